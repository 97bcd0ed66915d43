// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/card_care.h"
#include "app/personalise_batch.h"
#include "app/rekey_card.h"
#include "app/work_order_desk.h"
#include "crypto/test_key_store.h"
#include "db/repositories/sql_roll_outs.h"
#include "tests/db/office.h"
#include "tests/fakes/fake_workshop.h"

#include <gtest/gtest.h>

using namespace Qt::StringLiterals;

namespace wattcard::app::test {

using db::test::Office;
using db::test::stockSerial;
using fakes::FakeWorkshop;
using BatchKind = BatchStep::Kind;

namespace {

// The books in a database, the cards in a fake.
class CardOffice {
public:
    Operator person(Role role) const { return {office.of(role).who, u"x"_s, u"X"_s, role, false}; }
    Workbench bench() { return {workshop, *office.stock, *office.orders, CounterId{3}}; }
    FakeWorkshop::Card& insert(FakeWorkshop::Card& card)
    {
        workshop.inserted = &card;
        return card;
    }
    StockState state(const FakeWorkshop::Card& card)
    {
        const auto stored = office.stock->card(card.hints.serial);
        EXPECT_TRUE(stored);
        return stored ? stored->state : StockState::Lost;
    }
    FakeWorkshop::Card delivered(std::uint8_t number)
    {
        return FakeWorkshop::blankCard(office.blank(number));
    }
    // Fails the n-th moment from now on, once.
    void cutAt(int moment)
    {
        workshop.trouble = [left = moment](FakeWorkshop::Moment) mutable {
            return left-- == 0 ? std::optional{Failure{Fault::NoCard}} : std::nullopt;
        };
    }

