// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "meter/controller.h"
#include "meter/nvm_codec.h"
#include "meter/protection.h"
#include "meter/switching.h"
#include "tests/meter/passing_time.h"
#include "tests/meter/sample_cards.h"

#include <gtest/gtest.h>

#include <algorithm>

// Load limit and guarantee (DOMAIN.md section 7.4).

namespace wattcard::meter {
namespace {

using namespace std::chrono_literals;

// On supply, 5 kW for 2 minutes allowed.
Controller running(std::int64_t remaining = 100'000)
{
    MeterState meter = openedMeter();
    meter.balance.remaining = units(remaining);
    meter.parameters.limits.powerW = 5'000;
    meter.parameters.limits.powerMinutes = 2;
    Controller controller = step({}, PowerUp{meter}).next;
    controller = step(std::move(controller), Tick{0, 20}).next; // no switching in the first 15
    if (controller.state.supply.closed)
        return controller;
    return step(std::move(controller), Key{KeyName::TripClose, 5'000}).next; // a courtesy trip
}

void hold(Controller& controller)
{
    controller = step(std::move(controller), Key{KeyName::TripClose, 5'000}).next;
}
SwitchState stateOf(const Controller& controller)
{
    return switchState(controller.state);
}

// A window of today, 10 to 12.
Controller guaranteed(std::int64_t remaining, LocalTime now)
{
    Controller controller = running(remaining);
    const LocalTime today = std::chrono::floor<std::chrono::days>(sampleTime());
    controller.state.parameters.limits.powerW = 0;
    controller.state.parameters.limits.guarantee = Guarantee{today + 10h, today + 12h};
    controller.state.now = now;
    return controller;
}
LocalTime clock(std::chrono::seconds time)
{
    return std::chrono::floor<std::chrono::days>(sampleTime()) + time;
}

} // namespace

TEST(LoadLimit, tripsAfterTheTimeThatTheCardAllows)
{
    Controller meter = running();
    ASSERT_EQ(stateOf(meter), SwitchState::Closed);
    pass(meter, 6'000, 119);
    pass(meter, 5'000, 1); // at the limit, not above it: counted anew
    pass(meter, 6'000, 119);
    EXPECT_EQ(stateOf(meter), SwitchState::Closed);
    pass(meter, 6'000, 1);
    EXPECT_EQ(stateOf(meter), SwitchState::Tripped);
    EXPECT_TRUE(meter.state.supply.causes.has(TripCause::LoadLock));
    EXPECT_EQ(meter.state.lastError, DisplayCode::Err51);
    hold(meter);
    EXPECT_EQ(stateOf(meter), SwitchState::Tripped);
    pass(meter, 6'000, 179);
    EXPECT_EQ(stateOf(meter), SwitchState::Tripped);
    pass(meter, 6'000, 1); // after 3 minutes
    EXPECT_EQ(stateOf(meter), SwitchState::Allowed);
    hold(meter);
    EXPECT_EQ(stateOf(meter), SwitchState::Closed);
}

TEST(LoadLimit, locksAtTheThirdTripWithinAnHour)
{
    Controller meter = running();
    for (int trip = 1; trip <= 2; ++trip) {
        pass(meter, 6'000, 120);
        pass(meter, 0, 180);
        ASSERT_EQ(stateOf(meter), SwitchState::Allowed) << trip;
        hold(meter);
    }
    pass(meter, 6'000, 120);
    pass(meter, 0, 24 * 3'600);
    EXPECT_EQ(stateOf(meter), SwitchState::Tripped) << "until a card or an operator";
    EXPECT_EQ(std::ranges::count(meter.state.events, EventKind::LoadLocked, &Event::kind), 1);
    liftLoadLock(meter.state);
    EXPECT_EQ(stateOf(meter), SwitchState::Allowed);
}

// Found by the target nvm_image: a limit without any minutes, and 15 s without switching after
// power has come back. Each second was a trip, and with more than three the memory could not be
// read any more: ERR-03 for ever. With the lever on bypass the switch stays closed all day.
TEST(LoadLimit, aTripThatWaitsForItsSwitchIsOneTrip)
{
    MeterState limited = openedMeter();
    limited.balance.remaining = units(10'000'000);
    limited.parameters.limits.powerW = 256;
    limited.parameters.limits.powerMinutes = 0;
    Controller meter = step({}, PowerUp{limited}).next;
    pass(meter, 2'000, 61);
    EXPECT_EQ(stateOf(meter), SwitchState::Tripped);
    EXPECT_EQ(meter.state.supply.load.trips.size(), 1U);
    EXPECT_TRUE(decodeState(encode(meter.state)));

    meter = running(10'000'000);
    meter.state.parameters.limits.powerMinutes = 1;
    meter = step(std::move(meter), ConditionChanged{Condition::Bypassed, true}).next;
    for (int minute = 0; minute < 600; ++minute)
        pass(meter, 6'000, 60);
    EXPECT_TRUE(meter.state.supply.closed);
    EXPECT_EQ(meter.state.supply.load.trips.size(), 3U);
    EXPECT_TRUE(decodeState(encode(meter.state)));
}

TEST(LoadLimit, forgetsTripsOlderThanAnHour)
{
    Controller meter = running();
    for (int trip = 1; trip <= 4; ++trip) {
        pass(meter, 6'000, 120);
        pass(meter, 0, 31 * 60);
        ASSERT_EQ(stateOf(meter), SwitchState::Allowed) << trip;
        hold(meter);
    }
}

// Three minutes are three minutes, whatever the clock says.
TEST(LoadLimit, restsAsLongWhenTheClockIsMoved)
{
    using namespace std::chrono_literals;
    for (const auto by : {-24h, 24h}) {
        Controller meter = running();
        for (int trip = 1; trip <= 3; ++trip) {
            pass(meter, 6'000, 120);
            meter = step(std::move(meter), ClockMoved{by}).next;
            pass(meter, 0, 179);
            ASSERT_EQ(stateOf(meter), SwitchState::Tripped) << trip;
            pass(meter, 0, 1);
            ASSERT_EQ(stateOf(meter) == SwitchState::Allowed, trip < 3) << "the third one locks";
            hold(meter);
        }
    }
}

TEST(LoadLimit, hasRestedInTheFirstSecondAfterThatTimeWithoutPower)
{
    Controller meter = running();
    pass(meter, 6'000, 120);
    meter = step(std::move(meter), PowerDown{}).next;
    pass(meter, 0, 3'600);
    const MeterState memory = meter.state;
    meter = step(std::move(meter), PowerUp{memory}).next;
    pass(meter, 0, 600);
    const auto rested = std::ranges::find(meter.state.events, EventKind::LoadRested, &Event::kind);
    ASSERT_NE(rested, meter.state.events.end());
    EXPECT_EQ(rested->at, memory.now + std::chrono::seconds{1});
}

TEST(LoadLimit, isNoneWhereTheCardNamesNone)
{
    Controller meter = running();
    meter.state.parameters.limits.powerW = 0;
    pass(meter, 90'000, 600);
    EXPECT_EQ(stateOf(meter), SwitchState::Closed);
}

// "While it lasts: no credit and no courtesy trip, alarms stay ... at its end: grace 2 h, then trip
// between 08:00 and 18:00 only".
TEST(GuaranteeWindow, holdsTheCreditTripBackUntilItsGraceHasEnded)
{
    Controller meter = guaranteed(100, clock(11h));
    pass(meter, heavy, 10); // 5.28 against 1.00
    EXPECT_LT(meter.state.balance.remaining, Credit{});
    EXPECT_TRUE(meter.state.supply.alarm2);
    EXPECT_EQ(stateOf(meter), SwitchState::Closed);
    pass(meter, 0, 3 * 3'600 - 11); // 13:59:59
    EXPECT_EQ(stateOf(meter), SwitchState::Closed) << "grace of two hours";
    pass(meter, 0, 1);
    EXPECT_EQ(stateOf(meter), SwitchState::Tripped);
    EXPECT_TRUE(meter.state.supply.causes.has(TripCause::Credit));
}

TEST(GuaranteeWindow, tripsAtEightWhenItsGraceEndsInTheNight)
{
    Controller meter = guaranteed(100, clock(19h));
    const LocalTime today = std::chrono::floor<std::chrono::days>(sampleTime());
    meter.state.parameters.limits.guarantee = Guarantee{today + 18h, today + 20h};
    pass(meter, heavy, 10);
    pass(meter, 0, 3 * 3'600); // past 22:00
    EXPECT_EQ(stateOf(meter), SwitchState::Closed);
    pass(meter, 0, 10 * 3'600 - 11); // 07:59:59
    EXPECT_EQ(meter.state.now, today + 32h - 1s);
    EXPECT_EQ(stateOf(meter), SwitchState::Closed);
    pass(meter, 0, 1);
    EXPECT_EQ(stateOf(meter), SwitchState::Tripped);
}

TEST(GuaranteeWindow, owesNothingOnceThereIsCreditAgain)
{
    Controller meter = guaranteed(100, clock(11h));
    pass(meter, heavy, 10);
    ASSERT_TRUE(meter.state.supply.owesTrip);
    meter.state.balance.remaining = units(10'000);
    reviewBalance(meter.state);
    EXPECT_FALSE(meter.state.supply.owesTrip);
    pass(meter, 0, 24 * 3'600);
    EXPECT_EQ(stateOf(meter), SwitchState::Closed);
}

TEST(GuaranteeWindow, letsASwitchThatCreditHasTrippedCloseAgain)
{
    Controller meter = guaranteed(100, clock(9h));
    pass(meter, heavy, 10);
    EXPECT_EQ(stateOf(meter), SwitchState::Tripped);
    pass(meter, 0, 3'600); // the window has begun
    EXPECT_EQ(stateOf(meter), SwitchState::Allowed);
    EXPECT_EQ(meter.state.events[meter.state.events.size() - 2].kind, EventKind::GuaranteeBegan);
}

TEST(GuaranteeWindow, doesNotHoldALoadTripBack)
{
    Controller meter = guaranteed(100'000, clock(11h));
    meter.state.parameters.limits.powerW = 5'000;
    pass(meter, 6'000, 120);
    EXPECT_EQ(stateOf(meter), SwitchState::Tripped);
}

} // namespace wattcard::meter
