// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/sqlite/database.h"
#include "domain/ports/cash_book.h"

namespace wattcard::db {

class Reading;

// Cash control through a connection of its own for each look: belongs to no thread.
class SqlCashBook : public CashBook {
public:
    explicit SqlCashBook(StoreAddress store) : m_store{std::move(store)} {}
    Result<CashStanding> read(OperatorId who) override;
    Result<BookLimits> limits() override;
    Result<Reconciliation> sides(const QString& businessDay, OperatorId who) override;
    Result<std::vector<BankLine>> bankLines(const BankDays& days, OperatorId who) override;

private:
    StoreAddress m_store;
};

// What cash control adds. To be used on the database's thread.
class SqlCashNotes : public CashNotes {
public:
    SqlCashNotes(Database& database, const Clock& clock) : m_database{database}, m_clock{clock} {}
    Result<void> sign(const ShiftSigning& signing, const Actor& finance) override;
    Result<std::int64_t> keep(const BankReview& review, const Actor& finance) override;

private:
    Result<void> checkSignature(ShiftId shift, const QString& note, OperatorId who);
    Result<std::int64_t> next(const StatementText& statement);
    Database& m_database;
    const Clock& m_clock;
};

} // namespace wattcard::db
