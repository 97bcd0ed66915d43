// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/approvals_needed.h"
#include "domain/operations.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <iostream>
#include <string_view>

// DOMAIN.md sections 2 and 9 together, typed from the page: who does which operation, on an account
// in which state, lying where, and standing how to the person. Every cell is generated and
// asserted, the denied ones included (RELIABILITY.md section 13, test 2).

using namespace Qt::StringLiterals;
using namespace wattcard;

namespace {

// Clerk, leader, finance, administrator, auditor, engineer, custodian.
constexpr std::array roles{Role::Clerk,   Role::ShiftLeader, Role::Finance,  Role::Administrator,
                           Role::Auditor, Role::Engineer,    Role::Custodian};
constexpr std::array states{AccountState::Pending, AccountState::Active, AccountState::Suspended,
                            AccountState::Closed};
constexpr std::array wholes{Whose::Own, Whose::Others, Whose::ApprovedBefore};

// `prepares` and the two signatures: "*" may, "n" never on what one did oneself, "a" an approval:
// neither of one's own nor a second time; "-" denied. `states` as section 2 prints them: "y", "2"
// with approval, "e" evidence only, "-" refused.
struct Line {
    Operation operation;
    std::string_view prepares;
    std::string_view first;
    std::string_view second;
    std::string_view states;
};
constexpr std::string_view nobody = "-------";
constexpr std::array page{
    Line{Operation::EditData, "**-----", nobody, nobody, "yyy-"},
    Line{Operation::Rename, "**-----", nobody, nobody, "yyy-"},
    Line{Operation::PlanDebt, "**-----", nobody, nobody, "yyy-"},
    Line{Operation::Open, "**-----", nobody, nobody, "y---"},
    Line{Operation::CancelFile, "**-----", nobody, nobody, "y---"},
    Line{Operation::Purchase, "**-----", nobody, nobody, "-y--"},
    Line{Operation::UpdateParameters, "**-----", nobody, nobody, "-y--"},
    Line{Operation::ReplaceCard, "**-----", nobody, nobody, "-y--"},
    Line{Operation::Reverse, "-n-----", nobody, nobody, "-2--"},
    Line{Operation::Adjust, "*------", "-a-----", "--a----", "-2--"},
    Line{Operation::GrantEmergencyCredit, "*------", "-a-----", "--a----", "-2--"},
    Line{Operation::BookReturn, "**-----", nobody, nobody, "-yye"},
    Line{Operation::ReadInspection, "**---*-", nobody, nobody, "-yye"},
    Line{Operation::Exchange, "*------", "-a-----", nobody, "-2--"},
    Line{Operation::UndoExchange, "*------", "-a-----", nobody, "-2--"},
    Line{Operation::Transfer, "*------", "-a-----", nobody, "-2--"},
    Line{Operation::ChangeTariffOrLimits, "*------", "-a-----", nobody, "y22-"},
    Line{Operation::Suspend, "*------", "-a-----", nobody, "-2--"},
    Line{Operation::Resume, "*------", "-a-----", nobody, "--2-"},
    Line{Operation::Close, "*------", "-a-----", "--a----", "-22-"},
    Line{Operation::PayDebt, "**-----", nobody, nobody, "-yyy"},
    Line{Operation::PayOutRefund, "-n-----", nobody, nobody, "-yyy"},
    Line{Operation::SettleMonth, "--n----", "-a-----", nobody, "-22-"},
    Line{Operation::Correct, "--n----", "-a-----", nobody, "-222"},
    Line{Operation::CatchUp, "*------", "-a-----", "--a----", "-22-"},
    Line{Operation::Reprint, "-*-----", nobody, nobody, "yyyy"},
    Line{Operation::ShowHistory, "***-*--", nobody, nobody, "yyyy"},
    Line{Operation::PrintStatement, "***-*--", nobody, nobody, "yyyy"},
};

bool meant(char cell, Whose whose)
{
    switch (cell) {
    case '*': return true;
    case 'n': return whose != Whose::Own;
    case 'a': return whose == Whose::Others;
    default: return false;
    }
}

Allowed meant(char cell)
{
    switch (cell) {
    case 'y': return Allowed::Yes;
    case '2': return Allowed::NeedsApproval;
    case 'e': return Allowed::EvidenceOnly;
    default: return Allowed::Refused;
    }
}

// Where the account lies, seen by somebody who serves area north and station s7.
struct Place {
    PlaceCodes codes;
    bool served;
};
const std::array places{
    Place{{u"north"_s, u"s1"_s}, true},
    Place{{u"south"_s, u"s7"_s}, true},
    Place{{u"south"_s, u"s1"_s}, false},
    Place{{u"s7"_s, u"north"_s}, false},
    Place{{}, false},
};
const Scope northAndS7{{u"north"_s}, {u"s7"_s}};

struct Tally {
    int cells = 0;
    int denied = 0;
    void count(bool may)
    {
        ++cells;
        denied += may ? 0 : 1;
    }
};

} // namespace

