// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/tariff/month_settlement.h"
#include "tests/domain/tariff/tariffs.h"

#include <gtest/gtest.h>

#include <cmath>

using namespace wattcard;
using namespace wattcard::testing_tariffs;
using namespace Qt::StringLiterals;

namespace {

// DOMAIN.md section 4, "mixed 30 % 0.8583, 50 % 0.5583, 20 % 0.3583".
Tariff mixed()
{
    Tariff tariff = flatTariff(u"mixed"_s, PaymentMode::Energy, price("0.5583"));
    tariff.prices = {Price{}, price("0.8583"), price("0.5583"), price("0.3583")};
    tariff.shares = {0, 30, 50, 20};
    return tariff;
}

Tariff industrial()
{
    return flatTariff(u"industrial"_s, PaymentMode::Money, price("0.6418"));
}

MonthUse flatUse(Energy used)
{
    MonthUse use;
    use.used[placeOf(Rate::Flat)] = used;
    return use;
}

} // namespace

// "inspection reads 420/400/180 kWh: 360.4860 + 223.3200 + 64.4940 = 648.30, difference 40.00".
TEST(MonthSettlement, settlesTheMixedRatioByTheRatesRead)
{
    MonthUse use;
    use.used = {Energy{}, kWh(420), kWh(400), kWh(180)};
    const auto settled = settlementOf(use, mixed(), {}, {});
    ASSERT_TRUE(settled);
    EXPECT_EQ(settled->energyCharge, yuan("648.30"));
    EXPECT_EQ(settled->difference(), yuan("40.00"));
    ASSERT_EQ(settled->parts.size(), 1U);
    EXPECT_EQ(settled->parts.front().kind, SettlementKind::MixedRatio);
}

TEST(MonthSettlement, isInTheCustomersFavourWhenHeUsesTheValley)
{
    MonthUse use;
    use.used = {Energy{}, kWh(200), kWh(400), kWh(400)};
    const auto settled = settlementOf(use, mixed(), {}, {});
    ASSERT_TRUE(settled);
    // 171.66 + 223.32 + 143.32 = 538.30 against 608.30.
    EXPECT_EQ(settled->difference(), Money{} - yuan("70.00"));
}

// "1009.80 x 0.6418; 250 kVA x 30.00; cos phi 0.86 at standard 0.90 (+2.0 %)": 8311.05 with the
// 481.35 that the metered 750.00 kWh have cost already.
TEST(MonthSettlement, addsLossesAndPowerFactor)
{
    MonthUse use = flatUse(kWh(750));
    use.hours = 720;
    use.powerFactor = 86;
    use.capacity = yuan("7500");
    const auto table = powerFactorTable(PowerFactorStandard::Ninety, PowerFactorEffect::Both);
    const auto settled = settlementOf(use, industrial(), {340, 200}, table);
    ASSERT_TRUE(settled);
    ASSERT_EQ(settled->parts.size(), 2U);
    EXPECT_EQ(settled->parts[0].energy, energy("259.80"));
    EXPECT_EQ(settled->parts[0].amount, yuan("648.09") - yuan("481.35"));
    EXPECT_EQ(settled->parts[1].percent, Percent::whole(2));
    EXPECT_EQ(settled->parts[1].amount, yuan("162.96"));
    EXPECT_EQ(settled->energyCharge + use.capacity + settled->parts[1].amount, yuan("8311.05"));
}

TEST(MonthSettlement, rewardsABetterPowerFactorUnlessOnlyPenaltiesCount)
{
    MonthUse use = flatUse(kWh(1000));
    use.powerFactor = 92;
    for (const auto effect : {PowerFactorEffect::Both, PowerFactorEffect::PenaltyOnly}) {
        const auto table = powerFactorTable(PowerFactorStandard::Ninety, effect);
        const auto settled = settlementOf(use, industrial(), {}, table);
        ASSERT_TRUE(settled);
        // 0.30 % of 641.80.
        const Money reward = Money{} - yuan("1.93");
        EXPECT_EQ(settled->difference(), effect == PowerFactorEffect::Both ? reward : Money{});
    }
}

TEST(MonthSettlement, countsTiersAfterWhatWasUsedBefore)
{
    Tariff tariff = flatTariff(u"tiers"_s, PaymentMode::Money, price("0.5283"));
    tariff.ladder = yearLadder();
    MonthUse use = flatUse(kWh(300));
    use.before = kWh(2100);
    const auto settled = settlementOf(use, tariff, {}, {});
    ASSERT_TRUE(settled);
    EXPECT_EQ(settled->energyCharge, yuan("170.49")); // the example of section 4
    EXPECT_TRUE(settled->parts.empty());
}

TEST(MonthSettlement, needsALineForThePowerFactor)
{
    MonthUse use = flatUse(kWh(10));
    use.powerFactor = 86;
    PowerFactorTable table;
    EXPECT_EQ(settlementOf(use, industrial(), {}, table).error().fault, Fault::NotFound);
}

// Against the floating-point formula, on a grid that has no value near a half step's edge.
TEST(PowerFactor, isActiveOverApparent)
{
    EXPECT_EQ(powerFactorOf(kWh(100), Energy{}), 100);
    EXPECT_EQ(powerFactorOf(kWh(60), kWh(80)), 60);
    EXPECT_EQ(powerFactorOf(kWh(80), kWh(60)), 80);
    EXPECT_EQ(powerFactorOf(Energy{}, kWh(5)), 0);
    EXPECT_EQ(powerFactorOf(Energy{}, Energy{}), 100);
    for (int reactive = 0; reactive <= 300; ++reactive) {
        const double q = reactive;
        const double exact = 10'000.0 / std::sqrt(10'000.0 + q * q);
        if (std::abs(exact - std::floor(exact) - 0.5) < 1e-9)
            continue;
        EXPECT_EQ(powerFactorOf(kWh(100), kWh(reactive)), static_cast<int>(std::lround(exact)))
            << reactive;
    }
}

// A tariff with times of use is settled rate by rate: 10 kWh x 0.9 + 20 kWh x 0.288 = 14.76, where
// the flat price is not asked. Without a table nobody asks for a power factor, nor without one for
// the table.
TEST(MonthSettlement, pricesTimesOfUseByTheirRates)
{
    Tariff hours = flatTariff(u"hours"_s, PaymentMode::Money, price("0.568"));
    hours.prices = {Price{}, price("0.9"), price("0.568"), price("0.288")};
    hours.day = {{0, Rate::Valley}, {480, Rate::Peak}};
    MonthUse use;
    use.used[placeOf(Rate::Peak)] = kWh(10);
    use.used[placeOf(Rate::Valley)] = kWh(20);
    const auto table =
        powerFactorTable(PowerFactorStandard::Ninety, PowerFactorEffect::PenaltyOnly);
    const auto settled = settlementOf(use, hours, {}, table);
    ASSERT_TRUE(settled);
    EXPECT_EQ(settled->energyCharge, yuan("14.76"));
    EXPECT_TRUE(settled->parts.empty());
}

// 0.01 kWh of active energy beside 100 kWh of reactive: cos phi 0.0001, which is 0.00.
TEST(PowerFactorOf, goesDownToNothing)
{
    EXPECT_EQ(powerFactorOf(energy("0.01"), kWh(100)), 0);
}
