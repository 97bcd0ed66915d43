// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "main/clear_on_signal.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>

#include <gtest/gtest.h>

#include <csignal>
#include <unistd.h>

// What a program would leave behind when it is ended half-way.

namespace wattcard {
namespace {

using namespace Qt::StringLiterals;

class ClearOnSignalTest : public ::testing::TestWithParam<int> {};

[[noreturn]] void endedAtWork(const QString& copy, int signal)
{
    const ClearOnSignal clear{[&copy] { QDir{copy}.removeRecursively(); }};
    ::kill(::getpid(), signal);
    for (;;)
        ::pause();
}

TEST_P(ClearOnSignalTest, removesTheCopyAndEndsByTheSignal)
{
    const QTemporaryDir place;
    const QString copy = place.filePath(u"copy"_s);
    ASSERT_TRUE(QDir{}.mkpath(copy + u"/part"_s));
    QFile file{copy + u"/part/wattcard.db"_s};
    ASSERT_TRUE(file.open(QIODevice::WriteOnly));
    EXPECT_EXIT(endedAtWork(copy, GetParam()), testing::KilledBySignal(GetParam()), "");
    EXPECT_FALSE(QDir{copy}.exists());
}

INSTANTIATE_TEST_SUITE_P(Signals, ClearOnSignalTest, ::testing::Values(SIGINT, SIGTERM, SIGHUP));

TEST(ClearOnSignal, leavesSignalsAsTheyWere)
{
    const QTemporaryDir place;
    const QString copy = place.filePath(u"copy"_s);
    ASSERT_TRUE(QDir{}.mkpath(copy));
    EXPECT_EXIT(
        {
            {
                const ClearOnSignal clear{[&copy] { QDir{copy}.removeRecursively(); }};
            }
            ::raise(SIGTERM);
        },
        testing::KilledBySignal(SIGTERM), "");
    EXPECT_TRUE(QDir{copy}.exists()) << "nothing was in progress any more";
}

} // namespace
} // namespace wattcard
