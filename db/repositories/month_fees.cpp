// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/repositories/month_fees.h"

#include "db/repositories/columns.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace wattcard::db {

namespace {

constexpr StatementText selectMovements{
    "debt_movements", "SELECT e.at, l.part, l.amount FROM journal_leg AS l"
                      " JOIN journal_entry AS e ON e.number = l.entry"
                      " WHERE l.book = 'receivable' AND l.owner = ? ORDER BY e.number"};

bool isOverdue(DebtClass kind)
{
    return kind == DebtClass::EarlierMonths || kind == DebtClass::EarlierYears;
}

} // namespace

Result<std::vector<MonthFees::Movement>> MonthFees::movements(AccountId account)
{
    auto answer = m_database.run(selectMovements, {value(account)});
    if (!answer)
        return failed(answer);
    return checkedAll(*answer, [&](Record& record) {
        const Day day = dateOf(m_clock.local(utcTime(record)));
        const auto kind = coded<DebtClass>(record);
        return Movement{day, kind, money(record)};
    });
}

Result<MonthDebts> MonthFees::of(AccountId account, Month month, const StandingCharges& standing)
{
    const auto all = movements(account);
    if (!all)
        return failed(all);
    const Day begin = firstOf(month);
    const Day end = firstOf(month + std::chrono::months{1});
    const auto owed = [&](auto counts) {
        Money sum;
        for (const Movement& each : *all)
            sum = counts(each) ? sum + each.amount : sum;
        return sum;
    };
    // What was owed at the month's end and is still owed.
    const auto left = [&](DebtClass kind) {
        const Money then = owed([&](const auto& m) { return m.kind == kind && m.day < end; });
        const Money now = owed([&](const auto& m) { return m.kind == kind; });
        return std::max(std::min(then, now), Money{});
    };
    MonthDebts debts;
    debts.fromCurrent = left(DebtClass::CurrentMonth);
    if (month.month() == std::chrono::December)
        debts.fromMonths = left(DebtClass::EarlierMonths);
    // Each day's balance once: what moved on a day counts from the next.
    Money dayBalances;
    for (Day day = begin; day < end; day = std::chrono::sys_days{day} + std::chrono::days{1})
        dayBalances =
            dayBalances + owed([&](const auto& m) { return isOverdue(m.kind) && m.day < day; });
    const Money fee = shareOf(dayBalances, standing.lateFeePerDay);
    const Money overdue = owed([&](const auto& m) { return isOverdue(m.kind) && m.day < end; });
    const Money charged = owed([&](const auto& m) { return m.kind == DebtClass::LateFee; });
    const Money most = shareOf(overdue, standing.lateFeeCap) - charged;
    debts.lateFee = std::max(std::min(fee, most), Money{});
    return debts;
}

std::vector<Leg> MonthFees::legs(AccountId account, Month month, const MonthDebts& debts)
{
    const auto leg = [&](DebtClass kind, Money amount) {
        return moneyLeg("receivable"_L1, account.value(), amount, code(kind));
    };
    const bool yearEnds = month.month() == std::chrono::December;
    const auto older = yearEnds ? DebtClass::EarlierYears : DebtClass::EarlierMonths;
    return {leg(DebtClass::CurrentMonth, -debts.fromCurrent),
            leg(older, debts.fromCurrent),
            leg(DebtClass::EarlierMonths, -debts.fromMonths),
            leg(DebtClass::EarlierYears, debts.fromMonths),
            leg(DebtClass::LateFee, debts.lateFee),
            moneyLeg("accrued"_L1, 0, -debts.lateFee, code(DebtClass::LateFee))};
}

} // namespace wattcard::db
