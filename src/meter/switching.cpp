// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "meter/switching.h"

#include "meter/event_log.h"
#include "meter/guarantee.h"
#include "meter/relay.h"

#include <cstdlib>

namespace wattcard::meter {

namespace {

void raiseAlarm(MeterState& meter, bool& active, bool reached, EventKind kind)
{
    if (reached && !active)
        record(meter, {.kind = kind, .amount = meter.balance.remaining});
    active = reached;
}

// b <= -L trips; after that only b > C lifts it.
void reviewCredit(MeterState& meter)
{
    const Credit b = meter.balance.remaining;
    TripCauses& causes = meter.supply.causes;
    const Limits& limits = meter.parameters.limits;
    const bool spent = b <= -limits.overdraft;
    // What a guarantee holds back is remembered until it may come, or until credit is there.
    const bool heldBack = isGuaranteed(meter);
    meter.supply.owesTrip =
        spent && (heldBack || meter.supply.owesTrip) && !causes.has(TripCause::Credit);
    if (heldBack)
        causes.remove(TripCause::Credit);
    else if (spent) {
        causes.add(TripCause::Credit);
        meter.supply.owesTrip = false;
    } else if (causes.has(TripCause::Credit) && b > limits.reclose)
        causes.remove(TripCause::Credit);
}

// Once between alarm 2 and zero, and not again until the balance was above alarm 2.
void reviewCourtesy(MeterState& meter)
{
    Supply& supply = meter.supply;
    if (!supply.alarm2) {
        supply.courtesyArmed = true;
        supply.causes.remove(TripCause::Courtesy);
        return;
    }
    const bool inside = meter.balance.remaining > Credit{};
    if (!inside || !supply.courtesyArmed || !supply.closed || isGuaranteed(meter))
        return;
    supply.courtesyArmed = false;
    if (!supply.courtesyEnabled)
        return;
    supply.causes.add(TripCause::Courtesy);
    record(meter, {.kind = EventKind::CourtesyTrip, .amount = meter.balance.remaining});
}

// A meter that is reset or cleared is closed for its check only.
bool mayCloseByKey(const MeterState& meter)
{
    switch (meter.workState) {
    case WorkState::Factory: return false;
    case WorkState::Reset:
    case WorkState::Cleared: return meter.supply.causes.isEmpty();
    case WorkState::Opened: return switchState(meter) == SwitchState::Allowed;
    }
    std::abort();
}

bool onlyCourtesyStands(TripCauses causes)
{
    causes.remove(TripCause::Courtesy);
    return causes.isEmpty();
}

} // namespace

void reviewBalance(MeterState& meter)
{
    if (meter.workState != WorkState::Opened)
        return;
    const Credit b = meter.balance.remaining;
    const Alarms& alarms = meter.parameters.alarms;
    const bool couldClose = onlyCourtesyStands(meter.supply.causes);
    raiseAlarm(meter, meter.supply.alarm1, b <= alarms.first, EventKind::Alarm1);
    raiseAlarm(meter, meter.supply.alarm2, b <= alarms.second, EventKind::Alarm2);
    reviewCredit(meter);
    reviewCourtesy(meter);
    const bool canClose = onlyCourtesyStands(meter.supply.causes);
    if (canClose && !couldClose)
        record(meter, {.kind = EventKind::Allowed, .amount = b});
}

void cancelCourtesy(MeterState& meter)
{
    meter.supply.causes.remove(TripCause::Courtesy);
}

bool openIfCaused(MeterState& meter)
{
    Supply& supply = meter.supply;
    const bool inService = meter.workState == WorkState::Opened;
    if (!supply.closed || (inService && supply.causes.isEmpty()))
        return false;
    supply.closed = false;
    record(meter, {.kind = EventKind::Tripped, .amount = meter.balance.remaining});
    return true;
}

bool operateByKey(MeterState& meter, int heldMs)
{
    Supply& supply = meter.supply;
    if (heldMs < closingHoldMs || supply.relayTest || meter.bypass)
        return false;
    if (!supply.closed && !mayCloseByKey(meter))
        return false;
    supply.closesItself = false;
    supply.closed = !supply.closed;
    if (supply.closed) {
        cancelCourtesy(meter);
        if (supply.alarm2)
            supply.courtesyArmed = false; // the customer knows: the key has answered it
    }
    record(meter, {.kind = supply.closed ? EventKind::ClosedByKey : EventKind::TrippedByKey,
                   .amount = meter.balance.remaining});
    return true;
}

bool closeAfterLoading(MeterState& meter)
{
    Supply& supply = meter.supply;
    if (!supply.closesItself)
        return false;
    supply.closesItself = false;
    if (switchState(meter) != SwitchState::Allowed)
        return false;
    supply.closed = true;
    record(meter, {.kind = EventKind::ClosedByItself, .amount = meter.balance.remaining});
    return true;
}

bool advanceRelayTest(MeterState& meter)
{
    Supply& supply = meter.supply;
    const int second = supply.relayTest->seconds++;
    const bool before = supply.relayTest->closedBefore;
    if (second >= 2 * oppositeAfter)
        supply.relayTest.reset();
    const bool there = second < oppositeAfter ? !before : before;
    const bool moved = supply.closed != there;
    supply.closed = there;
    return moved;
}

SwitchState switchState(const MeterState& meter)
{
    if (meter.supply.closed)
        return SwitchState::Closed;
    const bool allowed = meter.workState == WorkState::Opened && !meter.supply.relayTest &&
                         onlyCourtesyStands(meter.supply.causes);
    return allowed ? SwitchState::Allowed : SwitchState::Tripped;
}

Led tripLed(const MeterState& meter)
{
    switch (switchState(meter)) {
    case SwitchState::Closed: return Led::Off;
    case SwitchState::Allowed: return Led::Blinking;
    case SwitchState::Tripped: return Led::Steady;
    }
    std::abort();
}

Led alarmLed(const MeterState& meter)
{
    if (meter.workState != WorkState::Opened)
        return Led::Off;
    const bool low = meter.supply.alarm1 || meter.supply.alarm2;
    return low || meter.balance.remaining <= Credit{} ? Led::Steady : Led::Off;
}

} // namespace wattcard::meter
