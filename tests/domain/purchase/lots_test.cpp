// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/purchase/lots.h"

#include <gtest/gtest.h>

// What energy was bought for, last in first out (DOMAIN.md section 6.9).

using namespace wattcard;

namespace {

Energy kwh(std::int64_t hundredths)
{
    return Energy::fromHundredths(hundredths);
}

// 40 kWh at 0.5783, bought after 100 kWh at 0.5283.
const std::vector<Lot> lots{{kwh(4'000), Money::fromMinor(2'313)},
                            {kwh(10'000), Money::fromMinor(5'283)}};

} // namespace

TEST(Lots, giveTheNewestFirst)
{
    EXPECT_EQ(paidFor(kwh(5'210), lots), Money::fromMinor(2'952)); // not 43.15 at today's 0.8283
    EXPECT_EQ(paidFor(kwh(4'000), lots), Money::fromMinor(2'313));
    EXPECT_EQ(paidFor(kwh(14'000), lots), Money::fromMinor(7'596));
}

TEST(Lots, giveNothingForWhatWasNeverPaid)
{
    EXPECT_EQ(paidFor(kwh(20'000), lots), Money::fromMinor(7'596));
    EXPECT_EQ(paidFor(Energy{}, lots), Money{});
    EXPECT_EQ(paidFor(kwh(100), {}), Money{});
}

// A purchase that brought no energy, a charge alone, is passed over.
TEST(Lots, passOverWhatBroughtNoEnergy)
{
    EXPECT_EQ(paidFor(kwh(4'000), {{Energy{}, Money::fromMinor(500)}, lots[0]}),
              Money::fromMinor(2'313));
}
