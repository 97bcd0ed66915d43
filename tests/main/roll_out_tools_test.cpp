// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/repositories/sql_roll_outs.h"
#include "tests/main/tool_world.h"

#include <QJsonArray>

#include <gtest/gtest.h>

// The commands roll-out and clock, as they are typed.

using namespace Qt::StringLiterals;

namespace wattcard::db::test {

namespace {

// A practice profile in which everybody has the same password.
class RollOutTools : public ToolWorld {
protected:
    RollOutTools()
    {
        add({{u"admin"_s, Role::Administrator},
             {u"finance"_s, Role::Finance},
             {u"leader"_s, Role::ShiftLeader},
             {u"clerk"_s, Role::Clerk}});
        office.close();
    }
    Answered roll(const QString& login, const QStringList& arguments, const Named& named = {})
    {
        return run(rollOut, login, arguments, named);
    }
    const Named newKeys{{u"key-version"_s, u"2"_s}, {u"reason"_s, u"yearly change"_s}};
};

} // namespace

TEST_F(RollOutTools, startStopAndGoOnByTwo)
{
    EXPECT_EQ(roll(u"admin"_s, {u"begin"_s}).exit, Exit::Usage);
    EXPECT_EQ(roll(u"admin"_s, {u"start"_s}, {{u"key-version"_s, u"0"_s}}).exit, Exit::Usage);
    EXPECT_EQ(
        roll(u"admin"_s, {u"start"_s}, {{u"key-version"_s, u"2"_s}, {u"suite"_s, u"X"_s}}).exit,
        Exit::Usage);
    EXPECT_EQ(roll(u"admin"_s, {u"next"_s}).exit, Exit::Failure) << "there is none";
    EXPECT_EQ(roll(u"leader"_s, {u"start"_s}, newKeys).exit, Exit::Permission);
    const Answered started = roll(u"admin"_s, {u"start"_s}, newKeys);
    ASSERT_EQ(started.exit, Exit::Ok);
    EXPECT_EQ(started.json[u"stage"_s].toString(), u"canary"_s);
    EXPECT_EQ(started.json[u"room"_s].toInt(), 1);
    EXPECT_EQ(roll(u"admin"_s, {u"next"_s}).exit, Exit::Failure) << "nothing came back";
    EXPECT_EQ(roll(u"clerk"_s, {u"stop"_s}, {{u"reason"_s, u"smoke"_s}}).exit, Exit::Permission);
    EXPECT_EQ(roll(u"leader"_s, {u"stop"_s}).exit, Exit::Usage) << "no reason";
    const Answered stopped = roll(u"leader"_s, {u"stop"_s}, {{u"reason"_s, u"smoke"_s}});
    ASSERT_EQ(stopped.exit, Exit::Ok);
    EXPECT_TRUE(stopped.json[u"stopped"_s].toBool());
    EXPECT_FALSE(stopped.json[u"stopped_itself"_s].toBool());
    const Named well{{u"reason"_s, u"it was the kettle"_s}};
    EXPECT_EQ(roll(u"admin"_s, {u"resume"_s}, well).exit, Exit::Usage);
    Named two = well;
    two.insert(u"approver"_s, u"leader"_s);
    EXPECT_EQ(roll(u"admin"_s, {u"resume"_s}, two).exit, Exit::Permission);
    two.insert(u"approver"_s, u"finance"_s);
    ASSERT_EQ(roll(u"admin"_s, {u"resume"_s}, two).exit, Exit::Ok);
    const QJsonArray all = roll(u"clerk"_s, {u"status"_s}).json[u"roll_outs"_s].toArray();
    ASSERT_EQ(all.size(), 1);
    EXPECT_FALSE(all[0][u"stopped"_s].toBool());
}

TEST_F(RollOutTools, listRepairsAndSettleThem)
{
    ASSERT_EQ(roll(u"admin"_s, {u"start"_s}, newKeys).exit, Exit::Ok);
    const CardSerial card = stockSerial(7);
    {
        const auto database = Database::open({office.directory, Place::Anything, {}}).value();
        SqlRollOuts book{*database, office.clock};
        const Actor clerk = office.of(Role::Clerk);
        ASSERT_TRUE(book.take(RollOutNumber{1}, card, Asked::InPassing, clerk));
        ASSERT_TRUE(
            book.report(RollOutNumber{1}, card, {CardStep::Failed, Fault::CardMute}, clerk));
    }
    const QJsonArray repairs = roll(u"leader"_s, {u"repairs"_s}).json[u"repairs"_s].toArray();
    ASSERT_EQ(repairs.size(), 1);
    EXPECT_EQ(repairs[0][u"card"_s].toString(), card.toString());
    EXPECT_EQ(repairs[0][u"repair"_s].toString(), u"replace"_s);
    EXPECT_EQ(repairs[0][u"fault"_s].toString(), u"WAT-R05"_s);
    const Named why{{u"reason"_s, u"replaced at the issuing station"_s}};
    const QString serial = card.toString();
    EXPECT_EQ(roll(u"clerk"_s, {u"repaired"_s, serial}, why).exit, Exit::Permission);
    EXPECT_EQ(roll(u"leader"_s, {u"repaired"_s, u"x"_s}, why).exit, Exit::Usage);
    EXPECT_EQ(roll(u"leader"_s, {u"repaired"_s, serial}).exit, Exit::Usage);
    EXPECT_EQ(roll(u"leader"_s, {u"repaired"_s, serial}, why).exit, Exit::Ok);
    EXPECT_TRUE(roll(u"leader"_s, {u"repairs"_s}).json[u"repairs"_s].toArray().isEmpty());
}

TEST_F(RollOutTools, aLeaderSetsTheClockAndAnybodySeesIt)
{
    EXPECT_EQ(run(clockGuard, u"clerk"_s, {u"turn"_s}).exit, Exit::Usage);
    EXPECT_EQ(run(clockGuard, u"clerk"_s, {u"set"_s}).exit, Exit::Permission);
    EXPECT_EQ(run(clockGuard, u"clerk"_s, {u"show"_s}, {{u"time-server"_s, u"a b"_s}}).exit,
              Exit::Usage);
    ASSERT_EQ(run(clockGuard, u"leader"_s, {u"set"_s}).exit, Exit::Ok);
    const Answered shown = run(clockGuard, u"clerk"_s, {u"show"_s});
    ASSERT_EQ(shown.exit, Exit::Ok);
    EXPECT_TRUE(shown.json[u"sells"_s].toBool());
    EXPECT_FALSE(shown.json.contains(u"reference"_s));
}

} // namespace wattcard::db::test
