// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pin_service.h"
#include "db/repositories/sql_pins.h"
#include "tests/app/utility.h"

#include <QSignalSpy>

#include <gtest/gtest.h>

using namespace Qt::StringLiterals;

namespace wattcard::app {

namespace {

constexpr auto rightPassword = "right password"_L1;

// A counter with its books: a clerk who may have a PIN.
class Pinned : public ::testing::Test {
protected:
    test::Utility utility;
    db::SqlPins pins{*utility.database, utility.clock};
    PinDesk desk{*utility.people, pins, utility.clock};
    PinService service{*utility.people, pins, utility.clock};
    QSignalSpy opened{&service, &PinService::signedIn};
    QSignalSpy refused{&service, &PinService::refused};

    tl::expected<Operator, PinRefusal> choose(const QString& pin,
                                              const QString& password = rightPassword)
    {
        return desk.choose({u"clerk"_s, password, pin}, test::Utility::counter);
    }
    void give(const QString& pin) { service.unlock(u"clerk"_s, pin, test::Utility::counter); }
    void signInByPassword()
    {
        const auto person = SignIn{*utility.people, utility.clock}.run(u"clerk"_s, rightPassword,
                                                                       test::Utility::counter);
        ASSERT_TRUE(person);
        service.present(*person);
    }
    PinRefusal last() { return refused.takeLast()[0].value<PinRefusal>(); }
};

} // namespace

TEST_F(Pinned, isChosenUnderThePasswordOnly)
{
    const auto wrong = choose(u"4711"_s, u"wrong password"_s);
    ASSERT_FALSE(wrong);
    EXPECT_EQ(wrong.error().trouble, PinTrouble::Password);
    EXPECT_EQ(wrong.error().password.fault, Fault::BadCredentials);
    EXPECT_TRUE(pins.pinOf(u"clerk"_s)->encoded.isEmpty());
    const auto right = choose(u"4711"_s);
    ASSERT_TRUE(right);
    EXPECT_EQ(right->login, u"clerk"_s);
    const QString encoded = pins.pinOf(u"clerk"_s)->encoded;
    EXPECT_TRUE(encoded.startsWith(u"$argon2id$"_s));
    EXPECT_FALSE(encoded.contains(u"4711"_s));
}

TEST(PinRules, takeFourToSixDigitsThatAreNotCountedUp)
{
    for (const char* good : {"4711", "1984", "112233", "1235", "909090", "13579", "0019"})
        EXPECT_TRUE(isAcceptablePin(QString::fromUtf8(good))) << good;
    for (const char* bad : {"", "123", "4711471", "47a1", "0000", "111111", "1234", "456789",
                            "4321", "98765", "-471", " 4711", "\uFF11\uFF12\uFF13\uFF15"})
        EXPECT_FALSE(isAcceptablePin(QString::fromUtf8(bad))) << bad;
}

TEST_F(Pinned, unlocksForWhoSignedInHereByHisPassword)
{
    ASSERT_TRUE(choose(u"4711"_s));
    give(u"4711"_s);
    EXPECT_EQ(opened.count(), 0) << "nobody has signed in since the program began";
    EXPECT_EQ(last().trouble, PinTrouble::NotHere);
    signInByPassword();
    give(u"4711"_s);
    ASSERT_EQ(opened.count(), 1);
    EXPECT_EQ(opened[0][0].value<Operator>().login, u"clerk"_s);
}

TEST_F(Pinned, ofOnePersonIsNoUseOnceAnotherHasTakenOver)
{
    ASSERT_TRUE(choose(u"4711"_s));
    signInByPassword();
    service.present({OperatorId{77}, u"wang"_s, u"Wang"_s, Role::Clerk, false});
    give(u"4711"_s);
    EXPECT_EQ(opened.count(), 0);
    EXPECT_EQ(last().trouble, PinTrouble::NotHere);
}

TEST_F(Pinned, isAskedThreeTimesAndThenThePassword)
{
    ASSERT_TRUE(choose(u"4711"_s));
    signInByPassword();
    give(u"0815"_s);
    EXPECT_EQ(last().triesLeft, 2);
    give(u"0816"_s);
    EXPECT_EQ(last().triesLeft, 1);
    give(u"0817"_s);
    EXPECT_EQ(last().trouble, PinTrouble::Blocked);
    give(u"4711"_s);
    EXPECT_EQ(last().trouble, PinTrouble::Blocked) << "the right one comes too late";
    EXPECT_EQ(opened.count(), 0);
    signInByPassword();
    give(u"4711"_s);
    EXPECT_EQ(opened.count(), 1);
}

TEST_F(Pinned, thatIsRightBeginsTheCountAnew)
{
    ASSERT_TRUE(choose(u"4711"_s));
    signInByPassword();
    for (int day = 0; day < 3; ++day) {
        give(u"0815"_s);
        give(u"0815"_s);
        give(u"4711"_s);
    }
    EXPECT_EQ(opened.count(), 3);
}

// A wrong PIN is no wrong password: nobody is locked out of his password by it.
TEST_F(Pinned, locksNobodyOut)
{
    ASSERT_TRUE(choose(u"4711"_s));
    signInByPassword();
    for (int i = 0; i < 9; ++i)
        give(u"0815"_s);
    EXPECT_EQ(utility.people->byLogin(u"clerk"_s)->lock.failures, 0);
    signInByPassword();
}

TEST_F(Pinned, isNotTriedWhileThereIsNone)
{
    signInByPassword();
    give(u"4711"_s);
    EXPECT_EQ(last().trouble, PinTrouble::NotHere);
    EXPECT_EQ(pins.pinOf(u"clerk"_s)->failures, 0);
}

TEST_F(Pinned, isChosenAndOpensAtOnce)
{
    service.choose({u"clerk"_s, rightPassword, u"1234"_s}, test::Utility::counter);
    EXPECT_EQ(last().trouble, PinTrouble::TooEasy);
    service.choose({u"clerk"_s, rightPassword, u"4711"_s}, test::Utility::counter);
    EXPECT_EQ(opened.count(), 1);
    give(u"4711"_s);
    EXPECT_EQ(opened.count(), 2);
}

} // namespace wattcard::app