    Office office;
    FakeWorkshop workshop;
};

} // namespace

TEST(Batch, makesBlanksOneAfterAnother)
{
    CardOffice world;
    auto first = world.delivered(1);
    auto second = world.delivered(2);
    auto third = world.delivered(3);
    PersonaliseBatch batch{world.bench(), {0x20, 2}, world.person(Role::Engineer)};
    world.insert(first);
    EXPECT_EQ(batch.cardArrived().kind, BatchKind::Made);
    EXPECT_EQ(batch.cardArrived().kind, BatchKind::MadeBefore);
    world.insert(second);
    const BatchStep step = batch.cardArrived();
    EXPECT_EQ(step.kind, BatchKind::Made);
    EXPECT_EQ(step.made, 2);
    EXPECT_TRUE(batch.isComplete());
    world.insert(third);
    EXPECT_EQ(batch.cardArrived().kind, BatchKind::Complete);
    EXPECT_EQ(world.state(third), StockState::Blank);
    EXPECT_EQ(world.office.stock->card(first.hints.serial)->cardClass, 0x20);
    EXPECT_TRUE(batch.bad().empty());
    EXPECT_TRUE(world.office.verifies());
}

TEST(Batch, tellsWhatIsWrongWithACard)
{
    CardOffice world;
    auto unknown = FakeWorkshop::blankCard(stockSerial(9));
    auto lost = world.delivered(1);
    const Actor leader = world.office.of(Role::ShiftLeader);
    ASSERT_TRUE(world.office.stock->move(lost.hints.serial, StockState::Lost, u"x"_s, leader));
    auto management = world.delivered(2);
    management.hints.lifeCycle = LifeCycle::Operational;
    management.hints.cardClass = 0x21;
    PersonaliseBatch batch{world.bench(), {userCardClass, 5}, world.person(Role::Clerk)};
    world.insert(unknown);
    EXPECT_EQ(batch.cardArrived().kind, BatchKind::NotInStock);
    world.insert(lost);
    EXPECT_EQ(batch.cardArrived().kind, BatchKind::NotBlank);
    world.insert(management);
    EXPECT_EQ(batch.cardArrived().kind, BatchKind::OtherClass);
    EXPECT_EQ(batch.cardArrived().kind, BatchKind::OtherClass);
    EXPECT_EQ(batch.bad().size(), 3u) << "each card once";
    EXPECT_EQ(world.workshop.acts, 0);
    for (const Role role : db::test::allRoles) {
        PersonaliseBatch other{world.bench(), {userCardClass, 1}, world.person(role)};
        const bool may = role == Role::Clerk || role == Role::ShiftLeader;
        EXPECT_EQ(other.cardArrived().kind == BatchKind::Refused, !may);
    }
}

TEST(Batch, isTakenUpWithTheSameCardAfterAnyInterruption)
{
    for (int moment = 0; moment < 2; ++moment) {
        CardOffice world;
        auto card = world.delivered(1);
        world.insert(card);
        PersonaliseBatch batch{world.bench(), {userCardClass, 1}, world.person(Role::Clerk)};
        world.cutAt(moment);
        EXPECT_EQ(batch.cardArrived().kind, BatchKind::Failed);
        EXPECT_EQ(batch.bad().size(), 1u);
        EXPECT_EQ(world.state(card), StockState::Blank);
        EXPECT_EQ(batch.cardArrived().kind, BatchKind::Made);
        EXPECT_TRUE(batch.bad().empty());
        EXPECT_EQ(world.state(card), StockState::Issued);
        EXPECT_EQ(card.hints.lifeCycle, LifeCycle::Operational);
    }
}

TEST(Care, wipesAReturnedCardForUseAnew)
{
    for (int moment = -1; moment < 2; ++moment) {
        CardOffice world;
        auto card = world.delivered(1);
        world.insert(card);
        PersonaliseBatch batch{world.bench(), {userCardClass, 1}, world.person(Role::ShiftLeader)};
        ASSERT_EQ(batch.cardArrived().kind, BatchKind::Made);
        CardCare care{world.bench(), world.person(Role::ShiftLeader)};
        world.cutAt(moment);
        if (moment >= 0) {
            EXPECT_FALSE(care.wipe());
            EXPECT_EQ(world.state(card), StockState::Returned);
        }
        EXPECT_TRUE(care.wipe());
        EXPECT_EQ(world.state(card), StockState::Blank);
        EXPECT_EQ(card.hints.lifeCycle, LifeCycle::Initialisation);
        EXPECT_TRUE(world.office.verifies());
    }
}

TEST(Care, neverTouchesACardThatSomebodyNeeds)
{
    CardOffice world;
    Office& office = world.office;
    office.openAccount(office.moneyAccount, Money::fromMinor(1'000));
    auto card = FakeWorkshop::blankCard(db::test::serialOf(office.moneyAccount));
    card.hints.lifeCycle = LifeCycle::Operational;
    world.insert(card);
    CardCare care{world.bench(), world.person(Role::ShiftLeader)};
    EXPECT_EQ(care.wipe().error().fault, Fault::BadInput);
    EXPECT_EQ(care.scrap(u"x"_s).error().fault, Fault::BadInput);
    EXPECT_EQ(world.workshop.acts, 0);
    for (const Role role : db::test::allRoles) {
        CardCare others{world.bench(), world.person(role)};
        if (role != Role::ShiftLeader && role != Role::Engineer) {
            EXPECT_EQ(others.wipe().error().fault, Fault::PermissionDenied);
            EXPECT_EQ(others.scrap(u"x"_s).error().fault, Fault::PermissionDenied);
        }
        if (role != Role::ShiftLeader) {
            EXPECT_EQ(others.unblock(0x81).error().fault, Fault::PermissionDenied);
        }
    }
    EXPECT_EQ(world.workshop.acts, 0);
}

TEST(Care, scrappingEndsTheCardAndCanBeRepeated)
{
    CardOffice world;
    auto card = world.delivered(1);
    world.insert(card);
    CardCare care{world.bench(), world.person(Role::Engineer)};
    world.cutAt(0);
    EXPECT_FALSE(care.scrap(u"cracked"_s));
    EXPECT_TRUE(care.scrap(u"cracked"_s));
    EXPECT_EQ(card.hints.lifeCycle, LifeCycle::Terminated);
    EXPECT_EQ(world.state(card), StockState::Scrapped);
}

TEST(Desk, writesAnOrderAndTakesItBack)
{
    CardOffice world;
    auto card = world.delivered(1);
    world.insert(card);
    const WorkOrderSerial serial = world.office.approved();
    WorkOrderDesk desk{world.bench(), world.person(Role::Engineer)};
    const auto written = desk.makeCard(serial);
    ASSERT_TRUE(written);
    EXPECT_EQ(written->state, WorkOrderState::Issued);
    EXPECT_EQ(card.order, written->order);
    card.visits = {world.office.visit(serial, 1), world.office.visit(WorkOrderSerial{99}, 1)};
    const auto read = desk.read();
    ASSERT_TRUE(read);
    EXPECT_EQ(read->newVisits, 1);
    EXPECT_EQ(read->strangeVisits, 1);
    EXPECT_EQ(desk.reconcile(9)->unreturned.size(), 1u);
    const auto back = desk.takeBack();
    ASSERT_TRUE(back);
    EXPECT_EQ(back->newVisits, 0);
    EXPECT_EQ(back->entry->state, WorkOrderState::Returned);
    EXPECT_TRUE(desk.reconcile(9)->unreturned.empty());
    // Kept for the next order of its class: no blank is needed.
    EXPECT_TRUE(desk.makeCard(world.office.approved()));
    EXPECT_TRUE(world.office.verifies());
}

TEST(Desk, anInterruptedWritingIsTakenUpWithTheSameCard)
{
    for (int moment = 0; moment < 4; ++moment) {
        CardOffice world;
        auto card = world.delivered(1);
        auto other = world.delivered(2);
        world.insert(card);
        const WorkOrderSerial serial = world.office.approved();
        WorkOrderDesk desk{world.bench(), world.person(Role::Engineer)};
        world.cutAt(moment);
        EXPECT_FALSE(desk.makeCard(serial)) << moment;
        EXPECT_EQ(world.office.orders->entry(serial)->state, WorkOrderState::Writing);
        world.insert(other);
        EXPECT_EQ(desk.makeCard(serial).error().fault, Fault::OtherCardInserted);
        world.insert(card);
        const int before = world.workshop.acts;
        ASSERT_TRUE(desk.makeCard(serial)) << moment;
        EXPECT_EQ(world.office.orders->entry(serial)->state, WorkOrderState::Issued);
        if (moment == 3) {
            EXPECT_EQ(world.workshop.acts, before) << "the card shows it: only booked";
        }
        EXPECT_EQ(world.state(other), StockState::Blank);
        EXPECT_TRUE(world.office.verifies());
    }
}

TEST(Desk, aCardOnTheHotlistIsReportedAndNotWritten)
{
    CardOffice world;
    auto card = world.delivered(1);
    world.insert(card);
    const WorkOrderSerial serial = world.office.approved();
    WorkOrderDesk desk{world.bench(), world.person(Role::Engineer)};
    ASSERT_TRUE(desk.makeCard(serial));
    ASSERT_TRUE(desk.lose(serial, u"stolen"_s));
    EXPECT_EQ(desk.makeCard(world.office.approved()).error().fault, Fault::CardReplaced);
    CardCare care{world.bench(), world.person(Role::Clerk)};
    EXPECT_TRUE(care.look()->isHotlisted);
    EXPECT_TRUE(desk.read()->isHotlisted);
    EXPECT_EQ(desk.takeBack()->entry->state, WorkOrderState::Returned);
    EXPECT_FALSE(care.look()->isHotlisted);
    EXPECT_EQ(world.state(card), StockState::Returned);
}

// CARD.md section 11: a kind of card without lock or purchase MAC, as FMCOS is. Nobody tries.
TEST(Desk, refusesAKindOfCardThatCannotCarryOrders)
{
    CardOffice world;
    auto card = world.delivered(1);
    world.insert(card);
    const WorkOrderSerial serial = world.office.approved();
    WorkOrderDesk desk{world.bench(), world.person(Role::Engineer)};
    const std::size_t orders = world.office.orders->list(WorkOrderList::All, 9)->size();
    world.workshop.kind = {};
    EXPECT_EQ(desk.prepare(world.office.order(), u"exchange"_s).error().fault,
              Fault::CardKindCannot);
    EXPECT_EQ(desk.makeCard(serial).error().fault, Fault::CardKindCannot);
    EXPECT_EQ(desk.read().error().fault, Fault::CardKindCannot);
    EXPECT_EQ(desk.takeBack().error().fault, Fault::CardKindCannot);
    PersonaliseBatch batch{world.bench(), {0x20, 1}, world.person(Role::Engineer)};
    const BatchStep step = batch.cardArrived();
    EXPECT_EQ(step.kind, BatchKind::Refused);
    EXPECT_EQ(step.failure->fault, Fault::CardKindCannot);
    EXPECT_EQ(world.workshop.acts, 0);
    EXPECT_EQ(world.office.orders->list(WorkOrderList::All, 9)->size(), orders);
    EXPECT_EQ(world.office.orders->entry(serial)->state, WorkOrderState::Approved);
    PersonaliseBatch users{world.bench(), {userCardClass, 1}, world.person(Role::Clerk)};
    EXPECT_EQ(users.cardArrived().kind, BatchKind::Made) << "user cards are made of any kind";
}

TEST(Rekeying, isWantedWhenANewerKeyIsHeld)
{
    using crypto::Purpose;
    const crypto::TestKeyStore newer{{Purpose::Vending, Purpose::Issuer}, 2};
    CardHints hints;
    hints.keyVersions = {1, 1, 1, 1, 0, 0, 0, 0, 0, 0};
    EXPECT_TRUE(hasOldKeys(hints, newer, Suite::A));
    hints.keyVersions = {2, 1, 1, 2, 1, 1, 1, 1, 1, 1};
    EXPECT_FALSE(hasOldKeys(hints, newer, Suite::A)) << "82, 83 and 85 are not held here";
    EXPECT_TRUE(hasOldKeys(hints, newer, Suite::T));
    hints.keyVersions = {};
    EXPECT_FALSE(hasOldKeys(hints, newer, Suite::A)) << "no key, nothing to replace";
    EXPECT_EQ(newestKeys(newer, Suite::A), (RollOutSubject{Suite::A, 2}));
}

// DOMAIN.md F-29: also by hand only as far as a roll-out of just these keys lets it; a card that
// waits for repair in any case.
TEST(Rekeying, byHandIsHeldByTheRollOutAsWell)
{
    CardOffice world;
    world.workshop.newestVersion = 2;
    const crypto::TestKeyStore newer{crypto::TestKeyStore::issuingStation(), 2};
    db::SqlRollOuts rollOuts{*world.office.database, world.office.clock};
    Workbench bench = world.bench();
    CardCare care{bench, world.person(Role::Engineer)};
    auto first = world.delivered(1), second = world.delivered(2);
    for (auto* card : {&first, &second}) {
        card->hints.lifeCycle = LifeCycle::Operational;
        card->hints.keyVersions = {1, 1, 1, 1, 0, 0, 0, 0, 0, 0};
    }
    world.insert(first);
    EXPECT_EQ(care.rekey().error().fault, Fault::KeyMissing) << "no issuer's key here";
    bench.rekeying.emplace(Rekeying{world.workshop, *world.office.stock, rollOuts, newer});
    CardCare able{bench, world.person(Role::Engineer)};
    EXPECT_EQ(able.rekey().error().fault, Fault::RollOutClosed) << "none runs";
    const Actor admin = world.office.of(Role::Administrator);
    ASSERT_TRUE(rollOuts.start({{Suite::A, 3}, u"other keys"_s}, admin));
    EXPECT_EQ(able.rekey().error().fault, Fault::RollOutClosed) << "another one";
    ASSERT_TRUE(rollOuts.stop(RollOutNumber{1}, u"typed wrongly"_s, admin));
    const ApprovalRecord finance{.who = world.office.of(Role::Finance).who};
    ASSERT_TRUE(rollOuts.start({{Suite::A, 2}, u"new keys"_s, finance}, admin));
    EXPECT_EQ(world.workshop.acts, 0);
    world.workshop.trouble = [](FakeWorkshop::Moment moment) {
        return moment == FakeWorkshop::Moment::Before ? std::optional{Failure{Fault::CardRefused}}
                                                      : std::nullopt;
    };
    EXPECT_EQ(able.rekey().error().fault, Fault::CardRefused);
    world.workshop.trouble = [](FakeWorkshop::Moment) { return std::nullopt; };
    world.insert(second);
    EXPECT_EQ(able.rekey().error().fault, Fault::RollOutStopped) << "the canary failed";
    world.insert(first);
    EXPECT_EQ(able.rekey()->card, first.hints.serial) << "its repair";
    EXPECT_EQ(first.hints.keyVersions[0], 2);
    EXPECT_EQ(second.hints.keyVersions[0], 1);
    EXPECT_TRUE(world.office.verifies());
}

} // namespace wattcard::app::test
