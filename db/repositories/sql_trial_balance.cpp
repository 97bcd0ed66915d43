// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/repositories/sql_trial_balance.h"

#include "db/repositories/columns.h"

namespace wattcard::db {

namespace {

constexpr StatementText selectBooks{
    "trial_balance", "SELECT book, unit, SUM(amount) FROM journal_leg GROUP BY unit, book"
                     " ORDER BY unit, book"};
constexpr StatementText selectAccounts{
    "trial_balance_accounts",
    "SELECT s.account, l.book, l.unit, SUM(l.amount) FROM journal_leg AS l"
    " JOIN series AS s ON s.id = l.owner WHERE l.unit <> 'fen'"
    " GROUP BY s.account, l.book, l.unit ORDER BY s.account, l.book, l.unit"};

BookSum sumFrom(Record& record)
{
    BookSum sum;
    sum.book = record.text();
    sum.unit = record.text();
    sum.amount = record.integer();
    return sum;
}

AccountBookSum accountSumFrom(Record& record)
{
    const auto account = number<AccountId>(record);
    return {account, sumFrom(record)};
}

} // namespace

Result<std::vector<BookSum>> SqlTrialBalance::books()
{
    auto answer = m_database.run(selectBooks);
    if (!answer)
        return failed(answer);
    return checkedAll(*answer, sumFrom);
}

Result<std::vector<AccountBookSum>> SqlTrialBalance::accounts()
{
    auto answer = m_database.run(selectAccounts);
    if (!answer)
        return failed(answer);
    return checkedAll(*answer, accountSumFrom);
}

} // namespace wattcard::db
