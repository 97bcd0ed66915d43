// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cardio/layout/visit_record.h"

#include "cardio/layout/application.h"
#include "cardio/layout/fields.h"

#include <numeric>

namespace wattcard::cardio {

namespace {

constexpr std::uint8_t visitFormat = 0x01;
constexpr std::size_t visitReserved = 33;
constexpr std::size_t sumOffset = 127;
constexpr std::uint8_t lastWorkState = 3; // DOMAIN.md 7.1: opened

std::uint8_t sumOf(ByteView bytes)
{
    return static_cast<std::uint8_t>(std::accumulate(bytes.begin(), bytes.end(), 0u));
}

void writeTouch(FieldWriter& out, const Visit& visit)
{
    out.bcd(static_cast<std::int64_t>(visit.meter.number()), 6, "meter number");
    out.number(visit.order.value(), 8, "order serial");
    out.byte(visit.use);
    out.time(visit.at, TimeForm::Seconds, "time");
    out.byte(static_cast<std::uint8_t>(visit.result));
    out.check(visit.stateBefore <= lastWorkState && visit.stateAfter <= lastWorkState, "state");
    out.byte(visit.stateBefore);
    out.byte(visit.stateAfter);
    out.bcd(static_cast<std::int64_t>(visit.customer.number()), 6, "customer number");
}

void readTouch(FieldReader& in, Visit& visit)
{
    const auto meter = static_cast<std::uint64_t>(in.bcd(6, "meter number"));
    visit.meter = MeterNumber::fromNumber(meter).value_or(MeterNumber{});
    visit.order = WorkOrderSerial{in.number(8, "order serial")};
    visit.use = in.byte();
    visit.at = in.time(TimeForm::Seconds, "time");
    visit.result = VisitResult{in.byte()};
    in.check(visit.result <= VisitResult::NotConfirmed, "result");
    visit.stateBefore = in.byte();
    visit.stateAfter = in.byte();
    in.check(visit.stateBefore <= lastWorkState && visit.stateAfter <= lastWorkState, "state");
    const auto customer = static_cast<std::uint64_t>(in.bcd(6, "customer number"));
    visit.customer = CustomerNumber::fromNumber(customer).value_or(CustomerNumber{});
}

void writeReadings(FieldWriter& out, const Visit& visit)
{
    const std::int64_t balance = visit.remaining.hundredths();
    out.number(balance > 0 ? balance : 0, 8, "remaining");
    out.number(balance < 0 ? -balance : 0, 8, "overdraft");
    out.number(visit.accepted.hundredths(), 8, "accepted total");
    out.number(static_cast<std::uint32_t>(visit.seq), 4, "seq");
    out.number(static_cast<std::uint16_t>(visit.gen), 2, "generation");
    out.number(visit.consumed.hundredths(), 8, "consumed total");
    out.number(visit.activeRegister.hundredths(), 4, "active energy");
    out.number(visit.lastMonthEnergy.hundredths(), 4, "last month's energy");
    out.number(visit.peakPowerW, 4, "peak power");
}

void readReadings(FieldReader& in, Visit& visit)
{
    const std::int64_t remaining = in.number(8, "remaining");
    const std::int64_t overdraft = in.number(8, "overdraft");
    in.check(remaining == 0 || overdraft == 0, "remaining beside an overdraft");
    visit.remaining = Credit::fromHundredths(remaining - overdraft);
    visit.accepted = Credit::fromHundredths(in.number(8, "accepted total"));
    visit.seq = Sequence{in.number32()};
    visit.gen = Generation{static_cast<std::uint16_t>(in.number(2, "generation"))};
    visit.consumed = Credit::fromHundredths(in.number(8, "consumed total"));
    visit.activeRegister = Energy::fromHundredths(in.number32());
    visit.lastMonthEnergy = Energy::fromHundredths(in.number32());
    visit.peakPowerW = in.number32();
}

void writeState(FieldWriter& out, const Visit& visit)
{
    out.number(visit.flags, 4, "state bits");
    out.bcd(visit.rejectedCards, 3, "rejected cards");
    out.number(visit.writeBackCounter, 4, "write-back counter");
    out.bcd(visit.lastError, 1, "last error");
    out.byte(visit.relayClosed ? 1 : 0);
}

void readState(FieldReader& in, Visit& visit)
{
    visit.flags = in.number32();
    visit.rejectedCards = static_cast<std::uint32_t>(in.bcd(3, "rejected cards"));
    visit.writeBackCounter = in.number32();
    visit.lastError = static_cast<std::uint8_t>(in.bcd(1, "last error"));
    const std::uint8_t closed = in.byte();
    in.check(closed <= 1, "switch");
    visit.relayClosed = closed == 1;
}

} // namespace

Result<Bytes> encodeVisit(const Visit& visit)
{
    FieldWriter out{visitSize};
    out.byte(visitFormat);
    writeTouch(out, visit);
    writeReadings(out, visit);
    writeState(out, visit);
    out.zeros(visitReserved);
    out.byte(sumOf(out.bytes()));
    return out.finish();
}

Result<Visit> decodeVisit(ByteView bytes)
{
    FieldReader in{bytes};
    in.check(bytes.size() == visitSize, "size");
    in.check(in.byte() == visitFormat, "format");
    Visit visit;
    readTouch(in, visit);
    readReadings(in, visit);
    readState(in, visit);
    in.zeros(visitReserved, "reserved");
    const std::uint8_t sum = in.byte();
    if (const auto right = in.failure(); !right)
        return failed(right);
    if (sum != sumOf(bytes.first(sumOffset)))
        return failed(Fault::BadInput, QStringLiteral("card file: check sum"));
    return visit;
}

} // namespace wattcard::cardio
