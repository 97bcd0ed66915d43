// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/repositories/account_steps.h"
#include "domain/ports/month_book.h"

namespace wattcard::db {

// MonthBook on SQLite: each function is one transaction, close() many.
class SqlMonthBook : public MonthBook {
public:
    SqlMonthBook(Database& database, const Clock& clock);
    Result<MonthBill> bill(const MonthReading& reading) override;
    Result<StepNumber> settle(const MonthReading& reading, const StepCause& cause,
                              const Actor& actor) override;
    Result<MonthClosed> close(Month month, const StepCause& cause, const Actor& actor) override;

private:
    struct SomeClosed {
        MonthClosed closed;
        std::optional<AccountId> last = {}; // there may be more behind it
    };
    Result<SomeClosed> closeSome(Month month, AccountId after, const StepCause& cause,
                                 const Actor& actor);
    Result<std::vector<AccountId>> indebted(Month month, OperatorId who, AccountId after);
    Result<void> closeOne(AccountId account, Month month, const StepCause& cause,
                          const Actor& actor, MonthClosed& closed);
    Database& m_database;
    const Clock& m_clock;
    AccountSteps m_steps;
    AccountReader m_accounts;
};

} // namespace wattcard::db
