// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/simulation/faults/driver.h"

#include <gtest/gtest.h>

#include <algorithm>

// Whether the checker sees what staff do wrong, and the driver which faults were never met: without
// that a green campaign says nothing.

using namespace wattcard;
using namespace wattcard::simulation;

namespace {

using Cut = cardio::InProcessReader::Cut;

constexpr std::uint8_t putData = 0xDA;

// A purchase of 100.00 that is interrupted at its write, the card written or not.
class WrongRecovery : public ::testing::Test {
protected:
    void interrupt(bool isWritten)
    {
        driver.goBack();
        const auto pull = [](ByteView command) {
            return command[1] == putData ? Cut::PullCard : Cut::None;
        };
        town.reader.setIntercept(
            {[=](ByteView command) { return isWritten ? Cut::None : pull(command); },
             [=](ByteView command, Bytes&) { return isWritten ? pull(command) : Cut::None; }});
        EXPECT_THROW(driver.flow().run(town), std::runtime_error);
        town.reader.setIntercept({});
        town.restart();
        ASSERT_TRUE(town.openRow());
    }
    Claim claimed() { return need(town.ledger->claim(*town.openRow(), leader)); }
    std::string verdict()
    {
        town.wall().take(town.card(1));
        return broken(town, driver.twin());
    }

    Driver driver{*std::ranges::find_if(
        twelveFlows(), [](const Flow& flow) { return std::string_view{flow.name} == "FL2"; })};
    FlowTown& town = driver.town();
    const Actor leader = town.actor(Role::ShiftLeader);
};

bool says(const std::string& rule, std::string_view what)
{
    return rule.starts_with(what);
}

} // namespace

// CARD.md section 9, rule 2: refunded without the card, which has it, and the meter takes it.
TEST_F(WrongRecovery, thatGivesTheMoneyBackIsSeenAsDoubleCredit)
{
    interrupt(true);
    need(town.ledger->voidRow(claimed(), leader));
    const std::string rule = verdict();
    EXPECT_TRUE(says(rule, "double credit")) << rule;
}

// Rule 7: taken for written, and the card has nothing.
TEST_F(WrongRecovery, thatBelievesInTheWriteIsSeenAsLostCredit)
{
    interrupt(false);
    const auto row = need(town.ledger->row(*town.openRow()));
    transaction::Proof proof{1, row.target.position.seq, row.target.digest};
    need(town.ledger->commit(claimed(), proof, leader));
    const std::string rule = verdict();
    EXPECT_TRUE(says(rule, "lost credit")) << rule;
}

// Rule 4: finished and then sold once more. The books are sound, and the customer has paid twice.
TEST_F(WrongRecovery, thatSellsAgainIsSeenByTheTwin)
{
    interrupt(true);
    EXPECT_TRUE(recover(town, driver.flow()));
    EXPECT_EQ(broken(town, driver.twin()), "");
    driver.flow().run(town);
    EXPECT_EQ(town.brokenInvariants(), "");
    town.wall().take(town.card(1));
    town.arrive(town.card(1));
    const std::string rule = broken(town, driver.twin());
    EXPECT_TRUE(says(rule, "the twin has")) << rule;
}

// A fault that does not strike makes the job red, whatever came of the flow.
TEST_F(WrongRecovery, withoutItsFaultIsNoProof)
{
    Tally tally;
    const Trouble beyond{Kind::NotSent, 1'000, false};
    const std::string rule = driver.run(beyond, std::nullopt, tally);
    EXPECT_NE(rule.find("was not met"), std::string::npos) << rule;
    EXPECT_EQ(tally.otherwise, 1);
}
