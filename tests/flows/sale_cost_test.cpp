// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
// What a sale asks of the card, the disk, SQLite and OpenSSL, in numbers that no machine moves. The
// card of this process works in it too: what it does for itself is counted apart and taken away.
#include "cost_counters.h"
#include "shop_world.h"

#include <QTemporaryDir>

#include <gtest/gtest.h>

using namespace wattcard;
using namespace wattcard::flows;

namespace {

constexpr long walPage = 4096 + 24; // with the header of its frame

class SaleCost : public ::testing::Test {
protected:
    SaleCost()
    {
        ShopWorld::make(directory);
        world = std::make_unique<ShopWorld>(directory);
        world->open(Money::fromMinor(2'000));
        world->presentAtMeter();
        for (int sale = 0; sale < 2; ++sale) // every statement is compiled, nothing is new
            world->buy(Money::fromMinor(1'000));
        world->counterReader.setIntercept({[this](ByteView command) {
                                               ++commands;
                                               line += command.size();
                                               beforeCard = costsSoFar();
                                               return cardio::InProcessReader::Cut::None;
                                           },
                                           [this](ByteView, Bytes& answer) {
                                               line += answer.size();
                                               const Costs card = costsSoFar() - beforeCard;
                                               inCard.push_back(card);
                                               return cardio::InProcessReader::Cut::None;
                                           }});
    }
    // Without what the card has done within.
    template <class Act> Costs costOf(Act act)
    {
        commands = 0;
        line = 0;
        inCard.clear();
        const Costs before = costsSoFar();
        act();
        Costs all = costsSoFar() - before;
        for (const Costs& card : inCard)
            all = all - card;
        return all;
    }
    QTemporaryDir temporary;
    std::string directory = temporary.path().toStdString() + "/shop";
    std::unique_ptr<ShopWorld> world;
    int commands = 0;
    std::size_t line = 0; // bytes, both ways
    Costs beforeCard;
    std::vector<Costs> inCard;
};

} // namespace

// CARD.md section 6 counts four; the counter looks at the number of a card once before.
TEST_F(SaleCost, anArrivalIsFiveCommandsAndWritesNothing)
{
    const Costs arrival = costOf([&] { world->presentAtCounter(); });
    EXPECT_EQ(commands, 5);
    EXPECT_LE(line, 540U);
    EXPECT_EQ(arrival.syncs, 0);
    EXPECT_EQ(arrival.written, 0);
    EXPECT_LE(arrival.statements, 39);
    EXPECT_EQ(arrival.prepared, 0);
    EXPECT_LE(arrival.keys, 26);
    EXPECT_EQ(arrival.contexts, 0);
}

// PERFORMANCE.md section 3: 641 bytes computed for suite A, two durable commits.
TEST_F(SaleCost, aSaleIsFiveCommandsAndTwoDurableCommits)
{
    world->presentAtCounter();
    app::SaleOutcome outcome;
    const Costs sale = costOf([&] { outcome = world->sell(Money::fromMinor(1'000)); });
    ASSERT_TRUE(std::holds_alternative<app::SaleDone>(outcome));
    EXPECT_EQ(commands, 5);
    EXPECT_LE(line, 650U);
    EXPECT_EQ(sale.syncs, 2);
    EXPECT_LE(sale.written, 2 * 20 * walPage);
    EXPECT_LE(sale.statements, 109);
    EXPECT_EQ(sale.prepared, 0);
    EXPECT_LE(sale.keys, 44);
    EXPECT_EQ(sale.contexts, 0);
}

// What a sale writes and asks for does not grow with what was sold before.
TEST_F(SaleCost, isTheSameAfterManySales)
{
    const auto costOfSale = [&] {
        world->presentAtMeter();
        world->presentAtCounter();
        return costOf([&] { world->sell(Money::fromMinor(100)); });
    };
    const Costs early = costOfSale();
    constexpr int many = 30;
    for (int sale = 0; sale < many; ++sale)
        costOfSale();
    const Costs late = costOfSale();
    EXPECT_EQ(late.statements, early.statements);
    EXPECT_EQ(late.keys, early.keys);
    EXPECT_EQ(late.syncs, early.syncs);
    // A table or index may be one level deeper, or split a page in this very sale.
    EXPECT_LE(late.written, early.written + 6 * walPage);
}
