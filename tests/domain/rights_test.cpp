// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/rights.h"
#include "domain/scope.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <string_view>

// DOMAIN.md section 9, typed from the page: every role, every right, and the three ways in which a
// record can stand to the person. RELIABILITY.md section 13, test (2).

using namespace Qt::StringLiterals;
using namespace wattcard;

namespace {

// The page's columns: clerk, leader, finance, administrator, auditor, engineer; then custodian.
constexpr std::array roles{Role::Clerk,   Role::ShiftLeader, Role::Finance,  Role::Administrator,
                           Role::Auditor, Role::Engineer,    Role::Custodian};
constexpr std::array wholes{Whose::Own, Whose::Others, Whose::ApprovedBefore};

// Each role's cell: "*" whatever the record, "o" only one's own, "n" never one's own, "a" an
// approval: neither one's own nor one that one has approved; "-" denied.
struct Line {
    Right right;
    std::string_view cells;
};
constexpr std::array page{
    Line{Right::OpenAccounts, "**-----"},
    Line{Right::Sell, "**-----"},
    Line{Right::ReplaceCards, "**-----"},
    Line{Right::RenameCustomers, "**-----"},
    Line{Right::TakeDebtPayments, "**-----"},
    Line{Right::SettleRows, "**-----"},
    Line{Right::CopyOwnReceipts, "oo-----"},
    Line{Right::Reverse, "-n-----"},
    Line{Right::OverrideLimits, "-n-----"},
    Line{Right::VoidRows, "-n-----"},
    Line{Right::ReprintReceipts, "-*-----"},
    Line{Right::RefundWithinLimit, "-n-----"},
    Line{Right::PrepareSupplyChange, "*------"},
    Line{Right::ApproveSupplyChange, "-a-----"},
    Line{Right::GiveExchangeEvidence, "-----*-"},
    Line{Right::PrepareSpecialCase, "*------"},
    Line{Right::ApproveSpecialCaseFirst, "-a-----"},
    Line{Right::ApproveSpecialCaseSecond, "--a----"},
    Line{Right::Correct, "--n----"},
    Line{Right::CloseDay, "--*----"},
    Line{Right::Reconcile, "--*----"},
    Line{Right::ManageInvoices, "--*----"},
    Line{Right::PayOutAboveLimit, "--*----"},
    Line{Right::DraftTariffs, "---*---"},
    Line{Right::ReleaseTariffs, "--a----"},
    Line{Right::ManageOperators, "---*---"},
    Line{Right::ChangeSettings, "---*---"},
    Line{Right::BackUp, "---*---"},
    Line{Right::Restore, "---*---"},
    Line{Right::ImportRecords, "---*---"},
    Line{Right::ApproveOfficeChange, "--a----"},
    Line{Right::SetClock, "-*-----"},
    Line{Right::OpenShift, "**-----"},
    Line{Right::CountTill, "**-----"},
    Line{Right::SignOpenRows, "**-----"},
    Line{Right::MoveCash, "-*-----"},
    Line{Right::CloseShift, "-n-----"},
    Line{Right::SeeTills, "-**-*--"},
    Line{Right::OpenDay, "-*-----"},
    Line{Right::UseInvoices, "**-----"},
    Line{Right::VoidInvoices, "-**----"},
    Line{Right::SeeStatements, "***-*--"},
    Line{Right::ReadEverything, "----*--"},
    Line{Right::VerifyChain, "----*--"},
    Line{Right::ExportEvidence, "----*--"},
    Line{Right::ReceiveCards, "-*-*---"},
    Line{Right::IssueUserCards, "**-----"},
    Line{Right::IssueManagementCards, "-----*-"},
    Line{Right::TakeCardsIn, "**---*-"},
    Line{Right::ReuseCards, "-*---*-"},
    Line{Right::ScrapCards, "-*---*-"},
    Line{Right::RekeyCards, "**---*-"},
    Line{Right::UnblockCards, "-*-----"},
    Line{Right::PrepareOrder, "-----*-"},
    Line{Right::ApproveOrderFirst, "---a---"},
    Line{Right::ApproveOrderSecond, "--a----"},
    Line{Right::RevokeOrder, "--**-*-"},
    Line{Right::WriteOrder, "-----*-"},
    Line{Right::ReadOrderBack, "**---*-"},
    Line{Right::ReportOrderLost, "-*-*-*-"},
    Line{Right::LoadKeys, "------*"},
    Line{Right::WitnessKeys, "---**--"},
    Line{Right::DriveRollOut, "---*---"},
    Line{Right::StopRollOut, "-*-*---"},
    Line{Right::SettleRepairs, "-*---*-"},
};

bool meant(char cell, Whose whose)
{
    switch (cell) {
    case '*': return true;
    case 'o': return whose == Whose::Own;
    case 'n': return whose != Whose::Own;
    case 'a': return whose == Whose::Others;
    default: return false;
    }
}

} // namespace

