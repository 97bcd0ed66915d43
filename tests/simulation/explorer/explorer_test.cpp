// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/simulation/explorer/explorer.h"

#include <gtest/gtest.h>

#include <cstdlib>
#include <iostream>

// Everything that two counters, the cards of one account and its meter can do, within the budgets
// of RELIABILITY.md section 7: cards are carried anywhere between any two steps, counters are
// killed at any step and come back, answers are lost, power fails and cards are pulled at the
// meter. WATTCARD_STATES sets how many states each budget may take.

using namespace wattcard::explorer;

namespace {

constexpr std::size_t statesOfEachRun = 20'000;
constexpr std::size_t settleOneOf = 16;

std::size_t mostStates()
{
    const char* wanted = std::getenv("WATTCARD_STATES");
    return wanted ? std::strtoull(wanted, nullptr, 10) : statesOfEachRun;
}

void keepsEveryRule(const Budget& budget)
{
    Explorer explorer{settleOneOf};
    const auto outcome = explorer.explore(beginning(budget), mostStates());
    std::string story;
    for (const std::string& line : outcome.story)
        story += "\n  " + line;
    EXPECT_EQ(outcome.broken, "") << story;
    EXPECT_GT(outcome.states, 1'000U) << "the explorer did not explore";
    std::cout << "evidence: model purchases=" << int{budget.purchases}
              << " reversals=" << int{budget.reversals} << " reissues=" << int{budget.reissues}
              << " faults=" << int{budget.faults} << " states=" << outcome.states
              << " complete=" << outcome.isComplete << '\n';
}

} // namespace

TEST(Explorer, onePurchase)
{
    keepsEveryRule({.purchases = 1, .reversals = 0, .reissues = 0, .faults = 1});
}

TEST(Explorer, onePurchaseAndItsReversal)
{
    keepsEveryRule({.purchases = 1, .reversals = 1, .reissues = 0, .faults = 1});
}

TEST(Explorer, purchasesAndAReversal)
{
    keepsEveryRule({.purchases = 2, .reversals = 1, .reissues = 0, .faults = 3});
}

TEST(Explorer, aReplacementOfALostCard)
{
    keepsEveryRule({.purchases = 1, .reversals = 1, .reissues = 1, .faults = 1});
}

TEST(Explorer, twoPurchasesAndAReplacement)
{
    keepsEveryRule({.purchases = 2, .reversals = 0, .reissues = 1, .faults = 1});
}
