// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/idle_lock.h"

#include <QCoreApplication>
#include <QKeyEvent>
#include <QSignalSpy>

#include <gtest/gtest.h>

using namespace wattcard::ui;
using namespace std::chrono_literals;

TEST(IdleLock, speaksWhenNobodyTouchesAnything)
{
    IdleLock lock{10ms};
    QSignalSpy idled{&lock, &IdleLock::idled};
    EXPECT_TRUE(idled.wait(5'000));
}

TEST(IdleLock, beginsAnewWithEachKeyAndWithNothingElse)
{
    IdleLock lock{1h};
    QSignalSpy touched{&lock, &IdleLock::touched};
    QObject anything;
    QEvent paint{QEvent::Paint};
    QCoreApplication::sendEvent(&anything, &paint);
    EXPECT_EQ(touched.size(), 0);
    QKeyEvent key{QEvent::KeyPress, Qt::Key_A, Qt::NoModifier};
    QCoreApplication::sendEvent(&anything, &key);
    EXPECT_EQ(touched.size(), 1);
}
