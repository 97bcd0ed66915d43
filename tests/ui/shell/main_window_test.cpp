// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/money_edit.h"
#include "window_world.h"

#include <QComboBox>
#include <QSpinBox>
#include <QTest>
#include <QWheelEvent>

#include <gtest/gtest.h>

namespace wattcard::ui {
namespace {

// Complaint 1: a held Enter sold twice.
TEST(MainWindow, complaint1FiveHeldReturnsAtEveryStateSellExactlyOnce)
{
    WindowWorld world;
    world.repeatEnter(5);
    world.reader(ReaderEvent::Status::Empty, 1);
    world.repeatEnter(5);
    world.reader(ReaderEvent::Status::Present, 2);
    world.repeatEnter(5);
    world.desk.cardSeen(*DeskWorld::sample(CounterState::Customer).card);
    world.desk.orderIdReady(DeskWorld::orderId());
    world.repeatEnter(5);
    world.key(Qt::Key_1, QStringLiteral("1"));
    world.key(Qt::Key_0, QStringLiteral("0"));
    world.key(Qt::Key_0, QStringLiteral("0"));
    world.repeatEnter(5);
    EXPECT_EQ(world.state(), CounterState::Customer);
    world.key(Qt::Key_Return);
    ASSERT_EQ(world.state(), CounterState::Quoted);
    world.repeatEnter(5);
    EXPECT_TRUE(world.sales.empty());
    world.key(Qt::Key_Return);
    world.repeatEnter(5);
    world.desk.saleDone(*DeskWorld::sample(CounterState::Done).done);
    world.repeatEnter(5);
    ASSERT_EQ(world.sales.size(), 1u);
    EXPECT_EQ(world.sales[0].payment, hundred);
}

TEST(MainWindow, aSecondEnterWithinTheSettleTimeDoesNotSell)
{
    WindowWorld world;
    world.reader(ReaderEvent::Status::Empty, 1);
    world.insert(*DeskWorld::sample(CounterState::Customer).card);
    world.type(hundred);
    world.desk.command(Command::Enter);
    world.desk.command(Command::Enter);
    EXPECT_TRUE(world.sales.empty());
}

// Complaint 12: a scanned number is lost because the focus was elsewhere.
TEST(MainWindow, complaint12DigitsOnTheIdleScreenLandInTheSearch)
{
    WindowWorld world;
    world.reader(ReaderEvent::Status::Empty, 1);
    world.key(Qt::Key_4, QStringLiteral("4"));
    EXPECT_EQ(world.desk.view().panel, Panel::Find);
    world.key(Qt::Key_2, QStringLiteral("2"));
    const auto fields = world.window.counterPage().findChildren<QLineEdit*>();
    const auto search = std::find_if(fields.begin(), fields.end(), [](const QLineEdit* edit) {
        return edit->isVisible() && edit->isEnabled() && !qobject_cast<const MoneyEdit*>(edit);
    });
    ASSERT_NE(search, fields.end());
    EXPECT_EQ((*search)->text(), QStringLiteral("42"));
}

// Complaint 11: Backspace left the screen.
TEST(MainWindow, complaint11BackspaceRemovesOneDigitAndNothingElse)
{
    WindowWorld world;
    world.reader(ReaderEvent::Status::Empty, 1);
    world.key(Qt::Key_Backspace, QStringLiteral("\b"));
    EXPECT_EQ(world.state(), CounterState::Waiting);
    world.insert(*DeskWorld::sample(CounterState::Customer).card);
    world.key(Qt::Key_1, QStringLiteral("1"));
    world.key(Qt::Key_2, QStringLiteral("2"));
    world.key(Qt::Key_Backspace, QStringLiteral("\b"));
    EXPECT_EQ(world.state(), CounterState::Customer);
    EXPECT_EQ(world.desk.view().model.payment, Money::fromMinor(100));
}

// Complaint 18: the wheel changed numbers.
TEST(MainWindow, complaint18TheWheelDoesNotChangeAnUnfocusedNumber)
{
    WindowWorld world;
    QSpinBox number;
    number.setValue(5);
    QWheelEvent wheel{{}, {}, {}, {0, 120}, Qt::NoButton, Qt::NoModifier, Qt::NoScrollPhase, false};
    QApplication::sendEvent(&number, &wheel);
    EXPECT_EQ(number.value(), 5);
}

TEST(MainWindow, commandKeysWorkFromInsideAField)
{
    WindowWorld world;
    world.reader(ReaderEvent::Status::Empty, 1);
    world.insert(*DeskWorld::sample(CounterState::Customer).card);
    world.key(Qt::Key_U, {}, Qt::ControlModifier);
    EXPECT_EQ(world.desk.view().panel, Panel::Unfinished);
    world.key(Qt::Key_Escape);
    EXPECT_EQ(world.desk.view().panel, Panel::Facts);
    world.key(Qt::Key_F1);
    EXPECT_EQ(world.desk.view().panel, Panel::Help);
}

TEST(MainWindow, lockingLeadsToTheSignInAndBack)
{
    WindowWorld world;
    world.key(Qt::Key_L, {}, Qt::ControlModifier);
    EXPECT_FALSE(world.window.counterPage().isVisible());
    world.people.signedIn(sampleOperator());
    EXPECT_TRUE(world.window.counterPage().isVisible());
}

TEST(MainWindow, doesNotCloseWhileACardIsBeingWritten)
{
    WindowWorld world;
    world.reader(ReaderEvent::Status::Empty, 1);
    world.insert(*DeskWorld::sample(CounterState::Customer).card);
    world.type(hundred);
    world.press(Command::Enter);
    world.press(Command::Enter);
    EXPECT_FALSE(world.window.close());
    world.desk.saleDone(*DeskWorld::sample(CounterState::Done).done);
    EXPECT_TRUE(world.window.close());
}

} // namespace
} // namespace wattcard::ui
