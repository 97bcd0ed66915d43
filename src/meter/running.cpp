// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "meter/running.h"

#include "meter/conditions.h"
#include "meter/demand.h"
#include "meter/display.h"
#include "meter/event_log.h"
#include "meter/guarantee.h"
#include "meter/metering.h"
#include "meter/order_rules.h"
#include "meter/protection.h"
#include "meter/switching.h"

#include <algorithm>
#include <array>

namespace wattcard::meter {

namespace {

// A breaker is warned of before it trips for credit, never on a single reading; a hold, a load trip
// and a reset do not wait for that.
bool isForCredit(const MeterState& meter)
{
    TripCauses others = meter.supply.causes;
    others.remove(TripCause::Credit);
    others.remove(TripCause::Courtesy);
    return meter.workState == WorkState::Opened && others.isEmpty();
}

} // namespace

void Running::pass(Tick input)
{
    if (!m_transient.powered || m_transient.halted) {
        m_meter.now += std::chrono::seconds{input.seconds};
        return;
    }
    while (input.seconds > 0) {
        // The current goes where the contacts stand, whatever was commanded.
        const bool flows = m_meter.bypass || input.contact.value_or(m_meter.supply.closed);
        const Load drawn = flows ? measured(m_meter, input.load) : Load{};
        Tick part = input;
        part.seconds = quietSeconds(input, drawn.watts());
        passSeconds(part, drawn);
        input.seconds -= part.seconds;
    }
}

// How many seconds may pass in one go: none of them but the last one changes anything beside the
// registers and the balance.
int Running::quietSeconds(const Tick& tick, std::uint32_t watts) const
{
    int most = tick.seconds;
    const Supply& supply = m_meter.supply;
    const bool courtesyWaits = supply.courtesyArmed && supply.alarm2 && supply.closed &&
                               m_meter.balance.remaining > Credit{};
    const bool disagrees = tick.contact && *tick.contact != supply.closed;
    const bool inService = m_meter.workState == WorkState::Opened;
    const bool logged = m_meter.bypass && m_meter.bypass->wouldHaveTripped;
    const bool checks = m_transient.checkSeconds > 0;
    const bool wouldOpen = inService ? !supply.causes.isEmpty() : !checks;
    const bool trips = (supply.closed && !logged && wouldOpen) || supply.closesItself;
    const bool mayMove = m_transient.switchingPause == 0 && m_transient.relay.restSeconds == 0;
    if (supply.relayTest || courtesyWaits || disagrees || (trips && mayMove))
        return 1;
    most = std::min(most, quietFor(m_transient.relay));
    const auto change = (nextChange(m_meter) - m_meter.now).count();
    if (change < most)
        most = std::max(static_cast<int>(change) - 1, 1); // that second belongs to what comes
    for (const int left : {m_transient.switchingPause, m_transient.checkSeconds}) {
        if (left > 0)
            most = std::min(most, left);
    }
    most = static_cast<int>(std::min<std::int64_t>(most, quietFor(m_meter, watts)));
    return crosses(watts, most) ? firstCrossing(watts, most) : most;
}

// The second with which the balance reaches such an amount; within `most` it does.
int Running::firstCrossing(std::uint32_t watts, int most) const
{
    int before = 0;
    while (most - before > 1) {
        const int middle = before + (most - before) / 2;
        (crosses(watts, middle) ? most : before) = middle;
    }
    return most;
}

// Whether the balance would reach an amount at which something happens.
bool Running::crosses(std::uint32_t watts, int seconds) const
{
    const Credit now = m_meter.balance.remaining;
    const Credit then = remainingAfter(m_meter, watts, seconds);
    const Parameters& parameters = m_meter.parameters;
    const Credit overdraft = -parameters.limits.overdraft;
    const std::array marks{parameters.alarms.first, parameters.alarms.second, Credit{}, overdraft,
                           m_meter.presets.guaranteeFloor ? -*m_meter.presets.guaranteeFloor
                                                          : overdraft};
    return std::ranges::any_of(marks, [&](Credit mark) { return then <= mark && now > mark; });
}

void Running::passSeconds(const Tick& tick, const Load& load)
{
    const int seconds = tick.seconds;
    const std::uint32_t watts = load.watts();
    const LocalTime before = m_meter.now;
    m_meter.now += std::chrono::seconds{seconds};
    reviewBypass(m_meter);
    measureDemand(m_meter.registers, before, watts, seconds);
    freezeIfMonthEnded(m_meter);
    settleTiersIfDue(m_meter);
    switchTariffIfDue(m_meter);
    ageDisplay(seconds);
    m_transient.watts = watts;
    const bool moved = watts > 0 && meterSeconds(m_meter, watts, seconds);
    meterReactive(m_meter, load, seconds);
    const bool changes = reviewGuarantee(m_meter, before);
    if (moved || changes)
        reviewBalance(m_meter);
    if (moved)
        m_effects.emplace_back(RegistersMoved{});
    if (m_meter.workState == WorkState::Opened && reviewLoad(m_meter, watts, seconds))
        show(DisplayCode::Err51);
    for (int* left : {&m_transient.switchingPause, &m_transient.checkSeconds})
        *left = std::max(*left - seconds, 0);
    const auto tooLate = static_cast<int>(clearWithin.count()) + 1;
    m_transient.poweredSeconds = std::min(m_transient.poweredSeconds + seconds, tooLate);
    watchRelay(tick);
    moveSwitch();
}

void Running::watchRelay(const Tick& tick)
{
    Relay& relay = m_transient.relay;
    if (pulseDue(relay, tick.seconds))
        pulse();
    const bool agrees = tick.contact.value_or(m_meter.supply.closed) == m_meter.supply.closed;
    switch (compare(relay, agrees, tick.seconds)) {
    case Feedback::Follows: return;
    case Feedback::FollowsAgain: return record(m_meter, {.kind = EventKind::SwitchFollows});
    case Feedback::DisagreesNow: break;
    }
    m_meter.lastError = DisplayCode::Err01;
    show(DisplayCode::Err01);
    record(m_meter, {.kind = EventKind::SwitchStuck, .code = DisplayCode::Err01});
}

void Running::pulse()
{
    m_effects.emplace_back(
        Switch{m_meter.supply.closed ? Switch::Move::Close : Switch::Move::Open});
}

void Running::moveSwitch()
{
    if (m_transient.switchingPause > 0)
        return;
    if (m_meter.bypass)
        return logTrip();
    if (m_meter.supply.relayTest) {
        if (advanceRelayTest(m_meter))
            operated();
        return;
    }
    if (!mayOpen() || waitsOpen())
        return;
    if (openIfCaused(m_meter) || closeAfterLoading(m_meter))
        operated();
}

// A check keeps a meter that is not in service closed; a load that closes the switch waits for the
// relay to rest.
bool Running::waitsOpen() const
{
    const bool checks = m_meter.workState != WorkState::Opened && m_transient.checkSeconds > 0;
    const bool rests = m_meter.supply.closesItself && m_transient.relay.restSeconds > 0;
    return checks || rests;
}

void Running::operated()
{
    operate(m_transient.relay);
    m_transient.watts = m_meter.supply.closed ? m_transient.watts : 0;
    pulse();
    m_effects.emplace_back(RegistersMoved{});
}

// On bypass trips are logged but not made (DOMAIN.md 7.7).
void Running::logTrip()
{
    const Supply& supply = m_meter.supply;
    bool& logged = m_meter.bypass->wouldHaveTripped;
    const bool wouldTrip = supply.closed && !supply.causes.isEmpty();
    if (wouldTrip && !logged)
        record(m_meter, {.kind = EventKind::Tripped,
                         .cause = Cause::Bypass,
                         .amount = m_meter.balance.remaining});
    logged = wouldTrip;
}

// Not sooner than 5 s after the opposite operation, and not under more than the contacts break.
bool Running::mayOpen()
{
    const Supply& supply = m_meter.supply;
    Relay& relay = m_transient.relay;
    if (!supply.closed || supply.causes.isEmpty()) { // nothing waits, or no longer
        relay.warned = relay.tripWaits = 0;
        return true;
    }
    if (supply.highVoltage && isForCredit(m_meter) && relay.warned < warningOfBreaker) {
        ++relay.warned;
        return false;
    }
    return relay.restSeconds == 0 && !waitsForLoad(relay, m_transient.watts, supply.breakingW, 1);
}

void Running::ageDisplay(int seconds)
{
    const auto ends = [&](int& left) {
        const bool was = left > 0;
        left = std::max(left - seconds, 0);
        return was && left == 0;
    };
    if (ends(m_transient.codeSeconds))
        m_transient.code = DisplayCode::None;
    if (ends(m_transient.displaySeconds))
        m_transient.item = Item::Remaining;
}

void Running::show(DisplayCode code)
{
    m_transient.code = code;
    m_transient.codeSeconds = codeShownSeconds;
}

} // namespace wattcard::meter
