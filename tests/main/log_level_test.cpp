// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
// The log level of a computer and its entry in the audit trail of a real store.
#include "main/database_thread.h"
#include "main/log_level_keeper.h"
#include "main/machine_settings.h"
#include "tests/db/shop.h"

#include <QFile>
#include <QSemaphore>
#include <QSignalSpy>

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

// The books are held by a sale: the desk says so and goes on, and has the level when they are free.
TEST(LogLevelAudit, theDeskDoesNotWaitForTheBooks)
{
    LogLevelShop shop;
    const OperatorId person = shop.leader().who;
    QSemaphore free;
    QObject home; // the books' thread is this one
    ui::MachineDesk desk{{LogLevel::Normal, {}}};
    LogLevelKeeper keeper{[&](const LogLevelChange& change, const Actor& actor) {
        free.acquire();
        return onThreadOf(home,
                          [&] { return keepLogLevel(change, *shop.database, shop.clock, actor); });
    }};
    QObject::connect(&desk, &ui::MachineDesk::levelWanted, &keeper, [&](LogLevel level) {
        keeper.ask({shop.file, desk.view().level, level}, {person, CounterId{3}});
    });
    QObject::connect(&keeper, &LogLevelKeeper::kept, &desk, &ui::MachineDesk::levelKept);
    QObject::connect(&keeper, &LogLevelKeeper::notKept, &desk, &ui::MachineDesk::levelNotKept);
    QSignalSpy answered{&desk, &ui::MachineDesk::viewChanged};
    desk.enter({person, u"a"_s, u"a"_s, Role::Administrator, false});
    answered.clear();
    desk.choose(LogLevel::Everything);
    EXPECT_TRUE(desk.view().isKeeping);
    EXPECT_EQ(desk.view().level, LogLevel::Normal);
    EXPECT_TRUE(shop.entries().isEmpty());
    answered.clear();
    free.release();
    ASSERT_TRUE(answered.wait());
    EXPECT_FALSE(desk.view().isKeeping);
    EXPECT_EQ(desk.view().level, LogLevel::Everything);
    EXPECT_EQ(MachineSettings{shop.file}.logLevel(), LogLevel::Everything);
    EXPECT_EQ(shop.entries().size(), 1);
    ASSERT_TRUE(shop.execute("CREATE TRIGGER no_more BEFORE INSERT ON audit_entry"
                             " BEGIN SELECT RAISE(ABORT, 'full'); END"));
    desk.choose(LogLevel::Warnings);
    free.release();
    ASSERT_TRUE(answered.wait());
    EXPECT_EQ(desk.view().fault, Fault::NotSaved);
    EXPECT_EQ(desk.view().level, LogLevel::Everything);
}

// A program that ends has kept what was chosen.
TEST(LogLevelAudit, whatWasAskedForIsDoneBeforeTheEnd)
{
    std::vector<LogLevel> done;
    {
        LogLevelKeeper keeper{[&](const LogLevelChange& change, const Actor&) -> Result<void> {
            done.push_back(change.to);
            return {};
        }};
        for (const LogLevel level : {LogLevel::Everything, LogLevel::Warnings})
            keeper.ask({{}, LogLevel::Normal, level}, {});
    }
    EXPECT_EQ(done, (std::vector{LogLevel::Everything, LogLevel::Warnings}));
}

} // namespace wattcard
