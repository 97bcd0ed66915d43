// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "crypto/work_order_digest.h"
#include "tests/db/office.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <functional>
#include <set>

using namespace Qt::StringLiterals;

namespace wattcard::db::test {

using enum WorkOrderState;

TEST(WorkOrderBook, keepsEveryFieldOfEveryClass)
{
    Office office;
    WorkOrder preset = office.order(ManagementClass::Preset);
    preset.preset = PresetOrder{true, Credit::fromHundredths(500), std::nullopt};
    WorkOrder update = office.order(ManagementClass::KeyUpdate);
    update.keyUpdate = KeyUpdateOrder{0x81, 3, true};
    update.keyVersion = 2;
    WorkOrder emergency = office.order(ManagementClass::EmergencyCredit);
    emergency.emergencyCredit = Credit::fromHundredths(2'000);
    WorkOrder area = office.order(ManagementClass::Inspection);
    area.scope = {{}, AreaCode{0, 88, 0, 255}};
    WorkOrder four = office.order(ManagementClass::RelayTest);
    for (const auto* number : {u"200000000002", u"200000000003", u"200000000004"})
        four.scope.meters.push_back(*MeterNumber::parse(QStringView{number}));
    for (WorkOrder order : {preset, update, emergency, area, four, office.order()}) {
        const auto serial = office.orders->prepare(order, u"why"_s, office.of(Role::Engineer));
        ASSERT_TRUE(serial);
        order.serial = *serial;
        order.engineer = office.of(Role::Engineer).who;
        const auto entry = office.orders->entry(*serial);
        ASSERT_TRUE(entry);
        EXPECT_EQ(entry->order, order);
        EXPECT_EQ(entry->reason, u"why"_s);
    }
    EXPECT_TRUE(office.verifies());
}

TEST(WorkOrderBook, goesFromPreparedToReturned)
{
    Office office;
    const CardSerial card = office.blank(1);
    const WorkOrderSerial serial = office.approved();
    const Actor engineer = office.of(Role::Engineer);
    const auto order = office.orders->beginWriting(serial, card, engineer);
    ASSERT_TRUE(order);
    EXPECT_EQ(order->approver1, office.of(Role::Administrator).who);
    EXPECT_EQ(order->approver2, office.of(Role::Finance).who);
    EXPECT_EQ(*office.orders->beginWriting(serial, card, engineer), *order) << "taken up again";
    EXPECT_EQ(office.orders->beginWriting(serial, office.blank(2), engineer).error().fault,
              Fault::OtherCardInserted);
    EXPECT_EQ(office.stock->card(card)->state, StockState::Blank);
    ASSERT_TRUE(office.orders->issued(serial, engineer));
    EXPECT_EQ(office.stock->card(card)->cardClass, 0x21);
    EXPECT_EQ(office.stock->move(card, StockState::Returned, u"x"_s, engineer).error().fault,
              Fault::BadInput)
        << "its order is not settled";
    EXPECT_EQ(office.orders->list(WorkOrderList::Unreturned, 9)->size(), 1u);
    ASSERT_TRUE(office.orders->returned(serial, office.of(Role::Clerk)));
    EXPECT_EQ(office.orders->entry(serial)->state, Returned);
    EXPECT_TRUE(office.orders->list(WorkOrderList::Unreturned, 9)->empty());
    EXPECT_TRUE(office.stock->move(card, StockState::Returned, u"to wipe"_s, engineer));
    EXPECT_TRUE(office.verifies());
}

TEST(WorkOrderBook, approvesOnlyWhatWasShown)
{
    Office office;
    const WorkOrderSerial serial = office.prepared();
    WorkOrder shown = office.orders->entry(serial)->order;
    shown.uses = 1;
    EXPECT_EQ(
        office.orders->approve(serial, crypto::digestOf(shown), office.of(Role::Administrator))
            .error()
            .fault,
        Fault::ProofMismatch);
}

// Administrator first, then finance; every other pair of roles stays short of two approvals.
TEST(WorkOrderBook, twoPeopleOfTheRightRolesApprove)
{
    Office office;
    int refused = 0;
    for (const Role first : allRoles) {
        for (const Role second : allRoles) {
            const WorkOrderSerial serial = office.prepared();
            const auto shown = crypto::digestOf(office.orders->entry(serial)->order);
            const bool one = office.orders->approve(serial, shown, office.of(first)).has_value();
            const bool two = office.orders->approve(serial, shown, office.of(second)).has_value();
            EXPECT_EQ(one, first == Role::Administrator);
            EXPECT_EQ(two, one ? second == Role::Finance : second == Role::Administrator);
            const bool both = one && two;
            EXPECT_EQ(office.orders->entry(serial)->state, both ? Approved : Prepared);
            refused += both ? 0 : 1;
        }
    }
    EXPECT_EQ(refused, 48);
    EXPECT_TRUE(office.verifies());
}

TEST(WorkOrderBook, nobodyApprovesHisOwnOrTwice)
{
    Office office;
    const WorkOrderSerial serial = office.prepared();
    const Actor engineer = office.of(Role::Engineer);
    const Actor admin = office.of(Role::Administrator);
    const auto shown = crypto::digestOf(office.orders->entry(serial)->order);
    const auto become = [&](const Actor& who, const char* role) {
        const QByteArray sql = "UPDATE operator SET role = '" + QByteArray{role} +
                               "' WHERE id = " + QByteArray::number(who.who.value());
        return office.execute(sql.constData());
    };
    ASSERT_TRUE(become(engineer, "administrator"));
    EXPECT_EQ(office.orders->approve(serial, shown, engineer).error().fault,
              Fault::PermissionDenied);
    ASSERT_TRUE(office.orders->approve(serial, shown, admin));
    ASSERT_TRUE(become(admin, "finance"));
    EXPECT_EQ(office.orders->approve(serial, shown, admin).error().fault, Fault::PermissionDenied);
}

TEST(WorkOrderBook, rolesMayWhatTheTableSays)
{
    using enum Role;
    struct Act {
        const char* name;
        std::set<Role> allowed;
        std::function<Result<void>(Office&, std::uint8_t, const Actor&)> run;
    };
    const auto plain = [](const auto& result) -> Result<void> {
        return result ? Result<void>{} : failed(result);
    };
    const std::array acts{
        Act{"prepare",
            {Engineer},
            [&](Office& o, std::uint8_t, const Actor& a) {
                return plain(o.orders->prepare(o.order(), u"x"_s, a));
            }},
        Act{"write",
            {Engineer},
            [&](Office& o, std::uint8_t n, const Actor& a) {
                return plain(o.orders->beginWriting(o.approved(), o.blank(n), a));
            }},
        Act{"revoke",
            {Engineer, Administrator, Finance},
            [&](Office& o, std::uint8_t, const Actor& a) {
                return o.orders->revoke(o.prepared(), a);
            }},
        Act{"visits",
            {Clerk, ShiftLeader, Engineer},
            [&](Office& o, std::uint8_t n, const Actor& a) {
                const auto serial = o.out(o.blank(n));
                return plain(o.orders->bookVisits(serial, {o.visit(serial, 1)}, a));
            }},
        Act{"return",
            {Clerk, ShiftLeader, Engineer},
            [&](Office& o, std::uint8_t n, const Actor& a) {
                return o.orders->returned(o.out(o.blank(n)), a);
            }},
        Act{"lose",
            {ShiftLeader, Administrator, Engineer},
            [&](Office& o, std::uint8_t n, const Actor& a) {
                return o.orders->lost(o.out(o.blank(n)), u"x"_s, a);
            }},
    };
    Office office;
    std::uint8_t number = 1;
    for (const Act& act : acts) {
        for (const Role role : allRoles) {
            const auto done = act.run(office, number++, office.of(role));
            EXPECT_EQ(done.has_value(), act.allowed.contains(role)) << act.name << int(role);
            if (!done) {
                EXPECT_EQ(done.error().fault, Fault::PermissionDenied) << act.name << int(role);
            }
        }
    }
    EXPECT_TRUE(office.verifies());
}

TEST(WorkOrderBook, anOrderIsItsEngineers)
{
    Office office;
    const Actor other = office.add(u"zhou"_s, Role::Engineer);
    const WorkOrderSerial serial = office.approved();
    EXPECT_EQ(office.orders->beginWriting(serial, office.blank(1), other).error().fault,
              Fault::PermissionDenied);
    EXPECT_EQ(office.orders->revoke(serial, other).error().fault, Fault::PermissionDenied);
}

TEST(WorkOrderBook, visitsAreBookedOnceAndJudged)
{
    Office office;
    const WorkOrderSerial serial = office.out(office.blank(1));
    const Actor clerk = office.of(Role::Clerk);
    Visit foreign = office.visit(serial, 1);
    foreign.meter = *MeterNumber::parse(u"999999999999"_s);
    Visit refused = office.visit(serial, 2);
    refused.result = VisitResult::UsedUp;
    const std::vector visits{office.visit(serial, 1),
                             office.visit(serial, 2),
                             refused,
                             foreign,
                             office.visit(serial, 3),
                             office.visit(WorkOrderSerial{77}, 1)};
    EXPECT_EQ(*office.orders->bookVisits(serial, visits, clerk), 5);
    EXPECT_EQ(*office.orders->bookVisits(serial, visits, clerk), 0);
    const auto booked = office.orders->visits(serial);
    ASSERT_TRUE(booked);
    ASSERT_EQ(booked->size(), 5u);
    // The foreign meter lies outside the order's scope, and there is no third use.
    const std::vector<std::pair<bool, bool>> expected{
        {false, false}, {false, false}, {false, false}, {true, true}, {false, true}};
    for (std::size_t index = 0; index < expected.size(); ++index) {
        EXPECT_EQ((*booked)[index].visit, visits[index]);
        EXPECT_EQ((*booked)[index].isForeign, expected[index].first) << index;
        EXPECT_EQ((*booked)[index].isSuspicious, expected[index].second) << index;
    }
    EXPECT_EQ(office.orders->list(WorkOrderList::Foreign, 9)->size(), 1u);
    EXPECT_TRUE(office.verifies());
}

TEST(WorkOrderBook, readingsThatContradictTheBooksAreSuspicious)
{
    Office office;
    office.openAccount(office.moneyAccount, Money::fromMinor(10'000));
    const auto returned = office.returnData(office.moneyAccount, Credit::fromHundredths(2'500), 5);
    ASSERT_TRUE(office.ledger->bookReturn(office.moneyAccount, returned, office.clerk));
    const WorkOrderSerial serial = office.out(office.blank(1));
    struct Case {
        std::int64_t accepted, consumed;
        std::uint32_t writeBacks;
        bool suspicious;
    };
    // T is 100.00 and booked consumption 25.00 at write-back 5.
    const std::array cases{Case{10'000, 2'500, 5, false}, Case{10'000, 3'000, 6, false},
                           Case{10'001, 3'000, 6, true},  Case{10'000, 2'499, 6, true},
                           Case{9'999, 2'600, 6, true},   Case{10'000, 1'000, 4, false}};
    std::uint8_t use = 1;
    for (const Case& each : cases) {
        Visit visit = office.visit(serial, use++);
        visit.result = VisitResult::Refused; // its use does not matter here
        visit.stateBefore = 3;
        visit.accepted = Credit::fromHundredths(each.accepted);
        visit.consumed = Credit::fromHundredths(each.consumed);
        visit.writeBackCounter = each.writeBacks;
        ASSERT_EQ(*office.orders->bookVisits(serial, {visit}, office.clerk), 1);
        EXPECT_EQ(office.orders->visits(serial)->back().isSuspicious, each.suspicious) << int{use};
    }
}

TEST(WorkOrderBook, aLostCardIsHotUntilItIsFound)
{
    Office office;
    const CardSerial card = office.blank(1);
    const WorkOrderSerial serial = office.out(card);
    EXPECT_FALSE(*office.orders->isHotlisted(card));
    ASSERT_TRUE(office.orders->lost(serial, u"fell from the roof"_s, office.of(Role::Engineer)));
    EXPECT_TRUE(*office.orders->isHotlisted(card));
    EXPECT_EQ(office.stock->card(card)->state, StockState::Lost);
    EXPECT_EQ(office.orders->list(WorkOrderList::Lost, 9)->size(), 1u);
    EXPECT_TRUE(office.verifies());
    ASSERT_TRUE(office.orders->returned(serial, office.clerk));
    EXPECT_FALSE(*office.orders->isHotlisted(card));
    EXPECT_EQ(office.stock->card(card)->state, StockState::Returned);
    EXPECT_TRUE(office.verifies());
}

TEST(WorkOrderBook, anOrderThatIsOverIsNeitherApprovedNorWritten)
{
    Office office;
    const WorkOrderSerial open = office.prepared();
    const WorkOrderSerial approved = office.approved();
    const CardSerial card = office.blank(1);
    office.clock.set(office.clock.now() + std::chrono::hours{25});
    const auto shown = crypto::digestOf(office.orders->entry(open)->order);
    EXPECT_EQ(office.orders->approve(open, shown, office.of(Role::Administrator)).error().fault,
              Fault::BadInput);
    EXPECT_EQ(office.orders->beginWriting(approved, card, office.of(Role::Engineer)).error().fault,
              Fault::BadInput);
    EXPECT_EQ(office.orders->list(WorkOrderList::Expired, 9)->size(), 2u);
}

TEST(KeyBookOfTheStore, takesTwoCustodiansAndAWitness)
{
    Office office;
    const Actor a = office.add(u"a"_s, Role::Custodian);
    const Actor b = office.add(u"b"_s, Role::Custodian);
    const Actor c = office.add(u"c"_s, Role::Custodian);
    const Actor auditor = office.of(Role::Auditor);
    const auto fault = [&](OperatorId first, OperatorId second, OperatorId third,
                           const Actor& witness) -> std::optional<Fault> {
        KeyEvent event{.purpose = 0x81, .version = 4, .custodianA = first, .custodianB = second};
        event.custodianC = third;
        const auto done = office.keys->record(event, witness);
        return done ? std::nullopt : std::optional{done.error().fault};
    };
    const auto denied = Fault::PermissionDenied;
    EXPECT_EQ(fault(a.who, a.who, {}, auditor), denied);
    EXPECT_EQ(fault(a.who, b.who, b.who, auditor), denied);
    EXPECT_EQ(fault(a.who, b.who, {}, b), denied);
    EXPECT_EQ(fault(a.who, b.who, {}, c), denied);
    EXPECT_EQ(fault(a.who, office.of(Role::Administrator).who, {}, auditor), denied);
    EXPECT_EQ(fault(a.who, b.who, {}, office.of(Role::Clerk)), denied);
    EXPECT_EQ(fault(a.who, b.who, {}, auditor), std::nullopt);
    EXPECT_EQ(fault(a.who, b.who, {}, auditor), std::nullopt) << "once more after a power cut";
    EXPECT_EQ(office.keys->events()->size(), 1u);
    EXPECT_EQ(office.keys->events()->front().custodianB, b.who);
    EXPECT_TRUE(office.verifies());
}

// What a second program, or a mistake in this one, could try: the schema itself says no.
TEST(WorkOrderBook, theDatabaseRefusesShortCuts)
{
    Office office;
    const CardSerial card = office.blank(1);
    office.blank(2);
    const WorkOrderSerial serial = office.out(card); // order 1
    ASSERT_TRUE(office.orders->bookVisits(serial, {office.visit(serial, 1)}, office.clerk));
    office.prepared(); // order 2
    for (const char* sql :
         {"UPDATE work_order SET state = 'approved' WHERE serial = 2",
          "UPDATE work_order SET uses = 99 WHERE serial = 1",
          "UPDATE work_order SET state = 'prepared', card = NULL WHERE serial = 1",
          "DELETE FROM work_order WHERE serial = 2",
          "INSERT INTO work_order_approval SELECT 2, 1, engineer, 'administrator', digest, 0, 3, 1"
          " FROM work_order WHERE serial = 2",
          "INSERT INTO work_order_approval SELECT 2, 2, a.operator, a.role, w.digest, 0, 3, 1"
          " FROM work_order_approval AS a JOIN work_order AS w ON w.serial = 2 WHERE a.step = 2",
          "UPDATE work_order_approval SET at = 0", "DELETE FROM work_order_approval",
          "UPDATE work_order_visit SET suspicious = 0, at = 0", "DELETE FROM work_order_visit",
          "UPDATE card_stock SET state = 'blank', card_class = 0 WHERE state = 'issued'",
          "UPDATE card_stock SET state = 'scrapped' WHERE state = 'blank'",
          "DELETE FROM card_stock", "UPDATE card_movement SET reason = ''",
          "DELETE FROM card_movement",
          "INSERT INTO card_movement SELECT 99, serial, 'issued', 'blank', 0, '', NULL, 0, 3, 1, 1"
          " FROM card_stock WHERE state = 'issued'",
          "UPDATE card_batch SET name = 'x'"})
        EXPECT_FALSE(office.execute(sql)) << sql;
    EXPECT_TRUE(office.verifies());
}

// The same behind the triggers' back: the verifier names it.
TEST(WorkOrderBook, theVerifierNamesAForgery)
{
    struct Forgery {
        const char* sql;
        const char* invariant;
    };
    for (const Forgery& forgery :
         {Forgery{"DROP TRIGGER card_stock_follows_its_moves;"
                  "UPDATE card_stock SET state = 'lost'",
                  "stock"},
          Forgery{"DROP TRIGGER card_movement_no_delete; DROP TRIGGER card_stock_no_delete;"
                  "PRAGMA foreign_keys=OFF; DELETE FROM card_stock",
                  "stock"},
          Forgery{"DROP TRIGGER work_order_approval_no_delete;"
                  "DELETE FROM work_order_approval WHERE step = 2",
                  "orders"},
          Forgery{"DROP TRIGGER work_order_approval_no_update;"
                  "UPDATE work_order_approval SET operator = 1 WHERE step = 2",
                  "orders"},
          Forgery{
              "DROP TRIGGER work_order_content_never_changes;"
              "DROP TRIGGER work_order_state_moves; UPDATE work_order SET digest = zeroblob(32)",
              "orders"},
          Forgery{"DROP TRIGGER work_order_visit_no_delete; DELETE FROM work_order_visit",
                  "visits"}}) {
        Office office;
        const WorkOrderSerial serial = office.out(office.blank(1));
        ASSERT_TRUE(office.orders->bookVisits(serial, {office.visit(serial, 1)}, office.clerk));
        ASSERT_TRUE(office.verifies());
        ASSERT_TRUE(office.execute(forgery.sql)) << forgery.sql;
        const auto verification = office.verification();
        EXPECT_TRUE(std::any_of(verification.checks.begin(), verification.checks.end(),
                                [&](const Check& check) {
                                    return !check.ok &&
                                           check.invariant == QLatin1StringView{forgery.invariant};
                                }))
            << forgery.sql;
    }
}

} // namespace wattcard::db::test
