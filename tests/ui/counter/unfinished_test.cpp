// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk_world.h"
#include "ui/counter/counter_text.h"
#include "ui/counter/panel_lists.h"

#include <gtest/gtest.h>

// The list of unfinished sales, and what is taken back from it or from the customer's card.

namespace wattcard::ui {
namespace {

using namespace Qt::StringLiterals;

OpenRow openRow(const TransactionId& id, transaction::RowState state)
{
    OpenRow open;
    open.customerName = u"张三丰"_s;
    open.row.id = id;
    open.row.state = state;
    open.row.account = AccountId{1};
    open.row.author = sampleOperator().id;
    open.row.quote.payment = Money::fromMinor(10000);
    return open;
}

TransactionId otherId()
{
    return TransactionId{QUuid{u"01935a3f-0000-7000-8000-00000000000a"_s}};
}

struct RowWorld : DeskWorld {
    std::vector<std::pair<ServiceId, AccountId>> services;
    RowWorld()
    {
        QObject::connect(&desk, &CounterDesk::serviceWanted, &desk,
                         [this](ServiceId service, AccountId account) {
                             services.emplace_back(service, account);
                         });
    }
    void list(const std::vector<OpenRow>& rows)
    {
        press(Command::Unfinished);
        desk.openRowsReady(rows);
    }
    // A sale of S4 that was written on the screen and interrupted.
    void interrupt()
    {
        toCustomer();
        type(Money::fromMinor(10000));
        press(Command::Enter);
        press(Command::Enter);
        desk.saleStep(app::SaleStep::Written);
        app::SaleStopped stopped{app::SaleStopped::Kind::Interrupted, Fault::NoCard, {}, {}};
        desk.saleStopped(stopped);
        wait();
    }
};

TEST(Unfinished, theListTellsHowFarEachCameWhenByWhomAndWhetherItWasHandedOver)
{
    RowWorld world;
    world.interrupt();
    world.desk.peopleKnown({sampleOperator()});
    app::ShiftStanding standing;
    standing.unfinished = {{openRow(otherId(), transaction::RowState::Intent), true}};
    world.desk.shiftStands(standing);
    world.list({openRow(DeskWorld::orderId(), transaction::RowState::Intent),
                openRow(otherId(), transaction::RowState::Intent),
                openRow(otherId(), transaction::RowState::Quarantined)});
    const ListContent list = listOf(world.desk.view());
    ASSERT_EQ(list.rows.size(), 3U);
    const auto row = [&](std::size_t place) { return list.rows[place].join(u'|'); };
    for (const char* part : {"张三丰", "100.00", "written", "王丽"})
        EXPECT_TRUE(row(0).contains(QString::fromUtf8(part))) << part << row(0).toStdString();
    EXPECT_FALSE(row(0).contains(u"by name"_s));
    EXPECT_TRUE(row(1).contains(u"recorded"_s)) << row(1).toStdString();
    EXPECT_TRUE(row(1).contains(u"by name"_s)) << row(1).toStdString();
    EXPECT_TRUE(row(2).contains(u"kept aside"_s)) << row(2).toStdString();
}

TEST(Unfinished, oneThatIsKeptAsideLeadsToItsSettlement)
{
    RowWorld world;
    world.toWaiting();
    world.list({openRow(DeskWorld::orderId(), transaction::RowState::Intent),
                openRow(otherId(), transaction::RowState::Quarantined)});
    EXPECT_FALSE(isOffered(world.desk.view(), Command::Enter)) << "its card is not here";
    world.press(Command::Enter);
    EXPECT_TRUE(world.services.empty());
    world.desk.chooseRow(1);
    EXPECT_TRUE(isOffered(world.desk.view(), Command::Enter));
    EXPECT_TRUE(counterText(world.desk.view()).next.contains(u"two people"_s));
    world.press(Command::Enter);
    ASSERT_EQ(world.services.size(), 1U);
    EXPECT_EQ(world.services[0], (std::pair{ServiceId::Quarantine, AccountId{1}}));
    EXPECT_TRUE(world.settlings.empty()) << "nothing is settled at the counter itself";
}

TEST(Unfinished, ctrlRVoidsOnlyTheRowWhoseCardIsInTheReader)
{
    RowWorld world;
    Operator leader = sampleOperator();
    leader.role = Role::ShiftLeader;
    world.desk.signIn(leader);
    world.reader(ReaderEvent::Status::Empty, 1);
    world.reader(ReaderEvent::Status::Present, 2);
    app::CardSituation card = *DeskWorld::sample(CounterState::Interrupted).card;
    card.kind = app::CardSituation::Kind::OpenSale;
    card.open = openRow(DeskWorld::orderId(), transaction::RowState::Intent).row;
    world.desk.cardSeen(card);
    world.wait();
    ASSERT_EQ(world.state(), CounterState::Interrupted);
    world.list({openRow(otherId(), transaction::RowState::Intent),
                openRow(DeskWorld::orderId(), transaction::RowState::Intent)});
    world.press(Command::VoidAndRefund);
    EXPECT_TRUE(world.settlings.empty()) << "another row is chosen";
    world.desk.chooseRow(1);
    world.press(Command::VoidAndRefund);
    ASSERT_EQ(world.settlings.size(), 1U);
    EXPECT_EQ(world.settlings[0].second, app::CounterService::Wish::Void);
    app::SaleStopped voided{app::SaleStopped::Kind::Voided, Fault::OutcomeUnknown, {}, card.open};
    voided.row->tendered = Money::fromMinor(12000);
    voided.row->tenders = {{TenderKind::Cash, Money::fromMinor(12000), {}}};
    world.desk.saleStopped(voided);
    EXPECT_TRUE(counterText(world.desk.view()).message.contains(u"100.00"_s))
        << counterText(world.desk.view()).message.toStdString();
}

TEST(Unfinished, ctrlROnACustomersCardAsksForTheReversalOfThatAccount)
{
    RowWorld world;
    world.toWaiting();
    EXPECT_FALSE(isOffered(world.desk.view(), Command::VoidAndRefund)) << "no card";
    world.insert(*DeskWorld::sample(CounterState::Customer).card);
    EXPECT_TRUE(isOffered(world.desk.view(), Command::VoidAndRefund));
    world.press(Command::VoidAndRefund);
    ASSERT_EQ(world.services.size(), 1U);
    EXPECT_EQ(world.services[0], (std::pair{ServiceId::Reversal, AccountId{1}}));
    world.reader(ReaderEvent::Status::Empty, 2);
    EXPECT_FALSE(isOffered(world.desk.view(), Command::VoidAndRefund)) << "the card has left";
}

TEST(Unfinished, aReversalThatIsFinishedHereIsPaidOutNext)
{
    RowWorld world;
    world.toWaiting();
    world.reader(ReaderEvent::Status::Present, 2);
    app::CardSituation card = *DeskWorld::sample(CounterState::Customer).card;
    card.kind = app::CardSituation::Kind::Finished;
    card.receipt = Receipt{};
    card.receipt->kind = transaction::Kind::Reversal;
    world.desk.cardSeen(card);
    world.wait();
    ASSERT_EQ(world.state(), CounterState::Done);
    EXPECT_EQ(world.desk.view().salesCount, 0) << "nothing was sold";
    EXPECT_TRUE(counterText(world.desk.view()).message.contains(u"Ctrl+R"_s));
    world.press(Command::VoidAndRefund);
    ASSERT_EQ(world.services.size(), 1U);
    EXPECT_EQ(world.services[0], (std::pair{ServiceId::Reversal, AccountId{1}}));
}

TEST(Unfinished, nobodyWhoIsLookedUpIsReversed)
{
    RowWorld world;
    world.toCustomer();
    const AccountFacts facts = *DeskWorld::sample(CounterState::Customer).card->facts;
    world.press(Command::Find);
    world.desk.found(world.search, {facts.account});
    world.press(Command::Enter);
    world.desk.factsReady(world.facts, facts);
    world.press(Command::VoidAndRefund);
    EXPECT_TRUE(world.services.empty());
}

} // namespace
} // namespace wattcard::ui
