// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/meter_bench.h"

#include "app/described_card.h"
#include "meter/conditions.h"

namespace wattcard::app {

using namespace Qt::StringLiterals;

namespace {

constexpr int lateClearSeconds = 121; // more than the 2 minutes of DOMAIN.md 7.1

} // namespace

MeterBench::MeterBench(Parts parts) : m_parts{parts}
{
    MeterService& service = m_parts.service;
    m_parts.slot.setMeter([&service] { return service.readout(); });
    m_parts.memory.setOnCut([&service] { service.cutPower(); });
    // The meter finds the slot empty after the exchange that has failed.
    m_parts.slot.setOnPulled([this, &service] {
        QMetaObject::invokeMethod(
            &service, [&service] { service.slotChanged(); }, Qt::QueuedConnection);
        tellCards();
    });
}

std::optional<StoryError> MeterBench::describe(const QJsonObject& cards)
{
    const meter::Readout readout = m_parts.service.readout();
    std::map<QString, meter::PlainCard> described;
    for (auto each = cards.begin(); each != cards.end(); ++each) {
        auto [card, error] = describedCard(each.value().toObject(), {readout.meter, readout.now});
        if (error) {
            error->name = u"%1, %2"_s.arg(each.key(), error->name);
            return error;
        }
        described.emplace(each.key(), std::move(card));
    }
    if (m_parts.slot.described() != nullptr) {
        m_parts.slot.remove();
        m_parts.service.slotChanged();
    }
    m_cards = std::move(described);
    tellCards();
    return {};
}

void MeterBench::tellCards()
{
    std::vector<TrayCard> told;
    for (const auto& [name, card] : m_cards) {
        const MeterCardReading& says = card.reading;
        TrayCard each{.name = name, .serial = says.hints.serial, .ofStory = true};
        each.place = &card == m_parts.slot.described() ? CardPlace::Meter : CardPlace::Tray;
        each.cardClass = says.hints.cardClass;
        if (!managementClass(each.cardClass)) {
            each.owner = says.parameter.customer.toString();
            each.subType = says.parameter.subType;
        }
        told.push_back(std::move(each));
    }
    Q_EMIT cardsTold(told);
}

void MeterBench::move(const QString& card, CardPlace place)
{
    const auto moved = place == CardPlace::Meter ? insert(card) : remove();
    if (!moved)
        Q_EMIT notMoved(moved.error().fault);
    tellCards(); // after a refusal it lies where it lay
}

Result<bool> MeterBench::insert(const QString& name)
{
    const auto card = m_cards.find(name);
    if (card != m_cards.end()) {
        if (m_parts.slot.cardPresent())
            return failed(Fault::CardInUse, u"the slot holds a card: remove it first"_s);
        m_parts.slot.insert(card->second);
        tellCards();
        m_parts.service.slotChanged();
        return true;
    }
    if (m_parts.tray == nullptr)
        return failed(Fault::NoService, u"no card of this name, and no card box (--box)"_s);
    if (const auto moved = m_parts.tray->move(name, CardPlace::Meter); !moved)
        return failed(moved);
    return false;
}

Result<bool> MeterBench::remove()
{
    if (m_parts.slot.described() != nullptr) {
        m_parts.slot.remove();
        tellCards();
        m_parts.service.slotChanged();
        return true;
    }
    if (m_parts.tray == nullptr)
        return failed(Fault::NoCard, u"no card in the slot"_s);
    const auto cards = m_parts.tray->cards();
    if (!cards)
        return failed(cards);
    for (const TrayCard& card : *cards) {
        if (card.place != CardPlace::Meter)
            continue;
        if (const auto moved = m_parts.tray->move(card.name, CardPlace::Tray); !moved)
            return failed(moved);
        return false;
    }
    return failed(Fault::NoCard, u"no card in the slot"_s);
}

Result<void> MeterBench::apply(FaultPreset preset, std::optional<int> given)
{
    const int number = given.value_or(usualNumber(preset));
    MeterService& service = m_parts.service;
    switch (preset) {
    case FaultPreset::PullCard: return trouble(CardTrouble::Kind::Pull, number);
    case FaultPreset::SlowCard: return trouble(CardTrouble::Kind::Slow, number);
    case FaultPreset::WrongStatus: return trouble(CardTrouble::Kind::WrongStatus, number);
    case FaultPreset::NvmWriteFails: m_parts.memory.failAt(number); break;
    case FaultPreset::PowerCut: m_parts.memory.cutAt(number); break;
    case FaultPreset::CoverOpen: service.setCondition(meter::Condition::CoverOpen, true); break;
    case FaultPreset::RelayStuck:
        service.setContact(service.readout().switchState == meter::SwitchState::Closed);
        break;
    case FaultPreset::ClockDrift: service.driftClock(number); break;
    case FaultPreset::WrongRegion:
    case FaultPreset::RepeatedPurchase:
    case FaultPreset::OverHoarding: return disguise(preset);
    case FaultPreset::LateClear:
        service.setPower(false);
        service.setPower(true);
        service.advance(lateClearSeconds);
        break;
    }
    return {};
}

Result<void> MeterBench::trouble(CardTrouble::Kind kind, int number)
{
    const CardTrouble trouble{kind, number};
    if (m_cards.empty() && m_parts.troubles == nullptr)
        return failed(Fault::NoService, u"this needs a card of the card box (--box)"_s);
    // Whichever card comes next, described or the box's.
    if (const auto set = m_parts.slot.set(trouble); !set || m_parts.troubles == nullptr)
        return set;
    return m_parts.troubles->set(trouble);
}

Result<void> MeterBench::disguise(FaultPreset preset)
{
    // A total beyond what a card can hold would be wrong in another way.
    const Credit limit = m_parts.service.readout().hoardingLimit;
    if (preset == FaultPreset::OverHoarding && limit >= Credit::of(Money::largest()))
        return failed(Fault::BadInput, u"this meter has no hoarding limit"_s);
    m_parts.slot.disguise(preset);
    return {};
}

void MeterBench::make(FaultPreset preset, int number)
{
    const auto made = apply(preset, number == 0 ? usualNumber(preset) : number);
    if (!made)
        Q_EMIT refused(preset, made.error().fault);
}

void MeterBench::heal()
{
    m_parts.memory.heal();
    m_parts.slot.disguise(std::nullopt);
    (void)m_parts.slot.set({});
    if (m_parts.troubles != nullptr)
        (void)m_parts.troubles->set({});
    m_parts.service.setCondition(meter::Condition::CoverOpen, false);
    m_parts.service.setContact(std::nullopt);
}

} // namespace wattcard::app
