// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/energy.h"
#include "domain/percent.h"

#include <gtest/gtest.h>

using namespace wattcard;
using namespace Qt::StringLiterals;

struct Typed {
    const char16_t* text;
    std::int64_t fen;
};
class TypedAmount : public ::testing::TestWithParam<Typed> {};
TEST_P(TypedAmount, isReadInFen)
{
    const auto money = Money::parse(GetParam().text);
    ASSERT_TRUE(money);
    EXPECT_EQ(money->minor(), GetParam().fen);
}
INSTANTIATE_TEST_SUITE_P(Amounts, TypedAmount,
                         ::testing::Values(Typed{u"100", 10000}, Typed{u"100.5", 10050},
                                           Typed{u"100.50", 10050}, Typed{u"0", 0},
                                           Typed{u"0.01", 1}, Typed{u".5", 50}, Typed{u"5.", 500},
                                           Typed{u"999999.99", 99999999}));

struct Refused {
    const char16_t* text;
    Fault fault;
};
class RefusedAmount : public ::testing::TestWithParam<Refused> {};
TEST_P(RefusedAmount, saysWhatIsWrong)
{
    const auto money = Money::parse(GetParam().text);
    ASSERT_FALSE(money);
    EXPECT_EQ(money.error().fault, GetParam().fault);
}
INSTANTIATE_TEST_SUITE_P(
    Amounts, RefusedAmount,
    ::testing::Values(
        Refused{u"", Fault::AmountNotANumber}, Refused{u".", Fault::AmountNotANumber},
        Refused{u"abc", Fault::AmountNotANumber}, Refused{u"-5", Fault::AmountNotANumber},
        Refused{u"1.234", Fault::AmountNotANumber}, Refused{u"1.2.3", Fault::AmountNotANumber},
        Refused{u"1 000", Fault::AmountNotANumber}, Refused{u"1e5", Fault::AmountNotANumber},
        Refused{u"1000000", Fault::AmountTooLarge}, Refused{u"999999999", Fault::AmountTooLarge},
        Refused{u"1000000.00", Fault::AmountTooLarge},
        Refused{u"99999999999999999999999999", Fault::AmountTooLarge}));

TEST(Money, printsWithoutALocale)
{
    EXPECT_EQ(Money::fromMinor(123450).toString(), u"1234.50"_s);
    EXPECT_EQ(Money::fromMinor(-5).toString(), u"-0.05"_s);
}

TEST(MoneyDeathTest, refusesToOverflow)
{
    const Money most = Money::fromMinor(INT64_MAX);
    EXPECT_DEATH((void)(most + Money::fromMinor(1)), "");
}

// DOMAIN.md 6.1, 6.12 and section 5: tax contained at 13 %.
TEST(ContainedTax, isRoundedOnce)
{
    EXPECT_EQ(containedTax(Money::fromMinor(20000), Percent::whole(13)), Money::fromMinor(2301));
    EXPECT_EQ(containedTax(Money::fromMinor(12333), Percent::whole(13)), Money::fromMinor(1419));
    EXPECT_EQ(containedTax(Money::fromMinor(5000), Percent::whole(13)), Money::fromMinor(575));
    EXPECT_EQ(containedTax(Money::fromMinor(18000), Percent::whole(13)), Money::fromMinor(2071));
    EXPECT_EQ(containedTax(Money::fromMinor(-6240), Percent::whole(13)), Money::fromMinor(-718));
}

TEST(TypedEnergyAndPrice, sayWhatIsWrong)
{
    EXPECT_EQ(Energy::parse(u"x").error().fault, Fault::AmountNotANumber);
    EXPECT_EQ(Energy::parse(u"1000000").error().fault, Fault::AmountTooLarge);
    EXPECT_EQ(Price::parse(u"0.52831").error().fault, Fault::AmountNotANumber);
    EXPECT_EQ(Price::parse(u"10000").error().fault, Fault::AmountTooLarge);
}
