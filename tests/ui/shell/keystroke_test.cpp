// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "window_world.h"

#include <gtest/gtest.h>

// The keys of SCREENS.md section 2, counted on the real window: a task that needs one more fails.

namespace wattcard::ui {
namespace {

struct Typist : WindowWorld {
    int keys = 0;

    Typist() { reader(ReaderEvent::Status::Empty, 1); }
    void cardIn() { insert(*DeskWorld::sample(CounterState::Customer).card); }
    void type(const char* digits)
    {
        for (; *digits != 0; ++digits) {
            const QChar digit = QLatin1Char{*digits};
            press(static_cast<Qt::Key>(digit.unicode()), digit);
        }
    }
    void press(Qt::Key which, const QString& text = {})
    {
        ++keys;
        key(which, text);
    }
    void enter() { press(Qt::Key_Return, QStringLiteral("\r")); }
    // What the services would answer to the last question.
    void lastSale(Money payment)
    {
        HistoryLine line;
        line.state = transaction::RowState::Committed;
        line.quote.payment = payment;
        desk.historyReady(history, {line});
    }
};

TEST(Keystroke, aKnownCardAndExactCashTakeFive)
{
    Typist clerk;
    clerk.cardIn();
    clerk.type("100");
    clerk.enter();
    clerk.enter();
    ASSERT_EQ(clerk.sales.size(), 1u);
    EXPECT_EQ(clerk.sales[0].payment, hundred);
    EXPECT_EQ(clerk.keys, 5);
}

TEST(Keystroke, twoHundredTenderedTakeEight)
{
    Typist clerk;
    clerk.cardIn();
    clerk.type("100");
    clerk.enter();
    clerk.type("200");
    clerk.enter();
    ASSERT_EQ(clerk.sales.size(), 1u);
    EXPECT_EQ(clerk.sales[0].tendered, hundred + hundred);
    EXPECT_EQ(clerk.keys, 8);
}

TEST(Keystroke, theSameAsLastTimeTakesTwo)
{
    Typist clerk;
    clerk.cardIn();
    clerk.lastSale(hundred);
    clerk.press(Qt::Key_F6);
    clerk.enter();
    ASSERT_EQ(clerk.sales.size(), 1u);
    EXPECT_EQ(clerk.sales[0].payment, hundred);
    EXPECT_EQ(clerk.keys, 2);
}

TEST(Keystroke, aCustomerWithoutACardTakesSixMore)
{
    Typist clerk;
    const AccountFacts facts = *DeskWorld::sample(CounterState::Customer).card->facts;
    clerk.press(Qt::Key_F3);
    clerk.type("0123"); // the end of his meter's number
    clerk.desk.found(clerk.search, {facts.account});
    clerk.enter();
    clerk.desk.factsReady(clerk.facts, facts);
    ASSERT_TRUE(clerk.desk.view().lookedUp);
    EXPECT_EQ(clerk.desk.view().panel, Panel::Facts);
    EXPECT_EQ(clerk.keys, 6);
}

// All by card: the slip's number is all that is typed beside it. The amount has the focus first: a
// part that is typed at once must not be taken for the slip.
TEST(Keystroke, aSlipOfTheTerminalTakesTwoKeysAndItsNumber)
{
    Typist clerk;
    clerk.cardIn();
    clerk.type("100");
    clerk.enter();
    clerk.press(Qt::Key_F4);
    clerk.enter();
    clerk.type("4711");
    clerk.enter();
    ASSERT_EQ(clerk.sales.size(), 1u);
    ASSERT_EQ(clerk.sales[0].tenders.size(), 1u);
    EXPECT_EQ(clerk.sales[0].tenders[0].reference, QStringLiteral("4711"));
    EXPECT_EQ(clerk.keys, 11);
}

TEST(Keystroke, anAmountInKilowattHoursTakesOneMore)
{
    Typist clerk;
    clerk.cardIn();
    clerk.press(Qt::Key_F4);
    clerk.type("100");
    clerk.enter();
    clerk.enter();
    ASSERT_EQ(clerk.sales.size(), 1u);
    EXPECT_EQ(clerk.sales[0].payment, Money::fromMinor(5'283));
    EXPECT_EQ(clerk.keys, 6);
}

} // namespace
} // namespace wattcard::ui
