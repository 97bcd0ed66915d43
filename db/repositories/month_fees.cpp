// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/repositories/month_fees.h"

#include "db/repositories/columns.h"
#include "domain/tariff/late_fee.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace wattcard::db {

namespace {

constexpr StatementText selectMovements{
    "debt_movements", "SELECT e.at, l.part, l.amount, e.event FROM journal_leg AS l"
                      " JOIN journal_entry AS e ON e.number = l.entry"
                      " WHERE l.book = 'receivable' AND l.owner = ? ORDER BY e.number"};
constexpr StatementText selectFeeMonths{
    "late_fee_months", "SELECT detail FROM account_step WHERE account = ?"
                       " AND operation = 'settle_month' AND amount > 0 ORDER BY number"};

bool isOverdue(DebtClass kind)
{
    return kind == DebtClass::EarlierMonths || kind == DebtClass::EarlierYears;
}

// A fee that was not charged by the end of a month here, but taken over with its debt.
bool isTakenOver(const QString& event)
{
    return event == "owe"_L1 || event == "import"_L1 || event == "transfer"_L1;
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
        const Money amount = money(record);
        return Movement{day, kind, amount, isTakenOver(record.text())};
    });
}

// The months that a fee was charged for, each at the rate of its own time.
Result<OverdueHistory> MonthFees::history(AccountId account, const std::vector<Movement>& all,
                                          Percent perDay)
{
    std::map<Day, OverdueDay> days;
    for (const Movement& each : all) {
        OverdueDay& day = days[each.day];
        day.day = each.day;
        if (isOverdue(each.kind))
            day.debts = day.debts + each.amount;
        else if (each.kind == DebtClass::LateFee && each.takenOver)
            day.fees = day.fees + std::max(each.amount, Money{});
    }
    OverdueHistory history;
    for (const auto& [day, moved] : days)
        history.days.push_back(moved);
    auto answer = m_database.run(selectFeeMonths, {value(account)});
    if (!answer)
        return failed(answer);
    for (Record& record : answer->records) {
        const auto detail = QJsonDocument::fromJson(record.text().toUtf8()).object();
        if (!detail.contains(u"aged"_s)) // a visit
            continue;
        const auto rate = Percent::parse(detail[u"per_day"_s].toString());
        const Month month = monthOf(dayFrom(detail[u"month"_s].toString()));
        history.charged[month] = rate.value_or(perDay);
    }
    return history;
}

Result<MonthDebts> MonthFees::of(AccountId account, Month month, const StandingCharges& standing)
{
    const auto all = movements(account);
    if (!all)
        return failed(all);
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
    if (standing.lateFeePerDay == Percent{})
        return debts;
    const auto past = history(account, *all, standing.lateFeePerDay);
    if (!past)
        return failed(past);
    debts.lateFee = lateFeeOf(month, *past, standing);
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
