// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/sqlite/database.h"
#include "domain/account.h"

namespace wattcard::db {

// What an account owes and has bought by a local day (DOMAIN.md sections 4 and 5), out of the
// journal, the rows and the newest debt plan. What rows add up to in a month or a year follows the
// business day that is open, which may be of yesterday: by it they are stored.
class AccountDues {
public:
    explicit AccountDues(Database& database) : m_database{database} {}
    // Fills debts and their plan in `dues`, and `accumulated`; StandingDues has the rest.
    Result<void> read(Account& account, Day today);
    // What is owed of one class.
    Result<Money> owed(AccountId account, DebtClass kind);
    // The day on which a row would be booked now; `today` where no day is open.
    Result<Day> sellingDay(Day today);

private:
    Result<std::vector<Debt>> debts(AccountId account);
    Result<DebtPlan> plan(AccountId account, Day today);
    Result<Energy> accumulated(const Account& account, Day today);
    Database& m_database;
};

} // namespace wattcard::db
