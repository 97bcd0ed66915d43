// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "main/log_file.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>

#include <gtest/gtest.h>

// Logs stay within their bounds, on one line each, and to their owner.

namespace wattcard {
namespace {

using namespace Qt::StringLiterals;

struct LogWorld {
    QTemporaryDir place;
    QString folder = place.filePath(u"state/wattcard"_s);
    LogFile log{folder, u"wattcard"_s, {.bytes = 1'000, .files = 3}};

    QByteArray text(int age) const
    {
        QFile file{log.file(age)};
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray{};
    }
};

TEST(LogFile, neverHoldsMoreThanItsFilesAndKeepsTheNewestLine)
{
    LogWorld world;
    for (int line = 0; line < 500; ++line)
        ASSERT_TRUE(world.log.write(u"line %1 of many"_s.arg(line)));
    qint64 bytes = 0;
    const QStringList files = logFilesIn(world.folder);
    for (const QString& file : files) {
        EXPECT_LE(QFileInfo{file}.size(), 1'000);
        bytes += QFileInfo{file}.size();
    }
    EXPECT_EQ(files.size(), 3);
    EXPECT_GT(bytes, 2'000);
    EXPECT_EQ(*lookAtLogs(world.folder), bytes);
    EXPECT_TRUE(world.text(0).endsWith("line 499 of many\n"));
    const int first = world.text(0).mid(5, 3).toInt();
    EXPECT_TRUE(world.text(1).endsWith("line " + QByteArray::number(first - 1) + " of many\n"));
}

TEST(LogFile, keepsWhoeverDeceivesOnOneVisibleLine)
{
    LogWorld world;
    ASSERT_TRUE(world.log.write(u"a\nb\r\x1b[2J\u202Ec"_s));
    EXPECT_EQ(world.text(0), QByteArray{"a\\u000Ab\\u000D\\u001B[2J\\u202Ec\n"});
    EXPECT_EQ(onOneLine(QString(10'000'000, u'x')).size(), 4'001);
}

TEST(LogFile, belongsToItsOwnerAlone)
{
    LogWorld world;
    ASSERT_TRUE(world.log.write(u"first"_s));
    const auto others = QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther;
    EXPECT_FALSE(QFile::permissions(world.log.file(0)) & others);
    EXPECT_FALSE(QFile::permissions(world.folder) & others);
}

TEST(LogFile, saysWhereItCannotBeWritten)
{
    QTemporaryDir place;
    QFile inTheWay{place.filePath(u"wattcard"_s)};
    ASSERT_TRUE(inTheWay.open(QIODevice::WriteOnly));
    LogFile log{inTheWay.fileName(), u"wattcard"_s};
    EXPECT_EQ(log.write(u"lost"_s).error().fault, Fault::NotSaved);
    EXPECT_EQ(lookAtLogs(inTheWay.fileName()).error().fault, Fault::NotSaved);
}

TEST(LogFile, liesWhereTheEnvironmentSays)
{
    const QByteArray before = qgetenv("XDG_STATE_HOME");
    qputenv("XDG_STATE_HOME", "/somewhere/state");
    EXPECT_EQ(stateFolder(), u"/somewhere/state/wattcard"_s);
    qputenv("XDG_STATE_HOME", "not/absolute");
    EXPECT_EQ(stateFolder(), QDir::homePath() + u"/.local/state/wattcard"_s);
    qputenv("XDG_STATE_HOME", before);
}

} // namespace
} // namespace wattcard
