// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/percent.h"

#include <gtest/gtest.h>

using namespace wattcard;

// DOMAIN.md section 12, defect 13: 10 was entered for 0.1 percent. The type carries its unit from
// the field where it is typed to the amount.
TEST(Percentage, tenIsNeverTakenForATenth)
{
    const Money hundred = Money::fromMinor(10'000);
    EXPECT_EQ(shareOf(hundred, *Percent::parse(u"0.1")), Money::fromMinor(10));
    EXPECT_EQ(shareOf(hundred, *Percent::parse(u"10")), Money::fromMinor(1'000));
    EXPECT_EQ(Percent::parse(u"0.1")->toString(), u"0.10");
    EXPECT_EQ(Percent::parse(u"10")->toString(), u"10.00");
}

TEST(Percentage, hasBounds)
{
    EXPECT_EQ(Percent::parse(u"1000.01").error().fault, Fault::AmountTooLarge);
    for (const auto text : {u"-1", u"0.001", u"ten", u"", u"1,5", u"10%"})
        EXPECT_EQ(Percent::parse(text).error().fault, Fault::AmountNotANumber);
}