TEST(RightsMatrix, holdsEveryOperationOnce)
{
    for (const Operation operation : allOperations)
        EXPECT_EQ(std::ranges::count(page, operation, &Line::operation), 1);
    EXPECT_EQ(page.size(), 28U);
}

// 28 operations x 7 roles x 4 states x 5 places x 3 relations.
TEST(RightsMatrix, saysWhoDoesWhatWhereInWhichState)
{
    Tally tally;
    for (const Line& line : page) {
        const Right right = rightToPrepare(line.operation);
        for (std::size_t role = 0; role < roles.size(); ++role) {
            for (std::size_t state = 0; state < states.size(); ++state) {
                const Allowed wanted = meant(line.states[state]);
                EXPECT_EQ(allowed(line.operation, states[state]), wanted);
                for (const Place& place : places) {
                    for (const Whose whose : wholes) {
                        const bool may = mayAt(roles[role], right, northAndS7, place.codes) &&
                                         wattcard::may(roles[role], right, whose) &&
                                         !refusalOf(line.operation, states[state]);
                        const bool expected = meant(line.prepares[role], whose) && place.served &&
                                              wanted != Allowed::Refused;
                        EXPECT_EQ(may, expected)
                            << "operation " << static_cast<int>(line.operation) << ", role " << role
                            << ", state " << state << ", whose " << static_cast<int>(whose);
                        tally.count(expected);
                    }
                }
            }
        }
    }
    EXPECT_EQ(tally.cells, 28 * 7 * 4 * 5 * 3);
    EXPECT_EQ(tally.cells, 11'760);
    EXPECT_EQ(tally.denied, 11'130);
    std::cout << "evidence: roles operations cells=" << tally.cells << " denied=" << tally.denied
              << '\n';
}

// 28 operations x 2 signatures x 7 roles x 3 relations; and nobody signs what needs no signature.
TEST(RightsMatrix, saysWhoSigns)
{
    Tally tally;
    for (const Line& line : page) {
        const auto needed = rightsToApprove(line.operation);
        const std::array pageSays{line.first, line.second};
        for (std::size_t place = 0; place < pageSays.size(); ++place) {
            EXPECT_EQ(place < needed.size(), pageSays[place] != nobody)
                << static_cast<int>(line.operation);
            for (std::size_t role = 0; role < roles.size(); ++role) {
                for (const Whose whose : wholes) {
                    const bool may =
                        place < needed.size() && wattcard::may(roles[role], needed[place], whose);
                    const bool expected = meant(pageSays[place][role], whose);
                    EXPECT_EQ(may, expected) << static_cast<int>(line.operation) << ' ' << role;
                    tally.count(expected);
                }
            }
        }
    }
    EXPECT_EQ(tally.cells, 1'176);
    EXPECT_EQ(tally.denied, 1'160);
    std::cout << "evidence: roles signatures cells=" << tally.cells << " denied=" << tally.denied
              << '\n';
}
