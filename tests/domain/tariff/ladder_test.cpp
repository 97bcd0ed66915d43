// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/domain/tariff/tariffs.h"

#include <gtest/gtest.h>

using namespace wattcard;
using namespace wattcard::testing_tariffs;

// DOMAIN.md section 4: the examples of the ladder, energy in and charge out.
struct LadderCase {
    const char* name;
    Ladder ladder;
    const char* base;
    std::int64_t accumulated, bought; // kWh
    std::vector<std::int64_t> parts;  // kWh in each tier that is touched
    std::int64_t fen;
};
void PrintTo(const LadderCase& c, std::ostream* out)
{
    *out << c.name;
}

class LadderExample : public ::testing::TestWithParam<LadderCase> {};
TEST_P(LadderExample, splitsTheEnergyAtTheBoundaries)
{
    const LadderCase& c = GetParam();
    const auto parts = partsOf(kWh(c.bought), unit(c.base), c.ladder, kWh(c.accumulated));
    std::vector<std::int64_t> energies;
    for (const TierPart& part : parts)
        energies.push_back(part.energy.hundredths() / 100);
    EXPECT_EQ(energies, c.parts);
    EXPECT_EQ(chargeOf(parts).rounded(), Money::fromMinor(c.fen));
}
INSTANTIATE_TEST_SUITE_P(
    Domain, LadderExample,
    ::testing::Values(
        LadderCase{"yearAt0", yearLadder(), "0.5283", 0, 180, {180}, 9509},
        LadderCase{"yearAt2100", yearLadder(), "0.5283", 2100, 300, {60, 240}, 17049},
        LadderCase{"yearAt4000", yearLadder(), "0.5283", 4000, 500, {200, 300}, 36415},
        LadderCase{"month260", monthLadder(), "0.5283", 0, 260, {180, 80}, 14136},
        LadderCase{"month480", monthLadder(), "0.5283", 0, 480, {180, 170, 130}, 30108},
        LadderCase{"other2700",
                   ladderOf(TierPeriod::Year, {2880, 4800}),
                   "0.4883",
                   2700,
                   300,
                   {180, 120},
                   15249},
        LadderCase{"other4700",
                   ladderOf(TierPeriod::Year, {2880, 4800}),
                   "0.4883",
                   4700,
                   300,
                   {100, 200},
                   21149},
        LadderCase{"other0",
                   ladderOf(TierPeriod::Year, {2880, 4800}),
                   "0.4883",
                   0,
                   5000,
                   {2880, 1920, 200},
                   259750}),
    [](const auto& info) { return std::string{info.param.name}; });

// DOMAIN.md section 4: twelve monthly lines, each rounded once.
TEST(YearProfile, costsAsMuchAsTheExampleSays)
{
    constexpr std::int64_t profile[]{310, 300, 180, 150, 140, 220, 360, 380, 240, 150, 160, 290};
    Money byMonth;
    Money byYear;
    Energy accumulated;
    for (const std::int64_t used : profile) {
        byMonth =
            byMonth + chargeOf(partsOf(kWh(used), unit("0.5283"), monthLadder(), {})).rounded();
        byYear = byYear +
                 chargeOf(partsOf(kWh(used), unit("0.5283"), yearLadder(), accumulated)).rounded();
        accumulated = accumulated + kWh(used);
    }
    EXPECT_EQ(byMonth, yuan("1573.51"));
    EXPECT_EQ(byYear, yuan("1557.51"));
}

TEST(Ladder, givesTheBoundaryToTheLowerTier)
{
    const Ladder ladder = yearLadder();
    EXPECT_EQ(ladder.tierAt(Energy::fromHundredths(2160 * 100 - 1)), 0U);
    EXPECT_EQ(ladder.tierAt(kWh(2160)), 1U); // the next 0.01 kWh is above it
    const auto last = partsOf(Energy::fromHundredths(1), unit("0.5283"), ladder,
                              Energy::fromHundredths(2160 * 100 - 1));
    ASSERT_EQ(last.size(), 1U);
    EXPECT_EQ(last[0].tier, 0U);
}

TEST(Ladder, ofAnAccountOpenedInAprilHasNineTwelfths)
{
    const Ladder shorter = yearLadder().forMonths(9);
    EXPECT_EQ(shorter.limits, (std::vector<Energy>{kWh(1620), kWh(3150)}));
    EXPECT_EQ(yearLadder().forMonths(12), yearLadder());
    EXPECT_EQ(ladderOf(TierPeriod::Year, {1000, 2000}).forMonths(7).limits[0], kWh(583));
}

// Regression 7 of DOMAIN.md section 12: tier 4 was priced as tier 3. A golden table of seven tiers.
TEST(Ladder, ofSevenTiersPricesEachAtItsOwn)
{
    const Ladder ladder = sevenTiers();
    constexpr std::int64_t fenOfTenKwh[]{500, 600, 700, 800, 900, 1000, 1100};
    for (std::size_t tier = 0; tier < std::size(fenOfTenKwh); ++tier) {
        SCOPED_TRACE(tier);
        const auto parts =
            partsOf(kWh(10), unit("0.5"), ladder, kWh(static_cast<std::int64_t>(tier) * 100));
        ASSERT_EQ(parts.size(), 1U);
        EXPECT_EQ(parts[0].tier, tier);
        EXPECT_EQ(chargeOf(parts).rounded(), Money::fromMinor(fenOfTenKwh[tier]));
    }
}
