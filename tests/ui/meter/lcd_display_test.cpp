// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/meter/sample_readout.h"
#include "ui/meter/lcd_display.h"

#include <gtest/gtest.h>

namespace wattcard::ui {
namespace {

using meter::Item;
using namespace Qt::StringLiterals;

class Lcd : public testing::Test {
protected:
    Lcd() { display.showReadout(supplying()); }
    LcdDisplay display{nullptr};
};

TEST_F(Lcd, pagesThroughAllItemsInTheirOrderAndStartsOver)
{
    for (const Item item : meter::allItems) {
        EXPECT_EQ(display.item(), item);
        display.turnPage();
    }
    EXPECT_EQ(display.item(), meter::allItems.front());
}

TEST_F(Lcd, keepsItsItemUnderACode)
{
    display.turnPage();
    auto readout = supplying();
    readout.code = meter::DisplayCode::Err33;
    display.showReadout(readout);
    display.turnPage();
    EXPECT_EQ(display.item(), meter::allItems[1]);
    EXPECT_TRUE(display.spokenText().startsWith(u"ERR-33."_s));
}

TEST_F(Lcd, doesNotTurnItsPageWithoutPower)
{
    auto readout = supplying();
    readout.powered = false;
    display.showReadout(readout);
    display.turnPage();
    EXPECT_EQ(display.item(), meter::allItems.front());
}

TEST_F(Lcd, rotatesWhenIdleButNotWithReducedMotion)
{
    display.rotate();
    EXPECT_EQ(display.item(), meter::allItems[1]);
    display.setReducedMotion(true);
    display.rotate();
    EXPECT_EQ(display.item(), meter::allItems[1]);
}

TEST_F(Lcd, saysWhatItShows)
{
    EXPECT_EQ(display.spokenText(), u"Remaining credit 98.62 yuan"_s);
    EXPECT_TRUE(display.accessibleName().contains(display.spokenText()));
}

// QWidget sends NameChanged whenever the accessible name is set, so a screen reader hears of each
// change.
TEST_F(Lcd, itsAccessibleNameFollowsTheValue)
{
    const QString before = display.accessibleName();
    auto readout = supplying();
    readout.remaining = Credit::fromHundredths(-3);
    display.showReadout(readout);
    EXPECT_NE(display.accessibleName(), before);
    EXPECT_TRUE(display.accessibleName().contains(u"-0.03"_s));
    EXPECT_EQ(display.accessibleDescription(),
              u"SUPPLY, OVERDRAFT, Overdraft in use. Buy now."_s);
}

} // namespace
} // namespace wattcard::ui
