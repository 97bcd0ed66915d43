// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/repositories/sql_account_book.h"
#include "db/repositories/sql_debts.h"
#include "db/repositories/sql_reversals.h"
#include "db/repositories/sql_tariffs.h"
#include "tests/db/till_shop.h"

#include <random>

namespace wattcard::db::test {

// A few days of a small company, drawn from a seed: openings, purchases in cash and by bank, debts
// made and paid, reversals with and without their payout, voided and unfinished sales, return data
// good and doubtful, shifts with their differences, renamings, management cards. Every fact is made
// by the repositories that the programs use; what must hold of the books holds.
class SeededCompany : public TillShop {
public:
    explicit SeededCompany(unsigned seed);

    int upTo(int most) { return std::uniform_int_distribution<int>{0, most}(m_random); }
    bool oneIn(int n) { return upTo(n - 1) == 0; }
    QString firstDay() const { return m_days.front(); }
    QString lastDay() const { return m_days.back(); }
    QString someDay() { return m_days[static_cast<std::size_t>(upTo(int(m_days.size()) - 1))]; }
    std::vector<Tariff> drawnTariffs;

private:
    struct Customer {
        AccountId account;
        bool isOpen = false;
        bool isLoaded = false;
        bool isStuck = false;                 // an unfinished sale stands
        std::optional<transaction::Row> last; // a purchase that may be reversed
        std::uint32_t returns = 0;
        Credit consumed;
        std::int64_t registerRead = 0;
    };
    void drawTariffs();
    void drawCustomers();
    void drawDay(bool isLast);
    void act();
    void open(Customer& who);
    void buy(Customer& who);
    void leaveUnfinished(Customer& who);
    void reverse(Customer& who);
    void readBack(Customer& who);
    void owe(Customer& who);
    void repay(Customer& who);
    void rename(Customer& who);
    void sendCardOut();
    void closeShift();
    Customer& someone();
    Money somePayment();
    void tender(transaction::Row& row);
    std::string pieces(Money amount);

    std::mt19937 m_random;
    std::vector<Customer> m_customers;
    std::vector<QString> m_days;
    ShiftId m_shift;
    std::uint8_t m_nextCard = 1;
    int m_rows = 0;
    SqlDebts m_debts{*database, clock};
    SqlReversals m_reversals{*database, clock};
    SqlAccountBook m_book{*database, clock};
};

} // namespace wattcard::db::test
