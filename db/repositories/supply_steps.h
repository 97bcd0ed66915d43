// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/repositories/account_steps.h"
#include "db/repositories/series_moves.h"

namespace wattcard::db {

// Suspension and the end of a short one (DOMAIN.md section 6.8), inside a transaction.
class SupplySteps {
public:
    SupplySteps(Database& database, const Clock& clock);
    Result<StepNumber> suspend(const Suspension& suspension, const Actor& actor);
    Result<Resumed> resume(AccountId account, const transaction::SeriesEnd& reading,
                           const StepCause& cause, const Actor& actor);

private:
    Result<AccountStep> giveBack(const AccountBooks& books, const Suspension& suspension);
    Result<void> giveBackCapacity(AccountStep& step, const Actor& actor);
    Result<void> setState(AccountId account, AccountState state);
    Database& m_database;
    const Clock& m_clock;
    AccountSteps m_steps;
};

} // namespace wattcard::db
