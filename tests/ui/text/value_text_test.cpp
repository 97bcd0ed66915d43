// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/value_text.h"

#include <gtest/gtest.h>

namespace wattcard::ui {
namespace {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

struct MoneyCase {
    std::int64_t fen;
    QString text;
};
class MoneyOnScreen : public testing::TestWithParam<MoneyCase> {};

TEST_P(MoneyOnScreen, isGroupedByThousands)
{
    EXPECT_EQ(moneyText(Money::fromMinor(GetParam().fen)), GetParam().text);
}

INSTANTIATE_TEST_SUITE_P(Amounts, MoneyOnScreen,
                         testing::Values(MoneyCase{0, u"¥0.00"_s}, MoneyCase{5, u"¥0.05"_s},
                                         MoneyCase{10'000, u"¥100.00"_s},
                                         MoneyCase{392'000, u"¥3\u00A0920.00"_s},
                                         MoneyCase{99'999'999, u"¥999\u00A0999.99"_s},
                                         MoneyCase{-10'000, u"-¥100.00"_s},
                                         MoneyCase{-392'000, u"-¥3\u00A0920.00"_s}));

TEST(ValueText, creditIsShownInTheUnitOfItsMode)
{
    const Credit credit = Credit::fromHundredths(18'928);
    EXPECT_EQ(creditText(credit, PaymentMode::Money), u"¥189.28"_s);
    EXPECT_EQ(creditText(credit, PaymentMode::Energy), u"189.28\u00A0kWh"_s);
}

TEST(ValueText, wallTimeIsShownAsItWasWritten)
{
    EXPECT_EQ(dateTimeText(LocalTime{1'795'256'640s}), u"2026-11-21 10:24"_s);
}

TEST(ValueText, anAgeHasOneUnit)
{
    const LocalTime now{1'795'256'640s};
    EXPECT_EQ(ageText(now - 59s, now), u"just now"_s);
    EXPECT_EQ(ageText(now - 59min, now), u"59 min ago"_s);
    EXPECT_EQ(ageText(now - 23h, now), u"23 h ago"_s);
    EXPECT_EQ(ageText(now - 72h, now), u"3 d ago"_s);
    EXPECT_EQ(ageText(now + 1h, now), u"just now"_s);
}

TEST(ValueText, aCustomerNumberIsReadInFours)
{
    EXPECT_EQ(numberText(*CustomerNumber::fromNumber(123'456)), u"0000\u00A00012\u00A03456"_s);
}

} // namespace
} // namespace wattcard::ui
