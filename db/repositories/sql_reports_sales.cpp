// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/repositories/columns.h"
#include "db/repositories/receipt_number.h"
#include "db/repositories/sql_reports.h"

#include <limits>

using namespace Qt::StringLiterals;

// What was sold and what else was booked, with its legs.

namespace wattcard::db {

namespace {

// Tiers count what was bought in the period, as the counter counted it at the sale.
constexpr StatementText selectSales{
    "report_sales",
    "SELECT r.number, r.business_day, r.created_at, r.kind, COALESCE(h.operation, ''), r.state,"
    " COALESCE(k.reason, ''), r.account, p.customer_number, c.name, p.area, p.station,"
    " s.meter_number, r.tariff, t.name, r.counter, r.author, o.login, COALESCE(ap.login, ''),"
    " r.sale, COALESCE(r.receipt_serial, 0), s.unit, r.payment, r.credit, r.energy,"
    " CASE WHEN ? = 0 OR s.unit = 'money' OR t.tier_period = 'none' THEN 0 ELSE"
    "  (SELECT COALESCE(SUM(e.energy), 0) FROM transaction_row AS e WHERE e.account = r.account"
    "    AND e.state = 'committed' AND e.number < r.number AND e.business_day >="
    "    CASE t.tier_period WHEN 'year' THEN substr(r.business_day, 1, 4) || '0101'"
    "     ELSE substr(r.business_day, 1, 6) || '01' END) END,"
    " COALESCE(b.payment, 0),"
    " CASE WHEN EXISTS (SELECT 1 FROM row_cause AS q JOIN transaction_row AS u ON u.number = q.row"
    "  WHERE q.reverses = r.number AND u.state = 'committed') THEN 1 ELSE 0 END,"
    " COALESCE(x.copies, 0)"
    "  FROM transaction_row AS r"
    "  JOIN series AS s ON s.id = r.series"
    "  JOIN service_point AS p ON p.id = r.service_point"
    "  JOIN account AS a ON a.id = r.account"
    "  JOIN customer AS c ON c.id = a.customer"
    "  JOIN tariff_version AS t ON t.id = r.tariff"
    "  JOIN operator AS o ON o.id = r.author"
    "  LEFT JOIN row_change AS h ON h.row = r.number"
    "  LEFT JOIN row_cause AS k ON k.row = r.number"
    "  LEFT JOIN operator AS ap ON ap.id = k.approver"
    "  LEFT JOIN transaction_row AS b ON b.number = k.reverses"
    "  LEFT JOIN outbox AS x ON x.row = r.number"
    " WHERE (r.business_day, r.number) > (?, ?) AND r.business_day <= ?"
    " AND (? = 0 OR r.kind = 'opening' OR h.row IS NOT NULL)"
    " ORDER BY r.business_day, r.number LIMIT ?"};
constexpr StatementText selectSaleLegs{
    "report_sale_legs",
    "SELECT r.number, e.number, l.book, l.owner, l.part, l.amount FROM transaction_row AS r"
    "  JOIN journal_entry AS e ON e.row = r.number JOIN journal_leg AS l ON l.entry = e.number"
    " WHERE (r.business_day, r.number) > (?, ?) AND (r.business_day, r.number) <= (?, ?)"
    " ORDER BY r.business_day, r.number, l.number"};
constexpr StatementText selectSaleEntries{
    "report_entries",
    "SELECT e.number, e.at, e.event, e.counter, e.operator, o.login FROM journal_entry AS e"
    "  JOIN operator AS o ON o.id = e.operator"
    " WHERE e.row IS NULL AND (e.at, e.number) > (?, ?) AND e.at < ?"
    " ORDER BY e.at, e.number LIMIT ?"};
constexpr StatementText selectEntryLegs{
    "report_entry_legs",
    "SELECT e.number, e.number, l.book, l.owner, l.part, l.amount FROM journal_entry AS e"
    "  JOIN journal_leg AS l ON l.entry = e.number"
    " WHERE e.row IS NULL AND (e.at, e.number) > (?, ?) AND (e.at, e.number) <= (?, ?)"
    " ORDER BY e.at, e.number, l.number"};

ReportPlace salePlaceFrom(Record& record, bool names)
{
    constexpr std::size_t nameColumns = 4;
    ReportPlace place;
    place.account = number<AccountId>(record);
    if (!names) {
        record.skip(nameColumns);
        return place;
    }
    place.number = record.text();
    place.name = record.text();
    place.area = record.text();
    place.station = record.text();
    return place;
}

QString nameFrom(Record& record, bool names)
{
    if (names)
        return record.text();
    record.skip(1);
    return {};
}

void readSoldBy(Record& record, SaleFact& sale, bool names)
{
    sale.meter = nameFrom(record, names);
    sale.tariff = number<TariffVersionId>(record);
    sale.tariffName = nameFrom(record, names);
    sale.counter = number<CounterId>(record);
    sale.author = number<OperatorId>(record);
    sale.login = record.text();
    sale.approver = nameFrom(record, names);
}

SaleFact saleFactFrom(Record& record, bool names)
{
    SaleFact sale;
    sale.number = record.integer();
    sale.day = record.text();
    sale.at = utcTime(record);
    sale.kind = record.text();
    sale.operation = record.text();
    sale.state = record.text();
    sale.reason = record.text();
    sale.place = salePlaceFrom(record, names);
    readSoldBy(record, sale, names);
    sale.sale = number<SaleNumber>(record);
    const std::int64_t running = record.integer();
    if (names)
        sale.receipt = receiptNumber(sale.counter, sale.day, running);
    sale.unit = coded<PaymentMode>(record);
    sale.payment = money(record);
    sale.credit = credit(record);
    sale.energy = energy(record);
    sale.boughtBefore = energy(record);
    sale.reversedAmount = money(record);
    sale.isReversed = record.integer() != 0;
    sale.copies = number<int>(record);
    return sale;
}

EntryFact entryFactFrom(Record& record)
{
    EntryFact entry;
    entry.number = record.integer();
    entry.at = utcTime(record);
    entry.event = record.text();
    entry.counter = number<CounterId>(record);
    entry.who = number<OperatorId>(record);
    entry.login = record.text();
    return entry;
}

// Legs come in the order of the facts that they belong to.
template <class Fact>
Result<void> addLegs(Reading& reading, const StatementText& statement,
                     const std::vector<QVariant>& values, std::vector<Fact>& page)
{
    auto fact = page.begin();
    return reading.each(statement, values, [&](Record& record) -> Result<void> {
        const std::int64_t of = record.integer();
        BookedLeg leg;
        leg.entry = record.integer();
        leg.book = bookFrom(record);
        leg.owner = record.integer();
        leg.part = record.text();
        leg.amount = record.integer();
        while (fact != page.end() && fact->number != of)
            ++fact;
        if (record.isDamaged() || fact == page.end())
            return failed(Fault::DatabaseDamaged, u"leg of entry %1"_s.arg(leg.entry));
        fact->legs.push_back(std::move(leg));
        return {};
    });
}

bool isOfAccount(Book book)
{
    return book == Book::Suspense || book == Book::Receivable || book == Book::Carry ||
           book == Book::Deposit || book == Book::RefundDue;
}

} // namespace

Result<void> SqlReports::sales(const ReportDays& days, SaleNeeds needs,
                               const Visitor<SaleFact>& visit)
{
    if (auto may = permitMoney(); !may)
        return may;
    std::vector<QVariant> after{days.from, value(std::int64_t{0})};
    while (true) {
        if (auto renewed = m_reading->renewWhenOld(); !renewed)
            return renewed;
        auto page =
            m_reading->all(selectSales,
                           {value(std::int64_t{needs.boughtBefore}), after[0], after[1], days.to,
                            value(std::int64_t{needs.onlyChanges}), value(m_atOnce)},
                           [&](Record& record) { return saleFactFrom(record, needs.names); });
        if (!page)
            return failed(page);
        if (auto added = needs.legs ? addSaleLegs(*page, after) : Result<void>{}; !added)
            return added;
        for (const SaleFact& sale : *page) {
            if (sees(sale.place.account) && visit(sale) == Next::Stop)
                return {};
        }
        if (static_cast<std::int64_t>(page->size()) < m_atOnce)
            return {};
        after = {page->back().day, value(page->back().number)};
    }
}

Result<void> SqlReports::addSaleLegs(std::vector<SaleFact>& page,
                                     const std::vector<QVariant>& after)
{
    if (page.empty())
        return {};
    return addLegs(*m_reading, selectSaleLegs,
                   {after[0], after[1], page.back().day, value(page.back().number)}, page);
}

Result<void> SqlReports::entries(const ReportDays& days, EntryNeeds needs,
                                 const Visitor<EntryFact>& visit)
{
    if (auto may = permitMoney(); !may)
        return may;
    const auto [from, until] = openBetween(days);
    std::vector<QVariant> after{value(from - std::chrono::milliseconds{1}),
                                value(std::numeric_limits<std::int64_t>::max())};
    while (true) {
        if (auto renewed = m_reading->renewWhenOld(); !renewed)
            return renewed;
        auto page = m_reading->all(
            selectSaleEntries, {after[0], after[1], value(until), value(m_atOnce)}, entryFactFrom);
        if (!page)
            return failed(page);
        if (auto added = addEntryLegs(*page, after); !added)
            return added;
        for (EntryFact& entry : *page) {
            if (auto settled = settlePlace(entry, needs); !settled)
                return settled;
            if ((!m_seen || !entry.place.account.isNull()) && sees(entry.place.account) &&
                visit(entry) == Next::Stop)
                return {};
        }
        if (static_cast<std::int64_t>(page->size()) < m_atOnce)
            return {};
        after = {value(page->back().at), value(page->back().number)};
    }
}

Result<void> SqlReports::addEntryLegs(std::vector<EntryFact>& page,
                                      const std::vector<QVariant>& after)
{
    if (page.empty())
        return {};
    return addLegs(*m_reading, selectEntryLegs,
                   {after[0], after[1], value(page.back().at), value(page.back().number)}, page);
}

// The first leg that is kept for an account or for one of its series says whom it concerns.
Result<void> SqlReports::settlePlace(EntryFact& entry, EntryNeeds needs)
{
    entry.day = businessDayAt(entry.at);
    for (const BookedLeg& leg : entry.legs) {
        const bool ofSeries = leg.book >= Book::Issued;
        if (!ofSeries && !isOfAccount(leg.book))
            continue;
        const auto account =
            ofSeries ? accountOf(leg.owner) : Result<AccountId>{AccountId{leg.owner}};
        if (!account)
            return failed(account);
        entry.place.account = *account;
        if (!needs.names)
            return {};
        auto place = placeOf(*account);
        if (!place)
            return failed(place);
        entry.place = std::move(*place);
        return {};
    }
    return {};
}

} // namespace wattcard::db
