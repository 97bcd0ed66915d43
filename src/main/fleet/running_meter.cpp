// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "main/fleet/running_meter.h"

#include "cardio/profile/wattcard1_meter_slot.h"
#include "cardio/virtual_card/in_process_reader.h"
#include "main/fleet/town_cards.h"
#include "meter/metering.h"
#include "meter/nvm_codec.h"
#include "meter/switching.h"

#include <tuple>

namespace wattcard::fleet {

using namespace meter;

RunningMeter::RunningMeter(MeterNumber number, LocalTime startsAt)
{
    feed(PowerUp{clearedMeter(number, startsAt)});
}

std::int64_t RunningMeter::meteredJoules() const
{
    const Registers& registers = state().registers;
    return registers.total.hundredths() * joulesPerStep + registers.joules;
}

void RunningMeter::pass(std::uint32_t watts, int seconds)
{
    const bool wasClosed = isClosed();
    const bool wasAlarmed = state().supply.alarm1;
    const std::int64_t before = meteredJoules();
    std::ignore = react(m_controller, Tick{watts, seconds}); // nothing that a town carries out
    ++m_tally.steps;
    const meter::Supply& supply = state().supply;
    if (supply.alarm1 && !wasAlarmed)
        ++m_tally.alarms;
    if (!wasClosed)
        return;
    if (supply.closed) {
        m_tally.joules += std::int64_t{watts} * seconds;
        return;
    }
    m_tally.joules += meteredJoules() - before; // the step was cut short: only the meter knows
    ++(supply.causes.has(TripCause::Credit) ? m_tally.creditTrips : m_tally.courtesyTrips);
}

DisplayCode RunningMeter::present(cardio::VirtualCard& card, const crypto::KeyStore& keys)
{
    cardio::InProcessReader reader{QStringLiteral("Meter")};
    cardio::Wattcard1MeterSlot slot{reader, {keys, townRegion}};
    m_shown = DisplayCode::None;
    card.reset();
    reader.insert(card);
    m_slot = &slot;
    feed(CardArrived{});
    m_session.reset();
    m_slot = nullptr;
    reader.remove();
    feed(CardLeft{});
    if (m_shown != DisplayCode::Good)
        ++m_tally.refusals;
    return m_shown;
}

void RunningMeter::holdKey()
{
    feed(Key{KeyName::TripClose, closingHoldMs});
}

void RunningMeter::cutPower()
{
    const MeterState before = state();
    feed(PowerDown{});
    const auto memory = decodeState(m_memory);
    ++m_tally.powerCuts;
    const bool came = memory && memory->balance == before.balance &&
                      memory->registers == before.registers && memory->series == before.series;
    if (!came)
        ++m_tally.memoryFaults;
    PowerUp up;
    if (memory)
        up.memory = *memory;
    feed(std::move(up));
}

void RunningMeter::tamper(Credit by)
{
    Balance& balance = m_controller.state.balance;
    balance.remaining = balance.remaining + by;
}

// Effects answer with inputs; both are worked off here, never by recursion.
void RunningMeter::feed(Input input)
{
    m_inputs.push_back(std::move(input));
    while (!m_inputs.empty()) {
        const Input next = std::move(m_inputs.front());
        m_inputs.pop_front();
        for (const Effect& effect : react(m_controller, next))
            std::visit([this](const auto& one) { answer(one); }, effect);
    }
}

void RunningMeter::answer(SaveNvm)
{
    m_memory = encode(state());
    m_inputs.emplace_back(NvmSaved{});
}

void RunningMeter::answer(const WriteReturn& effect)
{
    if (m_session && m_session->writeReturn(effect.file))
        m_inputs.emplace_back(ReturnWritten{});
    else
        m_inputs.emplace_back(ReturnFailed{Fault::NoCard});
}

void RunningMeter::answer(const AppendVisit& effect)
{
    if (m_session && m_session->appendVisit(effect.visit))
        m_inputs.emplace_back(VisitWritten{});
    else
        m_inputs.emplace_back(VisitFailed{Fault::NoCard});
}

void RunningMeter::answer(TakeCard)
{
    m_session.reset();
    if (m_slot == nullptr)
        return;
    auto opened = m_slot->open({state().number, state().keys});
    if (opened) {
        m_session = std::move(*opened);
        m_inputs.emplace_back(CardRead{m_session->reading()});
    } else {
        m_inputs.emplace_back(CardUnreadable{opened.error().fault});
    }
}

void RunningMeter::answer(ShowCode effect)
{
    m_session.reset();
    m_shown = effect.code;
    m_tally.credited = m_tally.credited + effect.credited;
    if (effect.credited > Credit{})
        ++m_tally.loads;
}

} // namespace wattcard::fleet