TEST(Rights, areGrantedAndDeniedCellByCellAsThePageSays)
{
    int cells = 0, denied = 0;
    for (const Line& line : page) {
        ASSERT_EQ(line.cells.size(), roles.size());
        for (std::size_t role = 0; role < roles.size(); ++role) {
            EXPECT_EQ(may(roles[role], line.right), line.cells[role] != '-')
                << "right " << static_cast<int>(line.right) << ", role " << role;
            for (const Whose whose : wholes) {
                const bool wanted = meant(line.cells[role], whose);
                ++cells;
                denied += wanted ? 0 : 1;
                EXPECT_EQ(may(roles[role], line.right, whose), wanted)
                    << "right " << static_cast<int>(line.right) << ", role " << role << ", record "
                    << static_cast<int>(whose);
            }
        }
    }
    EXPECT_EQ(cells, 65 * 7 * 3);
    EXPECT_EQ(denied, 1'092);
}

TEST(Rights, allStandOnThePage)
{
    for (const Right right : allRights)
        EXPECT_EQ(std::ranges::count(page, right, &Line::right), 1) << static_cast<int>(right);
    EXPECT_EQ(page.size(), allRights.size());
}

// RELIABILITY.md section 13 (4): the administrator holds no key and no money right; nobody can do
// both halves of a task for two.
TEST(Rights, noRoleHoldsBothHalvesOfATaskForTwo)
{
    constexpr std::array<Right, 12> halves{Right::PrepareSupplyChange,
                                           Right::ApproveSupplyChange,
                                           Right::ApproveSpecialCaseFirst,
                                           Right::ApproveSpecialCaseSecond,
                                           Right::PrepareSpecialCase,
                                           Right::ApproveSpecialCaseFirst,
                                           Right::DraftTariffs,
                                           Right::ReleaseTariffs,
                                           Right::ManageOperators,
                                           Right::ApproveOfficeChange,
                                           Right::ApproveOrderFirst,
                                           Right::ApproveOrderSecond};
    for (std::size_t pair = 0; pair < halves.size(); pair += 2) {
        for (const Role role : roles)
            EXPECT_FALSE(may(role, halves[pair]) && may(role, halves[pair + 1])) << pair;
    }
}

TEST(Scope, coversWhatItNames)
{
    const PlaceCodes north{u"north"_s, u"s1"_s}, south{u"south"_s, u"s2"_s}, unknown;
    struct Case {
        Scope scope;
        bool north, south, unknown;
    };
    const std::array cases{
        Case{Scope{}, true, true, true},
        Case{Scope{{u"north"_s}, {}}, true, false, false},
        Case{Scope{{}, {u"s2"_s}}, false, true, false},
        Case{Scope{{u"north"_s}, {u"s2"_s}}, true, true, false},
        Case{Scope{{u"west"_s}, {}}, false, false, false},
    };
    for (const Case& each : cases) {
        EXPECT_EQ(each.scope.covers(north), each.north);
        EXPECT_EQ(each.scope.covers(south), each.south);
        EXPECT_EQ(each.scope.covers(unknown), each.unknown);
    }
}

// Role, right and scope together: what may be done at a place is the product of the three.
TEST(Scope, givesNoRightAndTakesEachAway)
{
    const Scope north{{u"north"_s}, {}};
    for (const Right right : allRights) {
        for (const Role role : roles) {
            EXPECT_EQ(mayAt(role, right, north, {u"north"_s, {}}), may(role, right));
            EXPECT_FALSE(mayAt(role, right, north, {u"south"_s, {}}));
        }
    }
}
