// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "meter/controller.h"
#include "meter/demand.h"
#include "meter/display.h"
#include "meter/metering.h"
#include "tests/meter/sample_cards.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <random>

// Phases, power factor, reactive energy, demand and pulses.

namespace wattcard::meter {
namespace {

using namespace std::chrono_literals;

Controller running(const Ratios& ratios = {})
{
    MeterState meter = openedMeter();
    meter.balance.remaining = units(9'000'000'000);
    meter.parameters.ratios = ratios;
    Controller controller = step({}, PowerUp{meter}).next;
    return step(std::move(controller), Tick{0, 20}).next;
}
void pass(Controller& controller, const Load& load, int seconds)
{
    controller = step(std::move(controller), Tick{load, seconds}).next;
}
void begin(Controller& controller, std::chrono::seconds time)
{
    controller.state.now = std::chrono::floor<std::chrono::days>(sampleTime()) + time;
}

} // namespace

// tan phi as electrical tables print it; 0.80 is 3 : 4 : 5 and 0.60 the same triangle turned over.
TEST(Tangent, isTheOneOfTheTables)
{
    EXPECT_EQ(tangentOf(100), 0);
    EXPECT_EQ(tangentOf(95), 3'287);
    EXPECT_EQ(tangentOf(90), 4'843);
    EXPECT_EQ(tangentOf(85), 6'197);
    EXPECT_EQ(tangentOf(80), 7'500);
    EXPECT_EQ(tangentOf(70), 10'202);
    EXPECT_EQ(tangentOf(60), 13'333);
    for (std::uint8_t factor = lowestPowerFactor; factor <= unityPowerFactor; ++factor) {
        const double cosine = factor / 100.0;
        const double tangent = std::sqrt(1 / (cosine * cosine) - 1) * 10'000;
        EXPECT_EQ(tangentOf(factor), std::llround(tangent)) << int{factor};
    }
}

TEST(Loads, ofAPlainNumberAreOnTheFirstPhase)
{
    const Load load = 3'000;
    EXPECT_EQ(load.phases, (std::array<std::uint32_t, 3>{3'000, 0, 0}));
    EXPECT_EQ(load.watts(), 3'000U);
    EXPECT_EQ((Load{{1, 2, 3}, 90}).watts(), 6U);
}

// 10 kW at 0.80 for an hour: 10 kWh, 7.5 kvarh.
TEST(ReactiveEnergy, followsTheActiveOneByItsTangent)
{
    Controller meter = running();
    pass(meter, {{4'000, 3'000, 3'000}, 80}, 3'600);
    EXPECT_EQ(meter.state.registers.total, Energy::fromHundredths(1'000));
    EXPECT_EQ(meter.state.registers.reactive, Energy::fromHundredths(750));
    EXPECT_EQ(readoutOf(meter).powerFactor, 80);
    EXPECT_EQ(readoutOf(meter).reactiveRegister, Energy::fromHundredths(750));
}

TEST(ReactiveEnergy, isOnTheSecondarySideAsTheRegisterIs)
{
    Controller meter = running({60, 1});
    pass(meter, {600'000, 60}, 3'600);
    EXPECT_EQ(meter.state.registers.total, Energy::fromHundredths(1'000));
    EXPECT_EQ(meter.state.registers.reactive, Energy::fromHundredths(1'333));
}

TEST(ReactiveEnergy, losesNothingOverAYear)
{
    Controller meter = running({60, 1});
    std::mt19937 random{11};
    std::int64_t units = 0; // 10^-4 var s
    for (int quarter = 0; quarter < 365 * 96; ++quarter) {
        const auto factor = static_cast<std::uint8_t>(lowestPowerFactor + random() % 91);
        const auto watts = static_cast<std::uint32_t>(random() % 90'000);
        pass(meter, {watts, factor}, 900);
        units +=
            std::int64_t{watts} * tangentOf(factor) * 900 % (36'000 * 10'000 * std::int64_t{60});
        units %= 36'000 * 10'000 * std::int64_t{60};
    }
    EXPECT_EQ(meter.state.registers.reactiveRest, units);
}

TEST(PowerFactor, ofTheMonthBeginsAgainWithTheMonth)
{
    Controller meter = running();
    EXPECT_EQ(readoutOf(meter).powerFactor, std::nullopt);
    pass(meter, {10'000, 90}, 36'000);
    EXPECT_EQ(readoutOf(meter).powerFactor, 90);
    const auto left = (meter.state.registers.monthEnds - meter.state.now).count();
    pass(meter, 0, static_cast<int>(left));
    ASSERT_EQ(meter.state.registers.freezes.size(), 1U);
    EXPECT_EQ(meter.state.registers.freezes[0].reactive, Energy::fromHundredths(4'843));
    EXPECT_EQ(readoutOf(meter).powerFactor, std::nullopt);
    EXPECT_EQ(meter.state.registers.reactive, Energy::fromHundredths(4'843)) << "goes on";
}

// Two thirds of the load are measured, and two thirds of its reactive part.
TEST(MissingPhase, losesItsEnergyAndIsLogged)
{
    Controller meter = running();
    meter = step(std::move(meter), ConditionChanged{Condition::PhaseMissing, true, 2}).next;
    EXPECT_EQ(meter.state.events.back().cause, Cause::PhaseMissing);
    pass(meter, {{10'000, 10'000, 10'000}, 80}, 3'600);
    EXPECT_EQ(meter.state.registers.total, Energy::fromHundredths(2'000));
    EXPECT_EQ(meter.state.registers.reactive, Energy::fromHundredths(1'500));
    EXPECT_EQ(readoutOf(meter).powerW, 20'000U);
    meter = step(std::move(meter), ConditionChanged{Condition::PhaseMissing, false}).next;
    pass(meter, {{10'000, 10'000, 10'000}, 80}, 3'600);
    EXPECT_EQ(meter.state.registers.total, Energy::fromHundredths(5'000));
}

TEST(MissingPhase, ofAnEmptyPhaseLosesNothing)
{
    Controller meter = running();
    meter = step(std::move(meter), ConditionChanged{Condition::PhaseMissing, true}).next;
    pass(meter, 10'000, 3'600);
    EXPECT_EQ(meter.state.registers.total, Energy::fromHundredths(1'000));
}

// 12 kW for five minutes of a quarter and 3 kW for ten are 6 kW, whatever the peak was.
TEST(Demand, isTheMeanOfAQuarterOfAnHourAndNotThePeak)
{
    Controller meter = running();
    begin(meter, 10h);
    pass(meter, 12'000, 300);
    EXPECT_EQ(meter.state.registers.demandW, 0U) << "the quarter has not ended";
    pass(meter, 3'000, 600);
    EXPECT_EQ(meter.state.registers.demandW, 6'000U);
    EXPECT_EQ(meter.state.registers.peakPowerW, 12'000U);
    pass(meter, 5'999, 3'600);
    EXPECT_EQ(meter.state.registers.demandW, 6'000U);
    pass(meter, 6'001, 900);
    EXPECT_EQ(readoutOf(meter).demandW, 6'001U);
}

TEST(Demand, isThatOfTheClocksQuarters)
{
    Controller meter = running();
    begin(meter, 10h + 10min);
    pass(meter, 9'000, 900); // 5 minutes of one quarter, 10 of the next
    EXPECT_EQ(meter.state.registers.demandW, 3'000U);
    pass(meter, 0, 300);
    EXPECT_EQ(meter.state.registers.demandW, 6'000U);
}

TEST(Demand, ofAQuarterThatPowerWasOffInCountsWhatItHad)
{
    Controller meter = running();
    begin(meter, 10h);
    pass(meter, 9'000, 300);
    meter = step(std::move(meter), PowerDown{}).next;
    pass(meter, 9'000, 3'600);
    const MeterState image = meter.state;
    meter = step(std::move(meter), PowerUp{image}).next;
    pass(meter, 0, 1);
    EXPECT_EQ(meter.state.registers.demandW, 3'000U);
}

// 12 kW all the time: no mean of them is more, wherever the clock goes.
TEST(Demand, ofAClockThatIsSetBackIsNeverMoreThanWasDrawn)
{
    for (const auto back : {10min, 15min, 3 * 60min, 40 * 24 * 60min}) {
        Controller meter = running();
        begin(meter, 10h);
        pass(meter, 12'000, 840);
        meter = step(std::move(meter), ClockMoved{-back}).next;
        pass(meter, 0, 1);
        EXPECT_EQ(meter.state.registers.demandW, 11'200U) << "14 of 15 minutes, closed at once";
        pass(meter, 12'000, 4 * 3'600);
        EXPECT_EQ(meter.state.registers.demandW, 12'000U);
    }
}

TEST(Demand, ofTheMonthsLastQuarterBelongsToIt)
{
    Controller meter = running();
    meter.state.now = meter.state.registers.monthEnds - 15min;
    pass(meter, 7'000, 1'800);
    EXPECT_EQ(meter.state.registers.freezes.back().demandW, 7'000U);
    EXPECT_EQ(meter.state.registers.demandW, 7'000U) << "and the first one to the next";
    meter.state.now = meter.state.registers.monthEnds - 15min;
    pass(meter, 8'000, 900);
    EXPECT_EQ(meter.state.registers.freezes.back().demandW, 8'000U);
    EXPECT_EQ(meter.state.registers.demandW, 0U);
}

// Many seconds at once against single ones, with a power cut here and there.
TEST(Demand, ofManySecondsIsThatOfSingleOnes)
{
    std::mt19937 random{5};
    for (int round = 0; round < 400; ++round) {
        Registers fast;
        Registers slow;
        LocalTime now = sampleTime() + std::chrono::seconds{random() % 86'400};
        for (int part = 0; part < 12; ++part) {
            const auto watts = static_cast<std::uint32_t>(random() % 20'000);
            const int seconds = 1 + static_cast<int>(random() % 4'000);
            measureDemand(fast, now, watts, seconds);
            for (int second = 0; second < seconds; ++second)
                measureDemand(slow, now + std::chrono::seconds{second}, watts, 1);
            now += std::chrono::seconds{seconds};
            if (random() % 4 == 0)
                now += std::chrono::seconds{random() % 3'000};
            ASSERT_EQ(fast, slow) << round;
        }
    }
}

// The nameplate's 1600 imp/kWh: 2250 J of the secondary side each.
TEST(Pulses, areSixteenHundredToTheKilowattHour)
{
    Controller meter = running();
    pass(meter, 3'600, 1'000);
    EXPECT_EQ(readoutOf(meter).pulses, 1'600);
    pass(meter, 2'249, 1);
    EXPECT_EQ(readoutOf(meter).pulses, 1'600);
    pass(meter, 1, 1);
    EXPECT_EQ(readoutOf(meter).pulses, 1'601);
    Controller large = running({60, 1});
    pass(large, 3'600 * 60, 1'000);
    EXPECT_EQ(readoutOf(large).pulses, 1'600);
}

} // namespace wattcard::meter
