// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/meter/meter_world.h"
#include "tests/meter/sample_orders.h"

#include <gtest/gtest.h>

#include <iostream>

namespace wattcard::meter {
namespace {

using Kind = ManagementClass;

MeterState meterFor(Kind kind)
{
    return meterIn(kind == Kind::Clear ? WorkState::Reset : WorkState::Opened);
}

// One presentation with the keys where they are needed; what is cut on the way stays cut.
void presentWithKeys(MeterWorld& world, SimulatedCard& card)
{
    world.insert(card);
    if (world.isPowered())
        world.key(KeyName::Read);
    if (world.isPowered())
        world.key(KeyName::Program, confirmingHoldMs);
    if (world.isPowered())
        world.remove();
}

bool takesKeys(Kind kind)
{
    return kind == Kind::Reset || kind == Kind::Clear;
}

// The whole presentation: automatic for most classes, with both keys for reset and clear.
void presentFully(MeterWorld& world, SimulatedCard& card)
{
    if (takesKeys(card.reading.order->kind))
        presentWithKeys(world, card);
    else
        world.present(card);
}

int doneVisits(const SimulatedCard& card)
{
    return static_cast<int>(std::ranges::count(card.visits, VisitResult::Done, &Visit::result));
}

// What the order has done to the meter, as a number of times.
int effectsOf(Kind kind, const MeterState& before, const MeterState& meter)
{
    const auto events = [&](EventKind event) {
        return static_cast<int>(std::ranges::count(meter.events, event, &Event::kind));
    };
    switch (kind) {
    case Kind::EmergencyCredit:
        return static_cast<int>((meter.balance.remaining - before.balance.remaining).hundredths() /
                                3'000);
    case Kind::Reset: return events(EventKind::Reset);
    case Kind::Clear: return events(EventKind::Cleared);
    case Kind::Inspection:
    case Kind::Preset:
    case Kind::RelayTest:
    case Kind::KeyUpdate: return events(EventKind::OrderDone);
    }
    std::abort();
}

std::vector<std::pair<int, Trouble>> troublesOf(const MeterWorld& world)
{
    std::vector<std::pair<int, Trouble>> all;
    for (int effect = 0; effect < world.effects(); ++effect) {
        for (const Trouble trouble : world.choices(effect))
            all.emplace_back(effect, trouble);
    }
    return all;
}

// Presents until the order is done and told; each time the meter has power again.
void settle(MeterWorld& world, SimulatedCard& card, MeterWorld::Plan plan)
{
    for (int presentation = 0; presentation < 3; ++presentation) {
        if (!world.isPowered() || !plan.empty())
            world.powerUp(std::exchange(plan, {}));
        const bool isSettled = world.state().served.size() == 1 && world.state().waiting.empty();
        if (!isSettled || presentation == 0)
            presentFully(world, card);
    }
    if (!world.isPowered())
        world.powerUp();
}

void expectOnce(const MeterState& before, const MeterWorld& world, const SimulatedCard& card)
{
    const Kind kind = card.reading.order->kind;
    EXPECT_EQ(effectsOf(kind, before, world.state()), 1);
    EXPECT_EQ(doneVisits(card), 1);
    EXPECT_TRUE(world.state().waiting.empty());
    ASSERT_EQ(world.state().served.size(), 1U);
    EXPECT_EQ(world.state().served[0].uses, 1);
}

class OrderCut : public ::testing::TestWithParam<Kind> {};

// All first troubles, and for each of them all second troubles of what follows.
TEST_P(OrderCut, EveryEffectMayBeCutTwiceAndTheOrderIsDoneAndToldOnce)
{
    const MeterState before = meterFor(GetParam());
    const MeterCardReading reading = managementCard(sampleOrder(GetParam()));
    MeterWorld undisturbed{before};
    SimulatedCard model{reading};
    undisturbed.powerUp();
    presentFully(undisturbed, model);
    expectOnce(before, undisturbed, model);
    int runs = 0;
    for (const auto& first : troublesOf(undisturbed)) {
        std::vector<std::pair<int, Trouble>> seconds{{-1, Trouble::CutBefore}};
        for (std::size_t index = 0; index < seconds.size(); ++index, ++runs) {
            SCOPED_TRACE("effect " + std::to_string(first.first) + " trouble " +
                         std::to_string(static_cast<int>(first.second)) + ", then " +
                         std::to_string(seconds[index].first) + "/" +
                         std::to_string(static_cast<int>(seconds[index].second)));
            MeterWorld world{before};
            SimulatedCard card{reading};
            world.powerUp({first});
            presentFully(world, card);
            settle(world, card, {seconds[index]});
            if (index == 0) {
                for (const auto& second : troublesOf(world))
                    seconds.push_back(second);
            }
            expectOnce(before, world, card);
            if (HasFailure())
                return;
        }
    }
    std::cout << "cut points run: " << runs << '\n';
    EXPECT_GT(runs, 100);
}

INSTANTIATE_TEST_SUITE_P(Classes, OrderCut, ::testing::ValuesIn(allManagementClasses));

// Another card does not bring the visit that waits, and does not lose it.
TEST(OrderCut, AnotherCardLeavesTheVisitThatWaits)
{
    MeterWorld world{openedMeter()};
    SimulatedCard first{managementCard(sampleOrder(Kind::Inspection), 0xE1)};
    SimulatedCard second{managementCard(sampleOrder(Kind::Inspection, 7'002), 0xE2)};
    SimulatedCard user{cardAt({.seq = 13, .total = 245'000})};
    world.powerUp({{1, Trouble::PullBefore}});
    EXPECT_EQ(world.present(first)->code, DisplayCode::Err35);
    EXPECT_EQ(world.present(second)->code, DisplayCode::Good);
    EXPECT_EQ(world.present(user)->code, DisplayCode::Good);
    EXPECT_TRUE(first.visits.empty());
    ASSERT_EQ(world.state().waiting.size(), 1U);
    EXPECT_EQ(world.present(first)->code, DisplayCode::Good);
    EXPECT_EQ(doneVisits(first), 1);
    EXPECT_TRUE(world.state().waiting.empty());
}

// An order of two uses, its card pulled: coming back ends the first use and does not begin another.
TEST(OrderCut, PulledCardOfTwoUsesHasUsedOne)
{
    WorkOrder order = sampleOrder(Kind::EmergencyCredit);
    order.uses = 2;
    for (const Trouble trouble : {Trouble::PullBefore, Trouble::PullAfter}) {
        MeterWorld world{openedMeter()};
        SimulatedCard card{managementCard(order)};
        world.powerUp({{1, trouble}});
        EXPECT_EQ(world.present(card)->code, DisplayCode::Err35);
        EXPECT_EQ(world.present(card)->code, DisplayCode::Good);
        EXPECT_EQ(world.state().balance.emergencyCredit, units(3'000));
        EXPECT_EQ(doneVisits(card), 1);
        EXPECT_EQ(world.present(card)->code, DisplayCode::Good);
        EXPECT_EQ(world.state().balance.emergencyCredit, units(6'000));
        EXPECT_EQ(doneVisits(card), 2);
    }
}

} // namespace
} // namespace wattcard::meter
