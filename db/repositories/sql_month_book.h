// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/repositories/account_steps.h"
#include "domain/ports/month_book.h"

namespace wattcard::db {

// MonthBook on SQLite: each function is one transaction.
class SqlMonthBook : public MonthBook {
public:
    SqlMonthBook(Database& database, const Clock& clock);
    Result<MonthBill> bill(const MonthReading& reading) override;
    Result<StepNumber> settle(const MonthReading& reading, const StepCause& cause,
                              const Actor& actor) override;
    Result<MonthClosed> close(Month month, const StepCause& cause, const Actor& actor) override;

private:
    Result<std::vector<AccountId>> indebted(Month month, OperatorId who);
    Result<void> closeOne(AccountId account, Month month, const StepCause& cause,
                          const Actor& actor, MonthClosed& closed);
    Database& m_database;
    const Clock& m_clock;
    AccountSteps m_steps;
    AccountReader m_accounts;
};

} // namespace wattcard::db
