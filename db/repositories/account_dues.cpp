// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/repositories/account_dues.h"

#include "db/repositories/columns.h"
#include "db/repositories/days.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace wattcard::db {

namespace {

constexpr StatementText selectDebts{
    "debts", "SELECT part, SUM(amount) FROM journal_leg WHERE book = 'receivable' AND owner = ?"
             " GROUP BY part HAVING SUM(amount) > 0"};
constexpr StatementText selectOwed{"owed", "SELECT COALESCE(SUM(amount), 0) FROM journal_leg"
                                           " WHERE book = 'receivable' AND owner = ? AND part = ?"};
constexpr StatementText selectPlan{
    "debt_plan", "SELECT policy, share, instalment, per_day, least_credit, missed_share, since"
                 " FROM debt_plan WHERE account = ? ORDER BY number DESC LIMIT 1"};
// Repaid by purchases, apart from classes that no plan governs.
constexpr StatementText selectTaken{
    "debt_taken",
    "SELECT COALESCE(SUM(c.amount) FILTER (WHERE substr(r.business_day, 1, 6) = ?), 0),"
    " MAX(r.business_day), COALESCE(SUM(c.amount) FILTER (WHERE substr(r.business_day, 1, 6) = ?),"
    " 0) FROM row_charge AS c JOIN transaction_row AS r ON r.number = c.row"
    " WHERE r.account = ? AND r.state = 'committed' AND NOT EXISTS (SELECT 1 FROM row_cause AS k"
    " JOIN transaction_row AS b ON b.number = k.row WHERE k.reverses = r.number"
    " AND b.state = 'committed') AND c.kind = 'debt' AND c.debt IN"
    " ('earlier_years', 'earlier_months', 'current_month', 'correction')"};
// The same classes, paid at the desk without a card, while the days of a month were open.
constexpr StatementText selectRepaid{
    "debt_repaid",
    "SELECT COALESCE(-SUM(l.amount), 0) FROM journal_leg AS l JOIN journal_entry AS e"
    " ON e.number = l.entry WHERE l.book = 'receivable' AND l.owner = ? AND l.part IN"
    " ('earlier_years', 'earlier_months', 'current_month', 'correction') AND e.event = 'repay'"
    " AND e.at >= COALESCE((SELECT MIN(opened_at) FROM business_day WHERE day >= ?),"
    "  9000000000000000) AND e.at < COALESCE((SELECT MIN(opened_at) FROM business_day"
    "  WHERE day > ?), 9000000000000000)"};
// The business day on which they were paid at the desk last; none: NULL.
constexpr StatementText selectLastRepaid{
    "debt_last_repaid",
    "WITH paid (at) AS (SELECT MAX(e.at) FROM journal_leg AS l JOIN journal_entry AS e"
    "  ON e.number = l.entry WHERE l.book = 'receivable' AND l.owner = ? AND l.part IN"
    "  ('earlier_years', 'earlier_months', 'current_month', 'correction') AND e.event = 'repay')"
    " SELECT (SELECT MAX(d.day) FROM business_day AS d WHERE d.opened_at <= paid.at) FROM paid"};
constexpr StatementText selectBought{
    "bought", "SELECT COALESCE(SUM(energy), 0) FROM transaction_row"
              " WHERE account = ? AND state = 'committed' AND business_day >= ?"};
// The day on which a row would be booked now, as TillRule has it: the open one; a practice profile
// without a shift follows the clock, but never back.
constexpr StatementText selectSellingDay{
    "selling_day",
    "SELECT d.day FROM business_day AS d WHERE d.day = (SELECT MAX(m.day) FROM business_day AS m)"
    " AND NOT EXISTS (SELECT 1 FROM day_close AS z WHERE z.day = d.day)"
    " AND (d.day >= ? OR NOT EXISTS (SELECT 1 FROM company AS c WHERE c.practice = 1)"
    "  OR EXISTS (SELECT 1 FROM shift AS s WHERE s.business_day = d.day"
    "   AND NOT EXISTS (SELECT 1 FROM shift_end AS e WHERE e.shift = s.id)))"};

Result<Money> repaidIn(Database& database, AccountId account, Month month)
{
    const QString text = monthText(month);
    auto answer = database.run(selectRepaid, {value(account), text + u"01"_s, text + u"31"_s});
    if (!answer)
        return failed(answer);
    return money(answer->records.front());
}

// The later of two business days; empty: none.
Result<QString> lastTaking(Database& database, AccountId account, const QString& bySale)
{
    auto answer = database.run(selectLastRepaid, {value(account)});
    if (!answer)
        return failed(answer);
    return std::max(bySale, answer->records.front().text());
}

} // namespace

