// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/meter/key_button.h"

#include <QSignalSpy>
#include <QTest>

#include <gtest/gtest.h>

namespace wattcard::ui {
namespace {

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

class TripKey : public testing::Test {
protected:
    TripKey() { key.show(); }
    std::chrono::milliseconds now = 1'000ms;
    KeyButton key{{.letter = u"X"_s, .holdTargetMs = 5'000}, [this] { return now; }, nullptr};
    QSignalSpy held{&key, &KeyButton::held};
};

TEST_F(TripKey, reportsHowLongItWasHeldByTheMouse)
{
    QTest::mousePress(&key, Qt::LeftButton);
    now += 4'999ms;
    QTest::mouseRelease(&key, Qt::LeftButton);
    ASSERT_EQ(held.size(), 1);
    EXPECT_EQ(held[0][0].toInt(), 4'999);
}

TEST_F(TripKey, reportsHowLongItWasHeldByTheSpaceBar)
{
    QTest::keyPress(&key, Qt::Key_Space);
    now += 120ms;
    QTest::keyRelease(&key, Qt::Key_Space);
    ASSERT_EQ(held.size(), 1);
    EXPECT_EQ(held[0][0].toInt(), 120);
}

TEST_F(TripKey, reportsOnceAndAtOnceWhenTheHoldReachesItsTime)
{
    QTest::keyPress(&key, Qt::Key_Space);
    now += 5'000ms;
    key.checkHold();
    ASSERT_EQ(held.size(), 1);
    EXPECT_EQ(held[0][0].toInt(), 5'000);
    now += 5'000ms;
    key.checkHold();
    QTest::keyRelease(&key, Qt::Key_Space);
    EXPECT_EQ(held.size(), 1);
}

TEST_F(TripKey, ignoresTheRepetitionsOfAHeldKey)
{
    QTest::keyPress(&key, Qt::Key_Space);
    for (int i = 0; i < 5; ++i) {
        now += 1'000ms;
        QKeyEvent released{QEvent::KeyRelease, Qt::Key_Space, Qt::NoModifier, u" "_s, true};
        QKeyEvent pressed{QEvent::KeyPress, Qt::Key_Space, Qt::NoModifier, u" "_s, true};
        QApplication::sendEvent(&key, &released);
        QApplication::sendEvent(&key, &pressed);
    }
    EXPECT_EQ(held.size(), 0);
    QTest::keyRelease(&key, Qt::Key_Space);
    ASSERT_EQ(held.size(), 1);
    EXPECT_EQ(held[0][0].toInt(), 5'000);
}

TEST_F(TripKey, itsRingGrowsWithTheHold)
{
    EXPECT_EQ(key.holdPermille(), 0);
    key.pressByLetter();
    now += 1'250ms;
    EXPECT_EQ(key.holdPermille(), 250);
    now += 9s;
    EXPECT_EQ(key.holdPermille(), 1'000);
    key.releaseByLetter();
    EXPECT_EQ(key.holdPermille(), 0);
}

TEST_F(TripKey, meansNothingWhenItLosesTheKeyboardInMidHold)
{
    key.pressByLetter();
    now += 4s;
    QFocusEvent lost{QEvent::FocusOut};
    QApplication::sendEvent(&key, &lost);
    now += 4s;
    key.checkHold();
    EXPECT_EQ(held.size(), 0);
    EXPECT_EQ(key.holdPermille(), 0);
}

} // namespace
} // namespace wattcard::ui
