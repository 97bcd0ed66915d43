// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/repositories/sql_staff.h"
#include "tests/db/office.h"
#include "tests/fakes/need.h"

#include <gtest/gtest.h>

using namespace Qt::StringLiterals;
using namespace wattcard;
using namespace wattcard::db;
using namespace wattcard::db::test;

namespace {

class StaffBooks : public ::testing::Test {
protected:
    StaffChange change(OperatorId whom, Role by = Role::Administrator, Role second = Role::Finance)
    {
        ApprovalRecord approval;
        approval.who = office.of(second).who;
        approval.role = second;
        approval.right = Right::ApproveOfficeChange;
        return {whom, office.of(by), approval, u"moved"_s};
    }
    OperatorId clerk() { return office.of(Role::Clerk).who; }
    Office office;
    SqlStaff staff{*office.database, office.clock};
};

} // namespace

TEST_F(StaffBooks, keepRoleScopeAndLimitsOverARestart)
{
    const Scope scope{{u"north"_s, u"west"_s}, {u"s7"_s}};
    const OperatorLimits limits{Money::fromMinor(10'000), Money::fromMinor(50'000)};
    ASSERT_TRUE(staff.setScope(scope, change(clerk())));
    ASSERT_TRUE(staff.setLimits(limits, change(clerk())));
    ASSERT_TRUE(staff.setRole(Role::ShiftLeader, change(clerk())));
    office.reopen();
    SqlStaff again{*office.database, office.clock};
    const auto member = again.member(clerk());
    ASSERT_TRUE(member);
    EXPECT_EQ(member->scope, scope);
    EXPECT_EQ(member->limits, limits);
    EXPECT_EQ(member->person.role, Role::ShiftLeader);
    EXPECT_TRUE(office.verifies());
}

// Every pair of roles: only an administrator changes people, only finance is his second person.
TEST_F(StaffBooks, areChangedByAdministratorAndFinanceOnly)
{
    for (const Role by : allRoles) {
        for (const Role second : allRoles) {
            const bool wanted = by == Role::Administrator && second == Role::Finance;
            const auto done = staff.setLimits({}, change(clerk(), by, second));
            EXPECT_EQ(done.has_value(), wanted)
                << static_cast<int>(by) << ' ' << static_cast<int>(second);
        }
    }
}

TEST_F(StaffBooks, nobodyChangesHimself)
{
    EXPECT_EQ(faultOf(staff.setRole(Role::Clerk, change(office.of(Role::Administrator).who))),
              Fault::PermissionDenied);
    EXPECT_EQ(faultOf(staff.setRole(Role::Clerk, change(office.of(Role::Finance).who))),
              Fault::PermissionDenied);
}

// RELIABILITY.md section 13 (6).
TEST_F(StaffBooks, theLastAuditorAndThePairOfCustodiansStay)
{
    EXPECT_EQ(faultOf(staff.disable(change(office.of(Role::Auditor).who))), Fault::LastOfRole);
    EXPECT_EQ(faultOf(staff.setRole(Role::Clerk, change(office.of(Role::Auditor).who))),
              Fault::LastOfRole);
    office.add(u"second-custodian"_s, Role::Custodian);
    EXPECT_EQ(faultOf(staff.disable(change(office.of(Role::Custodian).who))), Fault::LastOfRole);
    office.add(u"third-custodian"_s, Role::Custodian);
    EXPECT_TRUE(staff.disable(change(office.of(Role::Custodian).who)));
}

TEST_F(StaffBooks, theLastAdministratorStays)
{
    const Actor other = office.add(u"other-admin"_s, Role::Administrator);
    StaffChange byOther = change(office.of(Role::Administrator).who);
    byOther.by = other;
    EXPECT_TRUE(staff.disable(byOther));
    EXPECT_EQ(faultOf(staff.disable(change(other.who))), Fault::PermissionDenied)
        << "who is disabled may nothing";
    EXPECT_FALSE(office.execute("UPDATE operator SET disabled = 1 WHERE login = 'other-admin'"));
}

TEST_F(StaffBooks, aNewPersonHasAPasswordForOnceAndALoginOfHisOwn)
{
    StaffEntry fresh;
    fresh.person = {{}, u"new"_s, u"New"_s, Role::Clerk, true};
    fresh.scope = Scope{{u"north"_s}, {}};
    const auto id = staff.enter(fresh, u"$argon2id$x"_s, change({}));
    ASSERT_TRUE(id);
    EXPECT_TRUE(staff.member(*id)->person.mustChangePassword);
    EXPECT_EQ(staff.member(*id)->scope, fresh.scope);
    EXPECT_EQ(staff.enter(fresh, u"x"_s, change({})).error().fault, Fault::DuplicateNumber);
    EXPECT_FALSE(office.execute("DELETE FROM operator WHERE login = 'new'"));
}

TEST_F(StaffBooks, unlockingEndsALockOut)
{
    const LockOut lock{7, std::chrono::seconds{4}, {"boot", std::chrono::seconds{9}}, {}};
    ASSERT_TRUE(office.people->recordFailure(clerk(), lock, CounterId{3}));
    ASSERT_TRUE(staff.unlock(u"$argon2id$y"_s, change(clerk())));
    EXPECT_EQ(staff.member(clerk())->lock, LockOut{});
    EXPECT_TRUE(staff.member(clerk())->person.mustChangePassword);
}
