// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk_world.h"
#include "ui/display/display_view.h"

#include <gtest/gtest.h>

// Two customers at once: the one whose card is in, and the one who is looked up.

namespace wattcard::ui {
namespace {

constexpr Money hundred = Money::fromMinor(10'000);

TEST(LookUp, nothingIsSoldWhileSomebodyElseIsLookedUp)
{
    DeskWorld world;
    world.toCustomer();
    world.type(hundred);
    AccountFacts other = *DeskWorld::sample(CounterState::Customer).card->facts;
    other.account.id = AccountId{2};
    other.account.customerName = QStringLiteral("Somebody Else");
    world.press(Command::Find);
    world.desk.found(world.search, {other.account});
    world.press(Command::Enter);
    world.desk.factsReady(world.facts, other);
    ASSERT_TRUE(world.desk.view().lookedUp);
    EXPECT_FALSE(isOffered(world.desk.view(), Command::Enter));
    EXPECT_FALSE(isOffered(world.desk.view(), Command::SameAsLast));
    EXPECT_FALSE(shownPayment(world.desk.view()));
    world.press(Command::Enter);
    EXPECT_EQ(world.state(), CounterState::Customer);
    world.press(Command::Escape);
    EXPECT_EQ(shownPayment(world.desk.view()), hundred);
}

TEST(LookUp, factsThatComeAfterTheClerkHasGoneOnAreDropped)
{
    DeskWorld world;
    world.toCustomer();
    const AccountFacts facts = *DeskWorld::sample(CounterState::Customer).card->facts;
    world.press(Command::Find);
    world.desk.found(world.search, {facts.account});
    world.press(Command::Enter);
    world.press(Command::Escape);
    world.desk.factsReady(world.facts, facts);
    EXPECT_FALSE(world.desk.view().lookedUp);
}

TEST(LookUp, thePastOfWhoWasLookedUpIsForgotten)
{
    DeskWorld world;
    world.toCustomer();
    const AccountFacts facts = *DeskWorld::sample(CounterState::Customer).card->facts;
    world.press(Command::Find);
    world.desk.found(world.search, {facts.account});
    world.press(Command::Enter);
    world.desk.factsReady(world.facts, facts);
    const int asked = world.history;
    world.desk.historyReady(asked, {HistoryLine{}});
    world.desk.consumptionReady(asked, Consumption{});
    world.press(Command::Find);
    EXPECT_TRUE(world.desk.view().history.empty());
    EXPECT_FALSE(world.desk.view().isHistoryKnown);
    world.desk.consumptionReady(asked, Consumption{}); // late
    EXPECT_FALSE(world.desk.view().consumption);
}

TEST(LookUp, theCustomersDisplayIsEmptyWhenTheCounterIsLockedOrLeft)
{
    DeskWorld world;
    world.toCustomer();
    world.type(hundred);
    DisplayView shown;
    QObject::connect(&world.desk, &CounterDesk::viewChanged, &world.desk,
                     [&](const CounterView& view) { shown = displayViewOf(view); });
    world.press(Command::Enter);
    EXPECT_EQ(shown.stage, DisplayView::Stage::Paying);
    world.desk.setAway(true);
    EXPECT_EQ(shown, DisplayView{});
    world.desk.setAway(false);
    world.insert(*DeskWorld::sample(CounterState::Customer).card);
    world.type(hundred);
    EXPECT_EQ(shown.stage, DisplayView::Stage::Amount);
    world.desk.lock();
    EXPECT_EQ(shown, DisplayView{});
}

} // namespace
} // namespace wattcard::ui
