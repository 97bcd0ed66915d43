// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk_world.h"
#include "ui/display/display_view.h"

#include <QSignalSpy>

#include <gtest/gtest.h>

// Two customers at once: the one whose card is in, and the one who is looked up.

namespace wattcard::ui {
namespace {

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

// A scanner sends its Enter before the answer to its last digit: what was found before is not what
// was scanned.
TEST(LookUp, anEnterWaitsForTheAnswerToWhatWasTyped)
{
    DeskWorld world;
    world.toCustomer();
    const Account first = DeskWorld::sample(CounterState::Customer).card->facts->account;
    Account scanned = first;
    scanned.id = AccountId{2};
    world.press(Command::Find);
    world.desk.found(world.search, {first});
    QSignalSpy asked{&world.desk, &CounterDesk::factsWanted};
    world.desk.search(QStringLiteral("261121000123"));
    ASSERT_TRUE(isOffered(world.desk.view(), Command::Enter));
    world.press(Command::Enter);
    EXPECT_EQ(asked.size(), 0);
    world.desk.found(world.search, {scanned});
    ASSERT_EQ(asked.size(), 1);
    EXPECT_EQ(asked.front().at(1).value<AccountId>(), scanned.id);

    world.desk.search(QStringLiteral("2611"));
    world.press(Command::Enter);
    world.desk.search(QStringLiteral("26112")); // typed on: that Enter was for another text
    world.desk.found(world.search, {first});
    EXPECT_EQ(asked.size(), 1);
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
