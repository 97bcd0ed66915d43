// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/repositories/standing_dues.h"

#include "db/repositories/columns.h"
#include "domain/percent.h"

#include <algorithm>

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
    "opened_on", "SELECT COALESCE(MIN(r.business_day), ''), COALESCE(MIN(r.created_at), 0)"
                 " FROM transaction_row AS r WHERE r.account = ? AND r.kind = 'opening'"
                 " AND r.state <> 'voided' AND NOT EXISTS (SELECT 1 FROM row_cause AS k"
                 " JOIN transaction_row AS b ON b.number = k.row"
                 " WHERE k.reverses = r.number AND b.state = 'committed')"};
// With the card and its series the account got what was sold before it was there.
constexpr StatementText selectTakenOver{
    "taken_over_on", "SELECT COALESCE(MAX(r.business_day), ''), COALESCE(MAX(r.created_at), 0)"
                     " FROM series AS s JOIN transaction_row AS r ON r.series = s.id"
                     " AND r.account <> s.account JOIN row_change AS c ON c.row = r.number"
                     " WHERE s.account = ? AND c.operation = 'transfer' AND r.state = 'committed'"};
constexpr StatementText selectOff{
    "suspended_days",
    "SELECT s.business_day, COALESCE((SELECT MIN(e.business_day) FROM account_step AS e"
    " WHERE e.refers = s.number AND e.operation = 'resume'), (SELECT MIN(r.business_day)"
    " FROM transaction_row AS r WHERE r.account = s.account AND r.kind = 'resumption'"
    " AND r.state = 'committed' AND r.settled_at >= s.at), ''), s.at,"
    " COALESCE(s.detail ->> '$.capacity_month', ''),"
    " COALESCE(CAST(s.detail ->> '$.capacity' AS INTEGER), 0)"
    " FROM account_step AS s WHERE s.account = ? AND s.operation = 'suspend' ORDER BY s.number"};
constexpr StatementText selectPaidCapacity{
    "capacity_paid", "SELECT c.month, r.settled_at, r.kind, c.amount FROM row_charge AS c"
                     " JOIN transaction_row AS r ON r.number = c.row"
                     " WHERE r.account = ? AND r.state = 'committed' AND c.kind = 'capacity'"
                     " AND c.month <> '' AND NOT EXISTS (SELECT 1 FROM row_cause AS k"
                     " JOIN transaction_row AS b ON b.number = k.row"
                     " WHERE k.reverses = r.number AND b.state = 'committed')"
                     " ORDER BY c.month DESC, r.number DESC LIMIT 1"};
constexpr StatementText selectKva{"point_kva",
                                  "SELECT p.kva FROM service_point AS p JOIN account AS a"
                                  " ON a.service_point = p.id WHERE a.id = ?"};
// With the day on which the meter's series began.
constexpr StatementText selectUse{
    "month_use",
    "SELECT q.written_at, q.last_month, COALESCE((SELECT MIN(r.business_day)"
    " FROM transaction_row AS r WHERE r.series = q.series), '') FROM return_record AS q"
    " WHERE q.account = ? AND q.doubt = 0 ORDER BY q.written_at, q.number"};

Day dayAfter(Day day)
{
    return Day{std::chrono::sys_days{day} + std::chrono::days{1}};
}

Month monthAfter(Month month)
{
    return month + std::chrono::months{1};
}

} // namespace

StandingDues::StandingDues(Database& database, const Clock& clock, Supply supply)
    : m_database{database},
      m_clock{clock},
      m_tariffs{database},
      m_supply{supply}
{
}

Result<StandingDues::Known> StandingDues::known(AccountId account)
{
    auto terms = StandingTerms::of(m_database, m_clock, account);
    if (!terms)
        return failed(terms);
    const auto begun = beginning(account);
    if (!begun)
        return failed(begun);
    auto off = suspensions(account);
    if (!off)
        return failed(off);
    auto kva = m_database.run(selectKva, {value(account)});
    if (!kva)
        return failed(kva);
    return Known{std::move(*terms), *begun, std::move(*off), number<int>(kva->records.front())};
}

