// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/repositories/columns.h"
#include "db/repositories/sql_reports.h"

#include <algorithm>
#include <limits>

using namespace Qt::StringLiterals;

// Accounts and series as they stand, with their balances.

namespace wattcard::db {

namespace {

constexpr std::int64_t noEnd = 9'000'000'000'000'000;

constexpr StatementText selectAccounts{
    "report_accounts",
    "SELECT a.id, p.customer_number, c.name, p.area, p.station, c.phone, p.meter_number, a.state,"
    " t.name, a.mode,"
    " COALESCE((SELECT d.policy FROM debt_plan AS d WHERE d.account = a.id"
    "  ORDER BY d.number DESC LIMIT 1), ''),"
    " COALESCE((SELECT MAX(r.business_day) FROM transaction_row AS r WHERE r.account = a.id"
    "  AND r.state = 'committed' AND r.kind <> 'reversal' AND r.payment > 0"
    "  AND NOT EXISTS (SELECT 1 FROM row_cause AS q JOIN transaction_row AS u ON u.number = q.row"
    "   WHERE q.reverses = r.number AND u.state = 'committed')), '')"
    "  FROM account AS a JOIN service_point AS p ON p.id = a.service_point"
    "  JOIN customer AS c ON c.id = a.customer JOIN tariff_version AS t ON t.id = a.tariff"
    " WHERE a.id > ? AND a.id <= ? ORDER BY a.id LIMIT ?"};
constexpr StatementText sumHeld{
    "report_held", "SELECT l.owner, l.book, SUM(l.amount) FROM journal_leg AS l"
                   " WHERE l.book IN ('suspense', 'carry', 'deposit', 'refund_due')"
                   " AND l.owner >= ? AND l.owner <= ? GROUP BY l.owner, l.book ORDER BY l.owner"};
constexpr StatementText sumOwed{"report_owed",
                                "SELECT l.owner, l.part, SUM(l.amount) FROM journal_leg AS l"
                                " WHERE l.book = 'receivable' AND l.owner >= ? AND l.owner <= ?"
                                " GROUP BY l.owner, l.part ORDER BY l.owner, l.part"};
constexpr StatementText selectRemaining{
    "report_remaining",
    "SELECT s.account, b.remaining, b.written_at FROM series AS s"
    "  JOIN return_record AS b ON b.number = (SELECT x.number FROM return_record AS x"
    "   WHERE x.series = s.id AND x.doubt = 0 ORDER BY x.wb_ctr DESC, x.number DESC LIMIT 1)"
    " WHERE s.account >= ? AND s.account <= ? AND s.state IN ('issued', 'opened')"
    " ORDER BY s.account"};
// The ratios of a series that an exchange has ended are with the exchange.
constexpr StatementText selectSeriesPage{
    "report_series",
    "SELECT s.id, s.account, p.customer_number, c.name, p.area, p.station, s.meter_number, s.unit,"
    " s.state, COALESCE((SELECT h.end_current * h.end_potential FROM row_change AS h"
    "   JOIN transaction_row AS x ON x.number = h.row"
    "   WHERE h.ended = s.id AND x.state = 'committed' AND h.end_current IS NOT NULL LIMIT 1),"
    "  p.ratio_current * p.ratio_potential)"
    "  FROM series AS s JOIN account AS a ON a.id = s.account"
    "  JOIN service_point AS p ON p.id = s.service_point JOIN customer AS c ON c.id = a.customer"
    " WHERE s.id > ? AND s.state <> 'void' ORDER BY s.id LIMIT ?"};
constexpr StatementText sumCredit{
    "report_credit", "SELECT l.owner, l.book, SUM(l.amount) FROM journal_leg AS l WHERE l.book IN"
                     " ('issued', 'on_card', 'in_meter', 'consumed', 'returned', 'moved',"
                     "  'granted')"
                     " AND l.owner >= ? AND l.owner <= ? GROUP BY l.owner, l.book"
                     " ORDER BY l.owner"};
constexpr StatementText selectNewest{
    "report_newest_return",
    "SELECT s.id, b.written_at, b.accepted, b.consumed, b.remaining, b.emergency, b.active, b.doubt"
    "  FROM series AS s JOIN return_record AS b ON b.number = (SELECT x.number"
    "   FROM return_record AS x WHERE x.series = s.id ORDER BY x.wb_ctr DESC, x.number DESC"
    "   LIMIT 1) WHERE s.id >= ? AND s.id <= ? ORDER BY s.id"};
constexpr StatementText selectFirst{
    "report_first_return",
    "SELECT s.id, b.written_at, b.accepted, b.consumed, b.remaining, b.emergency, b.active, b.doubt"
    "  FROM series AS s JOIN return_record AS b ON b.number = (SELECT x.number"
    "   FROM return_record AS x WHERE x.series = s.id AND x.doubt = 0"
    "   ORDER BY x.wb_ctr, x.number LIMIT 1) WHERE s.id >= ? AND s.id <= ? ORDER BY s.id"};
// The newest of them, as few are needed; entries without a row are visits of the card to its meter.
constexpr StatementText selectPut{
    "report_put_on_card",
    "SELECT l.number, r.business_day, l.amount FROM (SELECT number FROM journal_leg"
    "   WHERE book = 'on_card' AND owner = ? AND number < ? ORDER BY number DESC LIMIT ?) AS n"
    "  JOIN journal_leg AS l ON l.number = n.number JOIN journal_entry AS e ON e.number = l.entry"
    "  LEFT JOIN transaction_row AS r ON r.number = e.row ORDER BY l.number DESC"};
constexpr StatementText selectTariffsOf{
    "report_series_tariffs", "SELECT DISTINCT tariff FROM transaction_row WHERE series = ?"
                             " AND state <> 'voided' ORDER BY tariff"};

AccountFact accountFactFrom(Record& record)
{
    AccountFact account;
    account.place.account = number<AccountId>(record);
    account.place.number = record.text();
    account.place.name = record.text();
    account.place.area = record.text();
    account.place.station = record.text();
    account.phone = record.text();
    account.meter = record.text();
    account.state = record.text();
    account.plan = record.text();
    account.unit = coded<PaymentMode>(record);
    account.debtPolicy = record.text();
    account.lastPurchase = record.text();
    return account;
}

SeriesFact seriesFactFrom(Record& record)
{
    SeriesFact series;
    series.id = record.integer();
    series.place.account = number<AccountId>(record);
    series.place.number = record.text();
    series.place.name = record.text();
    series.place.area = record.text();
    series.place.station = record.text();
    series.meter = record.text();
    series.unit = coded<PaymentMode>(record);
    series.state = record.text();
    series.ratio = record.integer();
    return series;
}

ReturnFact returnFactFrom(Record& record)
{
    ReturnFact fact;
    fact.at = localTime(record);
    fact.accepted = credit(record);
    fact.consumed = credit(record);
    fact.remaining = credit(record);
    fact.emergency = credit(record);
    fact.active = energy(record);
    fact.doubt = record.integer() != 0;
    return fact;
}

void addHeld(AccountFact& account, Record& record)
{
    const Book book = bookFrom(record);
    const Money held = -money(record);
    if (book == Book::Carry)
        account.carry = held;
    else if (book == Book::Deposit)
        account.deposit = held;
    else if (book == Book::RefundDue)
        account.refundDue = held;
    else
        account.suspended = held;
}

void addOwed(AccountFact& account, Record& record)
{
    const QString part = record.text();
    const Money owed = money(record);
    if (!owed.isZero())
        account.owed.emplace_back(part, owed);
}

std::int64_t idOf(const AccountFact& fact)
{
    return fact.place.account.value();
}
std::int64_t idOf(const SeriesFact& fact)
{
    return fact.id;
}

// Hands each record of a whole page to the fact that its first column names.
template <class Fact, class Add>
Result<void> spread(Reading& reading, const StatementText& statement, std::vector<Fact>& page,
                    Add add)
{
    auto fact = page.begin();
    const std::vector<QVariant> span{value(idOf(page.front())), value(idOf(page.back()))};
    return reading.each(statement, span, [&](Record& record) -> Result<void> {
        const std::int64_t id = record.integer();
        while (fact != page.end() && idOf(*fact) < id)
            ++fact;
        if (fact == page.end() || idOf(*fact) != id)
            return {};
        add(*fact, record);
        if (record.isDamaged())
            return failed(Fault::DatabaseDamaged, u"a balance of %1"_s.arg(id));
        return {};
    });
}

} // namespace

Result<void> SqlReports::accounts(const std::set<AccountId>& only, AccountNeeds needs,
                                  const Visitor<AccountFact>& visit)
{
    if (auto may = permits(ReportSubject::Accounts); !may)
        return may;
    std::int64_t after = 0;
    auto wanted = only.begin();
    while (only.empty() || wanted != only.end()) {
        if (auto renewed = m_reading->renewWhenOld(); !renewed)
            return renewed;
        auto page = only.empty() ? accountPage(after, noEnd)
                                 : accountPage(wanted->value() - 1, wanted->value());
        if (!page)
            return failed(page);
        if (auto added = addBalances(*page, needs); !added)
            return added;
        for (const AccountFact& account : *page) {
            if (sees(account.place.account) && visit(account) == Next::Stop)
                return {};
        }
        if (!only.empty())
            ++wanted;
        else if (static_cast<std::int64_t>(page->size()) < m_atOnce)
            return {};
        else
            after = idOf(page->back());
    }
    return {};
}

Result<std::vector<AccountFact>> SqlReports::accountPage(std::int64_t after, std::int64_t upTo)
{
    return m_reading->all(selectAccounts, {value(after), value(upTo), value(m_atOnce)},
                          accountFactFrom);
}

Result<void> SqlReports::addBalances(std::vector<AccountFact>& page, AccountNeeds needs)
{
    if (page.empty())
        return {};
    if (needs.held) {
        if (auto added = spread(*m_reading, sumHeld, page, addHeld); !added)
            return added;
    }
    if (needs.owed) {
        if (auto added = spread(*m_reading, sumOwed, page, addOwed); !added)
            return added;
    }
    if (!needs.remaining)
        return {};
    return spread(*m_reading, selectRemaining, page, [](AccountFact& account, Record& record) {
        account.remaining = credit(record);
        account.remainingAt = localTime(record);
    });
}

Result<void> SqlReports::series(SeriesNeeds needs, const Visitor<SeriesFact>& visit)
{
    auto may = permits(ReportSubject::Accounts);
    if (!may)
        may = permits(ReportSubject::Meters);
    if (!may)
        return may;
    std::int64_t after = 0;
    while (true) {
        if (auto renewed = m_reading->renewWhenOld(); !renewed)
            return renewed;
        auto page = seriesPage(after, needs.returns || needs.tariffs);
        if (!page)
            return failed(page);
        for (SeriesFact& series : *page) {
            if (!sees(series.place.account))
                continue;
            if (auto added = needs.oldestUnloaded ? addUnloaded(series) : Result<void>{}; !added)
                return added;
            if (auto added = needs.tariffs ? addTariffs(series) : Result<void>{}; !added)
                return added;
            if (visit(series) == Next::Stop)
                return {};
        }
        if (static_cast<std::int64_t>(page->size()) < m_atOnce)
            return {};
        after = page->back().id;
    }
}

Result<std::vector<SeriesFact>> SqlReports::seriesPage(std::int64_t after, bool returns)
{
    auto page = m_reading->all(selectSeriesPage, {value(after), value(m_atOnce)}, seriesFactFrom);
    if (!page || page->empty())
        return page;
    const auto summed =
        spread(*m_reading, sumCredit, *page, [](SeriesFact& series, Record& record) {
            const auto book = static_cast<std::size_t>(bookFrom(record));
            series.sums[book] = record.integer();
        });
    if (!summed)
        return failed(summed);
    if (auto added = returns ? addReturns(*page) : Result<void>{}; !added)
        return failed(added);
    return page;
}

Result<void> SqlReports::addReturns(std::vector<SeriesFact>& page)
{
    if (auto added = spread(
            *m_reading, selectNewest, page,
            [](SeriesFact& series, Record& record) { series.newest = returnFactFrom(record); });
        !added)
        return added;
    return spread(*m_reading, selectFirst, page, [](SeriesFact& series, Record& record) {
        series.first = returnFactFrom(record);
    });
}

// What was put on the card last is what is still on it; a reversal has taken back the one before.
Result<void> SqlReports::addUnloaded(SeriesFact& series)
{
    constexpr std::int64_t fewAtFirst = 4, manyThen = 100;
    std::int64_t unloaded = series.sums[static_cast<std::size_t>(Book::OnCard)];
    std::int64_t takenBack = 0;
    std::int64_t before = std::numeric_limits<std::int64_t>::max();
    std::int64_t most = fewAtFirst;
    while (unloaded > 0) {
        std::int64_t read = 0;
        const auto take = [&](Record& record) -> Result<void> {
            ++read;
            before = record.integer();
            const QString day = record.text();
            if (day.isEmpty() || unloaded <= 0)
                return {};
            const std::int64_t amount = record.integer();
            takenBack -= std::min<std::int64_t>(amount, 0);
            const std::int64_t stands = std::max<std::int64_t>(amount, 0);
            const std::int64_t taken = std::min(takenBack, stands);
            takenBack -= taken;
            if (stands > taken)
                series.oldestUnloaded = day;
            unloaded -= stands - taken;
            return {};
        };
        auto done =
            m_reading->each(selectPut, {value(series.id), value(before), value(most)}, take);
        if (!done)
            return done;
        if (read < most)
            break;
        most = manyThen;
    }
    return {};
}

Result<void> SqlReports::addTariffs(SeriesFact& series)
{
    if (!series.first || !series.newest || series.first->at == series.newest->at)
        return {};
    return m_reading->each(selectTariffsOf, {value(series.id)},
                           [&](Record& record) -> Result<void> {
                               series.tariffs.push_back(number<TariffVersionId>(record));
                               return {};
                           });
}

} // namespace wattcard::db
