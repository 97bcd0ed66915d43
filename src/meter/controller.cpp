// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "meter/controller.h"

#include "meter/display.h"
#include "meter/event_log.h"
#include "meter/loading.h"
#include "meter/metering.h"
#include "meter/serving.h"
#include "meter/switching.h"

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
    void operator()(ReturnWritten) { loading().returnWritten(); }
    void operator()(ReturnFailed input) { loading().returnFailed(input.fault); }
    void operator()(VisitWritten);
    void operator()(VisitFailed input);
    void operator()(NvmSaved);
    void operator()(NvmFailed);
    void operator()(CardArrived);
    void operator()(CardLeft);
    void operator()(Tick input);
    void operator()(Key input);

private:
    Loading loading() { return {m_controller, m_effects}; }
    Serving serving() { return {m_controller, m_effects}; }
    bool servesOrder() const;
    void takeCard(Taking why);
    bool takesCards() const { return m_transient.powered && !m_transient.halted; }
    void moveSwitch();
    void ageDisplay();
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
        m_effects.emplace_back(ShowCode{DisplayCode::Err02, {}});
    m_controller.presentation.reset();
}

void Reaction::operator()(CardArrived)
{
    m_transient.cardInSlot = true;
    if (takesCards())
        takeCard(Taking::Arrival);
}

void Reaction::operator()(CardLeft)
{
    m_transient.cardInSlot = false;
    m_transient.armed.reset();
    m_transient.done.reset();
}

void Reaction::takeCard(Taking why)
{
    m_transient.taking = why;
    m_effects.emplace_back(TakeCard{});
}

void Reaction::operator()(Tick input)
{
    m_meter.now += std::chrono::seconds{1};
    if (!takesCards())
        return;
    freezeIfMonthEnded(m_meter);
    switchTariffIfDue(m_meter);
    ageDisplay();
    m_transient.watts = m_meter.supply.closed ? input.watts : 0;
    if (m_transient.watts > 0 && meterOneSecond(m_meter, m_transient.watts)) {
        reviewBalance(m_meter);
        m_effects.emplace_back(RegistersMoved{});
    }
    if (m_transient.switchingPause > 0)
        --m_transient.switchingPause;
    if (m_transient.poweredSeconds <= clearWithin.count())
        ++m_transient.poweredSeconds;
    moveSwitch();
}

void Reaction::operator()(Key input)
{
    if (!m_transient.powered)
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
    if (!takesCards() || m_transient.switchingPause > 0 || !closeByKey(m_meter, heldMs))
        return;
    m_effects.emplace_back(Switch{Switch::Move::Close});
    m_effects.emplace_back(RegistersMoved{});
}

// Letting go early changes nothing (DOMAIN.md 7.1).
void Reaction::holdProgram(int heldMs)
{
    if (takesCards() && m_transient.armed && heldMs >= confirmingHoldMs &&
        !m_controller.presentation)
        takeCard(Taking::ProgramKey);
}

void Reaction::moveSwitch()
{
    if (m_transient.switchingPause > 0)
        return;
    const bool moved = m_meter.supply.relayTest ? advanceRelayTest(m_meter) : openIfCaused(m_meter);
    if (!moved)
        return;
    const bool closed = m_meter.supply.closed;
    m_transient.watts = closed ? m_transient.watts : 0;
    m_effects.emplace_back(Switch{closed ? Switch::Move::Close : Switch::Move::Open});
    m_effects.emplace_back(RegistersMoved{});
}

void Reaction::ageDisplay()
{
    if (m_transient.codeSeconds > 0 && --m_transient.codeSeconds == 0)
        m_transient.code = DisplayCode::None;
    if (m_transient.displaySeconds > 0 && --m_transient.displaySeconds == 0)
        m_transient.item = Item::Remaining;
}

} // namespace

Step step(Controller controller, const Input& input)
{
    Step result{std::move(controller), {}};
    std::visit(Reaction{result.next, result.effects}, input);
    return result;
}

} // namespace wattcard::meter
