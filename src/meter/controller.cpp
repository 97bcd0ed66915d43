// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "meter/controller.h"

#include "meter/conditions.h"
#include "meter/display.h"
#include "meter/event_log.h"
#include "meter/guarantee.h"
#include "meter/loading.h"
#include "meter/protection.h"
#include "meter/running.h"
#include "meter/serving.h"
#include "meter/switching.h"

#include <algorithm>

namespace wattcard::meter {

namespace {

// One input on its way through the meter.
class Reaction {
public:
    Reaction(Controller& controller, std::vector<Effect>& effects)
        : m_controller{controller},
          m_meter{controller.state},
          m_transient{controller.transient},
          m_effects{effects}
    {
    }

    void operator()(const PowerUp& input);
    void operator()(PowerDown);
    void operator()(const CardRead& input);
    void operator()(CardUnreadable input);
    void operator()(ReturnWritten);
    void operator()(ReturnFailed input);
    void operator()(VisitWritten);
    void operator()(VisitFailed input);
    void operator()(NvmSaved);
    void operator()(NvmFailed);
    void operator()(CardArrived);
    void operator()(CardLeft);
    void operator()(Tick input) { running().pass(input); }
    void operator()(ConditionChanged input);
    void operator()(ClockMoved input);
    void operator()(const PresetsSet& input);
    void operator()(Key input);

private:
    Loading loading() { return {m_controller, m_effects}; }
    Serving serving() { return {m_controller, m_effects}; }
    bool servesOrder() const;
    void takeCard(Taking why);
    void refuseUntouched(Cause cause);
    Running running() { return {m_controller, m_effects}; }
    bool takesCards() const { return m_transient.powered && !m_transient.halted; }
    void holdProgram(int heldMs);
    void holdTripClose(int heldMs);

