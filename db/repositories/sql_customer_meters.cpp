// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/repositories/columns.h"
#include "db/repositories/sql_customer_book.h"

#include <algorithm>

using namespace Qt::StringLiterals;

// Meters: those that lie in stock, those that hang, those that hung or were scrapped.

namespace wattcard::db {

namespace {

constexpr StatementText selectInStock{
    "meters_in_stock",
    "SELECT m.meter_number, m.model, '', '', m.at FROM meter_movement AS m"
    " WHERE m.meter_number > ? AND m.kind = 'received' AND m.number ="
    " (SELECT MAX(number) FROM meter_movement WHERE meter_number = m.meter_number)"
    " AND NOT EXISTS (SELECT 1 FROM service_point WHERE meter_number = m.meter_number)"
    " AND m.series >= COALESCE((SELECT MAX(id) FROM series WHERE meter_number = m.meter_number"
    " AND state IN ('closed', 'void')), 0)"
    " AND (? = 0 OR ? <> 0) ORDER BY m.meter_number LIMIT ?"};
constexpr StatementText selectInstalled{
    "meters_installed",
    "SELECT p.meter_number, COALESCE((SELECT m.model FROM meter_movement AS m"
    " WHERE m.meter_number = p.meter_number AND m.kind = 'received'"
    " ORDER BY m.number DESC LIMIT 1), ''), p.customer_number, COALESCE((SELECT c.name"
    " FROM account AS a JOIN customer AS c ON c.id = a.customer WHERE a.service_point = p.id"
    " ORDER BY a.id DESC LIMIT 1), ''), p.meter_since FROM service_point AS p"
    " WHERE p.meter_number > ? AND (? = 0 OR EXISTS (SELECT 1 FROM account AS a"
    " JOIN operator_sees AS s ON s.account = a.id WHERE a.service_point = p.id"
    " AND s.operator = ?)) ORDER BY p.meter_number LIMIT ?"};
// A meter that was received again after it hung is in stock, not here.
constexpr StatementText selectRetired{
    "meters_retired",
    "SELECT x.meter_number, COALESCE((SELECT m.model FROM meter_movement AS m"
    " WHERE m.meter_number = x.meter_number AND m.kind = 'received'"
    " ORDER BY m.number DESC LIMIT 1), ''), COALESCE(p.customer_number, ''),"
    " COALESCE((SELECT c.name FROM account AS a JOIN customer AS c ON c.id = a.customer"
    " WHERE a.id = s.account), ''),"
    " COALESCE((SELECT MAX(at) FROM meter_movement WHERE meter_number = x.meter_number"
    " AND kind = 'scrapped'), (SELECT MAX(r.created_at) FROM row_change AS h"
    " JOIN transaction_row AS r ON r.number = h.row WHERE h.ended = x.series), 0)"
    " FROM (SELECT meter_number, MAX(series) AS series FROM (SELECT meter_number, id AS series"
    " FROM series WHERE state IN ('closed', 'void') AND meter_number > ? UNION ALL"
    " SELECT meter_number, 0 FROM meter_movement WHERE kind = 'scrapped' AND meter_number > ?)"
    " GROUP BY meter_number) AS x LEFT JOIN series AS s ON s.id = x.series"
    " LEFT JOIN service_point AS p ON p.id = s.service_point"
    " WHERE NOT EXISTS (SELECT 1 FROM service_point WHERE meter_number = x.meter_number)"
    " AND COALESCE((SELECT m.kind = 'received' AND m.series >= x.series FROM meter_movement AS m"
    " WHERE m.meter_number = x.meter_number ORDER BY m.number DESC LIMIT 1), 0) = 0"
    " AND (? = 0 OR s.account IS NULL OR EXISTS (SELECT 1 FROM operator_sees AS o"
    " WHERE o.operator = ? AND o.account = s.account)) ORDER BY x.meter_number LIMIT ?"};
constexpr StatementText selectMovements{
    "meter_movements", "SELECT kind, at, model, note FROM meter_movement WHERE meter_number = ?"
                       " ORDER BY number DESC"};
// By the two indexes of series; each series is in one of them.
constexpr StatementText selectMeterRuns{
    "meter_runs",
    "SELECT s.id, p.customer_number,"
    " COALESCE((SELECT MIN(r.created_at) FROM transaction_row AS r WHERE r.series = s.id), 0),"
    " COALESCE((SELECT MAX(r.created_at) FROM row_change AS h JOIN transaction_row AS r"
    " ON r.number = h.row WHERE h.ended = s.id AND r.state <> 'voided'),"
    " (SELECT MAX(t.at) FROM account_step AS t WHERE t.account = s.account AND t.series = s.id))"
    " FROM (SELECT id, service_point, account FROM series"
    " WHERE meter_number = ? AND state IN ('closed', 'void')"
    " UNION ALL SELECT id, service_point, account FROM series"
    " WHERE meter_number = ? AND state IN ('planned', 'issued', 'opened')) AS s"
    " JOIN service_point AS p ON p.id = s.service_point"
    " WHERE (? = 0 OR EXISTS (SELECT 1 FROM operator_sees AS o"
    " WHERE o.operator = ? AND o.account = s.account)) ORDER BY s.id DESC"};

MeterLine meterLineFrom(Record& record)
{
    MeterLine line;
    line.number = parsed<MeterNumber>(record);
    line.model = record.text();
    const QString customer = record.text();
    if (const auto number = CustomerNumber::parse(customer))
        line.customer = *number;
    else if (!customer.isEmpty())
        record.damage();
    line.name = record.text();
    line.since = utcTime(record);
    return line;
}

} // namespace

Result<std::vector<MeterLine>> SqlCustomerBook::meters(MeterPlace place, const QString& after,
                                                       int limit)
{
    if (auto renewed = m_reading->renewWhenOld(); !renewed)
        return failed(renewed);
    const QString number = after.isNull() ? u""_s : after;
    const QVariant most = value(std::int64_t{std::max(0, limit)});
    const StatementText* statement = &selectInStock;
    std::vector<QVariant> values{number, everywhere(), value(m_viewer), most};
    if (place == MeterPlace::Installed) {
        statement = &selectInstalled;
    } else if (place == MeterPlace::Retired) {
        statement = &selectRetired;
        values.insert(values.begin(), number);
    }
    auto answer = m_reading->run(*statement, values);
    if (!answer)
        return failed(answer);
    return checkedAll(*answer, meterLineFrom);
}

Result<std::vector<MeterEvent>> SqlCustomerBook::eventsOf(MeterNumber meter)
{
    const QVariant digits = value(meter);
    auto movements = m_reading->run(selectMovements, {digits});
    if (!movements)
        return failed(movements);
    std::vector<MeterEvent> events;
    for (Record& record : movements->records) {
        MeterEvent event;
        const bool isReceived = record.text() == "received"_L1;
        event.kind = isReceived ? MeterEvent::Kind::Received : MeterEvent::Kind::Scrapped;
        event.at = utcTime(record);
        const QString model = record.text();
        const QString note = record.text();
        event.note = model.isEmpty() || note.isEmpty() ? model + note : model + u" · "_s + note;
        events.push_back(std::move(event));
    }
    auto runs = m_reading->run(selectMeterRuns, {digits, digits, everywhere(), value(m_viewer)});
    if (!runs)
        return failed(runs);
    for (Record& record : runs->records) {
        MeterEvent event;
        record.skip(1);
        event.customer = record.text();
        event.at = utcTime(record);
        if (!record.nextIsNull())
            event.until = utcTime(record);
        events.push_back(std::move(event));
    }
    std::ranges::stable_sort(events, std::ranges::greater{}, &MeterEvent::at);
    return events;
}

} // namespace wattcard::db
