// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/repositories/training_sums.h"

#include "db/repositories/columns.h"

namespace wattcard::db {

namespace {

constexpr StatementText sumPayouts{
    "training_payouts", "SELECT COALESCE(SUM(p.amount), 0) FROM payout AS p"
                        " JOIN transaction_row AS r ON r.number = p.row WHERE r.account = ?"};
constexpr StatementText countReturns{"training_returns",
                                     "SELECT COUNT(*) FROM return_record AS r"
                                     " JOIN series AS s ON s.id = r.series WHERE s.account = ?"};
constexpr StatementText countAccounts{"training_accounts", "SELECT COUNT(*) FROM account"};

} // namespace

Result<std::int64_t> TrainingSums::sum(const StatementText& statement,
                                       const std::vector<QVariant>& values)
{
    auto answer = m_database.run(statement, values);
    if (!answer)
        return failed(answer);
    return answer->records.front().integer();
}

Result<Money> TrainingSums::paidOut(AccountId account)
{
    const auto paid = sum(sumPayouts, {value(account)});
    if (!paid)
        return failed(paid);
    return Money::fromMinor(*paid);
}

Result<int> TrainingSums::returns(AccountId account)
{
    const auto booked = sum(countReturns, {value(account)});
    if (!booked)
        return failed(booked);
    return static_cast<int>(*booked);
}

Result<int> TrainingSums::accounts()
{
    const auto all = sum(countAccounts, {});
    if (!all)
        return failed(all);
    return static_cast<int>(*all);
}

} // namespace wattcard::db
