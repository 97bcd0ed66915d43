// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/operator_desk.h"
#include "crypto/password.h"
#include "db/repositories/sql_pins.h"
#include "db/repositories/sql_staff.h"
#include "tests/app/utility.h"

#include <gtest/gtest.h>

using namespace Qt::StringLiterals;
using namespace wattcard;
using namespace wattcard::app;

namespace {

// One person of each role that approves or asks; all have the same password.
class Approving : public ::testing::Test {
protected:
    Approving()
    {
        const QString encoded =
            *crypto::hashPassword(u"right password"_s, crypto::passwordCostFloor);
        const auto add = [&](const QString& login, Role role, bool mustChange) {
            return *utility.people->add({{}, login, login, role, mustChange}, encoded,
                                        {{}, test::Utility::counter});
        };
        leader = add(u"leader"_s, Role::ShiftLeader, false);
        admin = add(u"admin"_s, Role::Administrator, false);
        finance = add(u"finance"_s, Role::Finance, false);
        add(u"fresh"_s, Role::Finance, true);
    }
    Result<Approval> approve(const QString& login, const ApprovalRequest& request,
                             const QString& password = u"right password"_s)
    {
        return ApprovalDesk{*utility.people, utility.clock, test::Utility::counter}.approve(
            {login, password}, request);
    }
    OperatorDesk desk(OperatorId who, Role role)
    {
        return OperatorDesk{{*utility.people, staff, pins, {who, test::Utility::counter}, role}};
    }
    test::Utility utility;
    db::SqlStaff staff{*utility.database, utility.clock};
    db::SqlPins pins{*utility.database, utility.clock};
    OperatorId leader, admin, finance;
    const ShownValues values{{u"account"_s, u"7"_s}, {u"amount"_s, u"12.00"_s}};
};

} // namespace

TEST_F(Approving, needsTheRightAPasswordAndAnotherPerson)
{
    ApprovalRequest request{Right::ApproveSupplyChange, admin, {}, digestOf(values)};
    EXPECT_TRUE(approve(u"leader"_s, request));
    EXPECT_EQ(approve(u"leader"_s, request, u"wrong"_s).error().fault, Fault::BadCredentials);
    EXPECT_EQ(approve(u"finance"_s, request).error().fault, Fault::PermissionDenied);
    EXPECT_EQ(approve(u"clerk"_s, request).error().fault, Fault::PermissionDenied);
    request.author = leader;
    EXPECT_EQ(approve(u"leader"_s, request).error().fault, Fault::ApproverIsAuthor);
    request.author = admin;
    request.before = {leader};
    EXPECT_EQ(approve(u"leader"_s, request).error().fault, Fault::ApproverIsAuthor);
    request.right = Right::ApproveOfficeChange;
    EXPECT_EQ(approve(u"fresh"_s, request).error().fault, Fault::OneTimePassword);
}

// RELIABILITY.md section 13 (3): exactly the values that were shown.
TEST_F(Approving, holdsForTheValuesThatWereShown)
{
    const ApprovalRequest request{Right::ApproveSupplyChange, admin, {}, digestOf(values)};
    const auto approval = approve(u"leader"_s, request);
    ASSERT_TRUE(approval);
    EXPECT_EQ(demand(*approval, request)->who, leader);
    EXPECT_EQ(demand(std::nullopt, request).error().fault, Fault::NotApproved);
    ApprovalRequest other = request;
    other.shown = digestOf({{u"account"_s, u"7"_s}, {u"amount"_s, u"12.01"_s}});
    EXPECT_EQ(demand(*approval, other).error().fault, Fault::NotApproved);
    other = request;
    other.right = Right::ApproveSpecialCaseFirst;
    EXPECT_EQ(demand(*approval, other).error().fault, Fault::NotApproved);
    other = request;
    other.author = leader;
    EXPECT_EQ(demand(*approval, other).error().fault, Fault::ApproverIsAuthor);
}

TEST(ShownValues, thatReadTheSameTogetherHaveDifferentDigests)
{
    EXPECT_NE(digestOf({{u"a"_s, u"bc"_s}}), digestOf({{u"ab"_s, u"c"_s}}));
    EXPECT_NE(digestOf({{u"a"_s, u"b"_s}}), digestOf({{u"a"_s, u"b"_s}, {u""_s, u""_s}}));
}

TEST_F(Approving, letsAnAdministratorEnterAPersonWithFinance)
{
    OperatorDesk office = desk(admin, Role::Administrator);
    StaffRequest request;
    request.login = u"wang"_s;
    request.name = u"王"_s;
    const auto asked = office.ask(request);
    ASSERT_TRUE(asked);
    EXPECT_EQ(office.apply(request, std::nullopt).error().fault, Fault::NotApproved);
    const auto approval = approve(u"finance"_s, *asked);
    ASSERT_TRUE(approval);
    const auto password = office.apply(request, *approval);
    ASSERT_TRUE(password);
    EXPECT_EQ(password->size(), 12);
    request.role = Role::ShiftLeader; // not what finance has seen
    EXPECT_EQ(office.apply(request, *approval).error().fault, Fault::NotApproved);
}

TEST_F(Approving, refusesWhoMayNotAskAndWhoWouldChangeHimself)
{
    StaffRequest request{StaffRequest::Kind::SetRole, u"admin"_s, {}, Role::Clerk};
    EXPECT_EQ(desk(leader, Role::ShiftLeader).ask(request).error().fault, Fault::PermissionDenied);
    OperatorDesk office = desk(admin, Role::Administrator);
    const auto approval = approve(u"finance"_s, *office.ask(request));
    ASSERT_TRUE(approval);
    EXPECT_EQ(office.apply(request, *approval).error().fault, Fault::PermissionDenied);
}

TEST_F(Approving, letsAnAdministratorTakeAPinAwayWithFinance)
{
    const OperatorId clerk = utility.people->byLogin(u"clerk"_s)->person.id;
    ASSERT_TRUE(pins.setPin(clerk, u"$argon2id$x"_s, {clerk, test::Utility::counter}));
    OperatorDesk office = desk(admin, Role::Administrator);
    const StaffRequest request{StaffRequest::Kind::ResetPin, u"clerk"_s};
    const auto approval = approve(u"finance"_s, *office.ask(request));
    ASSERT_TRUE(approval);
    const auto done = office.apply(request, *approval);
    ASSERT_TRUE(done);
    EXPECT_TRUE(done->isEmpty()) << "there is no other PIN but one of his own choice";
    EXPECT_TRUE(pins.pinOf(u"clerk"_s)->encoded.isEmpty());
}
