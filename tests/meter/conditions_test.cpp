// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "meter/conditions.h"
#include "meter/controller.h"
#include "meter/display.h"
#include "meter/metering.h"
#include "meter/switching.h"
#include "tests/meter/meter_world.h"
#include "tests/meter/passing_time.h"

#include <gtest/gtest.h>

#include <algorithm>

// Bypass, voltage, clock and seals (DOMAIN.md sections 7.2 to 7.7).

namespace wattcard::meter {
namespace {

Controller withoutCourtesy(std::int64_t remaining = 100'000)
{
    MeterState meter = openedMeter();
    meter.balance.remaining = units(remaining);
    meter.supply.courtesyEnabled = false;
    Controller controller = step({}, PowerUp{meter}).next;
    return step(std::move(controller), Tick{0, 20}).next;
}
void set(Controller& controller, Condition condition, bool on)
{
    controller = step(std::move(controller), ConditionChanged{condition, on}).next;
}
std::ptrdiff_t countOf(const Controller& controller, EventKind kind)
{
    return std::ranges::count(controller.state.events, kind, &Event::kind);
}

} // namespace

// "Metering and deduction go on (b may pass -L), trips are logged but not made".
TEST(BypassLever, keepsSupplyAndLogsTheTripThatItPrevents)
{
    Controller meter = withoutCourtesy(100);
    const auto tripsBefore = countOf(meter, EventKind::Tripped);
    set(meter, Condition::Bypassed, true);
    pass(meter, heavy, 100);
    EXPECT_EQ(bypassed(meter.state), Energy::fromHundredths(10'000));
    EXPECT_EQ(meter.state.balance.remaining, units(100 - 5'283));
    EXPECT_EQ(countOf(meter, EventKind::Tripped), tripsBefore + 1);
    EXPECT_NE(flagsOf(meter.state) & static_cast<std::uint32_t>(MeterFlag::Bypassed), 0U);
    set(meter, Condition::Bypassed, false); // "putting back applies the rules at once"
    EXPECT_FALSE(meter.state.supply.closed);
    EXPECT_EQ(countOf(meter, EventKind::Tripped), tripsBefore + 2);
    const Energy total = meter.state.registers.total;
    pass(meter, heavy, 10);
    EXPECT_EQ(meter.state.registers.total, total);
}

TEST(BypassLever, keepsSupplyAlsoOfASwitchThatStoodOpen)
{
    Controller meter = withoutCourtesy(-100);
    pass(meter, 0, 10);
    ASSERT_FALSE(meter.state.supply.closed);
    set(meter, Condition::Bypassed, true);
    pass(meter, heavy, 10);
    EXPECT_EQ(bypassed(meter.state), Energy::fromHundredths(1'000));
}

TEST(BypassLever, isRemindedOfOnceAfter72Hours)
{
    Controller meter = withoutCourtesy();
    set(meter, Condition::Bypassed, true);
    pass(meter, 0, 72 * 3'600 - 1);
    EXPECT_EQ(countOf(meter, EventKind::BypassOverdue), 0);
    pass(meter, 0, 1);
    EXPECT_EQ(countOf(meter, EventKind::BypassOverdue), 1);
    pass(meter, 0, 200 * 3'600);
    EXPECT_EQ(countOf(meter, EventKind::BypassOverdue), 1);
}

TEST(BypassLever, isRemindedOfAfter72HoursThatHavePassed)
{
    Controller meter = withoutCourtesy();
    set(meter, Condition::Bypassed, true);
    meter = step(std::move(meter), ClockMoved{std::chrono::hours{100}}).next;
    pass(meter, 0, 72 * 3'600 - 1);
    EXPECT_EQ(countOf(meter, EventKind::BypassOverdue), 0);
    pass(meter, 0, 1);
    EXPECT_EQ(countOf(meter, EventKind::BypassOverdue), 1);
}

// "Low voltage below 80 % Un gives ERR-31 before the card is touched."
TEST(Voltage, belowEightyPercentLeavesTheCardAlone)
{
    MeterWorld world{openedMeter()};
    SimulatedCard card{cardAt({.seq = 13, .total = 245'000})};
    MeterState low = openedMeter();
    low.conditions.set(Condition::LowVoltage, true);
    MeterWorld weak{low};
    const auto shown = weak.insert(card);
    ASSERT_TRUE(shown);
    EXPECT_EQ(shown->code, DisplayCode::Err31);
    EXPECT_FALSE(card.reading.returned) << "not even read";
    EXPECT_EQ(weak.effects(), 0);
    EXPECT_EQ(world.insert(card)->code, DisplayCode::Good) << "the same card, at full voltage";
}

// "ERR-08, clock invalid (TOU stops, flat rate counts)".
TEST(MeterClock, thatIsInvalidCountsTheFlatRate)
{
    Controller meter = withoutCourtesy();
    TimesOfUse times;
    times.prices = {Price{}, Price::fromTenThousandths(8'000), Price::fromTenThousandths(5'000),
                    Price::fromTenThousandths(2'000)};
    times.day = {{0, Rate::Peak}};
    meter.state.parameters.tariff.timesOfUse = times;
    pass(meter, heavy, 1);
    EXPECT_EQ(meter.state.registers.rates[placeOf(Rate::Peak)], Energy::fromHundredths(100));
    set(meter, Condition::ClockInvalid, true);
    EXPECT_EQ(meter.transient.code, DisplayCode::Err08);
    EXPECT_EQ(meter.state.lastError, DisplayCode::Err08);
    pass(meter, heavy, 1);
    EXPECT_EQ(meter.state.registers.rates[placeOf(Rate::Flat)], Energy::fromHundredths(100));
    EXPECT_EQ(readoutOf(meter).price, Price::fromTenThousandths(5'000));
    set(meter, Condition::ClockInvalid, false);
    pass(meter, heavy, 1);
    EXPECT_EQ(meter.state.registers.rates[placeOf(Rate::Peak)], Energy::fromHundredths(200));
}

TEST(Conditions, areLoggedWhenTheyBeginAndWhenTheyEnd)
{
    for (const Condition condition : allConditions) {
        Controller meter = withoutCourtesy();
        set(meter, condition, true);
        set(meter, condition, true);
        EXPECT_EQ(countOf(meter, EventKind::ConditionBegan), 1);
        EXPECT_TRUE(readoutOf(meter).conditions.has(condition));
        set(meter, condition, false);
        EXPECT_EQ(countOf(meter, EventKind::ConditionEnded), 1);
        EXPECT_EQ(readoutOf(meter).conditions, Conditions{});
    }
}

// "HV breaker ... warning first (10 min), never on a single reading".
TEST(Breaker, ofHighVoltageIsWarnedOfTenMinutesBefore)
{
    Controller meter = withoutCourtesy(100);
    meter.state.supply.highVoltage = true;
    meter.state.parameters.alarms = {};
    pass(meter, heavy, 2); // spent: 1.05 against 1.00
    ASSERT_TRUE(meter.state.supply.causes.has(TripCause::Credit));
    pass(meter, 0, 597);
    EXPECT_TRUE(meter.state.supply.closed);
    pass(meter, 0, 5);
    EXPECT_FALSE(meter.state.supply.closed);
}

TEST(Breaker, isWarnedOfAnewWhenThereWasCreditInBetween)
{
    Controller meter = withoutCourtesy(100);
    meter.state.supply.highVoltage = true;
    meter.state.parameters.alarms = {};
    pass(meter, heavy, 2);
    pass(meter, 0, 500);
    meter.state.balance.remaining = units(100);
    reviewBalance(meter.state);
    pass(meter, 0, 5);
    pass(meter, heavy, 2);
    ASSERT_TRUE(meter.state.supply.causes.has(TripCause::Credit));
    pass(meter, 0, 597);
    EXPECT_TRUE(meter.state.supply.closed);
    pass(meter, 0, 5);
    EXPECT_FALSE(meter.state.supply.closed);
}

} // namespace wattcard::meter
