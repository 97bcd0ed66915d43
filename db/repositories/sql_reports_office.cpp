// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/repositories/columns.h"
#include "db/repositories/sql_reports.h"

#include <limits>

using namespace Qt::StringLiterals;

// Shifts, steps of accounts, management cards, the audit log.

namespace wattcard::db {

namespace {

constexpr StatementText selectShifts{
    "report_shifts",
    "SELECT s.id, s.counter, o.login, s.business_day, s.opened_at, COALESCE(e.closed_at, 0),"
    " s.state, s.counts, s.floated, s.float_counted, CASE WHEN e.shift IS NULL THEN 0 ELSE 1 END,"
    " COALESCE(e.expected, 0), COALESCE(e.counted, 0)"
    "  FROM shift_line AS s JOIN operator AS o ON o.id = s.clerk"
    "  LEFT JOIN shift_end AS e ON e.shift = s.id"
    " WHERE s.business_day >= ? AND s.business_day <= ? ORDER BY s.business_day, s.id"};
constexpr StatementText selectSteps{
    "report_steps",
    "SELECT a.number, a.business_day, a.at, a.account, a.operation, a.reason, a.note, a.amount,"
    " o.login, COALESCE(ap.login, '')"
    "  FROM account_step AS a JOIN operator AS o ON o.id = a.operator"
    "  LEFT JOIN operator AS ap ON ap.id = a.approver"
    " WHERE (a.business_day, a.number) > (?, ?) AND a.business_day <= ?"
    " ORDER BY a.business_day, a.number LIMIT ?"};
constexpr StatementText selectOrders{
    "report_orders", "SELECT w.serial, w.kind, w.state, COALESCE(w.card, ''), w.meters, o.login,"
                     " COALESCE(w.issued_at, 0), w.valid_until, w.uses, w.visits"
                     "  FROM work_order_line AS w JOIN operator AS o ON o.id = w.engineer"
                     " WHERE w.state IN ('writing', 'issued', 'lost') ORDER BY w.serial"};
constexpr StatementText selectAudit{
    "report_audit",
    "SELECT e.number, e.at, e.counter, COALESCE(o.login, ''), e.action, e.object, e.details"
    "  FROM audit_entry AS e LEFT JOIN operator AS o ON o.id = e.operator"
    " WHERE (e.at, e.number) > (?, ?) AND e.at < ? ORDER BY e.at, e.number LIMIT ?"};

std::optional<UtcTime> timeOrNone(Record& record)
{
    const UtcTime at = utcTime(record);
    return at == UtcTime{} ? std::nullopt : std::optional{at};
}

ShiftFact shiftFactFrom(Record& record)
{
    ShiftFact shift;
    shift.id = record.integer();
    shift.counter = number<CounterId>(record);
    shift.clerk = record.text();
    shift.day = record.text();
    shift.openedAt = utcTime(record);
    shift.closedAt = timeOrNone(record);
    shift.state = record.text();
    shift.counts = number<int>(record);
    shift.floated = money(record);
    shift.floatCounted = money(record);
    const bool closed = record.integer() != 0;
    const Money expected = money(record);
    const Money counted = money(record);
    if (closed) {
        shift.expected = expected;
        shift.counted = counted;
    }
    return shift;
}

StepFact stepFactFrom(Record& record)
{
    StepFact step;
    step.number = record.integer();
    step.day = record.text();
    step.at = utcTime(record);
    step.place.account = number<AccountId>(record);
    step.operation = record.text();
    step.reason = record.text();
    step.note = record.text();
    step.amount = money(record);
    step.login = record.text();
    step.approver = record.text();
    return step;
}

OrderFact orderFactFrom(Record& record)
{
    OrderFact order;
    order.serial = record.integer();
    order.kind = record.text();
    order.state = record.text();
    order.card = record.text();
    order.meters = record.text();
    order.engineer = record.text();
    order.issuedAt = timeOrNone(record);
    order.validUntil = localTime(record);
    order.uses = number<int>(record);
    order.visits = number<int>(record);
    return order;
}

AuditFact auditFactFrom(Record& record)
{
    AuditFact entry;
    entry.number = record.integer();
    entry.at = utcTime(record);
    entry.counter = number<CounterId>(record);
    entry.login = record.text();
    entry.action = record.text();
    entry.object = record.text();
    entry.details = record.text();
    return entry;
}

} // namespace

Result<void> SqlReports::shifts(const ReportDays& days, const Visitor<ShiftFact>& visit)
{
    if (auto may = permits(ReportSubject::Tills); !may)
        return may;
    const auto shifts = m_reading->all(selectShifts, {days.from, days.to}, shiftFactFrom);
    if (!shifts)
        return failed(shifts);
    for (const ShiftFact& shift : *shifts) {
        if (visit(shift) == Next::Stop)
            return {};
    }
    return {};
}

Result<void> SqlReports::steps(const ReportDays& days, const Visitor<StepFact>& visit)
{
    if (auto may = permits(ReportSubject::Accounts); !may)
        return may;
    std::vector<QVariant> after{days.from, value(std::int64_t{0})};
    while (true) {
        if (auto renewed = m_reading->renewWhenOld(); !renewed)
            return renewed;
        auto page = m_reading->all(selectSteps, {after[0], after[1], days.to, value(m_atOnce)},
                                   stepFactFrom);
        if (!page)
            return failed(page);
        for (StepFact& step : *page) {
            if (!sees(step.place.account))
                continue;
            auto place = placeOf(step.place.account);
            if (!place)
                return failed(place);
            step.place = std::move(*place);
            if (visit(step) == Next::Stop)
                return {};
        }
        if (static_cast<std::int64_t>(page->size()) < m_atOnce)
            return {};
        after = {page->back().day, value(page->back().number)};
    }
}

Result<void> SqlReports::orders(const Visitor<OrderFact>& visit)
{
    if (auto may = permits(ReportSubject::ManagementCards); !may)
        return may;
    const auto orders = m_reading->all(selectOrders, {}, orderFactFrom);
    if (!orders)
        return failed(orders);
    for (const OrderFact& order : *orders) {
        if (visit(order) == Next::Stop)
            return {};
    }
    return {};
}

Result<void> SqlReports::audit(const ReportDays& days, const Visitor<AuditFact>& visit)
{
    if (auto may = permits(ReportSubject::AuditTrail); !may)
        return may;
    const auto [from, until] = calendarBetween(days);
    std::vector<QVariant> after{value(from), value(std::numeric_limits<std::int64_t>::max())};
    while (true) {
        if (auto renewed = m_reading->renewWhenOld(); !renewed)
            return renewed;
        const auto page = m_reading->all(
            selectAudit, {after[0], after[1], value(until), value(m_atOnce)}, auditFactFrom);
        if (!page)
            return failed(page);
        for (const AuditFact& entry : *page) {
            const QString day = calendarDayAt(entry.at);
            if (day >= days.from && day <= days.to && visit(entry) == Next::Stop)
                return {};
        }
        if (static_cast<std::int64_t>(page->size()) < m_atOnce)
            return {};
        after = {value(page->back().at), value(page->back().number)};
    }
}

} // namespace wattcard::db
