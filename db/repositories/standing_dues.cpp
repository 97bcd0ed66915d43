// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/repositories/standing_dues.h"

#include "db/repositories/account_dues.h"
#include "db/repositories/audit_chain.h"
#include "db/repositories/columns.h"
#include "domain/percent.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace wattcard::db {

namespace {

constexpr StatementText selectOpened{
    "opened_on", "SELECT COALESCE(MIN(r.business_day), ''), COALESCE(MIN(r.created_at), 0)"
                 " FROM transaction_row AS r WHERE r.account = ? AND r.kind = 'opening'"
                 " AND r.state <> 'voided' AND NOT EXISTS (SELECT 1 FROM row_cause AS k"
                 " JOIN transaction_row AS b ON b.number = k.row"
                 " WHERE k.reverses = r.number AND b.state = 'committed')"};
// The account before stands on the same service point and has said whom it went to.
constexpr StatementText selectTakenOver{
    "taken_over_on", "SELECT COALESCE(MAX(r.business_day), ''), COALESCE(MAX(r.created_at), 0)"
                     " FROM account AS a JOIN account AS o ON o.service_point = a.service_point"
                     " JOIN account_step AS t ON t.account = o.id AND t.operation = 'transfer'"
                     " JOIN transaction_row AS r ON r.number = t.row"
                     " WHERE a.id = ? AND t.detail ->> '$.to' = ?"};
constexpr StatementText selectOff{
    "suspended_days",
    "SELECT s.business_day, COALESCE((SELECT MIN(e.business_day) FROM account_step AS e"
    " WHERE e.refers = s.number AND e.operation = 'resume'), (SELECT MIN(r.business_day)"
    " FROM transaction_row AS r WHERE r.account = s.account AND r.kind = 'resumption'"
    " AND r.state = 'committed' AND r.settled_at >= s.at), ''), s.at,"
    " COALESCE(s.detail ->> '$.capacity_month', ''),"
    " COALESCE(CAST(s.detail ->> '$.capacity' AS INTEGER), 0)"
    " FROM account_step AS s WHERE s.account = ? AND s.operation = 'suspend' ORDER BY s.number"};
constexpr StatementText selectKva{"point_kva",
                                  "SELECT p.kva FROM service_point AS p JOIN account AS a"
                                  " ON a.service_point = p.id WHERE a.id = ?"};

Day dayAfter(Day day)
{
    return Day{std::chrono::sys_days{day} + std::chrono::days{1}};
}

Month monthAfter(Month month)
{
    return month + std::chrono::months{1};
}

} // namespace

StandingDues::StandingDues(Database& database, const Clock& clock, Supply supply,
                           std::optional<Day> day)
    : m_database{database},
      m_clock{clock},
      m_tariffs{database},
      m_supply{supply},
      m_day{day}
{
}

Result<Day> StandingDues::today()
{
    if (!m_day) {
        const Day clockDay = dateOf(m_clock.local(m_clock.now()));
        const auto day = AccountDues{m_database}.sellingDay(clockDay);
        if (!day)
            return day;
        m_day = *day;
    }
    return *m_day;
}

// No more than is needed: it is asked before each sale.
Result<StandingDues::Known> StandingDues::known(AccountId account)
{
    auto terms = StandingTerms::of(m_database, m_clock, account);
    if (!terms)
        return failed(terms);
    Known known;
    known.terms = std::move(*terms);
    if (!known.terms.haveMonths())
        return known;
    auto off = suspensions(account);
    if (!off)
        return failed(off);
    known.off = std::move(*off);
    if (!known.terms.haveCapacity())
        return known;
    auto kva = m_database.run(selectKva, {value(account)});
    if (!kva)
        return failed(kva);
    known.kva = number<int>(kva->records.front());
    return known;
}

Result<void> StandingDues::begin(Known& known, AccountId account)
{
    const auto begun = beginning(account);
    if (!begun)
        return failed(begun);
    known.begun = *begun;
    return {};
}

Result<void> StandingDues::read(Account& account)
{
    auto known = this->known(account.id);
    if (!known)
        return failed(known);
    if (known->terms.haveMonths()) {
        if (auto read = readMonths(account, *known); !read)
            return read;
    }
    if (!known->terms.haveMinimum())
        return {};
    auto lines = shortfalls(account, *known);
    if (!lines)
        return failed(lines);
    account.dues.minimum = std::move(*lines);
    return {};
}

