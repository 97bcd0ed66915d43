// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/meter/sample_readout.h"
#include "ui/meter/lcd_content.h"

#include <gtest/gtest.h>

namespace wattcard::ui {
namespace {

using meter::DisplayCode;
using meter::Item;
using namespace Qt::StringLiterals;

struct RemainingCase {
    std::int64_t hundredths;
    QString digits;
};
class Remaining : public testing::TestWithParam<RemainingCase> {};

TEST_P(Remaining, isShownInFullWithItsSign)
{
    auto readout = supplying();
    readout.remaining = Credit::fromHundredths(GetParam().hundredths);
    EXPECT_EQ(lcdContent(readout, Item::Remaining).digits, GetParam().digits);
}

INSTANTIATE_TEST_SUITE_P(Values, Remaining,
                         testing::Values(RemainingCase{0, u"0.00"_s}, RemainingCase{7, u"0.07"_s},
                                         RemainingCase{-3, u"-0.03"_s},
                                         RemainingCase{-2'000, u"-20.00"_s},
                                         RemainingCase{99'999'999, u"999999.99"_s},
                                         RemainingCase{-99'999'999, u"-999999.99"_s},
                                         RemainingCase{12'345'678'901, u"123456789.01"_s}));

struct ItemCase {
    Item item;
    QString digits;
    Unit unit;
};
class ItemValue : public testing::TestWithParam<ItemCase> {};

TEST_P(ItemValue, isTheOneOfTheReadout)
{
    const auto content = lcdContent(supplying(), GetParam().item);
    EXPECT_EQ(content.digits, GetParam().digits);
    EXPECT_EQ(content.unit, GetParam().unit);
}

INSTANTIATE_TEST_SUITE_P(
    Items, ItemValue,
    testing::Values(ItemCase{Item::OverdraftInUse, u"0.00"_s, Unit::Yuan},
                    ItemCase{Item::StateWord, u"CLOSEd"_s, Unit::None},
                    ItemCase{Item::Sequence, u"17"_s, Unit::None},
                    ItemCase{Item::TotalRegister, u"123456.78"_s, Unit::KilowattHour},
                    ItemCase{Item::PriceNow, u"0.5283"_s, Unit::YuanPerKilowattHour},
                    ItemCase{Item::Power, u"7.000"_s, Unit::Kilowatt},
                    ItemCase{Item::MeterNumber, u"261121000123"_s, Unit::None},
                    ItemCase{Item::CustomerNumber, u"000000123456"_s, Unit::None},
                    ItemCase{Item::Date, u"26-11-21"_s, Unit::None},
                    ItemCase{Item::Time, u"10:30:45"_s, Unit::None},
                    ItemCase{Item::Generation, u"2"_s, Unit::None},
                    ItemCase{Item::LastError, u"--"_s, Unit::None}));

TEST(LcdContent, overdraftIsShownWithoutItsSignUnderItsOwnItem)
{
    auto readout = supplying();
    readout.remaining = Credit::fromHundredths(-1'234);
    EXPECT_EQ(lcdContent(readout, Item::OverdraftInUse).digits, u"12.34"_s);
    EXPECT_TRUE(lcdContent(readout, Item::Remaining).lit.overdraft);
}

TEST(LcdContent, energyModeCountsInKilowattHours)
{
    auto readout = supplying();
    readout.mode = PaymentMode::Energy;
    EXPECT_EQ(lcdContent(readout, Item::Remaining).unit, Unit::KilowattHour);
}

struct CodeCase {
    DisplayCode code;
    QString digits;
};
class CodeOverItem : public testing::TestWithParam<CodeCase> {};

TEST_P(CodeOverItem, hidesTheValue)
{
    auto readout = supplying();
    readout.code = GetParam().code;
    const auto content = lcdContent(readout, Item::Remaining);
    EXPECT_TRUE(content.codeShown);
    EXPECT_EQ(content.digits, GetParam().digits);
    EXPECT_EQ(content.unit, Unit::None);
}

INSTANTIATE_TEST_SUITE_P(Codes, CodeOverItem,
                         testing::Values(CodeCase{DisplayCode::Good, u"GOOd"_s},
                                         CodeCase{DisplayCode::Err01, u"Err-01"_s},
                                         CodeCase{DisplayCode::Err31, u"Err-31"_s},
                                         CodeCase{DisplayCode::Err32, u"Err-32"_s},
                                         CodeCase{DisplayCode::Err33, u"Err-33"_s},
                                         CodeCase{DisplayCode::Err34, u"Err-34"_s},
                                         CodeCase{DisplayCode::Err35, u"Err-35"_s},
                                         CodeCase{DisplayCode::Err36, u"Err-36"_s},
                                         CodeCase{DisplayCode::PressRead, u"rEAd"_s},
                                         CodeCase{DisplayCode::HoldProgram, u"ProG"_s},
                                         CodeCase{DisplayCode::End, u"End"_s}));

TEST(LcdContent, anInspectionCardShowsItsVisitCounter)
{
    auto readout = supplying();
    readout.code = DisplayCode::Good;
    readout.visitCount = 12;
    EXPECT_EQ(lcdContent(readout, Item::Remaining).digits, u"GOOd 12"_s);
}

TEST(LcdContent, aMeterWithoutPowerShowsNothing)
{
    auto readout = supplying();
    readout.powered = false;
    EXPECT_EQ(lcdContent(readout, Item::Remaining), LcdContent{});
}

} // namespace
} // namespace wattcard::ui
