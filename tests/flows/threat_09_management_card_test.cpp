// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/meter_service.h"
#include "app/work_order_desk.h"
#include "cardio/profile/wattcard1_workshop.h"
#include "cardio/virtual_card/card_making.h"
#include "cardio/virtual_card/memory_image_store.h"
#include "db/repositories/sql_card_stock.h"
#include "db/repositories/sql_work_orders.h"
#include "db/verify/verify.h"
#include "shop_world.h"
#include "tests/fakes/need.h"

#include <QTemporaryDir>

#include <gtest/gtest.h>

// RELIABILITY.md section 10, T9: a management card is used again. From the order in the books to
// the visit in the books, over a real store, real virtual cards and the meter-controller.

using namespace wattcard;
using namespace wattcard::flows;
using namespace Qt::StringLiterals;
using meter::DisplayCode;
using Key = app::MeterService::Key;

namespace {

constexpr CounterId counter{3};
constexpr std::array<std::uint8_t, 4> region{0x00, 0x88, 0x00, 0x01};
constexpr int untilEndMs = 6'000;

// A card in the engineer's hand.
struct Hand {
    explicit Hand(std::uint8_t number) : serial{{0x00, 0x00, 0x88, 0x00, 0x00, 0x00, 0x01, number}}
    {
        const crypto::TestKeyStore station{crypto::TestKeyStore::issuingStation()};
        EXPECT_TRUE(cardio::makeBlank(memory, station, {serial, region}));
        card = std::make_unique<cardio::VirtualCard>(memory, crypto::randomBytes);
    }
    CardSerial serial;
    cardio::MemoryImageStore memory;
    std::unique_ptr<cardio::VirtualCard> card;
};

// The office of an engineer, an administrator and finance, and one meter.
class Threat09 : public ::testing::Test {
protected:
    Threat09()
    {
        QObject::connect(&meter, &app::MeterService::cardHandled, &meter,
                         [this](DisplayCode code, Credit) { last = code; });
        meter.setSpeed(0);
        meter.start();
        engineer = person(u"engineer"_s, Role::Engineer);
        admin = person(u"admin"_s, Role::Administrator);
        finance = person(u"finance"_s, Role::Finance);
    }
    Operator person(const QString& login, Role role)
    {
        Operator made{{}, login, login, role, false};
        made.id = need(people.add(made, u"$argon2id$none"_s, {OperatorId{}, counter}));
        return made;
    }
    app::WorkOrderDesk desk()
    {
        clock.pass(std::chrono::milliseconds{1});
        return {{workshop, stock, orders, counter}, engineer};
    }
    WorkOrder resetOrder() const
    {
        WorkOrder order;
        order.kind = ManagementClass::Reset;
        order.scope.meters = {number};
        order.validFrom = clock.local(clock.now());
        order.validUntil = order.validFrom + std::chrono::days{7};
        return order;
    }
    WorkOrderSerial approvedOrder(const WorkOrder& order)
    {
        const WorkOrderSerial serial = need(desk().prepare(order, u"exchange"_s));
        EXPECT_TRUE(desk().approve(need(orders.entry(serial)).order, admin));
        EXPECT_TRUE(desk().approve(need(orders.entry(serial)).order, finance));
        return serial;
    }
    WorkOrderSerial issuedOn(Hand& hand, const WorkOrder& order)
    {
        const WorkOrderSerial serial = approvedOrder(order);
        counterReader.insert(*hand.card);
        EXPECT_EQ(need(desk().makeCard(serial)).state, WorkOrderState::Issued);
        return serial;
    }
    // Put in, read, program held until END, taken out; what the display said.
    DisplayCode use(Hand& hand)
    {
        last = DisplayCode::None;
        counterReader.remove();
        hand.card->reset();
        meterReader.insert(*hand.card);
        meter.slotChanged();
        if (last == DisplayCode::PressRead) {
            meter.pressKey(Key::Read, 0);
            meter.pressKey(Key::Program, untilEndMs);
        }
        const DisplayCode shown = last;
        meterReader.remove();
        meter.slotChanged();
        return shown;
    }