Result<void> StandingDues::readMonths(Account& account, Known& known)
{
    Dues& dues = account.dues;
    dues.fixedMonths.clear();
    dues.suspendedMonths.clear();
    dues.fixedThen.clear();
    dues.capacity = {};
    dues.hasMoreMonths = false;
    const auto paid = newestPaid(m_database, m_clock, account.id);
    if (!paid)
        return failed(paid);
    if (*paid) {
        if (auto read = readAgain(account, known, **paid); !read)
            return read;
    }
    const auto due = months(account.id, known, *paid);
    if (!due)
        return failed(due);
    addMonths(account, known, *due);
    return {};
}

// "At most so many months" are months that cost something: one that costs nothing is on no receipt,
// and would be due for ever.
void StandingDues::addMonths(Account& account, const Known& known, const std::vector<Month>& due)
{
    Dues& dues = account.dues;
    const int atOnce = account.tariff.standing.monthsAtOnce;
    int costing = 0;
    for (const Month month : due) {
        const bool isOff = std::ranges::any_of(known.off, [&](const Off& each) {
            return each.from <= firstOf(month) && each.until >= firstOf(monthAfter(month));
        });
        const auto* const terms = termsOn(known, firstOf(month));
        Money fixed = terms != nullptr ? terms->charges.fixed : Money{};
        if (isOff && terms != nullptr)
            fixed = shareOf(fixed, terms->charges.suspendedRate);
        const Money ofMonth = capacity(known, month);
        if (fixed.isZero() && ofMonth.isZero())
            continue;
        if (atOnce > 0 && costing == atOnce) {
            dues.hasMoreMonths = true;
            break;
        }
        ++costing;
        dues.fixedMonths.push_back(month);
        dues.fixedThen[month] = fixed;
        if (isOff)
            dues.suspendedMonths.push_back(month);
        dues.capacity = dues.capacity + ofMonth;
    }
}

// The newest month that was paid may cost more since: its days have another rate, as "pro-rata by
// day on change" asks, or days without supply were given back and have supply again. Its fixed
// charge is not due once more. Where it costs less, the design asks for nothing back.
Result<void> StandingDues::readAgain(Account& account, Known& known, const PaidMonth& paid)
{
    if (!mayHaveChanged(known, paid))
        return {};
    if (auto begun = begin(known, account.id); !begun)
        return begun;
    const Money due = uncovered(known, paid);
    if (due <= Money{})
        return {};
    account.dues.fixedMonths.push_back(paid.month);
    account.dues.fixedThen[paid.month] = {};
    account.dues.capacity = due;
    return {};
}

Result<StandingDues::Beginning> StandingDues::beginning(AccountId account)
{
    struct FirstRow {
        const StatementText& statement;
        std::vector<QVariant> values;
        bool isWhole;
    };
    for (const auto& source :
         {FirstRow{selectTakenOver, {value(account), auditObject(account)}, false},
          FirstRow{selectOpened, {value(account)}, true}}) {
        auto begun = m_database.run(source.statement, source.values);
        if (!begun)
            return failed(begun);
        Record& record = begun->records.front();
        if (const QString text = record.text(); !text.isEmpty()) {
            const Day day = dayFrom(text);
            // A row that was made anew after a restore is younger than its day.
            const LocalTime dayEnds{std::chrono::local_days{dayAfter(day)}};
            const LocalTime at = std::min(dayEnds, m_clock.local(utcTime(record)));
            return Beginning{monthOf(day), source.isWhole, at};
        }
    }
    const auto day = today();
    if (!day)
        return failed(day);
    return Beginning{monthOf(*day), true, m_clock.local(m_clock.now())};
}

// Paid up to the newest month that a receipt names; a new account owes from its opening month on,
// one that was taken over from the month after: the customer before has settled that one.
Result<std::vector<Month>> StandingDues::months(AccountId account, Known& known,
                                                const std::optional<PaidMonth>& paid)
{
    const auto day = today();
    if (!day)
        return failed(day);
    if (paid)
        return fixedMonthsDue(paid->month, *day, 0);
    if (auto begun = begin(known, account); !begun)
        return failed(begun);
    const std::chrono::months before{known.begun.owesItsMonth ? 1 : 0};
    return fixedMonthsDue(known.begun.month - before, *day, 0);
}

Result<std::vector<StandingDues::Off>> StandingDues::suspensions(AccountId account)
{
    auto answer = m_database.run(selectOff, {value(account)});
    if (!answer)
        return failed(answer);
    std::vector<Off> all;
    for (Record& record : answer->records) {
        Off off;
        off.from = dayFrom(record.text());
        const QString until = record.text();
        off.isOpen = until.isEmpty();
        if (off.isOpen) {
            const auto day = today();
            if (!day)
                return failed(day);
            const bool staysOff = m_supply == Supply::StaysOff;
            off.until = staysOff ? firstOf(monthAfter(monthOf(*day))) : *day;
        } else {
            off.until = dayFrom(until);
        }
        off.at = utcTime(record);
        if (const QString month = record.text(); !month.isEmpty())
            off.month = monthOf(dayFrom(month));
        off.givenBack = money(record);
        all.push_back(off);
    }
    return all;
}

