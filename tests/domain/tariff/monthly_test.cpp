// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/tariff/monthly.h"
#include "domain/tariff/power_factor.h"
#include "tests/domain/tariff/tariffs.h"

#include <gtest/gtest.h>

using namespace wattcard;
using namespace wattcard::testing_tariffs;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

// DOMAIN.md section 4: "fixed 5.00 paid to March, purchase 10 June".
TEST(FixedCharge, isDueForEveryUnpaidMonth)
{
    const auto due = fixedMonthsDue(2026y / std::chrono::March, 2026y / 6 / 10, 0);
    EXPECT_EQ(due, (std::vector<Month>{2026y / 4, 2026y / 5, 2026y / 6}));
    EXPECT_EQ(fixedMonthsDue(2026y / std::chrono::March, 2026y / 6 / 10, 2),
              (std::vector<Month>{2026y / 4, 2026y / 5}));
    EXPECT_TRUE(fixedMonthsDue(2026y / std::chrono::June, 2026y / 6 / 10, 0).empty());
    EXPECT_EQ(fixedMonthsDue(2025y / std::chrono::November, 2026y / 1 / 1, 0).size(), 2U);
}

TEST(MinimumCharge, isTheShortfallOfTheMonth)
{
    EXPECT_EQ(minimumShortfall(yuan("10"), yuan("6.20")), yuan("3.80"));
    EXPECT_EQ(minimumShortfall(yuan("10"), yuan("12")), Money{});
}

TEST(CapacityCharge, isByDaysWhenSuspended)
{
    EXPECT_EQ(capacityCharge(yuan("30"), 250, {30, 30}), yuan("7500"));
    EXPECT_EQ(capacityCharge(yuan("30"), 250, {10, 30}), yuan("2500"));
}

// P0 0.34 kW x 720 h, copper 0.02 x 750 kWh: 244.80 + 15.00 + 750.00.
TEST(TransformerLoss, isAddedToWhatTheLowSideMeters)
{
    const Transformer transformer{340, 200};
    const Energy iron = ironLoss(transformer, 720);
    const Energy copper = copperLoss(transformer, kWh(750));
    EXPECT_EQ(iron, energy("244.80"));
    EXPECT_EQ(copper, kWh(15));
    EXPECT_EQ(iron + copper + kWh(750), energy("1009.80"));
}

// "1009.80 x 0.6418; 250 kVA x 30.00; cos phi 0.86 at standard 0.90 (+2.0 %)": 8311.05.
TEST(IndustrialMonth, addsUpToTheExample)
{
    const Money energyCharge = ExactCharge::of(energy("1009.80"), unit("0.6418")).rounded();
    EXPECT_EQ(energyCharge, yuan("648.09"));
    const Money capacity = capacityCharge(yuan("30"), 250, {30, 30});
    const Money adjustment =
        shareOf(energyCharge + capacity, powerFactorRule(PowerFactorStandard::Ninety, 86));
    EXPECT_EQ(adjustment, yuan("162.96"));
    EXPECT_EQ(energyCharge + capacity + adjustment, yuan("8311.05"));
}

TEST(LateFee, isSimpleAndCapped)
{
    StandingCharges standing;
    standing.lateFeePerDay = must(Percent::parse(u"0.1"));
    standing.lateFeeCap = Percent::whole(30);
    EXPECT_EQ(lateFee(yuan("480"), 21, standing), yuan("10.08"));
    EXPECT_EQ(lateFee(yuan("480"), 1000, standing), yuan("144"));
}

TEST(MonthInParts, addsUpToTheMonth)
{
    const auto one = ExactCharge::of(Energy::fromHundredths(1), unit("0.4")); // 0.004 yuan
    const std::vector<Money> parts = partsOfMonth({one, one, one, one, one});
    Money sum;
    for (const Money part : parts)
        sum = sum + part;
    EXPECT_EQ(sum, yuan("0.02"));
    EXPECT_EQ(parts[0], Money{});
    EXPECT_EQ(parts[1], yuan("0.01"));
}

// DOMAIN.md sections 3 and 7.3: the ratio makes primary out of secondary, and small steps at a
// boundary are split exactly.
TEST(RatioStep, isSplitAtTheTierBoundary)
{
    const auto parts =
        partsOf(Energy::fromHundredths(60), unit("0.5283"), yearLadder(), energy("2159.99"));
    EXPECT_EQ(chargeOf(parts), ExactCharge::of(energy("0.01"), unit("0.5283")) +
                                   ExactCharge::of(energy("0.59"), unit("0.5783")));
    EXPECT_EQ(chargeOf(parts).toString(), u"0.34648"_s);
}

// An exchange in money mode: the meter starts its tiers at 0, the account does not; the difference
// is settled at the counter.
TEST(ExchangeInMidYear, leavesTheDifferenceOfTheTiers)
{
    const Money account =
        chargeOf(partsOf(kWh(400), unit("0.5283"), yearLadder(), energy("1830.45"))).rounded();
    const Money meter = chargeOf(partsOf(kWh(400), unit("0.5283"), yearLadder(), {})).rounded();
    EXPECT_EQ(account, yuan("214.84"));
    EXPECT_EQ(meter, yuan("211.32"));
    EXPECT_EQ(account - meter, yuan("3.52"));
}