Result<void> StandingDues::read(Account& account)
{
    const auto known = this->known(account.id);
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

// "At most so many months" are months that cost something: one that costs nothing is on no receipt,
// and would be due for ever.
Result<void> StandingDues::readMonths(Account& account, const Known& known)
{
    const auto due = months(account.id, known.begun);
    if (!due)
        return failed(due);
    Dues& dues = account.dues;
    dues.fixedMonths.clear();
    dues.suspendedMonths.clear();
    dues.fixedThen.clear();
    dues.capacity = {};
    if (auto read = readAgain(account, known); !read)
        return read;
    const int atOnce = account.tariff.standing.monthsAtOnce;
    int costing = 0;
    for (const Month month : *due) {
        if (atOnce > 0 && costing == atOnce)
            break;
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
        ++costing;
        dues.fixedMonths.push_back(month);
        dues.fixedThen[month] = fixed;
        if (isOff)
            dues.suspendedMonths.push_back(month);
        dues.capacity = dues.capacity + ofMonth;
    }
    return {};
}

// A month whose capacity charge was paid and partly given back when supply ended in it: the days
// with supply again are due, its fixed charge is not.
Result<void> StandingDues::readAgain(Account& account, const Known& known)
{
    if (known.off.empty())
        return {};
    const auto paid = paidCapacity(account.id);
    if (!paid)
        return failed(paid);
    const Money due = *paid ? uncovered(known, **paid) : Money{};
    if (due <= Money{})
        return {};
    account.dues.fixedMonths.push_back((*paid)->month);
    account.dues.fixedThen[(*paid)->month] = {};
    account.dues.capacity = due;
    return {};
}

Result<StandingDues::Beginning> StandingDues::beginning(AccountId account)
{
    for (const auto& [statement, isWhole] :
         {std::pair{&selectTakenOver, false}, std::pair{&selectOpened, true}}) {
        auto begun = m_database.run(*statement, {value(account)});
        if (!begun)
            return failed(begun);
        Record& record = begun->records.front();
        if (const QString text = record.text(); !text.isEmpty()) {
            const Day day = dayFrom(text);
            // A row that was made anew after a restore is younger than its day.
            const LocalTime dayEnds{std::chrono::local_days{dayAfter(day)}};
            const LocalTime at = std::min(dayEnds, m_clock.local(utcTime(record)));
            return Beginning{monthOf(day), isWhole, at};
        }
    }
    return Beginning{monthOf(today()), true, m_clock.local(m_clock.now())};
}

// Paid up to the newest month that a receipt names; a new account owes from its opening month on,
// one that was taken over from the month after: the customer before has settled that one.
Result<std::vector<Month>> StandingDues::months(AccountId account, const Beginning& begun)
{
    auto paid = m_database.run(selectPaid, {value(account), value(code(ChargeKind::Fixed)),
                                            value(code(ChargeKind::Capacity))});
    if (!paid)
        return failed(paid);
    if (const QString month = paid->records.front().text(); !month.isEmpty())
        return fixedMonthsDue(monthOf(dayFrom(month)), today(), 0);
    const std::chrono::months before{begun.owesItsMonth ? 1 : 0};
    return fixedMonthsDue(begun.month - before, today(), 0);
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
        const Day open =
            m_supply == Supply::StaysOff ? firstOf(monthAfter(monthOf(today()))) : today();
        off.until = until.isEmpty() ? open : dayFrom(until);
        off.at = utcTime(record);
        if (const QString month = record.text(); !month.isEmpty())
            off.month = monthOf(dayFrom(month));
        off.givenBack = money(record);
        all.push_back(off);
    }
    return all;
}

