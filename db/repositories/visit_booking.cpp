// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/repositories/visit_booking.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace wattcard::db {

namespace {

constexpr StatementText countPoints{"visited_point",
                                    "SELECT COUNT(*) FROM service_point WHERE meter_number = ?"};
// The open series on the meter: T, and the newest return data that was booked of it.
constexpr StatementText selectVisited{
    "visited_series",
    "SELECT COALESCE((SELECT MAX(t.total) FROM transaction_row AS t"
    "   WHERE t.series = s.id AND t.state <> 'voided'), 0),"
    " COALESCE(r.accepted, 0), COALESCE(r.consumed, 0), COALESCE(r.wb_ctr, 0),"
    " COALESCE(r.active, 0)"
    " FROM series AS s LEFT JOIN return_record AS r ON r.series = s.id AND r.doubt = 0"
    "  AND r.wb_ctr = (SELECT MAX(n.wb_ctr) FROM return_record AS n"
    "                   WHERE n.series = s.id AND n.doubt = 0)"
    " WHERE s.meter_number = ? AND s.state IN ('planned', 'issued', 'opened')"};
constexpr StatementText insertVisit{
    "insert_visit",
    "INSERT INTO work_order_visit (work_order, meter, use, visited_at, result, state_before,"
    " state_after, customer, remaining, accepted, seq, gen, consumed, active, last_month,"
    " peak_power, flags, rejected, write_backs, last_error, relay_closed, is_foreign, suspicious,"
    " booked_at, counter, operator, audit)"
    " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
    " ON CONFLICT DO NOTHING"};
constexpr StatementText selectVisits{
    "visits",
    "SELECT work_order, meter, use, visited_at, result, state_before, state_after, customer,"
    " remaining, accepted, seq, gen, consumed, active, last_month, peak_power, flags, rejected,"
    " write_backs, last_error, relay_closed, booked_at, is_foreign, suspicious"
    " FROM work_order_visit WHERE work_order = ? ORDER BY number"};

// A meter that serves a place, a time or a number of uses that the order does not give.
bool exceeds(const Visit& visit, const WorkOrder& order)
{
    if (visit.result != VisitResult::Done)
        return false;
    const auto& meters = order.scope.meters;
    const bool place =
        order.scope.area || std::find(meters.begin(), meters.end(), visit.meter) != meters.end();
    const bool time = visit.at >= order.validFrom && visit.at < order.validUntil;
    return !place || !time || visit.use < 1 || visit.use > order.uses;
}

Visit visitFrom(Record& record)
{
    Visit visit;
    visit.order = db::number<WorkOrderSerial>(record);
    visit.meter = parsed<MeterNumber>(record);
    visit.use = db::number<std::uint8_t>(record);
    visit.at = localTime(record);
    visit.result = coded<VisitResult>(record);
    visit.stateBefore = db::number<std::uint8_t>(record);
    visit.stateAfter = db::number<std::uint8_t>(record);
    visit.customer = parsed<CustomerNumber>(record);
    visit.remaining = credit(record);
    visit.accepted = credit(record);
    visit.seq = db::number<Sequence>(record);
    visit.gen = db::number<Generation>(record);
    visit.consumed = credit(record);
    visit.activeRegister = energy(record);
    visit.lastMonthEnergy = energy(record);
    visit.peakPowerW = db::number<std::uint32_t>(record);
    visit.flags = db::number<std::uint32_t>(record);
    visit.rejectedCards = db::number<std::uint32_t>(record);
    visit.writeBackCounter = db::number<std::uint32_t>(record);
    visit.lastError = db::number<std::uint8_t>(record);
    visit.relayClosed = record.integer() != 0;
    return visit;
}

} // namespace

BookedVisit bookedVisitFrom(Record& record)
{
    BookedVisit booked;
    booked.visit = visitFrom(record);
    booked.bookedAt = utcTime(record);
    booked.isForeign = record.integer() != 0;
    booked.isSuspicious = record.integer() != 0;
    return booked;
}

Result<bool> VisitBooking::book(const Visit& visit, const WorkOrder& order, std::int64_t audit,
                                const Actor& actor)
{
    const auto judgement = judge(visit, order);
    if (!judgement)
        return failed(judgement);
    const auto inserted = m_database.run(insertVisit, {value(order.serial),
                                                       value(visit.meter),
                                                       value(std::int64_t{visit.use}),
                                                       value(visit.at),
                                                       value(code(visit.result)),
                                                       value(std::int64_t{visit.stateBefore}),
                                                       value(std::int64_t{visit.stateAfter}),
                                                       value(visit.customer),
                                                       value(visit.remaining),
                                                       value(visit.accepted),
                                                       value(visit.seq),
                                                       value(visit.gen),
                                                       value(visit.consumed),
                                                       value(visit.activeRegister),
                                                       value(visit.lastMonthEnergy),
                                                       value(std::int64_t{visit.peakPowerW}),
                                                       value(std::int64_t{visit.flags}),
                                                       value(std::int64_t{visit.rejectedCards}),
                                                       value(std::int64_t{visit.writeBackCounter}),
                                                       value(std::int64_t{visit.lastError}),
                                                       value(std::int64_t{visit.relayClosed}),
                                                       value(std::int64_t{judgement->isForeign}),
                                                       value(std::int64_t{judgement->isSuspicious}),
                                                       value(m_clock.now()),
                                                       value(actor.counter),
                                                       value(actor.who),
                                                       value(audit)});
    if (!inserted)
        return failed(inserted);
    const bool isNew = inserted->changed > 0;
    if (isNew && !judgement->isSuspicious) {
        if (auto told = m_emergency.add(visit, order); !told)
            return failed(told);
    }
    return isNew;
}

Result<VisitBooking::Judgement> VisitBooking::judge(const Visit& visit, const WorkOrder& order)
{
    auto points = m_database.run(countPoints, {value(visit.meter)});
    if (!points)
        return failed(points);
    Judgement judgement;
    judgement.isForeign = points->records.front().integer() == 0;
    const auto contradicts = contradictsBooks(visit);
    if (!contradicts)
        return failed(contradicts);
    judgement.isSuspicious = *contradicts || exceeds(visit, order);
    return judgement;
}

// Only a meter that was in service has readings to compare: state 3, and a customer's number.
Result<bool> VisitBooking::contradictsBooks(const Visit& visit)
{
    constexpr std::uint8_t opened = 3;
    if (visit.stateBefore != opened)
        return false;
    auto answer = m_database.run(selectVisited, {value(visit.meter)});
    if (!answer)
        return failed(answer);
    if (answer->records.empty())
        return false;
    Record& record = answer->records.front();
    const Credit total = credit(record);
    const Credit accepted = credit(record);
    const Credit consumed = credit(record);
    const auto writeBacks = record.integer();
    const Energy active = energy(record);
    // A visit older than the newest return data tells less than is known: it may lie below it.
    const bool isOlder = visit.writeBackCounter < writeBacks;
    const bool fallsBack = !isOlder && (visit.accepted < accepted || visit.consumed < consumed ||
                                        visit.activeRegister < active);
    return visit.accepted > total || fallsBack;
}

Result<std::vector<BookedVisit>> VisitBooking::visits(WorkOrderSerial order)
{
    auto answer = m_database.run(selectVisits, {value(order)});
    if (!answer)
        return failed(answer);
    return checkedAll(*answer, bookedVisitFrom);
}

} // namespace wattcard::db
