// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "meter/codes.h"
#include "meter/display.h"
#include "meter/metering.h"
#include "meter/switching.h"
#include "tests/meter/meter_world.h"
#include "tests/meter/passing_time.h"
#include "tests/meter/sample_orders.h"
#include "tests/meter/state_table.h"

#include <gtest/gtest.h>

#include <algorithm>

// The two device classes, the check of 7.1, closing by itself, and every display code.

namespace wattcard::meter {
namespace {

TableMeter opened(const Ratios& ratios, const Supply& settings)
{
    MeterState state = clearedMeter(sampleMeter(), sampleTime());
    state.supply = settings;
    TableMeter meter{state};
    MeterCardReading card = openingCard(500'000);
    card.parameter.ratios = ratios;
    meter.insert(card);
    meter.apply(CardLeft{});
    meter.pass(1);
    meter.apply(Key{KeyName::TripClose, 5'000});
    meter.pass(10);
    return meter;
}

Supply highVoltage()
{
    Supply supply;
    supply.highVoltage = true;
    supply.courtesyEnabled = false;
    return supply;
}

// Tripped at zero, low voltage unless said otherwise, closing by itself where it is set.
TableMeter tripped(const Supply& settings)
{
    MeterState state = openedMeter();
    state.supply = settings;
    state.supply.closed = true;
    TableMeter meter{state};
    meter.controller.state.balance.remaining = {};
    reviewBalance(meter.controller.state);
    meter.pass(700);
    return meter;
}

Supply closing(bool highVoltage)
{
    Supply supply;
    supply.courtesyEnabled = false;
    supply.closesOnLoading = true;
    supply.highVoltage = highVoltage;
    return supply;
}

std::ptrdiff_t countOf(const TableMeter& meter, EventKind kind)
{
    return std::ranges::count(meter.controller.state.events, kind, &Event::kind);
}

} // namespace

// "100/5 and 10000/100 give 20 x 100 = 2000; 1.25 kWh on the meter = 2500 kWh."
TEST(HighVoltageDevice, countsThroughBothTransformers)
{
    TableMeter meter = opened({20, 100}, highVoltage());
    EXPECT_EQ(readoutOf(meter.controller).ratios.product(), 2'000U);
    meter.pass(2'500, heavy);
    const MeterState& state = meter.controller.state;
    EXPECT_EQ(state.registers.total, Energy::fromHundredths(125));
    EXPECT_EQ(state.registers.tierUse, Energy::fromHundredths(250'000)) << "primary";
    EXPECT_EQ(state.balance.consumed, units(132'075)) << "2500 kWh at 0.5283";
}

// "300/5 = 60; 12.5 -> 750 kWh, plus losses", which are charged at the counter.
TEST(LowVoltageDevice, countsThroughItsCurrentTransformer)
{
    TableMeter meter = opened({60, 1}, {});
    meter.pass(750, heavy);
    const MeterState& state = meter.controller.state;
    EXPECT_EQ(state.registers.total, Energy::fromHundredths(1'250));
    EXPECT_EQ(state.registers.tierUse, Energy::fromHundredths(75'000));
    EXPECT_EQ(state.balance.consumed, units(39'622)) << "750 kWh at 0.5283, and no losses";
}

// Check of DOMAIN.md 7.1: "the trip/close button operates the switch both ways (also in reset and
// cleared, for at most 10 min)".
TEST(CheckOfTheSwitch, worksBothWaysInEveryStateButFactory)
{
    for (const WorkState work : {WorkState::Reset, WorkState::Cleared, WorkState::Opened}) {
        MeterState state = meterIn(work);
        state.supply.closed = false;
        TableMeter meter{state};
        for (const bool closes : {true, false, true}) {
            meter.apply(Key{KeyName::TripClose, 5'000});
            EXPECT_EQ(meter.controller.state.supply.closed, closes) << code(work).data();
            meter.pass(1);
            EXPECT_EQ(meter.controller.state.supply.closed, closes) << "and stays";
        }
    }
    TableMeter factory{meterIn(WorkState::Factory)};
    factory.apply(Key{KeyName::TripClose, 5'000});
    EXPECT_FALSE(factory.controller.state.supply.closed);
}

TEST(CheckOfTheSwitch, endsAfterTenMinutesOutsideService)
{
    for (const int part : {1, 599, 600}) {
        TableMeter meter{meterIn(WorkState::Cleared)};
        meter.apply(Key{KeyName::TripClose, 5'000});
        for (int passed = 0; passed + part <= 599; passed += part)
            meter.pass(part);
        meter.pass(599 % part);
        EXPECT_TRUE(meter.controller.state.supply.closed) << part;
        meter.pass(1);
        EXPECT_FALSE(meter.controller.state.supply.closed) << part;
    }
}

TEST(CheckOfTheSwitch, metersButTakesNoCredit)
{
    TableMeter meter{meterIn(WorkState::Reset)};
    meter.apply(Key{KeyName::TripClose, 5'000});
    meter.pass(5, heavy);
    EXPECT_EQ(meter.controller.state.registers.total, Energy::fromHundredths(500));
    EXPECT_EQ(meter.controller.state.balance.remaining, units(3'726)) << "credit stays";
}

// What is closed for a check takes no credit: it must not stay so in another state.
TEST(CheckOfTheSwitch, endsWithTheOpeningAndWithTheReset)
{
    for (const bool opensBefore : {false, true}) {
        TableMeter meter{clearedMeter(sampleMeter(), sampleTime())};
        meter.apply(Key{KeyName::TripClose, 5'000});
        if (opensBefore) {
            meter.insert(openingCard());
            meter.apply(CardLeft{});
            EXPECT_EQ(meter.controller.transient.checkSeconds, 0);
            meter.pass(1);
        }
        ASSERT_TRUE(meter.controller.state.supply.closed);
        meter.insert(managementCard(sampleOrder(ManagementClass::Reset)));
        meter.apply(Key{KeyName::Read, 0});
        meter.apply(Key{KeyName::Program, confirmingHoldMs});
        ASSERT_EQ(meter.controller.state.workState, WorkState::Reset);
        meter.pass(1, heavy);
        EXPECT_FALSE(meter.controller.state.supply.closed) << opensBefore;
    }
}

TEST(CheckOfTheSwitch, doesNotCloseAgainstAHold)
{
    MeterState state = meterIn(WorkState::Reset);
    state.supply.causes.add(TripCause::Hold);
    TableMeter meter{state};
    meter.apply(Key{KeyName::TripClose, 5'000});
    EXPECT_FALSE(meter.controller.state.supply.closed);
}

// "Setting: LV may close by itself on loading; HV never."
TEST(ClosingByItself, comesWithALoadThatLiftsTheTrip)
{
    TableMeter meter = tripped(closing(false));
    ASSERT_EQ(switchState(meter.controller.state), SwitchState::Tripped);
    meter.insert(cardAt({.seq = 13, .total = 245'000}));
    meter.pass(1);
    EXPECT_TRUE(meter.controller.state.supply.closed);
    EXPECT_EQ(countOf(meter, EventKind::ClosedByItself), 1);
}

TEST(ClosingByItself, comesOnHighVoltageNever)
{
    TableMeter meter = tripped(closing(true));
    ASSERT_EQ(switchState(meter.controller.state), SwitchState::Tripped);
    meter.insert(cardAt({.seq = 13, .total = 245'000}));
    meter.pass(60);
    EXPECT_EQ(switchState(meter.controller.state), SwitchState::Allowed);
}

TEST(ClosingByItself, isOffUnlessItIsSet)
{
    Supply settings = closing(false);
    settings.closesOnLoading = false;
    TableMeter meter = tripped(settings);
    meter.insert(cardAt({.seq = 13, .total = 245'000}));
    meter.pass(60);
    EXPECT_EQ(switchState(meter.controller.state), SwitchState::Allowed);
}

TEST(ClosingByItself, doesNotAnswerACardThatBringsTooLittleOrNothing)
{
    TableMeter meter = tripped(closing(false));
    meter.controller.state.parameters.limits.reclose = units(20'000);
    meter.insert(cardAt({.seq = 13, .total = 245'000})); // 100.00 against C 200.00
    meter.pass(60);
    EXPECT_EQ(switchState(meter.controller.state), SwitchState::Tripped);
    meter.insert(cardAt({.seq = 13, .total = 245'000}));
    meter.pass(60);
    EXPECT_EQ(switchState(meter.controller.state), SwitchState::Tripped);
}

// The replacement was locked and pulled, the old card brought the credit, and the replacement comes
// back with nothing more while the relay still rests: what was promised stays promised; and by
// itself it closes nothing.
TEST(ClosingByItself, isNotTakenBackByACardThatBringsNothingMore)
{
    auto replacement = cardAt(
        {.seq = 14, .total = 245'000, .gen = 2, .subType = SubType::Replacement, .serial = 2});
    replacement.returned = ReturnFile{};
    replacement.returned->lock = CardLock::Locked;
    for (const bool promised : {true, false}) {
        TableMeter meter = tripped(closing(false));
        MeterState& state = meter.controller.state;
        state.series.accepted = units(245'000); // by the old card
        if (promised) {
            state.balance.remaining = units(10'000);
            reviewBalance(state);
            state.supply.closesItself = true;
        }
        Stage& stage = state.stage.emplace();
        stage.serial = serialOf(2);
        stage.customer = sampleCustomer();
        stage.gen = Generation{2};
        stage.seq = Sequence{14};
        stage.total = units(245'000);
        stage.writeBackCounter = 5;
        meter.insert(replacement);
        EXPECT_EQ(state.series.serial, serialOf(2));
        EXPECT_EQ(state.series.accepted, units(245'000));
        meter.pass(700);
        EXPECT_EQ(switchState(state), promised ? SwitchState::Closed : SwitchState::Tripped);
    }
}

TEST(ClosingByItself, waitsUntilTheRelayHasRestedAndPowerIsStable)
{
    TableMeter meter = tripped(closing(false));
    meter.controller.transient.relay.restSeconds = 4;
    meter.insert(cardAt({.seq = 13, .total = 245'000}));
    meter.pass(3);
    EXPECT_FALSE(meter.controller.state.supply.closed);
    meter.apply(PowerDown{});
    const MeterState image = meter.controller.state;
    meter.apply(PowerUp{image});
    meter.pass(14);
    EXPECT_FALSE(meter.controller.state.supply.closed);
    meter.pass(1);
    EXPECT_TRUE(meter.controller.state.supply.closed);
}

// Every code of the table at the end of DOMAIN.md section 7 is reached on the controller; those
// that a card can cause, by a card.
TEST(DisplayCodes, areAllReached)
{
    std::set<std::string> reached;
    for (const TableState& state : tableStates()) {
        for (const TableEvent& event : tableEvents()) {
            TableMeter meter = state.make();
            event.happen(meter);
            const std::string outcome = meter.outcome();
            reached.insert(outcome.substr(0, outcome.find_first_of("+,")));
        }
    }
    for (const char* each :
         {"ERR-01", "ERR-02", "ERR-03", "ERR-04", "ERR-08", "ERR-31", "ERR-32", "ERR-33", "ERR-34",
          "ERR-35", "ERR-36", "ERR-51", "GOOD", "READ", "PROG", "END"})
        EXPECT_TRUE(reached.contains(each)) << each;
}

// A relay test card at a switch that is stuck.
TEST(DisplayCodes, err01IsReachedThroughARelayTestCard)
{
    TableMeter meter{openedMeter()};
    meter.insert(managementCard(sampleOrder(ManagementClass::RelayTest)));
    for (int second = 0; second < 5; ++second)
        meter.apply(Tick{0, 1, true});
    EXPECT_EQ(readoutOf(meter.controller).code, DisplayCode::Err01);
    EXPECT_EQ(meter.controller.state.lastError, DisplayCode::Err01);
}

// The memory fails while a card is loaded.
TEST(DisplayCodes, err03IsReachedWhileACardIsTaken)
{
    MeterState state = openedMeter();
    Controller controller = step({}, PowerUp{state}).next;
    controller = step(std::move(controller), CardArrived{}).next;
    controller = step(std::move(controller), CardRead{cardAt({.seq = 13, .total = 245'000})}).next;
    Step failed = step(std::move(controller), NvmFailed{});
    EXPECT_EQ(std::get<ShowCode>(failed.effects.at(0)).code, DisplayCode::Err03);
    EXPECT_EQ(readoutOf(failed.next).code, DisplayCode::Err03);
}

} // namespace wattcard::meter