Result<std::optional<StandingDues::PaidCapacity>> StandingDues::paidCapacity(AccountId account)
{
    auto answer = m_database.run(selectPaidCapacity, {value(account)});
    if (!answer)
        return failed(answer);
    if (answer->records.empty())
        return std::optional<PaidCapacity>{};
    Record& record = answer->records.front();
    PaidCapacity paid;
    paid.month = monthOf(dayFrom(record.text()));
    paid.at = utcTime(record);
    paid.isResumption = record.text() == "resumption"_L1;
    paid.amount = money(record);
    return std::optional{paid};
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

Money StandingDues::givenBackSince(const Known& known, const PaidCapacity& paid)
{
    Money sum;
    for (const Off& each : known.off) {
        const bool isLater = each.at > paid.at || (each.at == paid.at && !paid.isResumption);
        sum = isLater && each.month == paid.month ? sum + each.givenBack : sum;
    }
    return sum;
}

// Of the month that was paid last: what its days with supply cost, beyond what was paid for them
// and not given back. Who pays is supplied, so that a receipt covers the rest of its month, without
// the suspensions that came after it.
Money StandingDues::uncovered(const Known& known, const PaidCapacity& paid)
{
    Known then = known;
    std::erase_if(then.off, [&](const Off& each) {
        return each.at > paid.at || (each.at == paid.at && !paid.isResumption);
    });
    const Money kept = capacity(then, paid.month) - givenBackSince(known, paid);
    return capacity(known, paid.month) - kept;
}

Result<Money> StandingDues::capacityOf(AccountId account, Month month)
{
    const auto known = this->known(account);
    return known ? Result<Money>{capacity(*known, month)} : failed(known);
}

Result<Money> StandingDues::capacityPaidFrom(AccountId account, Day day)
{
    const auto paid = paidCapacity(account);
    if (!paid)
        return failed(paid);
    if (!*paid || (*paid)->month != monthOf(day))
        return Money{};
    auto known = this->known(account);
    if (!known)
        return failed(known);
    const Money givenBack = givenBackSince(*known, **paid);
    Off off;
    off.from = day;
    off.until = firstOf(monthAfter(monthOf(day)));
    off.at = UtcTime::max(); // after the receipt
    known->off.push_back(off);
    const Money over = Money{} - uncovered(*known, **paid);
    return std::max(std::min(over, (*paid)->amount - givenBack), Money{});
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

Result<Money> StandingDues::costOf(const Account& account, TariffVersionId version, Energy used,
                                   Energy before)
{
    const auto tariff = version == account.tariff.version ? Result<Tariff>{account.tariff}
                                                          : m_tariffs.content(version);
    if (!tariff)
        return failed(tariff);
    const Energy sinceJanuary = tariff->ladder.period == TierPeriod::Year ? before : Energy{};
    return chargeOf(partsOf(used, tariff->basePrice(), tariff->ladder, sinceJanuary)).rounded();
}

// Tiers of a year go on from month to month.
Result<std::vector<ChargeLine>> StandingDues::shortfalls(const Account& account,
                                                         const Known& known)
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
    const QString newest = paid->records.front().text();
    const Month settled = newest.isEmpty() ? known.begun.month : monthOf(dayFrom(newest));
    std::vector<ChargeLine> lines;
    Energy before;
    for (const auto& [month, amount] : used) {
        before = month.month() == std::chrono::January ? Energy{} : before;
        const Energy sinceJanuary = before;
        before = before + amount;
        const auto* const terms = termsOn(known, firstOf(month));
        // The month in which the account began is no whole month.
        if (month <= settled || terms == nullptr || terms->charges.minimum.isZero())
            continue;
        const auto cost = costOf(account, terms->version, amount, sinceJanuary);
        if (!cost)
            return failed(cost);
        const Money missing = minimumShortfall(terms->charges.minimum, *cost);
        if (!missing.isZero())
            lines.push_back({ChargeKind::Minimum, missing, {}, month, {}});
    }
    return lines;
}

} // namespace wattcard::db
