// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "main/crash_report.h"

#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QTemporaryDir>

#include <gtest/gtest.h>

#include <csignal>
#include <cstdlib>
#include <stdexcept>
#include <thread>
#include <unistd.h>

// A program that ends by a fault of its own leaves a report, and nothing of what it knew.

namespace wattcard {
namespace {

using namespace Qt::StringLiterals;

QByteArray onlyReport(const QString& folder)
{
    const auto all = crashReportsIn(folder);
    EXPECT_EQ(all.size(), 1U);
    QFile file{all.empty() ? QString{} : all.front().file};
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray{};
}

struct PrivateFault : std::runtime_error {
    using std::runtime_error::runtime_error;
};

[[noreturn]] void fallByException(const QString& folder)
{
    keepCrashReports(folder, u"wattcard"_s);
    std::thread{[] { throw PrivateFault{"Zhang San 000100123456"}; }}.join();
    std::abort();
}

TEST(CrashReport, isLeftByASignalThatStillEndsTheProgram)
{
    const QTemporaryDir place;
    const QString folder = place.filePath(u"state/wattcard"_s); // nobody has made it yet
    const auto before = QDateTime::currentSecsSinceEpoch();
    EXPECT_EXIT(
        {
            keepCrashReports(folder, u"wattcard"_s);
            if (QDir{folder}.exists()) // what the child expects, nobody counts
                ::_exit(EXIT_FAILURE);
            ::raise(SIGSEGV);
        },
        testing::KilledBySignal(SIGSEGV), "");
    const QByteArray report = onlyReport(folder);
    EXPECT_TRUE(report.startsWith("WattCard ")) << report.constData();
    for (const char* line : {"\nprogram: wattcard\n", "\nsignal: 11\n", "\ncalls:\n"})
        EXPECT_TRUE(report.contains(line)) << line;
    EXPECT_GT(report.count("[0x"), 3);
    const auto at = crashTimesIn(folder).front().time_since_epoch();
    EXPECT_GE(std::chrono::duration_cast<std::chrono::seconds>(at).count(), before);
    EXPECT_FALSE(QFile::permissions(crashReportsIn(folder).front().file) & QFile::ReadOther);
}

TEST(CrashReport, namesTheTypeOfAnExceptionAndNotWhatItSaid)
{
    const QTemporaryDir place;
    EXPECT_EXIT(fallByException(place.path()), testing::KilledBySignal(SIGABRT), "");
    const QByteArray report = onlyReport(place.path());
    EXPECT_TRUE(report.contains("\nexception: ")) << report.constData();
    EXPECT_TRUE(report.contains("PrivateFault"));
    EXPECT_FALSE(report.contains("Zhang"));
    EXPECT_FALSE(report.contains("0001001"));
}

TEST(CrashReport, isToldOnceAndTheNewestTenAreKept)
{
    const QTemporaryDir place;
    for (int number = 0; number < 12; ++number) {
        QFile file{place.filePath(u"crash-wattcard-%1.txt"_s.arg(number))};
        ASSERT_TRUE(file.open(QIODevice::WriteOnly));
        file.write("WattCard 0.1.0\ntime: " + QByteArray::number(1'000'000 + number) + '\n');
    }
    auto all = crashReportsIn(place.path());
    ASSERT_EQ(all.size(), 10U);
    EXPECT_EQ(all.back().at, UtcTime{std::chrono::seconds{1'000'011}});
    EXPECT_EQ(all.front().at, UtcTime{std::chrono::seconds{1'000'002}});
    EXPECT_TRUE(all.back().isNew);
    markTold(all);
    all = crashReportsIn(place.path());
    ASSERT_EQ(all.size(), 10U);
    for (const CrashReport& each : all)
        EXPECT_FALSE(each.isNew);
    EXPECT_EQ(toldFile(all.front()), all.front().file);
}

TEST(CrashReport, isSentWithoutPathsAndWithoutWhatIsNoReport)
{
    const QTemporaryDir place;
    QFile file{place.filePath(u"crash-x.txt"_s)};
    ASSERT_TRUE(file.open(QIODevice::WriteOnly));
    file.write("WattCard 0.1.0 (Qt 6.4.2)\nprogram: wattcard\nsignal: 11\nname: Zhang San\n"
               "calls:\n/ho"
               "me/wangli/bin/wattcard(_Zmain+0x1f)[0x55d0c0ffee00]\n"
               "build/bin/wattcard-meter(+0x1f)[0x55d0c0ffee01]\n000100123456\n");
    file.close();
    EXPECT_EQ(crashTextForOthers({file.fileName()}),
              u"WattCard 0.1.0 (Qt 6.4.2)\nprogram: wattcard\nsignal: 11\ncalls:\n"
              "wattcard(_Zmain+0x1f)[0x55d0c0ffee00]\nwattcard-meter(+0x1f)[0x55d0c0ffee01]\n"_s);
}

} // namespace
} // namespace wattcard
