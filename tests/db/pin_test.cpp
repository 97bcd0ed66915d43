// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/repositories/sql_pins.h"
#include "db/repositories/sql_staff.h"
#include "tests/db/office.h"
#include "tests/fakes/need.h"

#include <gtest/gtest.h>

using namespace Qt::StringLiterals;
using namespace wattcard;
using namespace wattcard::db;
using namespace wattcard::db::test;

namespace {

class PinBooks : public ::testing::Test {
protected:
    const QString encoded = u"$argon2id$v=19$m=65536,t=3,p=4$c2FsdA$aGFzaA"_s;
    Office office;
    SqlPins pins{*office.database, office.clock};
    SqlStaff staff{*office.database, office.clock};
    const Actor clerk = office.of(Role::Clerk);
    const QString login = loginOf(clerk.who);

    QString loginOf(OperatorId who)
    {
        return need(SqlPeople{*office.database, office.clock}.operators()).at(indexOf(who)).login;
    }
    std::size_t indexOf(OperatorId who)
    {
        const auto all = need(SqlPeople{*office.database, office.clock}.operators());
        return static_cast<std::size_t>(std::ranges::find(all, who, &Operator::id) - all.begin());
    }
    StaffChange change(Role by = Role::Administrator, Role second = Role::Finance)
    {
        ApprovalRecord approval;
        approval.who = office.of(second).who;
        approval.role = second;
        approval.right = Right::ApproveOfficeChange;
        return {clerk.who, office.of(by), approval, u"forgotten"_s};
    }
    QStringList events()
    {
        auto rows = need(office.database->run(
            {"events", "SELECT action FROM audit_entry WHERE action LIKE 'operator.pin%'"
                       " ORDER BY number"}));
        QStringList actions;
        for (Record& record : rows.records)
            actions << record.text();
        return actions;
    }
    void choose() { ASSERT_TRUE(pins.setPin(clerk.who, encoded, clerk)); }
};

} // namespace

TEST_F(PinBooks, takeAPinOfItsOwnerOnly)
{
    for (const Role role : allRoles)
        EXPECT_EQ(pins.setPin(clerk.who, encoded, office.of(role)).has_value(),
                  role == Role::Clerk);
    EXPECT_EQ(need(pins.pinOf(login)).encoded, encoded);
    EXPECT_EQ(faultOf(pins.pinOf(u"nobody"_s)), Fault::NotFound);
    EXPECT_FALSE(pins.setPin(clerk.who, u"4711"_s, clerk)) << "never as it is typed";
    EXPECT_TRUE(office.verifies());
}

TEST_F(PinBooks, acceptNoneAfterThreeWrongOnesUntilThePasswordCame)
{
    choose();
    for (int wrong = 1; wrong <= 4; ++wrong) {
        EXPECT_EQ(pins.recordPinUnlock(clerk.who, clerk.counter).has_value(), wrong <= 3);
        for (int i = 0; i < wrong; ++i)
            ASSERT_TRUE(pins.recordPinFailure(clerk.who, clerk.counter));
        EXPECT_EQ(need(pins.pinOf(login)).failures, std::min(wrong, 3));
    }
    SqlPeople people{*office.database, office.clock};
    ASSERT_TRUE(people.recordSignIn(clerk.who, clerk.counter));
    EXPECT_EQ(need(pins.pinOf(login)).failures, 0);
    EXPECT_TRUE(pins.recordPinUnlock(clerk.who, clerk.counter));
}

// As every change of a person: an administrator makes it, finance signs it.
TEST_F(PinBooks, areResetByAdministratorAndFinanceOnly)
{
    for (const Role by : allRoles) {
        for (const Role second : allRoles) {
            choose();
            const bool wanted = by == Role::Administrator && second == Role::Finance;
            EXPECT_EQ(pins.resetPin(change(by, second)).has_value(), wanted);
            EXPECT_EQ(need(pins.pinOf(login)).encoded.isEmpty(), wanted);
        }
    }
    EXPECT_EQ(events().count(u"operator.pin_reset"_s), 1);
}

TEST_F(PinBooks, forgetThePinWithThePasswordAndThePerson)
{
    choose();
    ASSERT_TRUE(staff.unlock(u"$argon2id$x"_s, change()));
    EXPECT_TRUE(need(pins.pinOf(login)).encoded.isEmpty());
    EXPECT_EQ(faultOf(pins.setPin(clerk.who, encoded, clerk)), Fault::PermissionDenied)
        << "under a one-time password";
    SqlPeople people{*office.database, office.clock};
    ASSERT_TRUE(people.changePassword(clerk.who, u"$argon2id$y"_s, clerk));
    choose();
    ASSERT_TRUE(staff.disable(change()));
    EXPECT_EQ(faultOf(pins.pinOf(login)), Fault::NotFound);
    EXPECT_EQ(need(office.database->run({"rest", "SELECT 1 FROM operator WHERE encoded_pin <> ''"}))
                  .records.size(),
              0U);
    EXPECT_FALSE(pins.recordPinUnlock(clerk.who, clerk.counter));
}

TEST_F(PinBooks, forgetThePinWithThePasswordThatItsOwnerGivesUp)
{
    choose();
    SqlPeople people{*office.database, office.clock};
    ASSERT_TRUE(people.raisePasswordCost(clerk.who, u"$argon2id$x"_s, clerk));
    EXPECT_FALSE(need(pins.pinOf(login)).encoded.isEmpty()) << "the same password, stored dearer";
    ASSERT_TRUE(people.changePassword(clerk.who, u"$argon2id$y"_s, clerk));
    EXPECT_TRUE(need(pins.pinOf(login)).encoded.isEmpty());
}

TEST_F(PinBooks, tellTheAuditTrail)
{
    choose();
    ASSERT_TRUE(pins.recordPinFailure(clerk.who, clerk.counter));
    ASSERT_TRUE(pins.recordPinUnlock(clerk.who, clerk.counter));
    ASSERT_TRUE(pins.resetPin(change()));
    EXPECT_EQ(events(), (QStringList{u"operator.pin"_s, u"operator.pin_refused"_s,
                                     u"operator.pin_unlock"_s, u"operator.pin_reset"_s}));
    EXPECT_TRUE(office.verifies());
}