    Controller& m_controller;
    MeterState& m_meter;
    Transient& m_transient;
    std::vector<Effect>& m_effects;
};

void Reaction::operator()(const PowerUp& input)
{
    m_controller.presentation.reset();
    m_transient = {.powered = true,
                   .halted = !input.memory,
                   .cardInSlot = m_transient.cardInSlot,
                   .switchingPause = pauseAfterPowerSeconds};
    if (!input.memory)
        return;
    m_meter = *input.memory;
    record(m_meter, {.kind = EventKind::PowerReturned});
    for (const ConditionChanged& each : input.surroundings)
        (*this)(each);
    logGuarantee(m_meter);
    reviewBalance(m_meter);
    if (m_transient.cardInSlot)
        takeCard(Taking::Arrival);
}

void Reaction::operator()(PowerDown)
{
    if (!m_transient.powered)
        return;
    m_controller.presentation.reset();
    const bool hasMemory = !m_transient.halted;
    m_transient = {.cardInSlot = m_transient.cardInSlot};
    if (!hasMemory)
        return;
    record(m_meter, {.kind = EventKind::PowerLost});
    m_effects.emplace_back(SaveNvm{});
}

void Reaction::operator()(const CardRead& input)
{
    if (!takesCards())
        return;
    if (managementClass(input.card.hints.cardClass))
        serving().cardRead(input.card);
    else
        loading().cardRead(input.card);
}

bool Reaction::servesOrder() const
{
    const auto& presentation = m_controller.presentation;
    return presentation && managementClass(presentation->card.hints.cardClass);
}

void Reaction::operator()(NvmSaved)
{
    if (servesOrder())
        serving().nvmSaved();
    else
        loading().nvmSaved();
}

void Reaction::operator()(ReturnWritten)
{
    if (!servesOrder())
        loading().returnWritten();
}

void Reaction::operator()(ReturnFailed input)
{
    if (!servesOrder())
        loading().returnFailed(input.fault);
}

void Reaction::operator()(VisitWritten)
{
    if (servesOrder())
        serving().visitWritten();
}

void Reaction::operator()(VisitFailed input)
{
    if (servesOrder())
        serving().visitFailed(input.fault);
}

void Reaction::operator()(CardUnreadable input)
{
    if (takesCards())
        loading().cardUnreadable(input.fault);
}

void Reaction::operator()(NvmFailed)
{
    m_transient.halted = true;
    if (m_controller.presentation)
        m_effects.emplace_back(ShowCode{DisplayCode::Err03, {}});
    m_controller.presentation.reset();
}

void Reaction::operator()(CardArrived)
{
    m_transient.cardInSlot = true;
    if (takesCards())
        takeCard(Taking::Arrival);
}

// Bypass put back applies the rules at once; a clock that fails is shown.
void Reaction::operator()(ConditionChanged input)
{
    if (m_transient.halted)
        return;
    const bool begins = input.on && !m_meter.conditions.has(input.condition);
    if (input.condition == Condition::PhaseMissing && input.on)
        m_meter.missingPhase = std::clamp<std::uint8_t>(input.phase, 1, phaseCount);
    change(m_meter, input.condition, input.on);
    if (!m_transient.powered)
        return;
    if (const DisplayCode code = codeOf(input.condition); begins && code != DisplayCode::None)
        running().show(code);
    if (input.condition == Condition::Bypassed && !m_meter.supply.relayTest)
        running().moveSwitch();
    m_effects.emplace_back(RegistersMoved{});
}

void Reaction::operator()(ClockMoved input)
{
    m_meter.now += input.by;
    if (!takesCards())
        return;
    // A quarter that has lost its end would count more or less than 15 minutes: it is closed with
    // what it has, as one without power.
    m_meter.registers.demandEnds = m_meter.now;
    moveSpans(m_meter, input.by);
    logGuarantee(m_meter);
    reviewBalance(m_meter);
    m_effects.emplace_back(RegistersMoved{});
}

// What no meter can follow changes nothing.
void Reaction::operator()(const PresetsSet& input)
{
    if (!takesCards() || !isUsable(input.presets))
        return;
    m_meter.presets = input.presets;
    record(m_meter, {.kind = EventKind::PresetsTaken});
    logGuarantee(m_meter);
    reviewBalance(m_meter);
    m_effects.emplace_back(RegistersMoved{});
}

void Reaction::operator()(CardLeft)
{
    m_transient.cardInSlot = false;
    m_transient.armed.reset();
    m_transient.done.reset();
}

// Below 80 % of the voltage, and with a module that is silent, the card is not touched (CARD.md
// section 8, DOMAIN.md 7.2).
void Reaction::refuseUntouched(Cause cause)
{
    m_meter.lastError = DisplayCode::Err31;
    record(m_meter, {.kind = EventKind::CardRefused, .code = DisplayCode::Err31, .cause = cause});
    running().show(DisplayCode::Err31);
    m_effects.emplace_back(ShowCode{DisplayCode::Err31, {}});
}

void Reaction::takeCard(Taking why)
{
    if (m_meter.conditions.has(Condition::LowVoltage))
        return refuseUntouched(Cause::LowVoltage);
    if (m_meter.conditions.has(Condition::ModuleSilent))
        return refuseUntouched(Cause::OwnModule);
    m_transient.taking = why;
    m_effects.emplace_back(TakeCard{});
}

void Reaction::operator()(Key input)
{
    if (!m_transient.powered || m_transient.halted)
        return;
    const bool codeWasShown = m_transient.code != DisplayCode::None;
    m_transient.code = DisplayCode::None;
    m_transient.displaySeconds = displayOnSeconds;
    switch (input.key) {
    case KeyName::Page:
        if (!codeWasShown)
            m_transient.item = itemAfter(m_transient.item);
        return;
    case KeyName::Read:
        if (takesCards() && m_transient.cardInSlot && !m_controller.presentation)
            takeCard(Taking::ReadKey);
        return;
    case KeyName::Program: return holdProgram(input.heldMs);
    case KeyName::TripClose: return holdTripClose(input.heldMs);
    }
}

void Reaction::holdTripClose(int heldMs)
{
    // The hold itself is time that has passed since the switch opened.
    const bool rests =
        m_transient.switchingPause > 0 || 1'000 * m_transient.relay.restSeconds > heldMs;
    if (!takesCards() || rests || !operateByKey(m_meter, heldMs))
        return;
    const bool checks = m_meter.supply.closed && m_meter.workState != WorkState::Opened;
    m_transient.checkSeconds = checks ? longestCheckSeconds : 0;
    running().operated();
}

// Letting go early changes nothing (DOMAIN.md 7.1).
void Reaction::holdProgram(int heldMs)
{
    if (takesCards() && m_transient.armed && heldMs >= confirmingHoldMs &&
        !m_controller.presentation)
        takeCard(Taking::ProgramKey);
}

} // namespace

Step step(Controller controller, const Input& input)
{
    std::vector<Effect> effects = react(controller, input);
    return {std::move(controller), std::move(effects)};
}

std::vector<Effect> react(Controller& controller, const Input& input)
{
    std::vector<Effect> effects;
    std::visit(Reaction{controller, effects}, input);
    return effects;
}

} // namespace wattcard::meter
