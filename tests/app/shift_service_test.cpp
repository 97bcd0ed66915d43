// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
// The shift as a screen asks for it, on a real database (DOMAIN.md section 8).
#include "app/shift_service.h"
#include "crypto/password.h"
#include "tests/app/shift_shop.h"

#include <QSignalSpy>

#include <gtest/gtest.h>

using namespace Qt::StringLiterals;
using namespace wattcard;
using namespace wattcard::app;
using Kind = ShiftWish::Kind;
using test::pieces;
using test::ShiftShop;
using test::yuan;

namespace {

class ShiftServiceTest : public ::testing::Test, protected ShiftShop {
protected:
    ShiftServiceTest()
    {
        QObject::connect(&service, &ShiftService::standing, &service,
                         [this](const ShiftStanding& now) { last = now; });
        QObject::connect(&service, &ShiftService::closed, &service,
                         [this](const ShiftReport& made) { report = made; });
        QObject::connect(&service, &ShiftService::failed, &service,
                         [this](const Failure& failure) { fault = failure.fault; });
        service.signIn(clerkPerson);
    }
    std::optional<Fault> ask(const ShiftWish& wish)
    {
        fault.reset();
        service.fulfil(wish);
        return fault;
    }
    void openShift()
    {
        ASSERT_EQ(ask({.kind = Kind::Open, .opening = {yuan("500"), pieces("100x5")}}),
                  std::nullopt);
    }
    ShiftWish signedBy(ShiftWish wish, const QString& login)
    {
        wish.signer = Login{login, u"right password"_s};
        return wish;
    }
    ShiftStanding last;
    std::optional<ShiftReport> report;
    std::optional<Fault> fault;
};

} // namespace

TEST_F(ShiftServiceTest, theWorkedExampleEndsTenYuanShort)
{
    openShift();
    ASSERT_TRUE(last.shift);
    EXPECT_EQ(last.clerk, clerkPerson.name);
    takeWorkedCash(last.shift->id);
    ASSERT_EQ(ask(signedBy({.kind = Kind::Lift, .amount = yuan("2000"), .reason = u"noon"_s},
                           u"leader"_s)),
              std::nullopt);
    EXPECT_FALSE(last.outcome);
    ASSERT_EQ(ask({.kind = Kind::Count, .count = {pieces(test::workedPieces), {}, {}}}),
              std::nullopt);
    ASSERT_TRUE(last.outcome);
    EXPECT_EQ(last.outcome->expected, yuan("1499.74"));
    EXPECT_EQ(last.outcome->pieces, pieces(test::workedPieces));
    ASSERT_EQ(ask(signedBy({.kind = Kind::Close, .reason = u"change"_s}, u"leader"_s)),
              std::nullopt);
    ASSERT_TRUE(report);
    EXPECT_EQ(report->outcome.counted, yuan("1489.74"));
    EXPECT_EQ(report->outcome.difference(), -yuan("10"));
    EXPECT_EQ(report->leader, u"leader"_s);
    EXPECT_EQ(report->note, u"change"_s);
    EXPECT_FALSE(last.shift);
    EXPECT_TRUE(verifies());
}

TEST_F(ShiftServiceTest, theNoteStandsInTheAuditEntryOfTheClose)
{
    openShift();
    ASSERT_EQ(ask({.kind = Kind::Count, .count = {pieces("100x4"), {}, {}}}), std::nullopt);
    ASSERT_EQ(ask(signedBy({.kind = Kind::Close, .reason = u"a note lost"_s}, u"leader"_s)),
              std::nullopt);
    EXPECT_TRUE(auditSays(u"shift.close"_s, u"a note lost"_s));
}

// Hand over: what one shift counted and left is what the next one counts and takes over.
TEST_F(ShiftServiceTest, theNextShiftTakesOverWhatWasLeftByItsOwnCount)
{
    openShift();
    EXPECT_FALSE(last.left);
    ASSERT_EQ(ask({.kind = Kind::Count, .count = {pieces("100x5"), {}, {}}}), std::nullopt);
    ASSERT_EQ(ask(signedBy({.kind = Kind::Close, .handsOver = true}, u"leader"_s)), std::nullopt);
    ASSERT_TRUE(last.left);
    EXPECT_EQ(*last.left, yuan("500"));
    const ShiftOpening wrong{yuan("400"), pieces("100x4"), true};
    EXPECT_EQ(ask({.kind = Kind::Open, .opening = wrong}), Fault::BadInput);
    const ShiftOpening taken{yuan("500"), pieces("100x4,50x1"), true};
    ASSERT_EQ(ask({.kind = Kind::Open, .opening = taken}), std::nullopt);
    ASSERT_TRUE(last.shift);
    EXPECT_EQ(last.shift->floated, yuan("500"));
    EXPECT_EQ(last.shift->floatCounted, yuan("450"));
    EXPECT_FALSE(last.left);
    ASSERT_EQ(ask({.kind = Kind::Count, .count = {pieces("100x4,50x1"), {}, {}}}), std::nullopt);
    ASSERT_EQ(ask(signedBy({.kind = Kind::Close}, u"leader"_s)), std::nullopt);
    EXPECT_FALSE(last.left) << "this cash went to the safe";
    EXPECT_TRUE(verifies());
}

