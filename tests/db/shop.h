// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/repositories/sql_ledger.h"
#include "db/repositories/sql_outbox.h"
#include "db/repositories/sql_people.h"
#include "db/repositories/sql_registry.h"
#include "db/sqlite/database.h"
#include "db/verify/verify.h"

#include <QTemporaryDir>

#include <optional>

namespace wattcard::db::test {

inline constexpr Money tenYuan = Money::fromMinor(1'000);
inline constexpr Money hundredYuan = Money::fromMinor(10'000);

// Stands still until it is set; eight hours east of Greenwich.
class FixedClock : public Clock {
public:
    UtcTime now() const override { return m_now; }
    LocalTime local(UtcTime time) const override;
    void set(UtcTime now) { m_now = now; }

private:
    UtcTime m_now =
        std::chrono::sys_days{std::chrono::year{2026} / 11 / 21} + std::chrono::hours{2};
};

// A utility with one clerk, a money tariff of 0.5283 and an energy tariff of the same price, and
// three customers: money mode, energy mode, and one with a Chinese name.
class Shop {
public:
    explicit Shop(Observer observer = {});             // in a new temporary directory, set up
    explicit Shop(const ServerOptions& server);        // in an empty database of a server, set up
    Shop(const QString& directory, Observer observer); // in a directory that is already set up
    void reopen();
    void close();

    transaction::Row opening(AccountId account, Money payment);
    transaction::Row purchase(AccountId account, Money payment); // after an opening
    // Begin and commit; a reversal by the shift leader.
    Receipt sell(const transaction::Row& row);
    Receipt openAccount(AccountId account, Money payment);
    // What the meter of the account would write after loading everything and using `consumed`.
    ReturnFile returnData(AccountId account, Credit consumed, std::uint32_t counter);
    void addCustomers(int last);  // those of money behind the first three, up to this number
    void load(AccountId account); // books return data: the meter has taken the card
    Actor leader();               // added at the first call
    bool verifies();              // prints what does not hold
    Verification verification();
    QString rawFile();             // the books as a file: a copy of those on a server
    bool execute(const char* sql); // through a connection of its own, triggers and all

    QTemporaryDir temporary;
    QString directory;
    std::optional<ServerOptions> server; // its books are there, not in the directory
    FixedClock clock;
    Observer observer;
    std::unique_ptr<Database> database;
    std::unique_ptr<SqlLedger> ledger;
    std::unique_ptr<SqlPeople> people;
    std::unique_ptr<SqlRegistry> registry;
    std::unique_ptr<SqlOutbox> outbox;
    Actor clerk{OperatorId{1}, CounterId{3}};
    AccountId moneyAccount{1};
    AccountId energyAccount{2};
    AccountId chineseAccount{3};

private:
    void open();
    void setUp();
    transaction::Row row(const AccountFacts& facts, Money payment);
    std::uint8_t m_nextId = 1;
    std::unique_ptr<QTemporaryDir> m_copy;
    OperatorId m_leader;
};

transaction::Proof proofOf(const transaction::Row& row);
// Ids that differ in every byte that matters; the same number gives the same id.
TransactionId idOf(std::uint8_t number);
CardSerial serialOf(AccountId account);
// Bytes 4 to 31 of a load file as CARD.md 3.2 lays them out, from the row and the total given.
void encodeLoad(transaction::Row& row, Credit total);

} // namespace wattcard::db::test
