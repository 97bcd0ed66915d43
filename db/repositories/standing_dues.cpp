// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/repositories/standing_dues.h"

#include "db/repositories/columns.h"
#include "db/repositories/days.h"
#include "domain/percent.h"

#include <algorithm>
#include <map>

using namespace Qt::StringLiterals;

namespace wattcard::db {

namespace {

constexpr StatementText selectPaid{
    "standing_paid", "SELECT COALESCE(MAX(c.month), '') FROM row_charge AS c"
                     " JOIN transaction_row AS r ON r.number = c.row"
                     " WHERE r.account = ? AND r.state = 'committed'"
                     " AND (c.kind = ? OR c.kind = ?) AND NOT EXISTS (SELECT 1 FROM row_cause AS k"
                     " JOIN transaction_row AS b ON b.number = k.row"
                     " WHERE k.reverses = r.number AND b.state = 'committed')"};
constexpr StatementText selectOpened{
    "opened_on", "SELECT COALESCE(MIN(r.business_day), '') FROM transaction_row AS r"
                 " WHERE r.account = ? AND r.kind = 'opening' AND r.state <> 'voided'"
                 " AND NOT EXISTS (SELECT 1 FROM row_cause AS k JOIN transaction_row AS b"
                 "  ON b.number = k.row WHERE k.reverses = r.number AND b.state = 'committed')"};
// With the card and its series the account got what was sold before it was there.
constexpr StatementText selectTakenOver{
    "taken_over_on", "SELECT COALESCE(MAX(r.business_day), '') FROM series AS s"
                     " JOIN transaction_row AS r ON r.series = s.id AND r.account <> s.account"
                     " JOIN row_change AS c ON c.row = r.number"
                     " WHERE s.account = ? AND c.operation = 'transfer' AND r.state = 'committed'"};
constexpr StatementText selectOff{
    "suspended_days",
    "SELECT s.business_day, COALESCE((SELECT MIN(e.business_day) FROM account_step AS e"
    " WHERE e.refers = s.number AND e.operation = 'resume'), (SELECT MIN(r.business_day)"
    " FROM transaction_row AS r WHERE r.account = s.account AND r.kind = 'resumption'"
    " AND r.state = 'committed' AND r.settled_at >= s.at), '')"
    " FROM account_step AS s WHERE s.account = ? AND s.operation = 'suspend' ORDER BY s.number"};
constexpr StatementText selectKva{"point_kva",
                                  "SELECT p.kva FROM service_point AS p JOIN account AS a"
                                  " ON a.service_point = p.id WHERE a.id = ?"};
// With the day on which the meter's series began.
constexpr StatementText selectUse{
    "month_use",
    "SELECT q.written_at, q.last_month, COALESCE((SELECT MIN(r.business_day)"
    " FROM transaction_row AS r WHERE r.series = q.series), '') FROM return_record AS q"
    " WHERE q.account = ? AND q.doubt = 0 ORDER BY q.written_at, q.number"};

} // namespace

Result<void> StandingDues::read(Account& account, Day today)
{
    const StandingCharges& standing = account.tariff.standing;
    if (!standing.fixed.isZero() || !standing.capacityPerKva.isZero()) {
        if (auto read = readMonths(account, today); !read)
            return read;
    }
    if (standing.minimum.isZero())
        return {};
    auto lines = shortfalls(account, today);
    if (!lines)
        return failed(lines);
    account.dues.minimum = std::move(*lines);
    return {};
}

// "At most so many months" are months that cost something: one that was suspended at no charge is
// on no receipt, and would be due for ever.
Result<void> StandingDues::readMonths(Account& account, Day today)
{
    const auto due = months(account, today);
    if (!due)
        return failed(due);
    const auto off = suspensions(account.id, today);
    if (!off)
        return failed(off);
    const StandingCharges& standing = account.tariff.standing;
    account.dues.fixedMonths.clear();
    account.dues.suspendedMonths.clear();
    account.dues.capacity = {};
    int costing = 0;
    for (const Month month : *due) {
        if (standing.monthsAtOnce > 0 && costing == standing.monthsAtOnce)
            break;
        const Day next = firstOf(month + std::chrono::months{1});
        const bool isOff = std::ranges::any_of(*off, [&](const Off& each) {
            return each.from <= firstOf(month) && each.until >= next;
        });
        const auto ofMonth = capacity(account, {month}, *off);
        if (!ofMonth)
            return failed(ofMonth);
        const Money fixed =
            isOff ? shareOf(standing.fixed, standing.suspendedRate) : standing.fixed;
        costing += fixed.isZero() && ofMonth->isZero() ? 0 : 1;
        account.dues.fixedMonths.push_back(month);
        if (isOff)
            account.dues.suspendedMonths.push_back(month);
        account.dues.capacity = account.dues.capacity + *ofMonth;
    }
    return {};
}

Result<StandingDues::Beginning> StandingDues::beginning(AccountId account, Day today)
{
    for (const auto& [statement, isWhole] :
         {std::pair{&selectTakenOver, false}, std::pair{&selectOpened, true}}) {
        auto begun = m_database.run(*statement, {value(account)});
        if (!begun)
            return failed(begun);
        const QString day = begun->records.front().text();
        if (!day.isEmpty())
            return Beginning{monthOf(dayFrom(day)), isWhole};
    }
    return Beginning{monthOf(today), true};
}

// Paid up to the newest month that a receipt names; a new account owes from its opening month on,
// one that was taken over from the month after: the customer before has settled that one.
Result<std::vector<Month>> StandingDues::months(const Account& account, Day today)
{
    auto paid = m_database.run(selectPaid, {value(account.id), value(code(ChargeKind::Fixed)),
                                            value(code(ChargeKind::Capacity))});
    if (!paid)
        return failed(paid);
    if (const QString month = paid->records.front().text(); !month.isEmpty())
        return fixedMonthsDue(monthOf(dayFrom(month)), today, 0);
    const auto begun = beginning(account.id, today);
    if (!begun)
        return failed(begun);
    const std::chrono::months before{begun->owesItsMonth ? 1 : 0};
    return fixedMonthsDue(begun->month - before, today, 0);
}

Result<std::vector<StandingDues::Off>> StandingDues::suspensions(AccountId account, Day today)
{
    auto answer = m_database.run(selectOff, {value(account)});
    if (!answer)
        return failed(answer);
    std::vector<Off> all;
    for (Record& record : answer->records) {
        const Day from = dayFrom(record.text());
        const QString until = record.text();
        const Day open =
            m_supply == Supply::StaysOff ? firstOf(monthOf(today) + std::chrono::months{1}) : today;
        all.push_back({from, until.isEmpty() ? open : dayFrom(until)});
    }
    return all;
}

Result<Money> StandingDues::capacityOf(const Account& account, Month month, Day today)
{
    const auto off = suspensions(account.id, today);
    if (!off)
        return failed(off);
    return capacity(account, {month}, *off);
}

// For the days of each month on which there was supply (DOMAIN.md section 6.8).
Result<Money> StandingDues::capacity(const Account& account, const std::vector<Month>& months,
                                     const std::vector<Off>& off)
{
    const Money rate = account.tariff.standing.capacityPerKva;
    if (rate.isZero())
        return Money{};
    auto answer = m_database.run(selectKva, {value(account.id)});
    if (!answer)
        return failed(answer);
    const int kva = number<int>(answer->records.front());
    Money charge;
    for (const Month month : months) {
        const Day first = firstOf(month);
        const Day next = firstOf(month + std::chrono::months{1});
        const int ofMonth = daysBetween(first, next);
        int days = ofMonth;
        for (const Off& each : off) {
            const int without = daysBetween(std::max(first, each.from), std::min(next, each.until));
            days -= std::max(without, 0);
        }
        charge = charge + capacityCharge(rate, kva, {std::max(days, 0), ofMonth});
    }
    return charge;
}

// A meter that is read in a month tells what was used in the month before; the newest such word
// counts.
Result<std::vector<StandingDues::Word>> StandingDues::words(const Account& account)
{
    auto answer = m_database.run(selectUse, {value(account.id)});
    if (!answer)
        return failed(answer);
    std::vector<Word> words;
    const auto ratio = static_cast<std::int64_t>(account.ratios.product());
    for (Record& record : answer->records) {
        const Month month = monthOf(dateOf(localTime(record))) - std::chrono::months{1};
        const Energy used = Energy::fromHundredths(energy(record).hundredths() * ratio);
        const QString from = record.text();
        words.push_back({month, used, !from.isEmpty() && dayFrom(from) <= firstOf(month)});
    }
    return words;
}

Result<std::map<Month, Energy>> StandingDues::use(const Account& account)
{
    const auto told = words(account);
    if (!told)
        return failed(told);
    std::map<Month, Energy> used;
    for (const Word& word : *told)
        used[word.month] = word.used;
    return used;
}

// Tiers of a year go on from month to month.
Result<std::vector<ChargeLine>> StandingDues::shortfalls(const Account& account, Day today)
{
    const auto told = words(account);
    if (!told)
        return failed(told);
    // A meter that came in the middle of a month knows nothing of the whole of it.
    std::map<Month, Energy> used;
    for (const Word& word : *told) {
        if (word.isWhole)
            used[word.month] = word.used;
    }
    auto paid = m_database.run(selectPaid, {value(account.id), value(code(ChargeKind::Minimum)),
                                            value(code(ChargeKind::Minimum))});
    if (!paid)
        return failed(paid);
    const auto begun = beginning(account.id, today);
    if (!begun)
        return failed(begun);
    const QString newest = paid->records.front().text();
    const Month settled = newest.isEmpty() ? begun->month : monthOf(dayFrom(newest));
    const Tariff& tariff = account.tariff;
    std::vector<ChargeLine> lines;
    Energy before;
    for (const auto& [month, amount] : used) {
        const bool anew =
            tariff.ladder.period != TierPeriod::Year || month.month() == std::chrono::January;
        before = anew ? Energy{} : before;
        const Money cost =
            chargeOf(partsOf(amount, tariff.basePrice(), tariff.ladder, before)).rounded();
        before = before + amount;
        const Money missing = minimumShortfall(tariff.standing.minimum, cost);
        // The month in which the account began is no whole month.
        if (month > settled && !missing.isZero())
            lines.push_back({ChargeKind::Minimum, missing, {}, month, {}});
    }
    return lines;
}

} // namespace wattcard::db
