// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/sqlite/database.h"
#include "tests/flows/command_shop.h"

#include <QFile>
#include <QJsonArray>

#include <gtest/gtest.h>

// The commands of the till with the programs as they are.

using namespace Qt::StringLiterals;
using namespace wattcard;

namespace {

constexpr int usage = 2;

class CommandLine : public ::testing::Test, protected CommandShop {
protected:
    void SetUp() override
    {
        ASSERT_TRUE(world.start());
        world.stopCounter(); // one program at a time has the books
        choosePassword(Role::Clerk);
        choosePassword(Role::ShiftLeader);
        const auto made = world.box().make();
        ASSERT_TRUE(made);
        card = made->name;
        ASSERT_TRUE(world.box().move(card, CardPlace::Counter));
    }
    QString number() const { return demo.customers.front().number.toString(); }

    Ended sell(const QStringList& more)
    {
        return as(Role::Clerk, QStringList{u"sell"_s, u"--account"_s, number()} + more);
    }
    void loadIntoMeter()
    {
        ASSERT_TRUE(world.box().move(card, CardPlace::Meter));
        const auto handled = world.meter({{u"verb"_s, u"await"_s},
                                          {u"cardsHandled"_s, ++presentations},
                                          {u"timeoutMs"_s, 30'000}});
        ASSERT_TRUE(handled && handled->value(u"ok"_s).toBool());
        ASSERT_TRUE(world.box().move(card, CardPlace::Counter));
    }

    QString card;
    int presentations = 0;
};

} // namespace

TEST_F(CommandLine, opensSellsTakesBackAndPaysOut)
{
    const Ended opened = as(Role::Clerk, {u"open"_s, u"--account"_s, number(), u"--money"_s,
                                          u"20.00"_s, u"--cash"_s, u"50.00"_s});
    ASSERT_EQ(opened.status, 0) << opened.complaint.toStdString();
    EXPECT_EQ(opened.field("total"), u"20.00"_s);
    EXPECT_EQ(opened.field("change"), u"30.00"_s);
    EXPECT_NE(sell({u"--money"_s, u"100.00"_s}).status, 0) << "the opening is not loaded";
    loadIntoMeter();

    const Ended sold =
        sell({u"--money"_s, u"100.00"_s, u"--bank"_s, u"TRX=1=60.00"_s, u"--cash"_s, u"50.00"_s});
    ASSERT_EQ(sold.status, 0) << sold.complaint.toStdString();
    EXPECT_EQ(sold.field("total"), u"120.00"_s);
    EXPECT_EQ(sold.field("change"), u"10.00"_s);
    const Ended again = sell({u"--money"_s, u"100.00"_s});
    EXPECT_EQ(again.status, 1);
    EXPECT_TRUE(again.complaint.contains(u"WAT-L03"_s)) << again.complaint.toStdString();
    EXPECT_TRUE(again.answer.isEmpty());
    const Ended meant = sell({u"--money"_s, u"100.00"_s, u"--reason"_s, u"a neighbour"_s});
    EXPECT_EQ(meant.field("total"), u"220.00"_s) << meant.complaint.toStdString();

    const QStringList back{u"reverse"_s,     u"--account"_s, number(),        u"--cause"_s,
                           u"clerk_error"_s, u"--reason"_s,  u"keyed twice"_s};
    EXPECT_EQ(as(Role::Clerk, back).status, 77) << "a clerk takes nothing back";
    const Ended reversed = as(Role::ShiftLeader, back);
    ASSERT_EQ(reversed.status, 0) << reversed.complaint.toStdString();
    EXPECT_EQ(reversed.field("total"), u"120.00"_s);
    const Ended paid = as(Role::ShiftLeader, {u"payout"_s, reversed.field("row")});
    EXPECT_EQ(paid.field("paid"), u"100.00"_s) << paid.complaint.toStdString();
    EXPECT_EQ(as(Role::ShiftLeader, {u"payout"_s, reversed.field("row")}).status, 1);

    loadIntoMeter();
    const auto shown = world.meter({{u"verb"_s, u"read"_s}});
    EXPECT_EQ(shown->value(u"accepted"_s).toString(), u"120.00"_s);
    EXPECT_EQ(run({u"verify"_s}, {}).status, 0);
}

TEST_F(CommandLine, makesTheFileOfANewCustomerFirst)
{
    const QStringList words{u"open"_s, u"--account"_s, u"000100777777"_s, u"--money"_s, u"30.00"_s};
    const Ended nobody = as(Role::Clerk, words);
    EXPECT_EQ(nobody.status, usage) << nobody.complaint.toStdString();
    const QStringList file{u"--name"_s,  u"Li Lei"_s,       u"--address"_s, u"12 Elm Street"_s,
                           u"--meter"_s, u"261121777777"_s, u"--tariff"_s,  u"1"_s};
    const Ended opened = as(Role::Clerk, words + file);
    ASSERT_EQ(opened.status, 0) << opened.complaint.toStdString();
    EXPECT_EQ(opened.field("total"), u"30.00"_s);
    EXPECT_EQ(run({u"verify"_s}, {}).status, 0);
}

// A company's shift leader has to open the day, and a clerk a shift: the same once a practice
// profile has one. The count then expects what was sold.
TEST_F(CommandLine, sellsIntoTheShiftThatIsOpen)
{
    ASSERT_EQ(as(Role::ShiftLeader, {u"day"_s, u"open"_s}).status, 0);
    ASSERT_EQ(as(Role::Clerk,
                 {u"shift"_s, u"open"_s, u"--float"_s, u"500.00"_s, u"--pieces"_s, u"100x5"_s})
                  .status,
              0);
    const Ended opened = as(Role::Clerk, {u"open"_s, u"--account"_s, number(), u"--money"_s,
                                          u"20.00"_s, u"--cash"_s, u"50.00"_s});
    ASSERT_EQ(opened.status, 0) << opened.complaint.toStdString();
    const Ended counted = as(Role::Clerk, {u"shift"_s, u"count"_s, u"--pieces"_s, u"100x5,20x1"_s});
    ASSERT_EQ(counted.status, 0) << counted.complaint.toStdString();
    EXPECT_EQ(counted.field("expected"), u"520.00"_s);
    EXPECT_EQ(counted.field("difference"), u"0.00"_s);
    loadIntoMeter();
    EXPECT_TRUE(sell({u"--money"_s, u"1.00"_s}).complaint.contains(u"WAT-S05"_s));
}

// Set by an administrator with finance; the account has bought for 20.00 in this month.
TEST_F(CommandLine, keepsToThePurchaseLimit)
{
    choosePassword(Role::Administrator);
    choosePassword(Role::Finance);
    ASSERT_EQ(
        as(Role::Clerk, {u"open"_s, u"--account"_s, number(), u"--money"_s, u"20.00"_s}).status, 0);
    loadIntoMeter();
    const QStringList words{u"limit"_s,      u"purchase"_s,        u"month"_s,
                            u"money"_s,      u"50.00"_s,           u"--account"_s,
                            number(),        u"--login"_s,         logins[Role::Administrator],
                            u"--approver"_s, logins[Role::Finance]};
    EXPECT_NE(run(words, {passwordOf(Role::Administrator), u"a guess"_s}).status, 0);
    const Ended set = run(words, {passwordOf(Role::Administrator), passwordOf(Role::Finance)});
    ASSERT_EQ(set.status, 0) << set.complaint.toStdString();
    EXPECT_EQ(set.answer[u"purchases"_s].toArray()[0][u"most"_s].toString(), u"50.00 yuan"_s);
    const Ended beyond = sell({u"--money"_s, u"30.01"_s});
    EXPECT_EQ(beyond.status, 1);
    EXPECT_TRUE(beyond.complaint.contains(u"WAT-L01"_s)) << beyond.complaint.toStdString();
    EXPECT_TRUE(beyond.complaint.contains(u"30.00 yuan"_s)) << beyond.complaint.toStdString();
    EXPECT_EQ(sell({u"--money"_s, u"30.00"_s}).status, 0);
    EXPECT_EQ(run({u"verify"_s}, {}).status, 0);
}

// Every operation is a command, signed with each one's own password.
TEST_F(CommandLine, exchangesTheMeterAndTheCardAndSuspends)
{
    ASSERT_EQ(
        as(Role::Clerk, {u"open"_s, u"--account"_s, number(), u"--money"_s, u"20.00"_s}).status, 0);
    loadIntoMeter();
    const QStringList people{u"--account"_s,      number(),        u"--login"_s,
                             logins[Role::Clerk], u"--approver"_s, logins[Role::ShiftLeader]};
    const QStringList secrets{passwordOf(Role::Clerk), passwordOf(Role::ShiftLeader)};
    const QStringList reading{u"--accepted"_s, u"20.00"_s,   u"--remaining"_s, u"20.00"_s,
                              u"--source"_s,   u"display"_s, u"--register"_s,  u"10.00"_s};
    const QStringList words{u"exchange"_s,    u"--meter"_s,  u"261121999999"_s, u"--cause"_s,
                            u"meter_fault"_s, u"--reason"_s, u"display dark"_s};
    EXPECT_EQ(run(words + reading + people, {secrets.front(), u"a guess"_s}).status, 1);
    EXPECT_EQ(run(QStringList{u"exchange"_s} + reading + people, secrets).status, usage);
    const Ended exchanged =
        run(words + reading + people + QStringList{u"--money"_s, u"5.00"_s}, secrets);
    ASSERT_EQ(exchanged.status, 0) << exchanged.complaint.toStdString();
    EXPECT_EQ(exchanged.field("total"), u"25.00"_s);
    const Ended undone = run(QStringList{u"exchange"_s, u"--undo"_s, u"--cause"_s, u"clerk_error"_s,
                                         u"--reason"_s, u"wrong meter"_s} +
                                 people,
                             secrets);
    ASSERT_EQ(undone.status, 0) << undone.complaint.toStdString();
    EXPECT_EQ(undone.field("total"), u"25.00"_s);

    const QStringList off{u"--cause"_s, u"supply_not_wanted"_s, u"--reason"_s, u"holiday"_s};
    const Ended suspended = run(QStringList{u"suspend"_s} + off + reading + people, secrets);
    ASSERT_EQ(suspended.status, 0) << suspended.complaint.toStdString();
    EXPECT_NE(sell({u"--money"_s, u"1.00"_s}).status, 0);
    QStringList later = reading;
    later.back() = u"12.00"_s; // 2 kWh that nobody may have used: 1.06
    const Ended resumed =
        run(QStringList{u"resume"_s, u"--cause"_s, u"supply_wanted"_s, u"--reason"_s, u"back"_s} +
                later + people,
            secrets);
    ASSERT_EQ(resumed.status, 0) << resumed.complaint.toStdString();
    EXPECT_EQ(resumed.field("used"), u"2.00"_s);
    const QStringList debt{u"debt"_s, u"list"_s, u"--account"_s, number()};
    EXPECT_EQ(as(Role::Clerk, debt).answer[u"debts"_s].toArray().size(), 1);
    const QString owed =
        as(Role::Clerk, debt).answer[u"debts"_s].toArray()[0].toObject()[u"amount"_s].toString();
    EXPECT_EQ(resumed.field("charged"), owed);
    EXPECT_EQ(
        as(Role::Clerk, {u"debt"_s, u"pay"_s, u"--account"_s, number(), u"--money"_s, owed}).status,
        0);
    const Ended bill = run(QStringList{u"close"_s, u"--dry-run"_s, u"--cause"_s,
                                       u"customer_moves"_s, u"--reason"_s, u"leaves"_s} +
                               reading + people,
                           secrets);
    ASSERT_EQ(bill.status, 0) << bill.complaint.toStdString();
    EXPECT_EQ(bill.field("refund"), u"25.00"_s);
    EXPECT_EQ(run({u"verify"_s}, {}).status, 0);
}

// The books of yesterday come back, the card is of today (DOMAIN.md section 10).
TEST_F(CommandLine, catchesUpWithACardThatIsAheadOfRestoredBooks)
{
    choosePassword(Role::Finance);
    ASSERT_EQ(
        as(Role::Clerk, {u"open"_s, u"--account"_s, number(), u"--money"_s, u"20.00"_s}).status, 0);
    loadIntoMeter();
    EXPECT_EQ(sell({u"--money"_s, u"5.00"_s}).status, 0);
    const QString books = db::Database::fileIn(profile.directory);
    const QString copy = temporary.filePath(u"backup"_s);
    ASSERT_TRUE(QFile::copy(books, copy));
    EXPECT_EQ(sell({u"--money"_s, u"30.00"_s}).field("total"), u"55.00"_s);
    EXPECT_EQ(sell({u"--money"_s, u"15.00"_s}).field("total"), u"70.00"_s);
    ASSERT_TRUE(QFile::remove(books) && QFile::copy(copy, books));
    EXPECT_NE(sell({u"--money"_s, u"1.00"_s}).status, 0);

    const QStringList words{u"catch-up"_s, u"--account"_s, number()};
    const QJsonArray rows =
        as(Role::Clerk, words + QStringList{u"--dry-run"_s}).answer[u"rows"_s].toArray();
    ASSERT_EQ(rows.size(), 2);
    EXPECT_EQ(rows[1].toObject()[u"total"_s].toString(), u"70.00"_s);
    const QStringList people{
        u"--login"_s,  logins[Role::Clerk],   u"--approver"_s, logins[Role::ShiftLeader],
        u"--second"_s, logins[Role::Finance], u"--reason"_s,   u"backup of yesterday"_s};
    const QStringList secrets{passwordOf(Role::Clerk), passwordOf(Role::ShiftLeader),
                              passwordOf(Role::Finance)};
    const Ended guessed = run(words + people, secrets.mid(0, 2) + QStringList{u"a guess"_s});
    EXPECT_TRUE(guessed.complaint.contains(u"WAT-O01"_s)) << guessed.complaint.toStdString();
    const QStringList receipt{u"--receipt"_s, u"4:cash=10.00,bank/T-9=5.00"_s};
    EXPECT_EQ(run(words + people + QStringList{u"--receipt"_s, u"4:cash"_s}, secrets).status,
              usage);
    const Ended done = run(words + people + receipt, secrets);
    ASSERT_EQ(done.status, 0) << done.complaint.toStdString();
    EXPECT_TRUE(done.answer[u"rows"_s].toArray()[1].toObject()[u"receipt"_s].toBool());
    EXPECT_EQ(sell({u"--money"_s, u"1.00"_s}).field("total"), u"71.00"_s);
    EXPECT_EQ(run({u"verify"_s}, {}).status, 0);
}