    const QTemporaryDir directory;
    FlowClock clock;
    const MeterNumber number = *MeterNumber::parse(u"261121000123");
    std::unique_ptr<db::Database> database =
        need(db::Database::open({directory.path(), db::Place::Anything, {}}));
    db::SqlPeople people{*database, clock};
    db::SqlCardStock stock{*database, clock};
    db::SqlWorkOrders orders{*database, clock};
    const crypto::TestKeyStore officeKeys{crypto::TestKeyStore::engineer()};
    const crypto::TestKeyStore meterKeys{crypto::TestKeyStore::meter()};
    cardio::InProcessReader counterReader{u"Counter"_s};
    cardio::InProcessReader meterReader{u"Meter"_s};
    cardio::Wattcard1Workshop workshop{counterReader, {officeKeys, region}};
    cardio::Wattcard1MeterSlot slot{meterReader, {meterKeys, region}};
    cardio::MemoryImageStore nvm;
    app::MeterService meter{
        {.slot = slot, .nvm = nvm, .number = number, .startsAt = clock.local(clock.now())}};
    DisplayCode last = DisplayCode::None;
    Operator engineer, admin, finance;
};

} // namespace

TEST_F(Threat09, anOrderIsWrittenUsedReadBackAndSettled)
{
    Hand hand{1};
    const WorkOrderSerial serial = issuedOn(hand, resetOrder());
    EXPECT_EQ(use(hand), DisplayCode::End);
    EXPECT_EQ(meter.readout().workState, meter::WorkState::Reset);
    counterReader.insert(*hand.card);
    const app::OrderReading back = need(desk().takeBack());
    EXPECT_EQ(back.newVisits, 1);
    ASSERT_EQ(back.visits.size(), 1u);
    EXPECT_EQ(back.visits.front().visit.result, VisitResult::Done);
    EXPECT_EQ(need(orders.entry(serial)).state, WorkOrderState::Returned);
    for (const db::Check& check : need(db::verify(directory.path())).checks)
        EXPECT_TRUE(check.ok) << check.invariant.toStdString() << check.detail.toStdString();
}

TEST_F(Threat09, noCardIsMadeWithoutTwoApprovals)
{
    Hand hand{1};
    counterReader.insert(*hand.card);
    const WorkOrderSerial serial = need(desk().prepare(resetOrder(), u"exchange"_s));
    EXPECT_FALSE(desk().makeCard(serial));
    const WorkOrder shown = need(orders.entry(serial)).order;
    EXPECT_FALSE(desk().approve(shown, engineer)); // his own
    EXPECT_FALSE(desk().approve(shown, finance));  // before the administrator
    EXPECT_TRUE(desk().approve(shown, admin));
    EXPECT_FALSE(desk().makeCard(serial));
    WorkOrder other = need(orders.entry(serial)).order;
    other.uses = 9; // not what stands in the books
    EXPECT_FALSE(desk().approve(other, finance));
    EXPECT_FALSE(desk().makeCard(serial));
    EXPECT_EQ(hand.card->state()->lifeCycle, LifeCycle::Initialisation);
}

TEST_F(Threat09, theNextUseIsRefusedByTheMeter)
{
    Hand hand{1};
    issuedOn(hand, resetOrder());
    EXPECT_EQ(use(hand), DisplayCode::End);
    EXPECT_EQ(use(hand), DisplayCode::Err32);
}

TEST_F(Threat09, anotherMeterAndALateCardAreRefused)
{
    Hand elsewhere{1};
    WorkOrder order = resetOrder();
    order.scope.meters = {*MeterNumber::parse(u"261121000999")};
    issuedOn(elsewhere, order);
    EXPECT_EQ(use(elsewhere), DisplayCode::Err33);
    Hand late{2};
    issuedOn(late, resetOrder());
    meter.advance(7 * 86'400);
    EXPECT_EQ(use(late), DisplayCode::Err32);
    EXPECT_NE(meter.readout().workState, meter::WorkState::Reset);
}

TEST_F(Threat09, aCopiedOrderIsRefused)
{
    Hand hand{1};
    issuedOn(hand, resetOrder());
    Hand copy{2};
    counterReader.insert(*copy.card);
    ASSERT_TRUE(workshop.personalise(copy.serial, 0x20));
    // The thief can even write to the chip: the bytes of the order, on a card of his own.
    cardio::CardState state = *copy.card->state();
    state.order = hand.card->state()->order;
    ASSERT_TRUE(crypto::TwinImage{copy.memory}.save(cardio::encode(state)));
    copy.card->reset();
    EXPECT_EQ(use(copy), DisplayCode::Err32);
    EXPECT_EQ(use(hand), DisplayCode::End); // the right one is not used up by it
}

TEST_F(Threat09, aLostCardIsOnTheHotlistAndKept)
{
    Hand hand{1};
    const WorkOrderSerial serial = issuedOn(hand, resetOrder());
    ASSERT_TRUE(desk().lose(serial, u"left in a train"_s));
    EXPECT_TRUE(need(desk().read()).isHotlisted);
    EXPECT_FALSE(desk().makeCard(approvedOrder(resetOrder())));
}
