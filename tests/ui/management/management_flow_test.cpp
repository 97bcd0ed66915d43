// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
// Batches of cards and the inspection read-back with the keyboard alone, through pages, desks and
// services to a real database, real cards and a real meter.
#include "app/card_service.h"
#include "app/visit_service.h"
#include "cardio/virtual_card/card_making.h"
#include "db/repositories/sql_audit_trail.h"
#include "db/repositories/sql_meter_visits.h"
#include "tests/flows/town.h"
#include "tests/ui/audit/key_press.h"
#include "ui/management/card_batch_link.h"
#include "ui/management/card_batch_page.h"
#include "ui/management/readback_link.h"
#include "ui/management/readback_page.h"
#include "ui/management/visit_curves.h"

#include <QApplication>
#include <QFile>
#include <QTabBar>
#include <QTest>

#include <gtest/gtest.h>

namespace wattcard::ui {

using namespace Qt::StringLiterals;
using flows::Hand;
using flows::pay;
using flows::Town;
using flows::yuan;

namespace {

// Calls between the window and the services are queued; they all live on this thread here.
void settleQueues()
{
    for (int round = 0; round < 12; ++round)
        QCoreApplication::sendPostedEvents();
}

void showPage(QWidget& page)
{
    page.resize(1366, 720);
    page.show();
    QApplication::setActiveWindow(&page);
    page.setFocus();
}

struct CardStation {
    CardStation() { service.signIn(town.person(Role::Engineer)); }
    WorkOrder inspection()
    {
        WorkOrder order;
        order.scope.meters = {town.wall().number};
        order.uses = 20;
        order.validFrom = town.clock.local(town.clock.now()) - std::chrono::hours{1};
        order.validUntil = order.validFrom + std::chrono::days{7};
        return order;
    }
    WorkOrderSerial approved()
    {
        app::WorkOrderDesk desk{{workshop, *town.stock, *town.orders, Town::counter},
                                town.person(Role::Engineer)};
        const WorkOrderSerial serial = need(desk.prepare(inspection(), u"round"_s));
        for (const Role role : {Role::Administrator, Role::Finance})
            need(desk.approve(need(town.orders->entry(serial)).order, town.person(role)));
        return serial;
    }
    Hand& delivered(std::uint16_t number)
    {
        Hand& hand = town.card(number);
        CardBatch delivery;
        delivery.name = u"delivery %1"_s.arg(number);
        need(town.stock->receive(delivery, {hand.serial}, town.actor(Role::ShiftLeader)));
        return hand;
    }
    void putIn(Hand& hand)
    {
        hand.card->reset();
        town.reader.insert(*hand.card);
    }

