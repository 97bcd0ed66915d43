// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "meter/metering.h"
#include "tests/meter/sample_cards.h"

#include <gtest/gtest.h>

#include <random>

namespace wattcard::meter {
namespace {

Parameters money(std::int64_t price, Ratios ratios = {})
{
    Parameters parameters;
    parameters.tariff.price = Price::fromTenThousandths(price);
    parameters.ratios = ratios;
    return parameters;
}

// DOMAIN.md section 3.
TEST(Metering, HundredYuanAt05283RunOutAt18929Hundredths)
{
    MeterState meter = openedMeter();
    meter.balance.remaining = units(10'000);
    std::int64_t steps = 0;
    while (meter.balance.remaining > Credit{}) {
        ASSERT_TRUE(meterSeconds(meter, joulesPerStep));
        ++steps;
    }
    EXPECT_EQ(steps, 18'929);
    EXPECT_EQ(meter.registers.total.toString(), u"189.29");
    // exact: 189.29 x 0.5283 = 100.001907
    EXPECT_EQ(meter.balance.remaining, Credit{});
    EXPECT_EQ(meter.balance.remainderMicroYuan, 1'907);
}

struct DeductionCase {
    std::int64_t price;
    std::int64_t remainder;
    std::int64_t steps;
    Ratios ratios;
    std::int64_t amount;
    std::int64_t left;
};

class DeductionTable : public ::testing::TestWithParam<DeductionCase> {};

TEST_P(DeductionTable, TakesWholeFenAndKeepsTheRest)
{
    const DeductionCase& c = GetParam();
    const Deduction taken = deductionFor(money(c.price, c.ratios), c.remainder, {c.steps});
    EXPECT_EQ(taken, (Deduction{units(c.amount), c.left}));
}

INSTANTIATE_TEST_SUITE_P(Remainder, DeductionTable,
                         ::testing::Values(DeductionCase{5'283, 0, 1, {}, 0, 5'283},
                                           DeductionCase{5'283, 5'283, 1, {}, 1, 566},
                                           DeductionCase{5'283, 4'717, 1, {}, 1, 0},
                                           DeductionCase{5'283, 4'716, 1, {}, 0, 9'999},
                                           DeductionCase{10'000, 0, 1, {}, 1, 0},
                                           DeductionCase{5'283, 0, 0, {}, 0, 0},
                                           // K = 2000: 20 kWh at 0.5283 are 10.566
                                           DeductionCase{5'283, 0, 1, {20, 100}, 1'056, 6'000}));

TEST(Metering, EnergyModeTakesRatioTimesOneHundredth)
{
    // 100/5 and 10000/100: 1.25 kWh on the meter are 2500 kWh (DOMAIN.md section 4).
    Parameters parameters = money(5'283, {20, 100});
    parameters.mode = PaymentMode::Energy;
    EXPECT_EQ(deductionFor(parameters, 77, {125}), (Deduction{units(250'000), 77}));
    parameters.ratios = {60, 1};
    EXPECT_EQ(deductionFor(parameters, 0, {1'250}).amount, units(75'000));
}

TEST(Metering, EnergyBelowOneStepIsKept)
{
    MeterState meter = openedMeter();
    EXPECT_FALSE(meterSeconds(meter, 35'999));
    EXPECT_EQ(meter.registers.total, Energy{});
    EXPECT_TRUE(meterSeconds(meter, 1));
    EXPECT_EQ(meter.registers.total, Energy::fromHundredths(1));
    EXPECT_EQ(meter.registers.joules, 0);
}

TEST(Metering, PendingEnergyFollowsANewRatio)
{
    MeterState meter = openedMeter();
    meterSeconds(meter, 18'000); // half a step at K 1
    meter.parameters.ratios = {20, 1};
    changeRatios(meter, {1, 1});
    EXPECT_FALSE(meterSeconds(meter, 359'999));
    EXPECT_TRUE(meterSeconds(meter, 1));
}

TEST(Metering, RegisterWrapsAndConsumedDoesNot)
{
    MeterState meter = openedMeter();
    meter.registers.total = Energy::fromHundredths(99'999'999);
    const Credit consumed = meter.balance.consumed;
    meterSeconds(meter, 2 * joulesPerStep);
    EXPECT_EQ(meter.registers.total, Energy::fromHundredths(1));
    EXPECT_EQ(meter.balance.consumed, consumed + units(1));
}

TEST(Metering, MonthIsFrozenAtMidnightOfDayOneAndBeginsAgain)
{
    using namespace std::chrono;
    MeterState meter = openedMeter();
    meterSeconds(meter, 3 * joulesPerStep);
    meter.now = local_days{2026y / November / 30} + hours{24} - seconds{1};
    EXPECT_FALSE(freezeIfMonthEnded(meter));
    meter.now += seconds{1};
    EXPECT_TRUE(freezeIfMonthEnded(meter));
    EXPECT_FALSE(freezeIfMonthEnded(meter));
    ASSERT_EQ(meter.registers.freezes.size(), 1U);
    const MonthFreeze& freeze = meter.registers.freezes.front();
    EXPECT_EQ(freeze.energy, Energy::fromHundredths(3));
    EXPECT_EQ(freeze.consumed, units(1));
    EXPECT_EQ(freeze.peakPowerW, 108'000U);
    EXPECT_EQ(meter.registers.monthEnergy, Energy{});
    EXPECT_EQ(meter.registers.peakPowerW, 0U);
    EXPECT_EQ(meter.registers.monthEnds, local_days{2027y / January / 1});
}

TEST(Metering, TwelveMonthsAreKept)
{
    MeterState meter = openedMeter();
    for (int month = 0; month < 14; ++month) {
        meter.now = meter.registers.monthEnds;
        ASSERT_TRUE(freezeIfMonthEnded(meter));
    }
    EXPECT_EQ(meter.registers.freezes.size(), 12U);
    EXPECT_EQ(meter.registers.freezes.back().at, meter.now);
}

TEST(Metering, StandbyPriceBeginsAtItsTime)
{
    MeterState meter = openedMeter();
    meter.parameters.standby =
        StandbySet{{2, Price::fromTenThousandths(6'000)}, meter.now + std::chrono::seconds{1}};
    EXPECT_FALSE(switchTariffIfDue(meter));
    meter.now += std::chrono::seconds{1};
    EXPECT_TRUE(switchTariffIfDue(meter));
    EXPECT_EQ(meter.parameters.tariff.price, Price::fromTenThousandths(6'000));
    EXPECT_FALSE(meter.parameters.standby);
}

// The whole charge is computed from the total energy at once: nothing may be lost on the way.
TEST(Metering, AMonthOfRandomLoadEqualsTheChargeOfItsTotal)
{
    constexpr int seconds = 30 * 86'400;
    for (const Ratios ratios : {Ratios{1, 1}, Ratios{60, 1}, Ratios{20, 100}}) {
        std::mt19937 random{20261121};
        std::uniform_int_distribution<std::uint32_t> watts{0, 9'000};
        MeterState meter = openedMeter();
        meter.parameters.ratios = ratios;
        meter.balance.consumed = {};
        std::int64_t joules = 0;
        for (int second = 0; second < seconds; ++second) {
            const std::uint32_t load = watts(random);
            joules += load;
            meterSeconds(meter, load);
        }
        const auto ratio = static_cast<std::int64_t>(ratios.product());
        const std::int64_t steps = joules / (36'000 * ratio);
        const std::int64_t microYuan = steps * ratio * 5'283;
        EXPECT_EQ(meter.registers.total.hundredths(), steps);
        EXPECT_EQ(meter.registers.joules, joules % (36'000 * ratio));
        EXPECT_EQ(meter.balance.consumed.hundredths(), microYuan / 10'000);
        EXPECT_EQ(meter.balance.remainderMicroYuan, microYuan % 10'000);
        EXPECT_EQ(meter.balance.remaining, units(3'726) - meter.balance.consumed);
    }
}

} // namespace
} // namespace wattcard::meter
