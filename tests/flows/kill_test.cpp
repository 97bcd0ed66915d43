// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/verify/verify.h"
#include "main/demo_profile.h"
#include "main/demo_world.h"

#include <QElapsedTimer>
#include <QTemporaryDir>

#include <gtest/gtest.h>

#include <csignal>
#include <map>
#include <random>

// The real counter is killed with SIGKILL in the middle of its sales, over and over, while the card
// box lives on. After each kill the card is presented again: no acknowledged sale is missing, none
// is doubled, and the meter credits what the books say. WATTCARD_KILLS sets how often (20).

using namespace Qt::StringLiterals;
using namespace wattcard;

namespace {

constexpr int salesBeforeTheMeter = 3;
constexpr std::int64_t openingFen = 2'000;
constexpr std::int64_t saleFen = 100;

bool isOk(const std::optional<QJsonObject>& answer)
{
    return answer && answer->value(u"ok"_s).toBool();
}

class KillLoop : public ::testing::Test {
protected:
    KillLoop()
        : demo{*makeDemoProfile(profile)},
          world{{QStringLiteral(WATTCARD_PROGRAMS),
                 profile,
                 demo.customers.front().meter.toString(),
                 u"00880001"_s,
                 {}}}
    {
    }
    void signIn()
    {
        ASSERT_TRUE(isOk(world.counter(
            {{u"do"_s, u"sign-in"_s}, {u"login"_s, login()}, {u"password"_s, password}})));
    }
    QString login() const { return demo.operators.front().login; }
    QJsonObject present()
    {
        EXPECT_TRUE(world.box().move(card, CardPlace::Counter));
        EXPECT_TRUE(isOk(world.counter({{u"do"_s, u"await"_s}})));
        return world.counter({{u"do"_s, u"read"_s}}).value_or(QJsonObject{});
    }
    void openAndLoad()
    {
        const QString oneTime = demo.operators.front().oneTimePassword;
        ASSERT_TRUE(isOk(world.counter({{u"do"_s, u"change-password"_s},
                                        {u"login"_s, login()},
                                        {u"old"_s, oneTime},
                                        {u"new"_s, password}})));
        signIn();
        card = world.box().make()->name;
        present();
        ASSERT_TRUE(isOk(world.counter({{u"do"_s, u"open"_s},
                                        {u"account"_s, demo.customers.front().number.toString()},
                                        {u"amount"_s, u"20.00"_s}})));
        toTheMeter();
    }
    void toTheMeter()
    {
        ASSERT_TRUE(world.box().move(card, CardPlace::Meter));
        ++presentations;
        const QJsonObject until{
            {u"verb"_s, u"await"_s}, {u"cardsHandled"_s, presentations}, {u"timeoutMs"_s, 20'000}};
        ASSERT_TRUE(isOk(world.meter(until)));
        accepted = world.meter({{u"verb"_s, u"read"_s}})->value(u"accepted"_s).toString();
    }
    // What the card and the books say after a kill; finishes what was left open.
    QString settle()
    {
        const QJsonObject seen = present();
        const QString situation = seen.value(u"situation"_s).toString();
        if (situation == u"open-sale"_s) {
            EXPECT_TRUE(isOk(world.counter({{u"do"_s, u"settle"_s}, {u"wish"_s, u"finish"_s}})));
        } else {
            EXPECT_TRUE(situation == u"customer"_s || situation == u"finished"_s)
                << situation.toStdString();
        }
        return situation;
    }
    // How long a sale takes here and now: kills are spread over that time.
    std::chrono::microseconds saleTime()
    {
        present();
        QElapsedTimer timer;
        timer.start();
        EXPECT_TRUE(isOk(world.counter(
            {{u"do"_s, u"sell"_s}, {u"amount"_s, u"1.00"_s}, {u"confirmation"_s, u"test"_s}})));
        return std::chrono::microseconds{timer.nsecsElapsed() / 1'000};
    }
    std::int64_t soldOnCard()
    {
        const auto total = Money::parse(present().value(u"total"_s).toString());
        EXPECT_TRUE(total);
        return total ? (total->minor() - openingFen) / saleFen : -1;
    }

    QTemporaryDir temporary;
    Profile profile{temporary.path() + u"/profile"_s};
    QString password = u"kill loop password"_s;
    DemoProfile demo;
    DemoWorld world;
    QString card;
    QString accepted;
    int presentations = 0;
};

} // namespace

TEST_F(KillLoop, complaint3LosesNoAcknowledgedSaleAndDoublesNone)
{
    const int kills = std::max(1, qEnvironmentVariableIntValue("WATTCARD_KILLS") ?: 20);
    ASSERT_TRUE(world.start());
    openAndLoad();
    std::mt19937 random{20261121};
    const std::chrono::microseconds longest = saleTime();
    std::map<QString, int> fell;
    std::int64_t acknowledged = 0;
    std::int64_t before = soldOnCard();
    for (int kill = 0; kill < kills && !HasFatalFailure(); ++kill) {
        present();
        const std::chrono::microseconds patience{random() % (longest.count() + 1)};
        const bool answered = world.sellAndKill(
            {{u"do"_s, u"sell"_s}, {u"amount"_s, u"1.00"_s}, {u"confirmation"_s, u"test"_s}},
            patience);
        acknowledged += answered ? 1 : 0;
        ASSERT_TRUE(world.startCounter());
        signIn();
        ++fell[answered ? u"acknowledged"_s : settle()];
        const std::int64_t sold = soldOnCard();
        EXPECT_GE(sold, before + (answered ? 1 : 0)) << "an acknowledged sale is missing";
        EXPECT_LE(sold, before + 1) << "a sale was doubled";
        before = sold;
        if (kill % salesBeforeTheMeter == 0) {
            toTheMeter();
            EXPECT_EQ(accepted, Money::fromMinor(openingFen + sold * saleFen).toString());
        }
    }
    world.stopCounter();
    const auto books = db::verify(profile.directory);
    ASSERT_TRUE(books);
    for (const auto& check : books->checks)
        EXPECT_TRUE(check.ok) << check.invariant.toStdString() << ' ' << check.detail.toStdString();
    for (const auto& [where, count] : fell)
        std::printf("%d kills: %d then found %s\n", kills, count, qPrintable(where));
    EXPECT_GE(before, acknowledged);
    EXPECT_LT(acknowledged, kills) << "no kill fell into a sale";
}