    Town town;
    crypto::TestKeyStore keys{crypto::TestKeyStore::engineer()};
    cardio::Wattcard1Workshop workshop{town.reader, {keys, flows::townRegion}};
    app::CardService service{{workshop, *town.stock, *town.orders, Town::counter}};
};

struct BatchRoom : CardStation {
    BatchRoom()
    {
        linkCardBatch(page, desk);
        linkCardBatch(desk, service);
        showPage(page);
        desk.enter(town.person(Role::Engineer));
        settleQueues();
    }
    // As the reader's watch does at each insertion.
    void insert(Hand& hand)
    {
        putIn(hand);
        desk.cardSeen();
        service.cardArrived();
        settleQueues();
        town.reader.remove();
    }
    void press(int key, Qt::KeyboardModifiers with = Qt::NoModifier)
    {
        pressKey(page, key, with);
        settleQueues();
    }
    CardBatchDesk desk;
    CardBatchPage page{nullptr};
};

struct ReadbackRoom : CardStation {
    ReadbackRoom()
    {
        linkReadback(page, desk);
        linkReadback(desk, service, visits);
        showPage(page);
        visits.signIn(town.person(Role::Engineer));
    }
    void enter()
    {
        desk.enter(town.person(Role::Engineer));
        settleQueues();
        page.setFocus();
    }
    void press(int key, Qt::KeyboardModifiers with = Qt::NoModifier)
    {
        pressKey(page, key, with);
        settleQueues();
    }
    // An inspection card that has been at the meter so many times and is in the reader now.
    Hand& cardWithVisits(int count)
    {
        Hand& hand = delivered(30);
        putIn(hand);
        need(app::WorkOrderDesk{{workshop, *town.stock, *town.orders, Town::counter},
                                town.person(Role::Engineer)}
                 .makeCard(approved()));
        town.reader.remove();
        for (int i = 0; i < count; ++i)
            EXPECT_EQ(town.wall().serve(hand), meter::DisplayCode::Good);
        putIn(hand);
        return hand;
    }
    db::SqlMeterVisits book{town.database->fileName()};
    db::SqlAuditTrail trail{*town.database, town.clock};
    app::VisitService visits{{book, trail, town.clock, Town::counter}};
    ReadbackDesk desk{
        [this](const MeterNumber&) { return town.directory.filePath(u"visits.csv"_s); }};
    ReadbackPage page{nullptr};
};

} // namespace

// Two keys for the whole batch: start, and nothing for each card.
TEST(ManagementFlow, aBatchIsOneKeyAndThenCardsOnly)
{
    BatchRoom room;
    std::vector<WorkOrderSerial> orders{room.approved(), room.approved(), room.approved()};
    Hand& unknown = room.town.card(40);
    Hand& one = room.delivered(41);
    Hand& two = room.delivered(42);
    Hand& three = room.delivered(43);
    room.insert(one); // nobody has started: nothing is written
    EXPECT_EQ(one.card->state()->lifeCycle, LifeCycle::Initialisation);
    room.press(Qt::Key_F2);
    ASSERT_TRUE(room.desk.view().running);
    EXPECT_EQ(room.desk.view().wanted, 3);
    room.insert(one);
    EXPECT_EQ(room.desk.view().made, 1);
    room.insert(unknown);
    EXPECT_EQ(room.desk.view().made, 1);
    EXPECT_EQ(room.desk.view().tray.size(), 1u);
    room.insert(two);
    EXPECT_EQ(room.desk.view().made, 2);
    room.insert(two); // left in, or put in twice
    EXPECT_EQ(room.desk.view().made, 2);
    room.insert(three);
    EXPECT_FALSE(room.desk.view().running) << "it ends with the last card";
    EXPECT_EQ(batchSaying(room.desk.view()).tone, Tone::Good);
    EXPECT_EQ(need(room.town.orders->entry(orders[0])).card, one.serial);
    EXPECT_EQ(need(room.town.orders->entry(orders[1])).card, two.serial);
    EXPECT_EQ(need(room.town.orders->entry(orders[2])).card, three.serial);
    room.press(Qt::Key_F2);
    EXPECT_TRUE(room.desk.view().nothingWaits);
}

TEST(ManagementFlow, aBatchThatIsLeftGoesOnWhereItStopped)
{
    BatchRoom room;
    room.approved();
    room.approved();
    room.press(Qt::Key_F2);
    room.insert(room.delivered(41));
    room.press(Qt::Key_E, Qt::AltModifier);
    EXPECT_FALSE(room.desk.view().running);
    Hand& second = room.delivered(42);
    room.insert(second);
    EXPECT_EQ(second.card->state()->lifeCycle, LifeCycle::Initialisation) << "it was ended";
    room.press(Qt::Key_F2);
    EXPECT_EQ(room.desk.view().wanted, 1) << "what was written is not in the queue";
    room.insert(second);
    EXPECT_EQ(second.card->state()->lifeCycle, LifeCycle::Operational);
}

TEST(ManagementFlow, blanksAreMadeInABatchAsWell)
{
    BatchRoom room;
    room.page.setFocus();
    for (int i = 0; i < 5; ++i) // orders, then inspection, preset, relay test, reset, clear
        room.press(Qt::Key_Down);
    room.press(Qt::Key_Tab);
    QTest::keyClick(room.page.focusWidget(), Qt::Key_A, Qt::ControlModifier);
    QTest::keyClicks(room.page.focusWidget(), u"2"_s);
    room.press(Qt::Key_F2);
    ASSERT_TRUE(room.desk.view().running);
    EXPECT_EQ(*room.desk.view().running,
              (CardBatchPlan{false, static_cast<std::uint8_t>(ManagementClass::Clear), 2}));
    Hand& one = room.delivered(41);
    Hand& two = room.delivered(42);
    room.insert(one);
    room.insert(two);
    EXPECT_FALSE(room.desk.view().running);
    EXPECT_EQ(need(room.town.stock->card(two.serial)).cardClass, 0x21);
}

TEST(ManagementFlow, aCardIsReadAndTheDifferenceIsShown)
{
    ReadbackRoom room;
    Hand& customer = room.town.card(1);
    room.town.open(flows::first, customer, pay(100));
    room.town.reader.remove();
    room.town.wall().take(customer);
    room.town.wall().useUntil(yuan(60));
    const LocalTime ours = room.town.clock.local(room.town.clock.now());
    const auto ahead = room.town.wall().shown().now - ours;
    room.town.clock.pass(std::chrono::ceil<std::chrono::minutes>(ahead)); // it went along
    room.cardWithVisits(3);
    room.enter();
    EXPECT_TRUE(room.desk.view().meters.empty());
    room.press(Qt::Key_F5);
    const ReadbackView& view = room.desk.view();
    ASSERT_TRUE(view.reviewed) << view.failure.has_value();
    ASSERT_EQ(view.reviewed->history.visits.size(), 3u);
    EXPECT_EQ(view.reading->visitsOnCard, 3);
    EXPECT_EQ(view.reviewed->history.visits.size(), 3u);
    EXPECT_EQ(stateOf(view, 2), VisitState::New);
    EXPECT_EQ(view.reviewed->history.visits[2].visit.remaining, yuan(60));
    EXPECT_FALSE(app::contradicts(view.reviewed->findings[2]));
    EXPECT_EQ(view.balance->unreturned.size(), 1u);
    room.press(Qt::Key_F5); // the same card again: nothing is booked twice
    EXPECT_EQ(view.reading->newVisits, 0);
    EXPECT_EQ(view.reviewed->history.visits.size(), 3u);
    EXPECT_EQ(stateOf(view, 2), VisitState::Known);
    room.press(Qt::Key_F6);
    EXPECT_TRUE(view.takenBack);
    EXPECT_TRUE(view.balance->unreturned.empty());
    room.press(Qt::Key_E, Qt::ControlModifier);
    EXPECT_TRUE(QFile::exists(view.exported)) << view.exported.toStdString();
    room.press(Qt::Key_D, Qt::AltModifier); // to the tab of differences
    EXPECT_EQ(room.page.findChild<QTabBar*>()->currentIndex(), 1);
    room.press(Qt::Key_C, Qt::AltModifier);
    room.press(Qt::Key_T, Qt::AltModifier);
    auto* table = room.page.curves().findChild<QTableWidget*>();
    EXPECT_TRUE(table->isVisible());
    EXPECT_GE(table->rowCount(), 3);
}

// SCREENS.md section 9: "card full / empty / other region".
TEST(ManagementFlow, aFullAnEmptyAndAForeignCardAreToldApart)
{
    ReadbackRoom room;
    Hand& hand = room.cardWithVisits(0);
    room.enter();
    room.press(Qt::Key_F5);
    EXPECT_EQ(room.desk.view().reading->visitsOnCard, 0);
    room.town.reader.remove();
    for (int i = 0; i < 17; ++i)
        room.town.wall().serve(hand); // one more than there are places
    room.putIn(hand);
    room.press(Qt::Key_F5);
    EXPECT_EQ(room.desk.view().reading->visitsOnCard, static_cast<int>(mostVisitsOnCard));
    room.town.reader.remove();
    const crypto::TestKeyStore factory{crypto::TestKeyStore::issuingStation()};
    cardio::MemoryImageStore memory;
    need(cardio::makeBlank(memory, factory, {CardSerial{{9, 9}}, {0x00, 0x99, 0x00, 0x01}}));
    cardio::VirtualCard foreign{memory, crypto::randomBytes};
    room.town.reader.insert(foreign);
    room.press(Qt::Key_F5);
    ASSERT_TRUE(room.desk.view().failure);
    EXPECT_EQ(room.desk.view().failure->fault, Fault::ForeignCard);
    room.town.reader.remove();
    room.press(Qt::Key_F5);
    EXPECT_EQ(room.desk.view().failure->fault, Fault::NoCard);
}

} // namespace wattcard::ui
