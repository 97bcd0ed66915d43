// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/operations.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <string_view>

// DOMAIN.md section 2, cell by cell, typed from the page; regression 5 of its section 12.

using namespace wattcard;

namespace {

constexpr std::array states{AccountState::Pending, AccountState::Active, AccountState::Suspended,
                            AccountState::Closed};

// Y allowed, A with approval, E evidence only, - refused; pending, active, suspended, closed.
struct Line {
    Operation operation;
    std::string_view cells;
};
constexpr std::array page{
    Line{Operation::EditData, "YYY-"},
    Line{Operation::Rename, "YYY-"},
    Line{Operation::PlanDebt, "YYY-"},
    Line{Operation::Open, "Y---"},
    Line{Operation::CancelFile, "Y---"},
    Line{Operation::Purchase, "-Y--"},
    Line{Operation::UpdateParameters, "-Y--"},
    Line{Operation::ReplaceCard, "-Y--"},
    Line{Operation::Reverse, "-A--"},
    Line{Operation::Adjust, "-A--"},
    Line{Operation::GrantEmergencyCredit, "-A--"},
    Line{Operation::BookReturn, "-YYE"},
    Line{Operation::ReadInspection, "-YYE"},
    Line{Operation::Exchange, "-A--"},
    Line{Operation::UndoExchange, "-A--"},
    Line{Operation::Transfer, "-A--"},
    Line{Operation::ChangeTariffOrLimits, "YAA-"},
    Line{Operation::Suspend, "-A--"},
    Line{Operation::Resume, "--A-"},
    Line{Operation::Close, "-AA-"},
    Line{Operation::PayDebt, "-YYY"},
    Line{Operation::PayOutRefund, "-YYY"},
    Line{Operation::SettleMonth, "-AA-"}, // section 6.5, by finance
    Line{Operation::Correct, "-AAA"},
    Line{Operation::CatchUp, "-AA-"},
    Line{Operation::Reprint, "YYYY"},
    Line{Operation::ShowHistory, "YYYY"},
    Line{Operation::PrintStatement, "YYYY"},
};

Allowed meant(char cell)
{
    switch (cell) {
    case 'Y': return Allowed::Yes;
    case 'A': return Allowed::NeedsApproval;
    case 'E': return Allowed::EvidenceOnly;
    default: return Allowed::Refused;
    }
}

} // namespace

TEST(Operations, areAllowedAsThePageSaysInEachState)
{
    for (const Line& line : page) {
        for (std::size_t state = 0; state < states.size(); ++state)
            EXPECT_EQ(allowed(line.operation, states[state]), meant(line.cells[state]))
                << "operation " << static_cast<int>(line.operation) << ", state " << state;
    }
}

TEST(Operations, allStandOnThePage)
{
    ASSERT_EQ(page.size(), allOperations.size());
    for (const Operation operation : allOperations) {
        EXPECT_EQ(std::ranges::count(page, operation, &Line::operation), 1)
            << static_cast<int>(operation);
    }
}

TEST(Operations, aSuspendedAccountIsNotTransferred)
{
    EXPECT_EQ(refusalOf(Operation::Transfer, AccountState::Suspended), Fault::AccountNotActive);
    EXPECT_EQ(refusalOf(Operation::Transfer, AccountState::Closed), Fault::AccountClosed);
    EXPECT_EQ(refusalOf(Operation::Transfer, AccountState::Active), std::nullopt);
}

// Evidence is taken of a closed account: nothing is refused, nothing is booked.
TEST(Operations, evidenceIsNotRefused)
{
    EXPECT_EQ(refusalOf(Operation::BookReturn, AccountState::Closed), std::nullopt);
}
