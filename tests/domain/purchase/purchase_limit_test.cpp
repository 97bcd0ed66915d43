// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/purchase/purchase_limit.h"

#include <gtest/gtest.h>

using namespace wattcard;

namespace {

struct LimitCase {
    const char* name;
    LimitMeasure measure;
    std::int64_t most;
    std::int64_t left;
    const char* text;
    bool exceeded;
};

// 520 kWh for 274.72 in one purchase were bought; 80.01 kWh for 42.27 are wanted.
const Bought bought{Money::fromMinor(27'472), Energy::fromHundredths(52'000), 1};
const Quote wanted{.payment = Money::fromMinor(50'000), // most of it goes into debts
                   .charge = Money::fromMinor(4'227),
                   .energy = Energy::fromHundredths(8'001)};

// DOMAIN.md section 5: limit 600 kWh, bought 520: 80 kWh.
const LimitCase cases[]{
    {"energy", LimitMeasure::Energy, 60'000, 8'000, "80.00 kWh", true},
    {"energyEnough", LimitMeasure::Energy, 60'001, 8'001, "80.01 kWh", false},
    {"energyUsedUp", LimitMeasure::Energy, 40'000, 0, "0.00 kWh", true},
    {"money", LimitMeasure::Money, 31'698, 4'226, "42.26 yuan", true},
    {"moneyEnough", LimitMeasure::Money, 31'699, 4'227, "42.27 yuan", false},
    {"count", LimitMeasure::Count, 1, 0, "0", true},
    {"countEnough", LimitMeasure::Count, 2, 1, "1", false},
};

} // namespace

class PurchaseLimits : public ::testing::TestWithParam<LimitCase> {};
TEST_P(PurchaseLimits, leaveWhatIsNotBoughtYet)
{
    const PurchaseLimit limit{LimitSpan::Month, GetParam().measure, GetParam().most};
    EXPECT_EQ(leftOf(limit, bought), GetParam().left);
    EXPECT_EQ(leftText(limit, bought), QLatin1StringView{GetParam().text});
    EXPECT_EQ(exceeds(limit, bought, wanted), GetParam().exceeded);
}
INSTANTIATE_TEST_SUITE_P(OfAMonth, PurchaseLimits, ::testing::ValuesIn(cases),
                         [](const auto& info) { return std::string{info.param.name}; });
