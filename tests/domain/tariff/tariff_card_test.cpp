// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/tariff/tariff_card.h"
#include "tests/domain/tariff/tariffs.h"

#include <gtest/gtest.h>

using namespace wattcard;
using namespace wattcard::testing_tariffs;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

Tariff flat(PaymentMode mode)
{
    Tariff tariff = flatTariff(u"Residential"_s, mode, price("0.5283"));
    tariff.version = TariffVersionId{7};
    tariff.overdraftLimit = Credit::fromHundredths(2'000);
    tariff.recloseLimit = Credit::fromHundredths(1'000);
    tariff.hoardingLimit = Credit::fromHundredths(100'000);
    tariff.powerLimitW = 12'345;
    tariff.powerLimitMinutes = 9;
    return tariff;
}

} // namespace

TEST(TariffCard, aFlatTariffHasOnePriceAndItsLimits)
{
    const TariffFile file = tariffFileOf(flat(PaymentMode::Money));
    TariffFile wanted;
    wanted.setId = 7;
    wanted.periods = 1;
    wanted.prices[0] = price("0.5283");
    wanted.overdraftLimit = Credit::fromHundredths(2'000);
    wanted.recloseLimit = Credit::fromHundredths(1'000);
    wanted.hoardingLimit = Credit::fromHundredths(100'000);
    wanted.powerLimitW = 12'340;
    wanted.powerLimitMinutes = 9;
    EXPECT_EQ(file, wanted);
}

TEST(TariffCard, timesOfUseBringFourPricesAndTheDay)
{
    Tariff tariff = flat(PaymentMode::Money);
    tariff.prices = {price("1.2345"), price("0.568"), price("0.5283"), price("0.288")};
    tariff.day = {{0, Rate::Valley}, {8 * 60 + 30, Rate::Sharp}};
    const TariffFile file = tariffFileOf(tariff);
    EXPECT_TRUE(file.timeOfUse);
    EXPECT_EQ(file.periods, 2);
    EXPECT_EQ(file.prices[placeOf(Rate::Sharp)], price("1.2345"));
    EXPECT_EQ(file.prices[placeOf(Rate::Valley)], price("0.288"));
    EXPECT_EQ(file.daySchedule[0], (TariffFile::Switch{0, 0, 3}));
    EXPECT_EQ(file.daySchedule[1], (TariffFile::Switch{8, 30, 0}));
    EXPECT_EQ(file.daySchedule[2], TariffFile::Switch{});
}

// Regression 7: all seven tiers arrive, each with its own surcharge.
TEST(TariffCard, aLadderOfSevenTiersIsWrittenWhole)
{
    Tariff tariff = flat(PaymentMode::Money);
    tariff.ladder = sevenTiers();
    const TariffFile file = tariffFileOf(tariff);
    EXPECT_EQ(file.tierPeriod, 2);
    EXPECT_EQ(file.ladderSteps, 7);
    for (std::size_t tier = 0; tier < 7; ++tier) {
        if (tier < 6) {
            EXPECT_EQ(file.thresholdsKwh[tier], 100 * (tier + 1));
        }
        EXPECT_EQ(file.surcharges[tier].tenThousandths(), static_cast<std::int64_t>(tier) * 1'000);
    }
    EXPECT_EQ(file.settlements[0], (TariffFile::Settlement{1, 1, 0}));
    tariff.ladder = monthLadder();
    EXPECT_EQ(tariffFileOf(tariff).tierPeriod, 1);
    EXPECT_EQ(tariffFileOf(tariff).settlements[0], TariffFile::Settlement{});
}

// DOMAIN.md section 4: in energy mode tiers are split at the purchase and never in the meter.
TEST(TariffCard, inEnergyModeTheMeterKnowsNoLadder)
{
    Tariff tariff = flat(PaymentMode::Energy);
    tariff.ladder = yearLadder();
    const TariffFile file = tariffFileOf(tariff);
    EXPECT_EQ(file.tierPeriod, 0);
    EXPECT_EQ(file.ladderSteps, 0);
    EXPECT_EQ(file.thresholdsKwh[0], 0u);
}

TEST(TariffCard, aStandbySetBeginsAtAWholeMinute)
{
    const LocalTime from{std::chrono::local_days{2027y / 1 / 1} + 7s};
    const TariffFile file = standbyFileOf(flat(PaymentMode::Money), from);
    EXPECT_EQ(file.ladderSwitch, LocalTime{std::chrono::local_days{2027y / 1 / 1}});
}

TEST(TariffCard, setsOfNeighbouringVersionsDiffer)
{
    EXPECT_EQ(setIdOf(TariffVersionId{}), 0);
    EXPECT_EQ(setIdOf(TariffVersionId{1}), 1);
    EXPECT_EQ(setIdOf(TariffVersionId{255}), 255);
    EXPECT_EQ(setIdOf(TariffVersionId{256}), 1);
}
