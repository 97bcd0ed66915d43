// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "meter/state.h"

#include <algorithm>

namespace wattcard::meter {

MeterState clearedMeter(MeterNumber number, LocalTime now)
{
    MeterState meter;
    meter.number = number;
    meter.workState = WorkState::Cleared;
    meter.now = now;
    meter.registers.monthEnds = monthAfter(now);
    return meter;
}

MeterState reportedMeter(const ReturnFile& file, const CardSerial& serial,
                         const Parameters& parameters)
{
    MeterState meter = clearedMeter(file.meter, file.writtenAt);
    meter.workState = WorkState::Opened;
    meter.series = {.customer = file.customer,
                    .serial = serial,
                    .gen = file.gen,
                    .seq = file.seq,
                    .accepted = file.accepted};
    meter.parameters = parameters;
    meter.balance.remaining = file.remaining;
    meter.balance.consumed = file.consumed;
    meter.writeBackCounter = file.writeBackCounter;
    return meter;
}

void raiseFloor(MeterState& meter, CustomerNumber customer, Generation gen)
{
    std::erase_if(meter.floor,
                  [&](const GenerationFloor& entry) { return entry.customer == customer; });
    if (meter.floor.size() == mostFloors)
        meter.floor.erase(meter.floor.begin());
    meter.floor.push_back({customer, gen});
}

LocalTime monthAfter(LocalTime time)
{
    using namespace std::chrono;
    const year_month_day today{floor<days>(time)};
    return local_days{(today.year() / today.month() / 1) + months{1}};
}

} // namespace wattcard::meter
