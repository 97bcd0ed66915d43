// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/repositories/sql_meter_visits.h"

#include "db/repositories/columns.h"
#include "db/repositories/visit_booking.h"
#include "db/sqlite/reading.h"
#include "domain/ports/report_source.h"

namespace wattcard::db {

namespace {

constexpr StatementText selectVisitReader{
    "visit_reader", "SELECT role FROM operator WHERE id = ? AND disabled = 0"};
// Bound: the viewer twice. A meter of nobody here lies in no area: only who serves everything sees
// it, as a service point without a code.
constexpr StatementText selectVisitedMeters{
    "visited_meters",
    "SELECT v.meter, COALESCE(p.customer_number, ''), COALESCE((SELECT c.name FROM account AS a"
    "   JOIN customer AS c ON c.id = a.customer WHERE a.service_point = p.id"
    "   ORDER BY a.state = 'closed', a.id DESC LIMIT 1), ''),"
    " COUNT(*), MAX(v.visited_at), MAX(v.booked_at), MAX(v.suspicious)"
    "  FROM work_order_visit AS v LEFT JOIN service_point AS p ON p.meter_number = v.meter"
    " WHERE NOT EXISTS (SELECT 1 FROM operator_scope AS s WHERE s.operator = ?)"
    "    OR EXISTS (SELECT 1 FROM account AS a JOIN operator_sees AS o ON o.account = a.id"
    "                WHERE a.service_point = p.id AND o.operator = ?)"
    " GROUP BY v.meter, p.id ORDER BY MAX(v.number) DESC LIMIT ?"};
constexpr StatementText countSeen{
    "visited_meter_seen",
    "SELECT COUNT(*) FROM (SELECT ? AS meter) AS m"
    "  LEFT JOIN service_point AS p ON p.meter_number = m.meter"
    " WHERE NOT EXISTS (SELECT 1 FROM operator_scope AS s WHERE s.operator = ?)"
    "    OR EXISTS (SELECT 1 FROM account AS a JOIN operator_sees AS o ON o.account = a.id"
    "                WHERE a.service_point = p.id AND o.operator = ?)"};
constexpr StatementText selectMeterVisits{
    "visits_of_meter",
    "SELECT work_order, meter, use, visited_at, result, state_before, state_after, customer,"
    " remaining, accepted, seq, gen, consumed, active, last_month, peak_power, flags, rejected,"
    " write_backs, last_error, relay_closed, booked_at, is_foreign, suspicious"
    " FROM work_order_visit WHERE meter = ? ORDER BY number"};
constexpr StatementText selectPoint{
    "visited_place", "SELECT p.customer_number, COALESCE((SELECT c.name FROM account AS a"
                     "   JOIN customer AS c ON c.id = a.customer WHERE a.service_point = p.id"
                     "   ORDER BY a.state = 'closed', a.id DESC LIMIT 1), ''),"
                     " p.ratio_current * p.ratio_potential, p.generation FROM service_point AS p"
                     " WHERE p.meter_number = ?"};
// The open series with what was written on its cards; rows that were voided never were.
constexpr StatementText selectOpenSeries{
    "visited_open_series",
    "SELECT s.id, s.unit, COALESCE((SELECT MAX(t.total) FROM transaction_row AS t"
    "   WHERE t.series = s.id AND t.state <> 'voided'), 0),"
    " COALESCE((SELECT MAX(t.seq) FROM transaction_row AS t"
    "   WHERE t.series = s.id AND t.state <> 'voided' AND t.gen = p.generation), 0)"
    "  FROM series AS s JOIN service_point AS p ON p.id = s.service_point"
    " WHERE s.meter_number = ? AND s.state IN ('planned', 'issued', 'opened')"};
constexpr StatementText selectSeriesReturns{
    "visited_returns",
    "SELECT written_at, wb_ctr, seq, gen, accepted, consumed, remaining, active, last_month"
    " FROM return_record WHERE series = ? AND doubt = 0 ORDER BY wb_ctr"};

std::optional<CustomerNumber> customerOrNone(Record& record)
{
    const QString text = record.text();
    if (text.isEmpty())
        return std::nullopt;
    const auto number = CustomerNumber::parse(text);
    if (!number)
        record.damage();
    return number ? std::optional{*number} : std::nullopt;
}

VisitedMeter visitedFrom(Record& record)
{
    VisitedMeter visited;
    visited.meter = parsed<MeterNumber>(record);
    visited.customer = customerOrNone(record);
    visited.name = record.text();
    visited.visits = number<int>(record);
    visited.lastAt = localTime(record);
    visited.lastBookedAt = utcTime(record);
    visited.isSuspicious = record.integer() != 0;
    return visited;
}

BookedReturn returnFrom(Record& record)
{
    BookedReturn booked;
    booked.at = localTime(record);
    booked.writeBackCounter = number<std::uint32_t>(record);
    booked.seq = number<Sequence>(record);
    booked.gen = number<Generation>(record);
    booked.accepted = credit(record);
    booked.consumed = credit(record);
    booked.remaining = credit(record);
    booked.activeRegister = energy(record);
    booked.lastMonthEnergy = energy(record);
    return booked;
}

} // namespace

// The role that is on record now, as every other reading of the books asks it.
Result<std::unique_ptr<Reading>> SqlMeterVisits::openFor(OperatorId viewer) const
{
    auto reading = Reading::open(m_store);
    if (!reading)
        return failed(reading);
    auto answer = (*reading)->run(selectVisitReader, {value(viewer)});
    if (!answer)
        return failed(answer);
    if (answer->records.empty())
        return failed(Fault::PermissionDenied);
    Record& record = answer->records.front();
    const Role role = coded<Role>(record);
    if (record.isDamaged())
        return failed(Fault::DatabaseDamaged, QStringLiteral("role"));
    if (!mayRead(role, ReportSubject::Meters))
        return failed(Fault::PermissionDenied, code(role));
    return reading;
}

Result<std::vector<VisitedMeter>> SqlMeterVisits::meters(OperatorId viewer, int limit)
{
    const auto reading = openFor(viewer);
    if (!reading)
        return failed(reading);
    auto answer = (*reading)->run(selectVisitedMeters,
                                  {value(viewer), value(viewer), value(std::int64_t{limit})});
    if (!answer)
        return failed(answer);
    return checkedAll(*answer, visitedFrom);
}

Result<MeterHistory> SqlMeterVisits::history(OperatorId viewer, const MeterNumber& meter)
{
    const auto reading = openFor(viewer);
    if (!reading)
        return failed(reading);
    auto seen = (*reading)->run(countSeen, {value(meter), value(viewer), value(viewer)});
    if (!seen)
        return failed(seen);
    if (seen->records.front().integer() == 0)
        return failed(Fault::NotFound, meter.toString());
    auto answer = (*reading)->run(selectMeterVisits, {value(meter)});
    if (!answer)
        return failed(answer);
    auto visits = checkedAll(*answer, bookedVisitFrom);
    if (!visits)
        return failed(visits);
    if (visits->empty())
        return failed(Fault::NotFound, meter.toString());
    MeterHistory history;
    history.visits = std::move(*visits);
    history.books.meter = meter;
    if (auto read = readBooks(**reading, history.books); !read)
        return failed(read);
    return history;
}

Result<void> SqlMeterVisits::readBooks(Reading& reading, MeterBooks& books)
{
    auto point = reading.run(selectPoint, {value(books.meter)});
    if (!point)
        return failed(point);
    if (point->records.empty())
        return {};
    Record& place = point->records.front();
    books.customer = customerOrNone(place);
    books.name = place.text();
    books.ratio = place.integer();
    books.gen = number<Generation>(place);
    auto series = reading.run(selectOpenSeries, {value(books.meter)});
    if (!series)
        return failed(series);
    if (series->records.empty())
        return checked(place, books) ? Result<void>{} : failed(Fault::DatabaseDamaged);
    Record& open = series->records.front();
    const std::int64_t id = open.integer();
    books.hasSeries = true;
    books.unit = coded<PaymentMode>(open);
    books.total = credit(open);
    books.seq = number<Sequence>(open);
    if (place.isDamaged() || open.isDamaged())
        return failed(Fault::DatabaseDamaged, QStringLiteral("series of a visited meter"));
    auto answer = reading.run(selectSeriesReturns, {value(id)});
    if (!answer)
        return failed(answer);
    auto returns = checkedAll(*answer, returnFrom);
    if (!returns)
        return failed(returns);
    books.returns = std::move(*returns);
    return {};
}

} // namespace wattcard::db
