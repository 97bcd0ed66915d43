// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
// The log level of a computer and its entry in the audit trail of a real store.
#include "main/log_level_audit.h"
#include "main/machine_settings.h"
#include "tests/db/shop.h"

#include <QFile>

#include <gtest/gtest.h>

namespace wattcard {

using namespace Qt::StringLiterals;
using ui::LogLevel;

namespace {

struct LogLevelShop : db::test::Shop {
    QTemporaryDir folder;
    QString file = folder.filePath(u"machine.ini"_s);

    Result<void> keep(LogLevel from, LogLevel to, const QString& where)
    {
        return keepLogLevel({where, from, to}, *database, clock, leader());
    }
    QStringList entries()
    {
        QStringList details;
        auto answer = database->run({"log_levels",
                                     "SELECT a.details || ' ' || o.login FROM audit_entry AS a"
                                     " JOIN operator AS o ON o.id = a.operator"
                                     " WHERE a.action = 'setting.log_level' ORDER BY a.number"});
        for (db::Record& record : answer->records)
            details << record.text();
        return details;
    }
};

} // namespace

TEST(LogLevelAudit, eachChangeIsInTheTrailWithWhatItWasBefore)
{
    LogLevelShop shop;
    ASSERT_TRUE(shop.keep(LogLevel::Normal, LogLevel::Everything, shop.file));
    ASSERT_TRUE(shop.keep(LogLevel::Everything, LogLevel::Normal, shop.file)); // a reset
    EXPECT_EQ(MachineSettings{shop.file}.logLevel(), LogLevel::Normal);
    const QStringList entries = shop.entries();
    ASSERT_EQ(entries.size(), 2);
    EXPECT_TRUE(entries[0].contains(u"\"from\":\"normal\",\"to\":\"everything\""_s))
        << qPrintable(entries[0]);
    EXPECT_TRUE(entries[1].contains(u"\"from\":\"everything\",\"to\":\"normal\""_s));
    EXPECT_TRUE(shop.verifies());
}

TEST(LogLevelAudit, whatIsNotKeptIsNotInTheTrail)
{
    LogLevelShop shop;
    EXPECT_FALSE(shop.keep(LogLevel::Normal, LogLevel::Warnings, u"/proc/none/machine.ini"_s));
    EXPECT_TRUE(shop.entries().isEmpty());
    EXPECT_TRUE(shop.verifies());
}

// Books that take no entry: the computer's file stays as it was.
TEST(LogLevelAudit, whatIsNotInTheTrailIsNotKept)
{
    LogLevelShop shop;
    ASSERT_TRUE(shop.keep(LogLevel::Normal, LogLevel::Warnings, shop.file));
    ASSERT_TRUE(shop.execute("CREATE TRIGGER no_more BEFORE INSERT ON audit_entry"
                             " BEGIN SELECT RAISE(ABORT, 'full'); END"));
    EXPECT_FALSE(shop.keep(LogLevel::Warnings, LogLevel::Everything, shop.file));
    EXPECT_EQ(MachineSettings{shop.file}.logLevel(), LogLevel::Warnings);
}

} // namespace wattcard