Result<void> AccountDues::read(Account& account, Day today)
{
    auto owed = debts(account.id);
    if (!owed)
        return failed(owed);
    account.dues.debts = std::move(*owed);
    const auto agreed = plan(account.id, today);
    if (!agreed)
        return failed(agreed);
    account.dues.plan = *agreed;
    const auto bought = accumulated(account, today);
    if (!bought)
        return failed(bought);
    account.accumulated = *bought;
    return {};
}

Result<std::vector<Debt>> AccountDues::debts(AccountId account)
{
    auto answer = m_database.run(selectDebts, {value(account)});
    if (!answer)
        return failed(answer);
    std::vector<Debt> debts;
    for (Record& record : answer->records) {
        Debt debt;
        debt.kind = coded<DebtClass>(record);
        debt.amount = money(record);
        auto good = checked(record, debt);
        if (!good)
            return failed(good);
        debts.push_back(*good);
    }
    return debts;
}

Result<Money> AccountDues::owed(AccountId account, DebtClass kind)
{
    auto answer = m_database.run(selectOwed, {value(account), value(code(kind))});
    if (!answer)
        return failed(answer);
    return money(answer->records.front());
}

Result<Day> AccountDues::sellingDay(Day today)
{
    auto answer = m_database.run(selectSellingDay, {dayText(today)});
    if (!answer)
        return failed(answer);
    return answer->records.empty() ? today : dayFrom(answer->records.front().text());
}

// Without a plan the default of DOMAIN.md section 5 holds: P2. A month after the plan's first in
// which nothing was taken is a missed instalment; what was paid without a card was not missed, and
// its day was a taking (P5).
Result<DebtPlan> AccountDues::plan(AccountId account, Day today)
{
    auto answer = m_database.run(selectPlan, {value(account)});
    if (!answer)
        return failed(answer);
    DebtPlan plan;
    if (answer->records.empty())
        return plan;
    Record& record = answer->records.front();
    plan.policy = coded<DebtPolicy>(record);
    plan.share = Percent::fromHundredths(record.integer());
    plan.instalment = money(record);
    plan.perDay = money(record);
    plan.leastCredit = money(record);
    plan.missedShare = Percent::fromHundredths(record.integer());
    const Day since = dayFrom(record.text());
    const auto day = sellingDay(today);
    if (!day)
        return failed(day);
    const Month last = monthOf(*day) - std::chrono::months{1};
    const QString lastMonth = monthText(last);
    auto taken = m_database.run(selectTaken, {monthText(monthOf(*day)), lastMonth, value(account)});
    if (!taken)
        return failed(taken);
    const auto repaid = repaidIn(m_database, account, monthOf(*day));
    if (!repaid)
        return failed(repaid);
    const auto repaidBefore = repaidIn(m_database, account, last);
    if (!repaidBefore)
        return failed(repaidBefore);
    Record& sums = taken->records.front();
    plan.takenThisMonth = money(sums) + *repaid;
    const QString newest = sums.text();
    const bool paidLastMonth = money(sums) + *repaidBefore > Money{};
    plan.instalmentMissed = monthOf(since) < last && !paidLastMonth;
    const auto paid = lastTaking(m_database, account, newest);
    if (!paid)
        return failed(paid);
    const Day from = paid->isEmpty() || dayFrom(*paid) < since ? since : dayFrom(*paid);
    plan.daysSinceTaking = std::max(daysBetween(from, *day), 0); // agreed after midnight
    return checked(record, plan);
}

Result<Energy> AccountDues::accumulated(const Account& account, Day today)
{
    const TierPeriod period = account.tariff.ladder.period;
    if (period == TierPeriod::None)
        return Energy{};
    const auto day = sellingDay(today);
    if (!day)
        return failed(day);
    const Day from = period == TierPeriod::Year ? Day{day->year() / 1 / 1} : firstOf(monthOf(*day));
    auto answer = m_database.run(selectBought, {value(account.id), dayText(from)});
    if (!answer)
        return failed(answer);
    return energy(answer->records.front());
}

} // namespace wattcard::db
