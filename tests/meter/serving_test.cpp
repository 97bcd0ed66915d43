// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "meter/display.h"
#include "meter/switching.h"
#include "tests/meter/meter_world.h"
#include "tests/meter/sample_orders.h"

#include <gtest/gtest.h>

namespace wattcard::meter {
namespace {

using Kind = ManagementClass;

SimulatedCard cardFor(const WorkOrder& order)
{
    return {managementCard(order)};
}

SimulatedCard cardFor(Kind kind)
{
    return cardFor(sampleOrder(kind));
}

bool hasEvent(const MeterState& meter, EventKind kind)
{
    return std::ranges::find(meter.events, kind, &Event::kind) != meter.events.end();
}

DisplayCode presented(MeterWorld& world, SimulatedCard& card)
{
    const auto shown = world.present(card);
    return shown ? shown->code : DisplayCode::None;
}

// Card in, *read*, *program* for the time given, card out.
DisplayCode confirmed(MeterWorld& world, SimulatedCard& card, int heldMs = confirmingHoldMs)
{
    EXPECT_EQ(world.insert(card)->code, DisplayCode::PressRead);
    world.key(KeyName::Read);
    EXPECT_EQ(world.shown()->code, DisplayCode::HoldProgram);
    world.key(KeyName::Program, heldMs);
    const auto shown = world.shown();
    world.remove();
    return shown ? shown->code : DisplayCode::None;
}

// I4 of CARD.md section 9, before anything is returned.
void expectBalanced(const MeterState& meter)
{
    EXPECT_EQ(meter.series.accepted + meter.balance.emergencyCredit,
              meter.balance.consumed + meter.balance.remaining);
}

// DOMAIN.md 7.1, worked: 37.26 left of 2350.00, reset, clear, opened for another customer.
TEST(Commissioning, ResetClearOpenInThisOrder)
{
    MeterWorld world{openedMeter()};
    SimulatedCard clearing = cardFor(sampleOrder(Kind::Clear, 7'002));
    EXPECT_EQ(presented(world, clearing), DisplayCode::Err34) << "only from reset";
    SimulatedCard resetting = cardFor(Kind::Reset);
    EXPECT_EQ(confirmed(world, resetting), DisplayCode::End);
    EXPECT_EQ(world.state().workState, WorkState::Reset);
    EXPECT_EQ(world.state().balance.remaining, units(3'726)) << "credit stays";
    world.tick(0, pauseAfterPowerSeconds);
    EXPECT_FALSE(world.state().supply.closed);
    SimulatedCard user{cardAt({.seq = 13, .total = 245'000})};
    EXPECT_EQ(presented(world, user), DisplayCode::Err34);
    EXPECT_EQ(confirmed(world, clearing), DisplayCode::End);

    const MeterState& meter = world.state();
    EXPECT_EQ(meter.workState, WorkState::Cleared);
    EXPECT_EQ(meter.series, Series{});
    EXPECT_EQ(meter.balance, Balance{});
    EXPECT_EQ(meter.number, sampleMeter());
    EXPECT_EQ(meter.floor.back().gen, Generation{1});
    EXPECT_EQ(meter.served.size(), 2U);
    EXPECT_EQ(presented(world, user), DisplayCode::Err33) << "an old card of the last customer";
    auto other = openingCard();
    other.parameter.customer = *CustomerNumber::fromNumber(43);
    SimulatedCard opening{other};
    EXPECT_EQ(presented(world, opening), DisplayCode::Good);
    EXPECT_EQ(world.state().workState, WorkState::Opened);
    EXPECT_EQ(world.state().balance.remaining, units(10'000));
}

TEST(Commissioning, VisitsCarryWhatTheMeterWasLikeBefore)
{
    MeterWorld world{openedMeter()};
    SimulatedCard resetting = cardFor(Kind::Reset);
    confirmed(world, resetting);
    ASSERT_EQ(resetting.visits.size(), 1U);
    const Visit& visit = resetting.visits[0];
    EXPECT_EQ(visit.meter, sampleMeter());
    EXPECT_EQ(visit.order, WorkOrderSerial{7'001});
    EXPECT_EQ(visit.use, 1);
    EXPECT_EQ(visit.result, VisitResult::Done);
    EXPECT_EQ(visit.stateBefore, 3);
    EXPECT_EQ(visit.stateAfter, 1);
    EXPECT_EQ(visit.customer, sampleCustomer());
    EXPECT_EQ(visit.remaining, units(3'726));
    EXPECT_EQ(visit.accepted, units(235'000));
    EXPECT_EQ(visit.consumed, units(231'274));
    EXPECT_EQ(visit.seq, Sequence{12});
    EXPECT_TRUE(visit.relayClosed);
    EXPECT_EQ(visit.flags, static_cast<std::uint32_t>(MeterFlag::Opened));
}

TEST(Commissioning, LettingGoEarlyOrPullingTheCardChangesNothing)
{
    MeterWorld world{openedMeter()};
    SimulatedCard resetting = cardFor(Kind::Reset);
    EXPECT_EQ(confirmed(world, resetting, confirmingHoldMs - 1), DisplayCode::None);
    world.insert(resetting);
    world.key(KeyName::Program, confirmingHoldMs); // without *read*
    world.key(KeyName::Read);
    world.remove();
    world.key(KeyName::Program, confirmingHoldMs); // without the card
    world.insert(resetting);
    world.key(KeyName::Program, confirmingHoldMs); // *read* belongs to the presentation before
    world.remove();
    EXPECT_EQ(world.state().workState, WorkState::Opened);
    EXPECT_TRUE(world.state().served.empty());
    EXPECT_TRUE(world.state().waiting.empty());
    EXPECT_TRUE(resetting.visits.empty());
    EXPECT_EQ(confirmed(world, resetting), DisplayCode::End);
}

TEST(Commissioning, LettingGoEarlyLeavesTheKeysToTryAgain)
{
    MeterWorld world{openedMeter()};
    SimulatedCard resetting = cardFor(Kind::Reset);
    world.insert(resetting);
    world.key(KeyName::Read);
    world.key(KeyName::Program, 1'000);
    world.key(KeyName::Program, confirmingHoldMs);
    EXPECT_EQ(world.shown()->code, DisplayCode::End);
}

TEST(Commissioning, ClearIsTooLateTwoMinutesAfterPowerUpAndWorksAfterAPowerCycle)
{
    MeterWorld world{meterIn(WorkState::Reset)};
    world.tick(0, 121);
    SimulatedCard clearing = cardFor(Kind::Clear);
    EXPECT_EQ(presented(world, clearing), DisplayCode::Err34);
    world.powerUp();
    EXPECT_EQ(confirmed(world, clearing), DisplayCode::End);
}

TEST(Commissioning, ClearErasesTheMonthsAndKeepsTheRegister)
{
    MeterState before = meterIn(WorkState::Reset);
    before.registers.total = Energy::fromHundredths(123'456);
    before.registers.monthEnergy = Energy::fromHundredths(500);
    before.registers.monthConsumed = units(264);
    before.registers.peakPowerW = 3'300;
    before.registers.freezes = {{sampleTime(), {}, Energy::fromHundredths(900), units(1), 5}};
    before.parameters.standby = StandbySet{{2, Price::fromTenThousandths(6'001)}, sampleTime()};
    before.supply.causes.add(TripCause::Hold);
    MeterWorld world{before};
    SimulatedCard clearing = cardFor(Kind::Clear);
    ASSERT_EQ(confirmed(world, clearing), DisplayCode::End);
    EXPECT_EQ(clearing.visits[0].lastMonthEnergy, Energy::fromHundredths(900));
    const MeterState& meter = world.state();
    EXPECT_EQ(meter.registers.total, Energy::fromHundredths(123'456));
    EXPECT_EQ(meter.registers.monthEnergy, Energy{});
    EXPECT_EQ(meter.registers.monthConsumed, Credit{});
    EXPECT_EQ(meter.registers.peakPowerW, 0U);
    EXPECT_TRUE(meter.registers.freezes.empty());
    EXPECT_FALSE(meter.parameters.standby) << "prices to come belong to the customer who leaves";
    EXPECT_TRUE(meter.supply.causes.isEmpty());
    EXPECT_TRUE(hasEvent(meter, EventKind::Cleared));
}

// What was unloaded is moved by the ledger with the reset's visit (DOMAIN.md 6.8).
TEST(Commissioning, LockedCardOfAResetMeterBringsNoCreditAnyMore)
{
    MeterState before = meterIn(WorkState::Reset);
    SimulatedCard user{cardAt({.seq = 13, .total = 245'000})};
    before.stage = Stage{.serial = serialOf(1),
                         .customer = sampleCustomer(),
                         .gen = Generation{1},
                         .seq = Sequence{13},
                         .total = units(245'000),
                         .writeBackCounter = 31,
                         .update = {}};
    user.reading.returned = ReturnFile{};
    user.reading.returned->lock = CardLock::Locked;
    MeterWorld world{before};
    EXPECT_EQ(presented(world, user), DisplayCode::Err34);
    EXPECT_EQ(world.state().balance, before.balance);
    EXPECT_TRUE(world.state().stage) << "a clear drops it, nothing else";
}

TEST(Inspection, CountsItsVisitsAndChangesNothingElse)
{
    WorkOrder order = sampleOrder(Kind::Inspection);
    order.uses = 2;
    MeterWorld world{openedMeter()};
    SimulatedCard card = cardFor(order);
    EXPECT_EQ(presented(world, card), DisplayCode::Good);
    EXPECT_EQ(readoutOf(world.controller()).visitCount, 1);
    world.tick(0, codeShownSeconds);
    EXPECT_EQ(readoutOf(world.controller()).visitCount, std::nullopt);
    EXPECT_EQ(presented(world, card), DisplayCode::Good);
    EXPECT_EQ(readoutOf(world.controller()).visitCount, 2);
    EXPECT_EQ(presented(world, card), DisplayCode::Err32) << "use n + 1";
    ASSERT_EQ(card.visits.size(), 3U);
    EXPECT_EQ(card.visits[0].result, VisitResult::UsedUp);
    EXPECT_EQ(card.visits[0].use, 0);
    EXPECT_EQ(card.visits[1].use, 2);
    EXPECT_EQ(world.state().balance, openedMeter().balance);
    EXPECT_EQ(world.state().workState, WorkState::Opened);
}

// One use for each insertion: reading again what lies in the slot is none.
TEST(Inspection, ReadKeyOnACardThatWasServedIsNoFurtherUse)
{
    for (const Kind kind : {Kind::Inspection, Kind::EmergencyCredit}) {
        WorkOrder order = sampleOrder(kind);
        order.uses = 2;
        MeterWorld world{openedMeter()};
        SimulatedCard card = cardFor(order);
        world.insert(card);
        world.key(KeyName::Read);
        EXPECT_EQ(world.shown()->code, DisplayCode::Good);
        EXPECT_EQ(world.shown()->credited, Credit{});
        EXPECT_EQ(world.state().served[0].uses, 1);
        EXPECT_EQ(card.visits.size(), 1U);
        world.remove();
        world.insert(card);
        EXPECT_EQ(world.state().served[0].uses, 2);
    }
}

// Sixteen records are all that a card has.
TEST(Inspection, TheSameRefusalIsWrittenOnce)
{
    MeterWorld world{openedMeter()};
    SimulatedCard card = cardFor(Kind::Inspection);
    for (int time = 0; time < 30; ++time)
        presented(world, card);
    ASSERT_EQ(card.visits.size(), 2U);
    EXPECT_EQ(card.visits[1].result, VisitResult::Done);
}

TEST(Inspection, AlteredOrderIsNeverWrittenToItsCard)
{
    MeterWorld world{openedMeter()};
    SimulatedCard card = cardFor(Kind::Inspection);
    card.reading.orderMacValid = false;
    EXPECT_EQ(presented(world, card), DisplayCode::Err32);
    EXPECT_TRUE(card.visits.empty());
    EXPECT_TRUE(hasEvent(world.state(), EventKind::OrderRefused));
    EXPECT_EQ(world.state().rejectedCards, 1U);
    EXPECT_EQ(readoutOf(world.controller()).lastError, DisplayCode::Err32);
}

TEST(Preset, HoldOpensTheSwitchAndTheNextOrderLiftsIt)
{
    MeterWorld world{openedMeter()};
    world.tick(0, pauseAfterPowerSeconds);
    SimulatedCard hold = cardFor(Kind::Preset);
    EXPECT_EQ(presented(world, hold), DisplayCode::Good);
    world.tick(0);
    EXPECT_EQ(switchState(world.state()), SwitchState::Tripped);
    EXPECT_TRUE(world.state().supply.causes.has(TripCause::Hold));
    SimulatedCard user{cardAt({.seq = 13, .total = 245'000})};
    EXPECT_EQ(presented(world, user), DisplayCode::Good);
    world.key(KeyName::TripClose, 9'000);
    EXPECT_FALSE(world.state().supply.closed) << "credit and key do not lift a hold";
    WorkOrder lifting = sampleOrder(Kind::Preset, 7'002);
    lifting.preset->switchHold = false;
    SimulatedCard lift = cardFor(lifting);
    EXPECT_EQ(presented(world, lift), DisplayCode::Good);
    world.key(KeyName::TripClose, closingHoldMs);
    EXPECT_TRUE(world.state().supply.closed);
}

TEST(Preset, SetsTheAlarmsThatItNamesAndTheyActAtOnce)
{
    WorkOrder order = sampleOrder(Kind::Preset);
    order.preset = PresetOrder{.switchHold = {}, .alarm1 = units(4'000), .alarm2 = {}};
    MeterWorld world{openedMeter()}; // 37.26, alarms 20.00 and 5.00
    SimulatedCard card = cardFor(order);
    EXPECT_EQ(presented(world, card), DisplayCode::Good);
    EXPECT_EQ(world.state().parameters.alarms, (Alarms{units(4'000), units(500)}));
    EXPECT_TRUE(world.state().supply.alarm1);
    EXPECT_FALSE(world.state().supply.causes.has(TripCause::Hold));
}

// Position of the switch in the second after the card, from either position.
TEST(RelayTesting, GoesThereAndBackAndLeavesTheStateBefore)
{
    for (const bool closed : {true, false}) {
        MeterState meter = openedMeter();
        meter.supply.closed = closed;
        MeterWorld world{meter};
        world.tick(0, pauseAfterPowerSeconds);
        SimulatedCard card = cardFor(Kind::RelayTest);
        EXPECT_EQ(presented(world, card), DisplayCode::Good);
        for (int second = 1; second <= 10; ++second) {
            world.tick(0);
            EXPECT_EQ(world.state().supply.closed, second <= 5 ? !closed : closed) << second;
        }
        world.tick(0);
        EXPECT_FALSE(world.state().supply.relayTest);
        world.tick(0, 5);
        EXPECT_EQ(world.state().supply.closed, closed);
    }
}

TEST(RelayTesting, PowerLostInTheMiddleBringsTheStateBeforeBack)
{
    MeterWorld world{openedMeter()};
    world.tick(0, pauseAfterPowerSeconds);
    SimulatedCard card = cardFor(Kind::RelayTest);
    presented(world, card);
    world.powerUp(); // at the worst moment the memory says open, with the test to be finished
    world.tick(0, pauseAfterPowerSeconds + 12);
    EXPECT_TRUE(world.state().supply.closed);
    EXPECT_FALSE(world.state().supply.relayTest);
}

TEST(RelayTesting, KeyDoesNotInterfere)
{
    MeterWorld world{openedMeter()};
    world.tick(0, pauseAfterPowerSeconds);
    SimulatedCard card = cardFor(Kind::RelayTest);
    presented(world, card);
    world.tick(0, 2);
    world.key(KeyName::TripClose, closingHoldMs);
    EXPECT_FALSE(world.state().supply.closed);
}

TEST(KeyUpdates, AreRememberedByPurpose)
{
    MeterWorld world{openedMeter()};
    SimulatedCard first = cardFor(Kind::KeyUpdate);
    EXPECT_EQ(presented(world, first), DisplayCode::Good);
    WorkOrder order = sampleOrder(Kind::KeyUpdate, 7'002);
    order.keyUpdate->retiresOlder = true;
    SimulatedCard second = cardFor(order);
    EXPECT_EQ(presented(world, second), DisplayCode::Good);
    EXPECT_EQ(world.state().keys, (std::vector<KeyRule>{{0xA2, 2, true}}));
    EXPECT_TRUE(hasEvent(world.state(), EventKind::KeysUpdated));
}

// 37.26 + 30.00; A stays 2350.00 and E is 30.00 (DOMAIN.md 6.5, CARD.md section 9, I4).
TEST(EmergencyCredit, IsLentBesideTheAccepted)
{
    MeterWorld world{openedMeter()};
    SimulatedCard card = cardFor(Kind::EmergencyCredit);
    const auto shown = world.present(card);
    ASSERT_TRUE(shown);
    EXPECT_EQ(shown->code, DisplayCode::Good);
    EXPECT_EQ(shown->credited, units(3'000));
    EXPECT_EQ(world.state().balance.remaining, units(6'726));
    EXPECT_EQ(world.state().series.accepted, units(235'000));
    expectBalanced(world.state());
    EXPECT_NE(flagsOf(world.state()) & static_cast<std::uint32_t>(MeterFlag::EmergencySinceOpening),
              0U);
    SimulatedCard user{cardAt({.seq = 13, .total = 245'000})};
    presented(world, user);
    world.tick(36'000, 500);
    expectBalanced(world.state());
    EXPECT_EQ(world.state().balance.emergencyCredit, units(3'000));
}

TEST(EmergencyCredit, BringsATrippedMeterBack)
{
    MeterState tripped = openedMeter();
    tripped.balance.remaining = Credit{};
    tripped.balance.consumed = units(235'000);
    tripped.supply.closed = false;
    reviewBalance(tripped);
    MeterWorld world{tripped};
    EXPECT_EQ(switchState(world.state()), SwitchState::Tripped);
    SimulatedCard card = cardFor(Kind::EmergencyCredit);
    EXPECT_EQ(presented(world, card), DisplayCode::Good);
    EXPECT_EQ(switchState(world.state()), SwitchState::Allowed);
}

TEST(ServedOrders, AreForgottenOnlyAfterTheyHaveExpired)
{
    MeterState meter = openedMeter();
    for (std::int64_t other = 1; other <= 64; ++other)
        meter.served.push_back({WorkOrderSerial{other}, 1, sampleTime() + std::chrono::hours{2}});
    meter.served[3].validUntil = sampleTime();
    MeterWorld world{meter};
    SimulatedCard card = cardFor(Kind::Inspection);
    EXPECT_EQ(presented(world, card), DisplayCode::Good);
    ASSERT_EQ(world.state().served.size(), 64U);
    EXPECT_EQ(world.state().served.back().serial, WorkOrderSerial{7'001});
    SimulatedCard next = cardFor(sampleOrder(Kind::Inspection, 7'002));
    EXPECT_EQ(presented(world, next), DisplayCode::Err32);
}

} // namespace
} // namespace wattcard::meter
