// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/meter/state_table.h"

#include "meter/codes.h"
#include "meter/display.h"
#include "meter/switching.h"

namespace wattcard::meter {

namespace {

constexpr int afterThePause = 20; // s: no switching in the first 15

} // namespace

TableMeter::TableMeter(const MeterState& state)
{
    apply(PowerUp{state});
    pass(afterThePause);
}

void TableMeter::apply(const Input& input)
{
    std::optional<Input> next = input;
    while (next) {
        Step result = step(std::move(controller), *next);
        controller = std::move(result.next);
        next.reset();
        for (const Effect& effect : result.effects) {
            if (auto answer = carryOut(effect))
                next = std::move(answer);
        }
    }
}

std::optional<Input> TableMeter::carryOut(const Effect& effect)
{
    if (std::holds_alternative<SaveNvm>(effect))
        return controller.transient.powered ? std::optional{Input{NvmSaved{}}} : std::nullopt;
    if (std::holds_alternative<WriteReturn>(effect))
        return written(ReturnWritten{});
    if (std::holds_alternative<AppendVisit>(effect))
        return written(VisitWritten{});
    if (std::holds_alternative<TakeCard>(effect) && m_slot)
        return m_slot();
    if (const auto* shown = std::get_if<ShowCode>(&effect))
        m_shown = *shown;
    return std::nullopt;
}

Input TableMeter::written(Input good)
{
    if (++m_writes != m_pulledAt)
        return good;
    const bool ofVisit = std::holds_alternative<VisitWritten>(good);
    return ofVisit ? Input{VisitFailed{Fault::NoCard}} : Input{ReturnFailed{Fault::NoCard}};
}

void TableMeter::insert(const MeterCardReading& card, int pulledAt)
{
    m_slot = [card] { return CardRead{card}; };
    m_pulledAt = pulledAt;
    m_writes = 0;
    apply(CardArrived{});
}

void TableMeter::insertUnreadable(Fault fault)
{
    m_slot = [fault] { return CardUnreadable{fault}; };
    apply(CardArrived{});
}

TableMeter::Look TableMeter::look() const
{
    const Readout readout = readoutOf(controller);
    return {.powered = readout.powered,
            .closed = controller.state.supply.closed,
            .allowed = readout.switchState == SwitchState::Allowed,
            .work = readout.workState,
            .code = readout.code,
            .item = readout.item,
            .total = readout.totalRegister,
            .events = readout.events.size()};
}

void TableMeter::begin()
{
    m_shown.reset();
    m_before = look();
}

std::string TableMeter::outcome() const
{
    const Look now = look();
    std::string words;
    const auto say = [&](bool holds, const std::string& word) {
        if (holds)
            words += (words.empty() ? "" : ",") + word;
    };
    const DisplayCode shown = m_shown ? m_shown->code : now.code;
    const bool isNew = m_shown || (now.code != m_before.code && now.code != DisplayCode::None);
    const bool credited = m_shown && m_shown->credited > Credit{};
    say(isNew, std::string{code(shown).data()} + (credited ? "+" : ""));
    say(now.work != m_before.work, ">" + std::string{code(now.work).data()});
    say(now.closed != m_before.closed, now.closed ? "closes" : "opens");
    say(now.allowed && !m_before.allowed, "may");
    say(!now.closed && !now.allowed && m_before.allowed, "bars");
    say(now.total != m_before.total, "kWh");
    say(now.item != m_before.item, "page");
    say(now.powered != m_before.powered, now.powered ? "light" : "dark");
    if (words.empty())
        words = now.events != m_before.events ? "log" : "-";
    return words;
}

} // namespace wattcard::meter
