// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/repositories/known_registers.h"

#include "db/repositories/days.h"

using namespace Qt::StringLiterals;

namespace wattcard::db {

namespace {

// The same meter may have run several series here.
constexpr StatementText selectBounds{
    "register_bounds",
    "WITH asked (meter, point, customer, moment) AS (SELECT s.meter_number, s.service_point,"
    "   p.customer_number, m.at FROM series AS s JOIN service_point AS p ON p.id = s.service_point,"
    "   (SELECT ? AS at) AS m WHERE s.id = ?),"
    " told (at, active) AS (SELECT r.written_at, r.active FROM asked JOIN series AS s"
    "   ON s.service_point = asked.point AND s.meter_number = asked.meter"
    "   JOIN return_record AS r ON r.series = s.id WHERE r.doubt = 0"
    "  UNION ALL SELECT v.visited_at, v.active FROM asked JOIN work_order_visit AS v"
    "   ON v.meter = asked.meter AND v.customer = asked.customer"
    "   WHERE v.is_foreign = 0 AND v.suspicious = 0)"
    " SELECT (SELECT active FROM told, asked WHERE at < moment ORDER BY at DESC, active DESC"
    " LIMIT 1), (SELECT active FROM told, asked WHERE at >= moment ORDER BY at, active LIMIT 1)"};
constexpr StatementText selectVisit{
    "register_visit",
    "SELECT v.work_order, v.use FROM series AS s JOIN service_point AS p"
    " ON p.id = s.service_point JOIN work_order_visit AS v ON v.meter = s.meter_number"
    " AND v.customer = p.customer_number WHERE s.id = ? AND v.active = ? AND v.is_foreign = 0"
    " AND v.suspicious = 0 ORDER BY v.number DESC LIMIT 1"};

std::optional<Energy> energyOrNothing(Record& record)
{
    if (!record.nextIsNull())
        return energy(record);
    record.skip(1);
    return std::nullopt;
}

QString shown(const std::optional<Energy>& bound)
{
    return bound ? bound->toString() : u"nothing"_s;
}

} // namespace

Result<RegisterBounds> KnownRegisters::check(const Said& said)
{
    const LocalTime moment{std::chrono::sys_days{said.day}.time_since_epoch()};
    auto answer = m_database.run(selectBounds, {value(moment), value(said.series)});
    if (!answer)
        return failed(answer);
    Record& record = answer->records.front();
    RegisterBounds bounds;
    bounds.atLeast = energyOrNothing(record);
    bounds.atMost = energyOrNothing(record);
    const bool fits = (!bounds.atLeast || said.total >= *bounds.atLeast) &&
                      (!bounds.atMost || said.total <= *bounds.atMost);
    if (!fits)
        return failed(Fault::ReadingMissing, u"%1: the books know %2 before %3 and %4 after"_s.arg(
                                                 said.total.toString(), shown(bounds.atLeast),
                                                 dayText(said.day), shown(bounds.atMost)));
    auto visit = visitOf(said);
    if (!visit)
        return failed(visit);
    bounds.visit = std::move(*visit);
    return bounds;
}

Result<QString> KnownRegisters::visitOf(const Said& said)
{
    auto answer = m_database.run(selectVisit, {value(said.series), value(said.total)});
    if (!answer)
        return failed(answer);
    if (answer->records.empty())
        return QString{};
    Record& record = answer->records.front();
    const std::int64_t order = record.integer();
    const std::int64_t use = record.integer();
    return checked(record, u"order %1, use %2"_s.arg(order).arg(use));
}

} // namespace wattcard::db
