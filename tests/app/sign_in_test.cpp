// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/password_rules.h"
#include "app/sign_in.h"
#include "crypto/password.h"
#include "tests/app/utility.h"

#include <gtest/gtest.h>

using namespace Qt::StringLiterals;
using namespace wattcard;
using namespace wattcard::app;
using std::chrono::seconds;

namespace {

class SigningIn : public ::testing::Test {
protected:
    tl::expected<Operator, SignInRefusal> attempt(const QString& password)
    {
        return SignIn{*utility.people, utility.clock}.run(u"clerk"_s, password,
                                                          test::Utility::counter);
    }
    SignInRefusal refusal(const QString& password)
    {
        const auto answer = attempt(password);
        EXPECT_FALSE(answer);
        return answer ? SignInRefusal{} : answer.error();
    }
    void failFiveTimes()
    {
        for (int i = 0; i < 5; ++i)
            refusal(u"wrong"_s);
    }
    test::Utility utility;
};

} // namespace

TEST_F(SigningIn, takesTheRightPassword)
{
    const auto person = attempt(u"right password"_s);
    ASSERT_TRUE(person);
    EXPECT_EQ(person->login, u"clerk"_s);
}

TEST_F(SigningIn, saysNoMoreThanWrongForAnUnknownLogin)
{
    const auto answer =
        SignIn{*utility.people, utility.clock}.run(u"nobody"_s, u"x"_s, test::Utility::counter);
    ASSERT_FALSE(answer);
    EXPECT_EQ(answer.error().fault, Fault::BadCredentials);
    EXPECT_EQ(refusal(u"wrong"_s).fault, Fault::BadCredentials);
}

// RELIABILITY.md T15: a wait of 1 s after five failures, doubling.
TEST_F(SigningIn, locksAfterFiveFailuresAndLongerAfterEachMore)
{
    for (int i = 0; i < 4; ++i)
        EXPECT_EQ(refusal(u"wrong"_s).fault, Fault::BadCredentials);
    EXPECT_EQ(refusal(u"wrong"_s).secondsLeft, 1);
    EXPECT_EQ(refusal(u"right password"_s).fault, Fault::LockedOut) << "even the right one waits";
    utility.clock.pass(seconds{1});
    EXPECT_EQ(refusal(u"wrong"_s).secondsLeft, 2);
    utility.clock.pass(seconds{2});
    EXPECT_EQ(refusal(u"wrong"_s).secondsLeft, 4);
}

TEST_F(SigningIn, neverWaitsLongerThanAQuarterOfAnHour)
{
    failFiveTimes();
    int longest = 0;
    for (int i = 0; i < 14; ++i) {
        utility.clock.pass(seconds{15 * 60});
        longest = refusal(u"wrong"_s).secondsLeft;
    }
    EXPECT_EQ(longest, 15 * 60);
}

TEST_F(SigningIn, staysLockedAfterARestart)
{
    failFiveTimes();
    utility.restart();
    EXPECT_EQ(refusal(u"right password"_s).fault, Fault::LockedOut);
}

// RELIABILITY.md T7: no lock-out is shortened by a clock, and none is made endless by one.
TEST_F(SigningIn, waitsTheSameHoweverTheClockIsSet)
{
    using std::chrono::hours;
    for (const auto by : {hours{24}, hours{-24}, hours{24 * 365}, hours{-24 * 365}}) {
        failFiveTimes();
        utility.clock.set(by);
        EXPECT_EQ(refusal(u"right password"_s).fault, Fault::LockedOut);
        utility.clock.pass(seconds{15 * 60});
        EXPECT_TRUE(attempt(u"right password"_s));
    }
}

TEST_F(SigningIn, beginsTheWaitAnewWithTheMachine)
{
    failFiveTimes();
    for (int i = 0; i < 4; ++i) {
        utility.clock.pass(seconds{60});
        refusal(u"wrong"_s);
    }
    utility.clock.startMachineAgain();
    utility.clock.pass(seconds{3600});
    EXPECT_EQ(refusal(u"right password"_s).secondsLeft, 16);
    utility.clock.pass(seconds{16});
    EXPECT_TRUE(attempt(u"right password"_s));
}

// Argon2id as it was stored at the floor; the next signing in stores it at today's cost.
TEST_F(SigningIn, raisesTheCostOfAnOldPassword)
{
    const auto cost = [&] {
        return *crypto::passwordCost(utility.people->byLogin(u"clerk"_s)->encodedPassword);
    };
    ASSERT_EQ(cost(), crypto::passwordCostFloor);
    ASSERT_TRUE(attempt(u"right password"_s));
    EXPECT_EQ(cost(), crypto::PasswordCost{});
    EXPECT_TRUE(attempt(u"right password"_s));
}

// Regression 18: passwords that such systems were delivered with.
TEST(PasswordRules, refuseWhatEverybodyKnows)
{
    for (const auto known : {u"12345678", u"Password", u"admin123", u"88888888", u"WattCard",
                             u"chenwei1", u"1iewnehc", u"short", u""})
        EXPECT_FALSE(isAcceptable(QString::fromUtf16(known), u"chenwei1"_s))
            << qPrintable(QString::fromUtf16(known));
    EXPECT_TRUE(isAcceptable(u"another password"_s, u"chenwei1"_s));
}

TEST_F(SigningIn, forgetsFailuresAfterASuccess)
{
    for (int i = 0; i < 4; ++i)
        refusal(u"wrong"_s);
    ASSERT_TRUE(attempt(u"right password"_s));
    EXPECT_EQ(refusal(u"wrong"_s).fault, Fault::BadCredentials);
}

TEST_F(SigningIn, changesThePasswordOnlyWithTheOldOne)
{
    SignIn signIn{*utility.people, utility.clock};
    const auto change = [&](const QString& old, const QString& fresh) {
        const auto changed =
            signIn.changePassword({u"clerk"_s, old, fresh}, test::Utility::counter);
        return changed ? std::optional<Fault>{} : changed.error().fault;
    };
    EXPECT_EQ(change(u"right password"_s, u"short"_s), Fault::PasswordTooWeak);
    EXPECT_EQ(change(u"right password"_s, u"right password"_s), Fault::PasswordTooWeak);
    EXPECT_EQ(change(u"wrong"_s, u"another password"_s), Fault::BadCredentials);
    EXPECT_EQ(change(u"right password"_s, u"another password"_s), std::nullopt);
    EXPECT_FALSE(attempt(u"right password"_s));
    EXPECT_TRUE(attempt(u"another password"_s));
}
