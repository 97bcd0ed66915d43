// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/flows/command_shop.h"

#include <QJsonArray>

#include <gtest/gtest.h>

#include <algorithm>

// wattcard-commissioning(7), command by command: who changes one changes the other.

using namespace Qt::StringLiterals;
using namespace wattcard;

namespace {

const QString number = u"261121000777"_s;

class Commissioning : public ::testing::Test, protected CommandShop {
protected:
    // Its clock runs: orders are valid from the minute in which they are made.
    Commissioning()
        : CommandShop{{number, {u"--factory"_s, u"--area"_s, u"00000001"_s, u"--speed"_s, u"1"_s}}}
    {
    }
    void SetUp() override
    {
        ASSERT_TRUE(world.start());
        world.stopCounter(); // one program at a time has the books
        for (const Role role :
             {Role::Engineer, Role::Administrator, Role::Finance, Role::ShiftLeader, Role::Clerk})
            choosePassword(role);
        for (const char* card : {"reset", "clear", "zhou"})
            ASSERT_TRUE(world.box().makeNamed(QString::fromLatin1(card)));
    }
    bool tells(const Ended& ended)
    {
        EXPECT_EQ(ended.status, 0) << ended.complaint.toStdString();
        return ended.status == 0;
    }
    void toTheCounter(const QString& card)
    {
        ASSERT_TRUE(world.box().move(card, CardPlace::Counter));
    }
    // Prepared, approved twice, and written on the card that is named as its kind.
    void order(const QString& kind)
    {
        const QString words = u"order prepare %1 --meters 261121000777 --uses 1 --hours 48 "
                              "--reason \"put into service\""_s.arg(kind);
        const Ended prepared = as(Role::Engineer, QProcess::splitCommand(words));
        ASSERT_TRUE(tells(prepared));
        const QString serial = QString::number(prepared.answer[u"order"_s][u"serial"_s].toInt());
        toTheCounter(kind);
        EXPECT_NE(as(Role::Engineer, {u"order"_s, u"write"_s, serial}).status, 0) << "not approved";
        ASSERT_TRUE(tells(as(Role::Administrator, {u"order"_s, u"approve"_s, serial})));
        ASSERT_TRUE(tells(as(Role::Finance, {u"order"_s, u"approve"_s, serial})));
        ASSERT_TRUE(tells(as(Role::Engineer, {u"order"_s, u"write"_s, serial})));
    }
    QJsonObject meter(const QJsonObject& request)
    {
        const QJsonObject answer = world.meter(request).value_or(QJsonObject{});
        EXPECT_TRUE(answer[u"ok"_s].toBool()) << answer[u"error"_s].toString().toStdString();
        return answer;
    }
    QJsonValue shows(const char* what)
    {
        return meter({{u"verb"_s, u"read"_s}})[QLatin1StringView{what}];
    }
    QString code() { return shows("code").toString(); }
    QString state() { return shows("workState").toString(); }
    QString putIn(const QString& card)
    {
        const int before = shows("cardsHandled").toInt();
        EXPECT_TRUE(world.box().move(card, CardPlace::Meter));
        meter({{u"verb"_s, u"await"_s}, {u"cardsHandled"_s, before + 1}, {u"timeoutMs"_s, 30'000}});
        return code();
    }
    void hold(const QString& key, int ms = 0)
    {
        meter({{u"verb"_s, u"key"_s}, {u"name"_s, key}, {u"ms"_s, ms}});
    }
    void confirm()
    {
        hold(u"read"_s);
        EXPECT_EQ(code(), u"PROG"_s);
        hold(u"program"_s, 5'000);
        EXPECT_EQ(code(), u"END"_s);
    }
    void supply(bool on) { meter({{u"verb"_s, u"power"_s}, {u"on"_s, on}}); }
    void pass(int seconds) { meter({{u"verb"_s, u"advance"_s}, {u"seconds"_s, seconds}}); }
    // So many visits the card brings home; the newest did what it was to do.
    void bringBack(const QString& card, int count)
    {
        toTheCounter(card);
        const Ended read = as(Role::Engineer, {u"order"_s, u"read"_s, u"return"_s});
        ASSERT_TRUE(tells(read));
        const QJsonArray visits = read.answer[u"visits"_s].toArray();
        ASSERT_EQ(visits.size(), count);
        EXPECT_EQ(visits[0][u"meter"_s].toString(), number);
        EXPECT_EQ(visits[0][u"result"_s].toString(), u"done"_s);
        ASSERT_TRUE(world.box().move(card, CardPlace::Tray));
    }
    // Of the card in the box's tray, as its picture is drawn.
    TrayCard picture(const QString& card)
    {
        const auto cards = world.box().cards();
        const auto found = std::ranges::find(*cards, card, &TrayCard::name);
        return found == cards->end() ? TrayCard{} : *found;
    }
    void reset()
    {
        ASSERT_NO_FATAL_FAILURE(order(u"reset"_s));
        EXPECT_FALSE(picture(u"reset"_s).blank);
        EXPECT_EQ(managementClass(picture(u"reset"_s).cardClass), ManagementClass::Reset);
        EXPECT_EQ(putIn(u"reset"_s), u"READ"_s);
        hold(u"read"_s);
        hold(u"program"_s, 2'000);
        EXPECT_EQ(state(), u"factory"_s) << "letting go early changes nothing";
        confirm();
        EXPECT_EQ(state(), u"reset"_s);
        ASSERT_TRUE(world.box().move(u"reset"_s, CardPlace::Tray));
    }
    // At first too late.
    void clear()
    {
        ASSERT_NO_FATAL_FAILURE(order(u"clear"_s));
        pass(121);
        EXPECT_EQ(putIn(u"clear"_s), u"ERR-34"_s);
        ASSERT_TRUE(world.box().move(u"clear"_s, CardPlace::Tray));
        supply(false);
        supply(true);
        EXPECT_EQ(putIn(u"clear"_s), u"READ"_s);
        confirm();
        EXPECT_EQ(state(), u"cleared"_s);
        ASSERT_TRUE(world.box().move(u"clear"_s, CardPlace::Tray));
    }
    void openAccount()
    {
        toTheCounter(u"zhou"_s);
        const QString words = u"open --account 000100999001 --name \"Zhou Ping\" "
                              "--address \"Lane 5, No. 9\" --meter 261121000777 --tariff 1 "
                              "--alarm1 20.00 --alarm2 5.00 --ct 1 --pt 1 --money 50.00"_s;
        const Ended opened = as(Role::Clerk, QProcess::splitCommand(words));
        ASSERT_TRUE(tells(opened));
        EXPECT_EQ(putIn(u"zhou"_s), u"GOOD"_s);
        EXPECT_EQ(shows("remaining").toString(), u"50.00"_s);
        EXPECT_EQ(shows("tripLed").toString(), u"blinking"_s);
        pass(15);
        hold(u"trip-close"_s, 5'000);
        EXPECT_EQ(shows("switch").toString(), u"closed"_s);
        EXPECT_EQ(shows("tripLed").toString(), u"off"_s);
    }
    void check()
    {
        meter({{u"verb"_s, u"load"_s}, {u"watts"_s, 2'000}});
        pass(360);
        EXPECT_EQ(shows("totalRegister").toString(), u"0.20"_s);
        toTheCounter(u"zhou"_s);
        EXPECT_TRUE(tells(as(Role::Clerk, {u"card"_s, u"verify"_s})));
        const Ended read = as(Role::Clerk, {u"card"_s, u"read"_s});
        EXPECT_EQ(read.answer[u"return"_s][u"accepted"_s].toString(), u"50.00"_s);
        ASSERT_TRUE(world.box().move(u"zhou"_s, CardPlace::Tray));
        ASSERT_NO_FATAL_FAILURE(bringBack(u"reset"_s, 1));
        ASSERT_NO_FATAL_FAILURE(bringBack(u"clear"_s, 2));
        EXPECT_EQ(run({u"verify"_s}, {}).status, 0);
    }
};

} // namespace

TEST_F(Commissioning, goesAsThePageSays)
{
    EXPECT_EQ(state(), u"factory"_s);
    ASSERT_NO_FATAL_FAILURE(reset());
    ASSERT_NO_FATAL_FAILURE(clear());
    ASSERT_NO_FATAL_FAILURE(openAccount());
    ASSERT_NO_FATAL_FAILURE(check());
}
