// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/tariff/power_factor.h"

#include <gtest/gtest.h>

#include <ostream>

using namespace wattcard;

// The corners of DOMAIN.md section 4's table, in hundredths of a percent.
struct FactorCase {
    PowerFactorStandard standard;
    int hundredths;
    std::int64_t adjustment;
};
void PrintTo(const FactorCase& c, std::ostream* out)
{
    *out << c.hundredths;
}

class PowerFactor : public ::testing::TestWithParam<FactorCase> {};
TEST_P(PowerFactor, hasTheAdjustmentOfTheTable)
{
    const auto& [standard, hundredths, adjustment] = GetParam();
    EXPECT_EQ(powerFactorRule(standard, hundredths).hundredths(), adjustment);
    EXPECT_EQ(
        powerFactorTable(standard, PowerFactorEffect::Both).adjustment(hundredths)->hundredths(),
        adjustment);
}
constexpr auto p90 = PowerFactorStandard::Ninety;
constexpr auto p85 = PowerFactorStandard::EightyFive;
constexpr auto p80 = PowerFactorStandard::Eighty;
INSTANTIATE_TEST_SUITE_P(Domain, PowerFactor,
                         ::testing::Values(FactorCase{p90, 90, 0}, FactorCase{p90, 91, -15},
                                           FactorCase{p90, 92, -30}, // regression 8: not -0.20 %
                                           FactorCase{p90, 95, -75}, FactorCase{p90, 100, -75},
                                           FactorCase{p90, 89, 50}, FactorCase{p90, 86, 200},
                                           FactorCase{p90, 70, 1000}, FactorCase{p90, 69, 1100},
                                           FactorCase{p90, 65, 1500}, FactorCase{p90, 64, 1700},
                                           FactorCase{p85, 85, 0}, FactorCase{p85, 90, -50},
                                           FactorCase{p85, 91, -65}, FactorCase{p85, 94, -110},
                                           FactorCase{p85, 98, -110}, FactorCase{p85, 65, 1000},
                                           FactorCase{p85, 60, 1500}, FactorCase{p85, 59, 1700},
                                           FactorCase{p80, 80, 0}, FactorCase{p80, 90, -100},
                                           FactorCase{p80, 92, -130}, FactorCase{p80, 100, -130},
                                           FactorCase{p80, 60, 1000}, FactorCase{p80, 55, 1500},
                                           FactorCase{p80, 54, 1700}));

TEST(PowerFactorTable, namesTheLinesThatDifferFromTheRule)
{
    PowerFactorTable table = powerFactorTable(p90, PowerFactorEffect::Both);
    EXPECT_TRUE(differencesFromRule(table).empty());
    table.lines[92].adjustment = Percent::fromHundredths(-20);
    table.lines.pop_back();
    EXPECT_EQ(differencesFromRule(table), (std::vector<int>{92, 100}));
}

TEST(PowerFactorTable, mayPunishOnly)
{
    const PowerFactorTable table = powerFactorTable(p90, PowerFactorEffect::PenaltyOnly);
    EXPECT_EQ(table.adjustment(95)->hundredths(), 0);
    EXPECT_EQ(table.adjustment(86)->hundredths(), 200);
    EXPECT_EQ(table.adjustment(101).error().fault, Fault::NotFound);
}
