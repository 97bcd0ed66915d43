// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/flows/command_shop.h"

#include <QElapsedTimer>
#include <QJsonArray>

#include <gtest/gtest.h>

#include <set>
#include <utility>

// The meter with a card of the box: real commands, real authentication, and what can go wrong
// between the two, command by command.

using namespace Qt::StringLiterals;
using namespace wattcard;

namespace {

constexpr int presentationTimeoutMs = 30'000;

class BoxCard : public ::testing::Test, protected CommandShop {
protected:
    void SetUp() override
    {
        ASSERT_TRUE(world.start());
        const auto made = world.box().make();
        ASSERT_TRUE(made);
        card = made->name;
    }
    // The clerk signs in at the counter and opens the account with the card, 50.00 yuan.
    void open()
    {
        const NewOperator& clerk = demo.operators.front();
        const QString password = passwordOf(Role::Clerk);
        ASSERT_TRUE(counter({{u"do"_s, u"change-password"_s},
                             {u"login"_s, clerk.login},
                             {u"old"_s, clerk.oneTimePassword},
                             {u"new"_s, password}}));
        ASSERT_TRUE(counter(
            {{u"do"_s, u"sign-in"_s}, {u"login"_s, clerk.login}, {u"password"_s, password}}));
        (void)atTheCounter();
        ASSERT_TRUE(counter({{u"do"_s, u"open"_s},
                             {u"account"_s, demo.customers.front().number.toString()},
                             {u"amount"_s, u"50.00"_s}}));
        sold = Money::fromMinor(5'000);
    }
    void sell()
    {
        (void)atTheCounter();
        ASSERT_TRUE(counter(
            {{u"do"_s, u"sell"_s}, {u"amount"_s, u"1.00"_s}, {u"confirmation"_s, u"test"_s}}));
        sold = sold + Money::fromMinor(100);
    }
    bool counter(const QJsonObject& command)
    {
        return world.counter(command).value_or(QJsonObject{})[u"ok"_s].toBool();
    }
    // What the counter finds on the card.
    QJsonObject atTheCounter()
    {
        EXPECT_TRUE(world.box().move(card, CardPlace::Counter));
        EXPECT_TRUE(counter({{u"do"_s, u"await"_s}, {u"for"_s, u"card"_s}}));
        isAtTheCounter = true;
        return world.counter({{u"do"_s, u"read"_s}}).value_or(QJsonObject{});
    }
    // The service looks for cards now and then: the counter says when it has seen this one. Then
    // the counter ends, because one program at a time has the books.
    void bringToTheBooks()
    {
        ASSERT_TRUE(world.box().move(card, CardPlace::Counter));
        ASSERT_TRUE(counter({{u"do"_s, u"await"_s}, {u"for"_s, u"card"_s}}));
        world.stopCounter();
    }
    // The service tells the counter of a card that leaves when it looks next.
    void awaitCounterEmpty()
    {
        if (std::exchange(isAtTheCounter, false)) {
            EXPECT_TRUE(counter({{u"do"_s, u"await"_s}, {u"for"_s, u"empty"_s}}));
        }
    }
    bool meter(const QJsonObject& request)
    {
        return world.meter(request).value_or(QJsonObject{})[u"ok"_s].toBool();
    }
    QJsonObject reading() { return world.meter({{u"verb"_s, u"read"_s}}).value_or(QJsonObject{}); }
    // What the display says when the meter has finished with the card.
    QString atTheMeter()
    {
        const int before = reading()[u"cardsHandled"_s].toInt();
        EXPECT_TRUE(meter({{u"verb"_s, u"insert"_s}, {u"card"_s, card}}));
        awaitCounterEmpty();
        EXPECT_TRUE(meter({{u"verb"_s, u"await"_s},
                           {u"cardsHandled"_s, before + 1},
                           {u"timeoutMs"_s, presentationTimeoutMs}}));
        return reading()[u"code"_s].toString();
    }
    bool isInSlot() { return world.box().state(1)->card.has_value(); }
    void takeOut()
    {
        if (isInSlot()) {
            EXPECT_TRUE(meter({{u"verb"_s, u"remove"_s}}));
        }
    }
    // The first presentation has the fault, the second has none: GOOD, and everything right.
    void presentTwice(const QString& fault, int number)
    {
        const QString where = u"%1 %2"_s.arg(fault).arg(number);
        ASSERT_TRUE(meter({{u"verb"_s, u"fault"_s}, {u"name"_s, fault}, {u"number"_s, number}}));
        (void)atTheMeter();
        wasPulled = !isInSlot();
        ASSERT_TRUE(meter({{u"verb"_s, u"fault"_s}, {u"name"_s, u"none"_s}}));
        takeOut();
        ASSERT_EQ(atTheMeter(), u"GOOD"_s) << where.toStdString();
        takeOut();
        const QJsonObject shown = reading();
        EXPECT_EQ(shown[u"accepted"_s].toString(), sold.toString()) << where.toStdString();
        EXPECT_EQ(shown[u"remaining"_s].toString(), sold.toString()) << where.toStdString();
        const QJsonObject seen = atTheCounter();
        EXPECT_EQ(seen[u"situation"_s].toString(), u"customer"_s) << where.toStdString();
        for (const char* each : {"accepted", "remaining"}) {
            const QLatin1StringView key{each};
            EXPECT_EQ(seen[key], shown[key]) << where.toStdString() << ' ' << each;
        }
    }
    // Until the card is not pulled any more: how many commands a presentation has.
    int pullAtEachCommand()
    {
        int command = 0;
        do {
            sell();
            presentTwice(u"pull-card"_s, ++command);
        } while (wasPulled && !HasFatalFailure());
        return command - 1;
    }

    QString card;
    Money sold;
    bool wasPulled = false;
    bool isAtTheCounter = false;
};

} // namespace

// CARD.md section 8, with the card's own rules on the other side.
TEST_F(BoxCard, isCreditedOnceWhateverGoesWrongAtWhicheverCommand)
{
    ASSERT_NO_FATAL_FAILURE(open());
    EXPECT_EQ(atTheMeter(), u"GOOD"_s);
    takeOut();
    const int commands = pullAtEachCommand();
    EXPECT_GE(commands, 6) << "select, authenticate twice, read, write back";
    for (int command = 1; command <= commands && !HasFatalFailure(); ++command) {
        sell();
        presentTwice(u"wrong-status"_s, command);
    }
    constexpr int slowMs = 50;
    QElapsedTimer timer;
    sell();
    timer.start();
    presentTwice(u"slow-card"_s, slowMs);
    EXPECT_GE(timer.elapsed(), slowMs * commands);
}

// RELIABILITY.md 9: what an engineer's card brings home is complete and without repetition.
TEST_F(BoxCard, aVisitIsRecordedOnceWhereverTheCardIsPulled)
{
    ASSERT_NO_FATAL_FAILURE(bringToTheBooks());
    for (const Role role : {Role::Engineer, Role::Administrator, Role::Finance})
        choosePassword(role);
    const QString number = demo.customers.front().meter.toString();
    const Ended prepared =
        as(Role::Engineer, {u"order"_s, u"prepare"_s, u"inspection"_s, u"--meters"_s, number,
                            u"--uses"_s, u"50"_s, u"--hours"_s, u"48"_s, u"--reason"_s, u"look"_s});
    ASSERT_EQ(prepared.status, 0) << prepared.complaint.toStdString();
    const QString order = QString::number(prepared.answer[u"order"_s][u"serial"_s].toInteger());
    for (const Role role : {Role::Administrator, Role::Finance})
        ASSERT_EQ(as(role, {u"order"_s, u"approve"_s, order}).status, 0);
    ASSERT_EQ(as(Role::Engineer, {u"order"_s, u"write"_s, order}).status, 0);
    // The order begins with the minute in which it was made, the meter's clock stands before it.
    ASSERT_TRUE(meter({{u"verb"_s, u"advance"_s}, {u"seconds"_s, 600}}));

    int visits = 0;
    do {
        ASSERT_TRUE(meter(
            {{u"verb"_s, u"fault"_s}, {u"name"_s, u"pull-card"_s}, {u"number"_s, visits + 1}}));
        const QString first = atTheMeter();
        wasPulled = !isInSlot();
        EXPECT_EQ(first, wasPulled ? u"ERR-35"_s : u"GOOD"_s) << visits;
        ASSERT_TRUE(meter({{u"verb"_s, u"fault"_s}, {u"name"_s, u"none"_s}}));
        if (wasPulled) {
            EXPECT_EQ(atTheMeter(), u"GOOD"_s) << visits;
        }
        takeOut();
        ++visits;
    } while (wasPulled);
    EXPECT_GE(visits, 6);
    ASSERT_TRUE(world.startCounter());
    ASSERT_NO_FATAL_FAILURE(bringToTheBooks());
    const Ended read = as(Role::Engineer, {u"order"_s, u"read"_s, u"return"_s});
    ASSERT_EQ(read.status, 0) << read.complaint.toStdString();
    const QJsonArray booked = read.answer[u"visits"_s].toArray();
    ASSERT_EQ(booked.size(), visits);
    std::set<int> uses;
    for (const QJsonValue& visit : booked) {
        EXPECT_EQ(visit[u"result"_s].toString(), u"done"_s);
        uses.insert(visit[u"use"_s].toInt());
    }
    EXPECT_EQ(static_cast<int>(uses.size()), visits);
    EXPECT_EQ(*uses.rbegin(), visits);
}

// A story is told with it as with a described one; the reader in between is the meter's own.
TEST_F(BoxCard, isTheCardOfAStory)
{
    ASSERT_NO_FATAL_FAILURE(open());
    ASSERT_TRUE(world.box().move(card, CardPlace::Tray));
    awaitCounterEmpty();
    EXPECT_EQ(card, u"card-1"_s) << "as the story calls it";
    ASSERT_TRUE(meter({{u"verb"_s, u"quit"_s}})); // the slot is for one meter
    QProcess story;
    story.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    story.start(QStringLiteral(WATTCARD_PROGRAMS) + u"/wattcard-meter"_s,
                {u"--headless"_s, u"--scenario"_s,
                 QStringLiteral(WATTCARD_STORIES) + u"/card-of-the-counter.json"_s,
                 u"--directory"_s, profile.directory + u"/story"_s, u"--number"_s,
                 demo.customers.front().meter.toString(), u"--speed"_s, u"0"_s, u"--reader"_s,
                 world.reader(1), u"--box"_s, profile.boxSocket(), u"--control"_s,
                 temporary.filePath(u"story.sock"_s)});
    ASSERT_TRUE(story.waitForFinished(60'000));
    EXPECT_EQ(story.exitCode(), 0) << story.readAllStandardOutput().toStdString();
    const QJsonObject seen = atTheCounter();
    EXPECT_EQ(seen[u"situation"_s].toString(), u"customer"_s);
    EXPECT_EQ(seen[u"accepted"_s].toString(), u"50.00"_s);
    EXPECT_EQ(seen[u"remaining"_s].toString(), u"44.72"_s);
}