// When the day began; of the days before the account did, when that was.
const StandingTerms::Terms* StandingDues::termsOn(const Known& known, Day day)
{
    const LocalTime midnight{std::chrono::local_days{day}};
    return known.terms.at(std::max(midnight, known.begun.at));
}

// For the days of the month on which there was supply (DOMAIN.md sections 4 and 6.8), each at its
// own rate, rounded once.
Money StandingDues::capacity(const Known& known, Month month)
{
    const Day next = firstOf(monthAfter(month));
    Money rates;
    for (Day day = firstOf(month); day < next; day = dayAfter(day)) {
        const bool isOff = std::ranges::any_of(
            known.off, [&](const Off& each) { return each.from <= day && day < each.until; });
        const auto* const terms = isOff ? nullptr : termsOn(known, day);
        rates = terms != nullptr ? rates + terms->charges.capacityPerKva : rates;
    }
    return capacityCharge(rates, known.kva, {1, daysBetween(firstOf(month), next)});
}

bool StandingDues::isLater(const Off& off, const PaidMonth& paid)
{
    return off.at > paid.at || (off.at == paid.at && !paid.isResumption);
}

bool StandingDues::mayHaveChanged(const Known& known, const PaidMonth& paid)
{
    const Day next = firstOf(monthAfter(paid.month));
    const bool wasOff = std::ranges::any_of(
        known.off, [&](const Off& each) { return isLater(each, paid) && each.from < next; });
    const LocalTime end{std::chrono::local_days{next}};
    return wasOff || known.terms.hasChanged(paid.pricedAt, end);
}

// As it was when the receipt was priced. Who pays is supplied, so that a receipt covers the rest of
// its month, without the suspensions that came after it.
StandingDues::Known StandingDues::asPaid(const Known& known, const PaidMonth& paid)
{
    Known then = known;
    then.terms = known.terms.asOf(paid.pricedAt);
    std::erase_if(then.off, [&](const Off& each) { return isLater(each, paid); });
    return then;
}

// Of the month that was paid last: what its days with supply cost, beyond what was paid for them
// and not given back.
Money StandingDues::uncovered(const Known& known, const PaidMonth& paid)
{
    Money kept = capacity(asPaid(known, paid), paid.month);
    for (const Off& each : known.off) {
        if (isLater(each, paid) && each.month == paid.month)
            kept = kept - each.givenBack;
    }
    return capacity(known, paid.month) - kept;
}

// The month is over: who has no supply yet had none to its end.
Result<Money> StandingDues::capacityOf(AccountId account, Month month)
{
    auto known = this->known(account);
    if (!known)
        return failed(known);
    if (auto begun = begin(*known, account); !begun)
        return failed(begun);
    for (Off& each : known->off) {
        if (each.isOpen)
            each.until = std::max(each.until, firstOf(monthAfter(month)));
    }
    return capacity(*known, month);
}

// At the rates that were paid, and only of days that were not given back before.
Result<Money> StandingDues::capacityPaidFrom(AccountId account, Day day)
{
    const auto paid = newestPaid(m_database, m_clock, account);
    if (!paid)
        return failed(paid);
    if (!*paid || (*paid)->month != monthOf(day))
        return Money{};
    auto known = this->known(account);
    if (!known)
        return failed(known);
    if (auto begun = begin(*known, account); !begun)
        return failed(begun);
    auto rest = capacityPaidFor(m_database, account, (*paid)->month);
    if (!rest)
        return failed(rest);
    Known then = asPaid(*known, **paid);
    Off toTheEnd;
    toTheEnd.until = firstOf(monthAfter(monthOf(day)));
    for (const Off& each : known->off) {
        if (each.month != (*paid)->month || each.givenBack.isZero())
            continue;
        *rest = *rest - each.givenBack;
        if (isLater(each, **paid)) {
            toTheEnd.from = each.from;
            then.off.push_back(toTheEnd);
        }
    }
    const Money until = capacity(then, (*paid)->month);
    toTheEnd.from = day;
    then.off.push_back(toTheEnd);
    const Money back = until - capacity(then, (*paid)->month);
    return std::max(std::min(back, *rest), Money{});
}

} // namespace wattcard::db
