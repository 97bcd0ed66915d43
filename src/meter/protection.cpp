// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "meter/protection.h"

#include "meter/conditions.h"
#include "meter/event_log.h"
#include "meter/guarantee.h"

#include <algorithm>
#include <limits>

namespace wattcard::meter {

namespace {

using std::chrono::seconds;

bool isOver(const MeterState& meter, std::uint32_t watts)
{
    const Limits& limits = meter.parameters.limits;
    return limits.powerW > 0 && watts > limits.powerW;
}

std::int64_t mayLast(const MeterState& meter)
{
    return seconds{std::chrono::minutes{meter.parameters.limits.powerMinutes}}.count();
}

void tripForLoad(MeterState& meter)
{
    LoadGuard& load = meter.supply.load;
    load.overSeconds = 0;
    std::erase_if(load.trips, [&](LocalTime trip) { return trip + loadMemory <= meter.now; });
    load.trips.push_back(meter.now);
    meter.supply.causes.add(TripCause::LoadLock);
    meter.lastError = DisplayCode::Err51;
    const bool locks = load.trips.size() >= mostLoadTrips;
    if (!locks)
        load.restsTo = meter.now + loadRest;
    record(meter, {.kind = locks ? EventKind::LoadLocked : EventKind::LoadTripped,
                   .code = DisplayCode::Err51});
}

} // namespace

bool reviewLoad(MeterState& meter, std::uint32_t watts, std::int64_t passed)
{
    Supply& supply = meter.supply;
    LoadGuard& load = supply.load;
    if (load.restsTo && meter.now >= *load.restsTo) {
        load.restsTo.reset();
        supply.causes.remove(TripCause::LoadLock);
        record(meter, {.kind = EventKind::LoadRested});
    }
    // A switch that has tripped and may not open yet, in the pause after power has returned or with
    // its lever on bypass, has not tripped once more.
    const bool hasTripped = supply.causes.has(TripCause::LoadLock);
    if (!supply.closed || hasTripped || !isOver(meter, watts)) {
        load.overSeconds = 0;
        return false;
    }
    load.overSeconds += static_cast<int>(passed);
    if (load.overSeconds < mayLast(meter))
        return false;
    tripForLoad(meter);
    return true;
}

void liftLoadLock(MeterState& meter)
{
    LoadGuard& load = meter.supply.load;
    if (!meter.supply.causes.has(TripCause::LoadLock))
        return;
    load = {};
    meter.supply.causes.remove(TripCause::LoadLock);
    record(meter, {.kind = EventKind::LoadRested});
}

void moveSpans(MeterState& meter, seconds by)
{
    LoadGuard& load = meter.supply.load;
    for (LocalTime& trip : load.trips)
        trip += by;
    if (load.restsTo)
        *load.restsTo += by;
    if (meter.bypass)
        meter.bypass->since += by;
}

std::int64_t quietFor(const MeterState& meter, std::uint32_t watts)
{
    constexpr std::int64_t noEnd = std::numeric_limits<int>::max();
    std::int64_t quiet = noEnd;
    // A mark that power or clock have left behind is due in the next second.
    const auto until = [&](LocalTime mark) {
        quiet = std::min<std::int64_t>(quiet, (mark - meter.now).count());
    };
    if (const auto change = nextGuaranteeChange(meter))
        until(*change);
    const LoadGuard& load = meter.supply.load;
    if (load.restsTo)
        until(*load.restsTo);
    if (meter.bypass && !meter.bypass->isOverdue)
        until(meter.bypass->since + longestBypass);
    if (isOver(meter, watts))
        quiet = std::min(quiet, mayLast(meter) - load.overSeconds);
    return std::max<std::int64_t>(quiet, 1);
}

} // namespace wattcard::meter
