// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/simulation/counter_world.h"

#include <QSet>

#include <gtest/gtest.h>

// Every interleaving of two counters that work on one account with one card: writes whose answer is
// lost, cards that are carried from one reader to the other between any two steps, counters that
// stop for ever. CARD.md section 9.

using namespace wattcard;
using namespace wattcard::simulation;

namespace {

// With the faults off, a third presentation of the card settles everything (I6).
void settleQuietly(World world)
{
    if (!world.open())
        return;
    World recovery = world;
    recovery.counters = {};
    recovery.counters[0].wish = Wish::Finish;
    int steps = 0;
    while (canMove(recovery, 0) && steps < 100) {
        advance(recovery, 0, Answer::Given);
        ++steps;
    }
    ASSERT_TRUE(recovery.counters[0].stopped);
    ASSERT_EQ(recovery.open(), nullptr) << "an open row that its card does not settle";
    ASSERT_EQ(brokenRule(recovery), "");
}

class Explorer {
public:
    void explore(const World& world)
    {
        const QByteArray key = keyOf(world);
        if (m_seen.contains(key) || ::testing::Test::HasFailure())
            return;
        m_seen.insert(key);
        const std::string broken = brokenRule(world);
        if (!broken.empty()) {
            ADD_FAILURE() << broken;
            return;
        }
        settleQuietly(world);
        for (std::size_t who = 0; who < 2; ++who) {
            if (!canMove(world, who))
                continue;
            branch(world, who);
        }
    }
    qsizetype states() const { return m_seen.size(); }

private:
    void branch(const World& world, std::size_t who)
    {
        const Counter& counter = world.counters[who];
        const bool writes = mayLoseAnAnswer(world, who);
        for (const Answer answer :
             {Answer::Given, Answer::LostAfterWrite, Answer::LostBeforeWrite}) {
            if (answer != Answer::Given && !writes)
                continue;
            World next = world;
            advance(next, who, answer);
            explore(next);
        }
        if (!counter.started || world.crashes >= 2)
            return;
        World crashed = world;
        crashed.counters[who].stopped = true;
        crashed.counters[who].session = false;
        ++crashed.crashes;
        explore(crashed);
    }
    QSet<QByteArray> m_seen;
};

struct Pair {
    Wish first, second;
    Kind kind = Kind::Purchase;
};

} // namespace

class TwoCounters : public ::testing::TestWithParam<Pair> {};
TEST_P(TwoCounters, neverLoseOrDoubleASale)
{
    World world;
    world.counters[0].wish = GetParam().first;
    world.counters[1].wish = GetParam().second;
    world.kind = GetParam().kind;
    if (world.kind == Kind::Opening)
        world.card = {serial, CardView::Read::Blank, {}, {}, {}, {}, 0};
    Explorer explorer;
    explorer.explore(world);
    RecordProperty("states", static_cast<int>(explorer.states()));
    EXPECT_GT(explorer.states(), 100) << "the explorer did not explore";
}
INSTANTIATE_TEST_SUITE_P(Wishes, TwoCounters,
                         ::testing::Values(Pair{Wish::Write, Wish::Void},
                                           Pair{Wish::Write, Wish::Finish},
                                           Pair{Wish::Write, Wish::Write},
                                           Pair{Wish::Write, Wish::Void, Kind::Opening},
                                           Pair{Wish::Write, Wish::Finish, Kind::Opening},
                                           Pair{Wish::Write, Wish::Write, Kind::Opening}));

// Both counters find the row open: one wants to finish it, the other to void it.
TEST(TwoCounters, settleAnOpenRowOnce)
{
    for (const bool alreadyOnCard : {false, true}) {
        World world;
        world.rows.push_back(rowOf(0, Kind::Purchase));
        if (alreadyOnCard) {
            const Target& target = world.rows[0].target;
            world.card = {serial,
                          CardView::Read::Complete,
                          after,
                          target.order,
                          target.imageDigest,
                          target.digest,
                          2};
        }
        world.counters[0].wish = Wish::Finish;
        world.counters[1].wish = Wish::Void;
        Explorer explorer;
        explorer.explore(world);
        EXPECT_GT(explorer.states(), 100);
    }
}
