// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/fuzz/fixture.h"
#include "tests/meter/meter_world.h"
#include "tests/meter/sample_orders.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <set>

// A meter in its cupboard: cards of one series in any order and with any defect, work orders, keys,
// time, conditions of its surroundings, power cut and cards pulled at every effect. What it credits
// is what the table below says of the card (I5 of CARD.md section 9), its balance adds up (I4), a
// code is one of its list, and a defect of a card is told by the code of CARD.md section 8.
namespace wattcard::meter {

namespace {

using cardio::fuzz::Input;
using cardio::fuzz::mustHold;

// The whole series of the account as the counter has issued it: T by sequence number. Numbers 12
// and below are what openedMeter() has taken already.
constexpr std::int64_t totalOf(std::uint32_t seq)
{
    return 235'000 + (static_cast<std::int64_t>(seq) - 12) * 1'700;
}

enum class Defect { None, Format, PurchaseMac, OtherMeter, OtherCustomer, Class, LifeCycle };

DisplayCode codeOf(Defect defect)
{
    switch (defect) {
    case Defect::None: return DisplayCode::None;
    case Defect::Format:
    case Defect::PurchaseMac: return DisplayCode::Err34;
    case Defect::OtherMeter:
    case Defect::OtherCustomer: return DisplayCode::Err33;
    case Defect::Class:
    case Defect::LifeCycle: return DisplayCode::Err32;
    }
    std::abort();
}

void spoil(MeterCardReading& card, Defect defect)
{
    switch (defect) {
    case Defect::None: break;
    case Defect::Format: card.formatValid = false; break;
    case Defect::PurchaseMac: card.purchaseMacValid = false; break;
    case Defect::OtherMeter:
        card.parameter.meter = *MeterNumber::fromNumber(261'121'000'124);
        break;
    case Defect::OtherCustomer: card.parameter.customer = *CustomerNumber::fromNumber(43); break;
    case Defect::Class: card.hints.cardClass = 0x77; break;
    case Defect::LifeCycle: card.hints.lifeCycle = LifeCycle::Initialisation; break;
    }
}

// The meter, and what is known of it from outside.
class Cupboard {
public:
    Cupboard() : m_world{openedMeter()} { m_offered.insert(totalOf(12)); }
    void live(Input& input)
    {
        constexpr int mostEvents = 60;
        for (int event = 0; event < mostEvents && !input.isEmpty(); ++event) {
            happens(input);
            holds();
        }
    }

private:
    void happens(Input& input);
    void userCard(Input& input);
    void orderCard(Input& input);
    void powerReturns(Input& input);
    void surroundings(Input& input);
    void holds();
    MeterWorld::Plan plan(Input& input) const;

    MeterWorld m_world;
    std::map<std::pair<std::uint8_t, std::uint32_t>, SimulatedCard> m_cards;
    std::map<std::uint8_t, SimulatedCard> m_orders;
    std::set<std::int64_t> m_offered; // totals that a genuine card has shown
    std::uint16_t m_generation = 1;
    std::uint32_t m_newest = 12; // on that generation's card
    Credit m_accepted = units(totalOf(12));
};

MeterWorld::Plan Cupboard::plan(Input& input) const
{
    constexpr std::array kinds{Trouble::CutBefore,  Trouble::CutAfter, Trouble::TornFirst,
                               Trouble::TornMiddle, Trouble::TornLast, Trouble::PullBefore,
                               Trouble::PullAfter};
    MeterWorld::Plan plan;
    for (int troubles = input.byte() % 3; troubles > 0; --troubles) {
        const int effect = input.byte() % 8;
        plan[effect] = kinds[input.byte() % kinds.size()];
    }
    return plan;
}

// A purchase is only ever written on the newest card of the account: the sequence numbers of an
// older card end where the younger one begins.
void Cupboard::userCard(Input& input)
{
    const std::uint8_t which = input.byte();
    if (which % 8 == 7 && m_generation < 4)
        ++m_generation; // the card is lost; another one goes on
    else if (which % 8 > 3)
        ++m_newest; // a purchase
    const std::uint8_t flags = input.byte();
    const std::uint32_t back = which / 8 % 4;
    const std::uint32_t seq = m_newest - std::min(back, m_newest - 12);
    const auto generation = m_generation;
    const auto serial = static_cast<std::uint8_t>(generation);
    const CardPoint point{.seq = seq,
                          .total = totalOf(seq),
                          .gen = generation,
                          .subType = SubType::Purchase,
                          .serial = serial};
    auto [place, isNew] = m_cards.try_emplace({serial, seq}, cardAt(point));
    SimulatedCard& card = place->second;
    if (!isNew && flags % 16 == 8)
        card.reading.returned.reset(); // an old image, written back
    const auto defect = static_cast<Defect>(flags / 32 % 7);
    if (defect == Defect::None)
        m_offered.insert(totalOf(seq));
    SimulatedCard shownCard = card;
    spoil(shownCard.reading, defect);
    const Credit before = m_world.state().series.accepted;
    // A load on its way belongs to this very card, by its serial: it ends before anything is
    // judged.
    const bool isOnItsWay = m_world.state().stage.has_value();
    const auto shown = m_world.present(shownCard);
    card.reading.returned = shownCard.reading.returned;
    if (defect == Defect::None || isOnItsWay)
        return;
    mustHold(m_world.state().series.accepted == before);
    mustHold(!shown || (shown->code == codeOf(defect) && shown->credited == Credit{}));
}

void Cupboard::orderCard(Input& input)
{
    constexpr std::array kinds{ManagementClass::Inspection, ManagementClass::Preset,
                               ManagementClass::RelayTest, ManagementClass::KeyUpdate,
                               ManagementClass::EmergencyCredit};
    const std::uint8_t which = input.byte();
    const ManagementClass kind = kinds[which % kinds.size()];
    const auto card = m_orders.try_emplace(
        which % 16, managementCard(sampleOrder(kind, 7'000 + which % 16),
                                   static_cast<std::uint8_t>(0xE0 + which % 16)));
    SimulatedCard& order = card.first->second;
    order.reading.orderMacValid = which < 0xC0;
    const Credit granted = m_world.state().balance.emergencyCredit;
    m_world.insert(order);
    if (input.byte() % 2 == 0)
        m_world.key(KeyName::Read);
    if (input.byte() % 2 == 0)
        m_world.key(KeyName::Program, confirmingHoldMs);
    m_world.remove();
    mustHold(which < 0xC0 || m_world.state().balance.emergencyCredit == granted);
    mustHold(m_world.state().balance.emergencyCredit <= granted + units(3'000));
}

void Cupboard::surroundings(Input& input)
{
    const std::uint8_t which = input.byte();
    const Condition condition = allConditions[which % allConditions.size()];
    m_world.happen(
        ConditionChanged{condition, which % 16 < 8, static_cast<std::uint8_t>(1 + which / 16 % 3)});
}

void Cupboard::powerReturns(Input& input)
{
    m_world.powerUp(plan(input));
}

void Cupboard::happens(Input& input)
{
    const std::uint8_t event = input.byte() % 8;
    if (!m_world.isPowered())
        return powerReturns(input);
    switch (event) {
    case 0:
    case 1:
    case 2: return userCard(input);
    case 3: return orderCard(input);
    case 4: return powerReturns(input);
    case 5: {
        const std::uint32_t watts = input.byte() * 400U;
        return m_world.happen(Tick{watts, 1 + input.byte() * 30});
    }
    case 6: {
        const auto key = static_cast<KeyName>(input.byte() % 4);
        return m_world.key(key, input.byte() * 40);
    }
    default: return surroundings(input);
    }
}

void Cupboard::holds()
{
    if (!m_world.isPowered())
        return; // what its memory holds is seen when power returns
    const MeterState& meter = m_world.state();
    const Balance& balance = meter.balance;
    mustHold(m_offered.contains(meter.series.accepted.hundredths()));
    mustHold(meter.series.accepted == units(totalOf(static_cast<std::uint32_t>(meter.series.seq))));
    mustHold(meter.series.accepted >= m_accepted);
    // I4 of CARD.md section 9: what came in is what is left and what was used.
    mustHold(meter.series.accepted + balance.emergencyCredit ==
             balance.consumed + balance.remaining);
    m_accepted = meter.series.accepted;
    for (const auto& [place, card] : m_cards)
        mustHold(card.acceptedOnCard() <= m_accepted.hundredths());
}

} // namespace

} // namespace wattcard::meter

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    GTEST_FLAG_SET(throw_on_failure, true); // what the world itself checks is a finding as well
    wattcard::cardio::fuzz::Input input{data, size};
    wattcard::meter::Cupboard{}.live(input);
    return 0;
}
