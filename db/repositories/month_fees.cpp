// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/repositories/month_fees.h"

#include "db/repositories/columns.h"
#include "domain/tariff/late_fee.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <functional>
#include <limits>
#include <map>

using namespace Qt::StringLiterals;

namespace wattcard::db {

namespace {

// With the entry; whether its row takes back what another has repaid; and at a transfer the other
// account (handOverMoney()).
constexpr StatementText selectMovements{
    "debt_movements",
    "SELECT e.at, l.part, l.amount, e.event, e.number,"
    " EXISTS (SELECT 1 FROM row_cause AS k WHERE k.row = e.row AND k.reverses IS NOT NULL),"
    " CASE WHEN e.event = 'transfer' AND l.amount > 0 THEN COALESCE((SELECT MIN(o.owner)"
    "  FROM journal_leg AS o WHERE o.entry = e.number AND +o.book = 'receivable'"
    "  AND o.amount < 0), 0) ELSE 0 END"
    " FROM journal_leg AS l JOIN journal_entry AS e ON e.number = l.entry"
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
        Movement movement;
        movement.day = dateOf(m_clock.local(utcTime(record)));
        movement.kind = coded<DebtClass>(record);
        movement.amount = money(record);
        movement.takenOver = isTakenOver(record.text());
        movement.entry = record.integer();
        movement.comesBack = record.integer() != 0;
        movement.from = number<AccountId>(record);
        return movement;
    });
}

// What an account has handed over with an entry, and what it had cost there, paid or not.
Result<std::vector<OverdueDebt>> MonthFees::stood(const Movement& by,
                                                  const StandingCharges& standing)
{
    const auto all = movements(by.from);
    if (!all)
        return failed(all);
    const auto past = history(by.from, *all, standing, by.entry);
    if (!past)
        return failed(past);
    return overdueOn(by.day, *past, standing.lateFeeCap);
}

// Entry by entry, those before `end`. Fees that came apart from their debts count when the day is
// over.
Result<std::vector<OverdueMove>> MonthFees::moves(const std::vector<Movement>& all,
                                                  const StandingCharges& standing,
                                                  std::int64_t end)
{
    std::map<std::pair<Day, std::int64_t>, OverdueMove> moves;
    for (const Movement& each : all) {
        const bool isFee = each.kind == DebtClass::LateFee && each.takenOver;
        if (each.entry >= end || !(isOverdue(each.kind) || isFee))
            continue;
        OverdueMove& move = moves[{each.day, each.entry}];
        move.day = each.day;
        move.comesBack = each.comesBack;
        if (isFee && each.from.isNull())
            move.fees = move.fees + std::max(each.amount, Money{});
        if (!isOverdue(each.kind))
            continue;
        move.debts = move.debts + each.amount;
        if (each.from.isNull() || !move.stood.empty())
            continue;
        auto before = stood(each, standing);
        if (!before)
            return failed(before);
        move.stood = std::move(*before);
    }
    std::vector<OverdueMove> ordered;
    for (auto& [at, move] : moves)
        ordered.push_back(std::move(move));
    const auto feesAlone = [](const OverdueMove& move) { return move.debts.isZero(); };
    for (auto from = ordered.begin(); from != ordered.end();) {
        const auto next = std::find_if(
            from, ordered.end(), [&](const OverdueMove& move) { return move.day != from->day; });
        std::stable_partition(from, next, std::not_fn(feesAlone));
        from = next;
    }
    return ordered;
}

// The months that a fee was charged for, each at the rate of its own time.
Result<OverdueHistory> MonthFees::history(AccountId account, const std::vector<Movement>& all,
                                          const StandingCharges& standing, std::int64_t end)
{
    auto moved = moves(all, standing, end);
    if (!moved)
        return failed(moved);
    OverdueHistory history;
    history.moves = std::move(*moved);
    auto answer = m_database.run(selectFeeMonths, {value(account)});
    if (!answer)
        return failed(answer);
    for (Record& record : answer->records) {
        const auto detail = QJsonDocument::fromJson(record.text().toUtf8()).object();
        if (!detail.contains(u"aged"_s)) // a visit
            continue;
        const auto rate = Percent::parse(detail[u"per_day"_s].toString());
        const Month month = monthOf(dayFrom(detail[u"month"_s].toString()));
        history.charged[month] = rate.value_or(standing.lateFeePerDay);
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
    const auto past = history(account, *all, standing, std::numeric_limits<std::int64_t>::max());
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