TEST_F(ShiftServiceTest, aClerkLearnsNothingBeforeTheCountAndALeaderDoes)
{
    openShift();
    takeWorkedCash(last.shift->id);
    service.look();
    EXPECT_FALSE(last.till);
    EXPECT_FALSE(last.outcome);
    EXPECT_EQ(ask({.kind = Kind::Totals}), Fault::PermissionDenied);
    QSignalSpy totals{&service, &ShiftService::totalsReady};
    EXPECT_EQ(ask(signedBy({.kind = Kind::Totals}, u"leader"_s)), std::nullopt);
    EXPECT_EQ(totals.size(), 1);
    EXPECT_FALSE(last.till); // the leader signed one report, and is not the one at the screen
    service.signIn(leaderPerson);
    ASSERT_TRUE(last.till);
    EXPECT_EQ(last.till->cash, yuan("3499.74"));
}

TEST_F(ShiftServiceTest, theSecondPersonsPasswordAndRightAreAsked)
{
    openShift();
    const ShiftWish lift{.kind = Kind::Lift, .amount = yuan("100"), .reason = u"noon"_s};
    EXPECT_EQ(ask(lift), Fault::PermissionDenied); // the clerk alone
    ShiftWish wrong = signedBy(lift, u"leader"_s);
    wrong.signer->password = u"wrong"_s;
    EXPECT_EQ(ask(wrong), Fault::BadCredentials);
    EXPECT_EQ(ask(signedBy(lift, u"fresh"_s)), Fault::OneTimePassword);
    EXPECT_EQ(ask(signedBy(lift, u"seller"_s)), Fault::PermissionDenied);
    EXPECT_EQ(ask(signedBy(lift, u"leader"_s)), std::nullopt);
}

TEST_F(ShiftServiceTest, nobodyWhoIsSignedOutIsAnswered)
{
    service.signOut();
    EXPECT_EQ(ask({.kind = Kind::Totals}), Fault::PermissionDenied);
    QSignalSpy standings{&service, &ShiftService::standing};
    service.look();
    EXPECT_TRUE(standings.isEmpty());
}

TEST_F(ShiftServiceTest, anUnfinishedSaleKeepsTheShiftUntilItIsSigned)
{
    openShift();
    const TransactionId row = leaveUnfinished();
    service.look();
    ASSERT_EQ(last.unfinished.size(), 1U);
    EXPECT_FALSE(last.unfinished[0].isSigned);
    ASSERT_EQ(ask({.kind = Kind::Count, .count = {pieces("100x5,50x1"), {}, {}}}), std::nullopt);
    const ShiftWish close = signedBy({.kind = Kind::Close, .reason = u"x"_s}, u"leader"_s);
    EXPECT_EQ(ask(close), Fault::OpenTransaction);
    ASSERT_EQ(ask({.kind = Kind::Sign, .reason = u"card gone"_s, .row = row}), std::nullopt);
    EXPECT_TRUE(last.unfinished[0].isSigned);
    EXPECT_EQ(ask(close), std::nullopt);
}

TEST_F(ShiftServiceTest, financeClosesTheDayWhenEveryShiftIsClosed)
{
    openShift();
    service.signIn(financePerson);
    EXPECT_EQ(ask({.kind = Kind::CloseDay}), Fault::ShiftStillOpen);
    service.signIn(clerkPerson);
    ASSERT_EQ(ask({.kind = Kind::Count, .count = {pieces("100x5"), {}, {}}}), std::nullopt);
    ASSERT_EQ(ask(signedBy({.kind = Kind::Close}, u"leader"_s)), std::nullopt);
    service.signIn(financePerson);
    QSignalSpy days{&service, &ShiftService::dayClosed};
    ASSERT_EQ(ask({.kind = Kind::CloseDay}), std::nullopt);
    ASSERT_EQ(days.size(), 1);
    EXPECT_EQ(days[0][0].value<std::vector<ZReport>>().front().number, 1);
    EXPECT_TRUE(last.day.isEmpty());
    EXPECT_EQ(ask({.kind = Kind::OpenDay}), Fault::PermissionDenied);
    EXPECT_EQ(ask(signedBy({.kind = Kind::OpenDay, .day = u"20261122"_s}, u"leader"_s)),
              std::nullopt);
    EXPECT_EQ(last.day, u"20261122"_s);
}
