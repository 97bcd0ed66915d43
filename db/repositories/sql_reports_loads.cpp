// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/repositories/columns.h"
#include "db/repositories/days.h"
#include "db/repositories/sql_reports.h"

// What registers have moved from one return data to the next.

namespace wattcard::db {

namespace {

// Return data before the first day are not looked at, save the one that a span begins with. The
// ratios of a series that an exchange has ended are with the exchange.
constexpr StatementText selectSpans{
    "report_register_spans",
    "SELECT b.number, b.booked_at, s.id, b.account, p.customer_number, c.name, p.area, p.station,"
    " s.meter_number, f.written_at, b.written_at, b.active - f.active,"
    " COALESCE((SELECT h.end_current * h.end_potential FROM row_change AS h"
    "   JOIN transaction_row AS y ON y.number = h.row"
    "   WHERE h.ended = s.id AND y.state = 'committed' AND h.end_current IS NOT NULL LIMIT 1),"
    "  p.ratio_current * p.ratio_potential)"
    "  FROM return_record AS b JOIN series AS s ON s.id = b.series"
    "  JOIN account AS a ON a.id = b.account JOIN service_point AS p ON p.id = a.service_point"
    "  JOIN customer AS c ON c.id = a.customer"
    "  JOIN return_record AS f ON f.number = (SELECT x.number FROM return_record AS x"
    "   WHERE x.series = b.series AND x.doubt = 0 AND (x.wb_ctr, x.number) < (b.wb_ctr, b.number)"
    "   ORDER BY x.wb_ctr DESC, x.number DESC LIMIT 1)"
    " WHERE b.doubt = 0 AND s.state <> 'void' AND (b.booked_at, b.number) > (?, ?)"
    " ORDER BY b.booked_at, b.number LIMIT ?"};

RegisterSpan spanFrom(Record& record)
{
    RegisterSpan span;
    span.number = record.integer();
    span.bookedAt = utcTime(record);
    span.series = record.integer();
    span.place.account = number<AccountId>(record);
    span.place.number = record.text();
    span.place.name = record.text();
    span.place.area = record.text();
    span.place.station = record.text();
    span.meter = record.text();
    span.from = localTime(record);
    span.to = localTime(record);
    const std::int64_t moved = record.integer();
    span.used = Energy::fromHundredths(moved * record.integer());
    return span;
}

} // namespace

Result<void> SqlReports::registerSpans(const QString& firstDay, const Visitor<RegisterSpan>& visit)
{
    if (auto may = permits(ReportSubject::Meters); !may)
        return may;
    const UtcTime from = calendarBetween({firstDay, firstDay}).first;
    const LocalTime first = std::chrono::local_days{dayFrom(firstDay)};
    std::vector<QVariant> after{value(from), value(std::int64_t{0})};
    std::size_t read = 0;
    do {
        if (auto renewed = m_reading->renewWhenOld(); !renewed)
            return renewed;
        const auto page =
            m_reading->all(selectSpans, {after[0], after[1], value(m_atOnce)}, spanFrom);
        if (!page)
            return failed(page);
        for (const RegisterSpan& span : *page) {
            if (m_clock.local(span.bookedAt) < first || !sees(span.place.account))
                continue;
            if (visit(span) == Next::Stop)
                return {};
        }
        read = page->size();
        if (read > 0)
            after = {value(page->back().bookedAt), value(page->back().number)};
    } while (static_cast<std::int64_t>(read) == m_atOnce);
    return {};
}

} // namespace wattcard::db
