// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/db/rolling.h"

#include <gtest/gtest.h>

#include <algorithm>

// DOMAIN.md F-29 as the book of roll-outs holds it.

using namespace Qt::StringLiterals;

namespace wattcard::db::test {

TEST(RollOutBook, growsFromTheCanaryToAllByTheAdministratorsWord)
{
    Rolling rolling;
    rolling.start();
    int card = 0;
    for (const int room : {1, 10, 100}) {
        for (int place = 0; place < room; ++place) {
            EXPECT_EQ(rolling.next(), Fault::StageNotProven);
            rolling.serve(++card);
        }
        EXPECT_EQ(rolling.take(1'000), Fault::RollOutClosed) << room;
        ASSERT_EQ(rolling.next(), std::nullopt);
    }
    for (int more = 0; more < 20; ++more)
        rolling.serve(++card);
    EXPECT_EQ(rolling.next(), Fault::RollOutClosed);
    const RollOut rollOut = rolling.newest();
    EXPECT_EQ(rollOut.state.stage, RollOutStage::All);
    EXPECT_EQ(rollOut.state.taken, 20);
    EXPECT_EQ(rollOut.proof, (StageProof{20, 0}));
    EXPECT_TRUE(rolling.book.repairs()->empty());
    EXPECT_TRUE(rolling.office.verifies());
}

TEST(RollOutBook, stopsItselfAndGoesOnByTwoPeopleWithANewCanary)
{
    Rolling rolling;
    rolling.start();
    rolling.serve(1);
    ASSERT_EQ(rolling.next(), std::nullopt);
    rolling.serve(2);
    rolling.fail(3);
    EXPECT_FALSE(rolling.newest().state.stopped);
    rolling.fail(4, Fault::AuthenticationFailed);
    const RollOut stopped = rolling.newest();
    EXPECT_TRUE(stopped.state.stopped);
    EXPECT_TRUE(stopped.stoppedItself);
    EXPECT_EQ(rolling.take(5), Fault::RollOutStopped);
    EXPECT_EQ(rolling.next(), Fault::RollOutStopped);
    for (const Role other : {Role::Clerk, Role::ShiftLeader, Role::Administrator, Role::Auditor})
        EXPECT_NE(rolling.resume(other), std::nullopt);
    ASSERT_EQ(rolling.resume(), std::nullopt);
    EXPECT_EQ(rolling.newest().state.stage, RollOutStage::Canary);
    EXPECT_EQ(rolling.newest().state.failures, 0);
    rolling.serve(5);
    EXPECT_EQ(rolling.next(), Fault::StageNotProven) << "two cards wait for repair";
    EXPECT_EQ(rolling.take(3), std::nullopt) << "it has its place";
    rolling.tell(3, {CardStep::Changed});
    rolling.tell(3, {CardStep::Proven});
    ASSERT_TRUE(
        rolling.book.markRepaired(Rolling::card(4), u"replaced"_s, rolling.who(Role::ShiftLeader)));
    EXPECT_EQ(rolling.next(), std::nullopt);
    EXPECT_TRUE(rolling.office.verifies());
}

// A card under repair that fails once more is known already.
TEST(RollOutBook, countsACardThatFailsTwiceOnce)
{
    Rolling rolling;
    rolling.start();
    rolling.serve(1);
    rolling.next();
    rolling.fail(2);
    rolling.fail(2);
    EXPECT_EQ(rolling.newest().state.failures, 1);
    EXPECT_FALSE(rolling.newest().state.stopped);
    EXPECT_TRUE(rolling.office.verifies());
}

// The issuer's key has three tries: a card is asked twice in passing, and then by hand only.
TEST(RollOutBook, leavesTheLastTryOfAKeyToSomebodysHand)
{
    Rolling rolling;
    rolling.start();
    rolling.serve(1);
    rolling.next();
    rolling.fail(2, Fault::AuthenticationFailed);
    ASSERT_FALSE(rolling.newest().state.stopped);
    rolling.fail(2, Fault::AuthenticationFailed);
    ASSERT_FALSE(rolling.newest().state.stopped);
    EXPECT_EQ(rolling.take(2), Fault::RollOutClosed);
    EXPECT_EQ(rolling.take(2, Asked::ByHand), std::nullopt);
    rolling.tell(2, {CardStep::PutOff, Fault::NoCard});
    EXPECT_EQ(rolling.take(2), Fault::RollOutClosed) << "it was pulled meanwhile";
}

TEST(RollOutBook, believesTheCanary)
{
    Rolling rolling;
    rolling.start();
    rolling.fail(1);
    EXPECT_TRUE(rolling.newest().state.stopped);
}

// Several counters at once: what was taken and not heard of may be spoiled.
TEST(RollOutBook, letsNoMoreCardsBeInDoubtThanMayFail)
{
    Rolling rolling;
    rolling.start();
    rolling.serve(1);
    rolling.next();
    EXPECT_EQ(rolling.take(2), std::nullopt);
    EXPECT_EQ(rolling.take(3), std::nullopt);
    EXPECT_EQ(rolling.take(4), Fault::RollOutClosed);
    rolling.tell(2, {CardStep::PutOff, Fault::NoCard});
    EXPECT_EQ(rolling.take(4), std::nullopt);
    rolling.tell(3, {CardStep::Changed});
    rolling.tell(4, {CardStep::Changed});
    EXPECT_EQ(rolling.take(2), std::nullopt) << "pulled, and here again";
    EXPECT_EQ(rolling.newest().state.taken, 3);
    EXPECT_TRUE(rolling.office.verifies());
}

TEST(RollOutBook, isStoppedAtOnceByALeaderOrTheAdministrator)
{
    for (const Role role : {Role::ShiftLeader, Role::Administrator}) {
        Rolling rolling;
        const RollOutNumber number = rolling.start();
        EXPECT_EQ(faultOf(rolling.book.stop(number, {}, rolling.who(role))), Fault::BadInput);
        ASSERT_TRUE(rolling.book.stop(number, u"smoke"_s, rolling.who(role)));
        EXPECT_FALSE(rolling.newest().stoppedItself);
        EXPECT_EQ(rolling.newest().stopReason, u"smoke"_s);
        EXPECT_EQ(rolling.take(1), Fault::RollOutStopped);
        EXPECT_EQ(faultOf(rolling.book.stop(number, u"again"_s, rolling.who(role))),
                  Fault::RollOutStopped);
    }
}

TEST(RollOutBook, namesWhatWaitsForRepairAndHow)
{
    Rolling rolling;
    const CardSerial held = serialOf(rolling.office.moneyAccount);
    rolling.office.openAccount(rolling.office.moneyAccount, Money::fromMinor(2'000));
    const RollOutNumber number = rolling.start();
    rolling.serve(1);
    rolling.next();
    ASSERT_TRUE(rolling.book.take(number, held, Asked::InPassing, rolling.clerk()));
    ASSERT_TRUE(
        rolling.book.report(number, held, {CardStep::Failed, Fault::CardMute}, rolling.clerk()));
    rolling.fail(2, Fault::CardKeyLocked);
    const auto repairs = *rolling.book.repairs();
    ASSERT_EQ(repairs.size(), 2U);
    EXPECT_EQ(repairs[0].card, held);
    EXPECT_EQ(repairs[0].fault, Fault::CardMute);
    EXPECT_EQ(repairs[0].way, Repair::Replace);
    ASSERT_TRUE(repairs[0].customer);
    EXPECT_EQ(repairs[1].way, Repair::Unblock);
    EXPECT_EQ(repairs[1].customer, std::nullopt);
    EXPECT_EQ(
        faultOf(rolling.book.markRepaired(Rolling::card(1), u"x"_s, rolling.who(Role::Engineer))),
        Fault::NotFound);
    EXPECT_EQ(rolling.take(2, Asked::ByHand), std::nullopt) << "by hand, although it is stopped";
    rolling.tell(2, {CardStep::Changed});
    rolling.tell(2, {CardStep::Proven});
    EXPECT_EQ(rolling.book.repairs()->size(), 1U);
    EXPECT_TRUE(rolling.office.verifies());
}

// Somebody tried, and the card was pulled or the program ended: the card still waits.
TEST(RollOutBook, keepsARepairThatWasTriedOnTheList)
{
    Rolling rolling;
    rolling.start();
    rolling.serve(1);
    rolling.next();
    rolling.fail(2, Fault::CardMute);
    rolling.fail(3);
    ASSERT_TRUE(rolling.newest().state.stopped);
    const auto way = [&] {
        const auto repairs = *rolling.book.repairs();
        EXPECT_EQ(repairs.size(), 2U);
        const auto line = std::ranges::find(repairs, Rolling::card(2), &RepairLine::card);
        EXPECT_TRUE(line != repairs.end() && line->fault == Fault::CardMute);
        return line != repairs.end() ? std::optional{line->way} : std::nullopt;
    };
    EXPECT_EQ(way(), Repair::Replace);
    ASSERT_EQ(rolling.take(2, Asked::ByHand), std::nullopt);
    EXPECT_EQ(way(), Repair::Finish) << "nothing was heard of it";
    ASSERT_EQ(rolling.take(2, Asked::ByHand), std::nullopt);
    rolling.tell(2, {CardStep::PutOff, Fault::NoCard});
    EXPECT_EQ(way(), Repair::Finish) << "it was pulled";
    EXPECT_EQ(rolling.take(2), Fault::RollOutStopped);
    ASSERT_EQ(rolling.take(2, Asked::ByHand), std::nullopt);
    rolling.tell(2, {CardStep::Changed});
    EXPECT_EQ(rolling.book.repairs()->size(), 1U);
    EXPECT_TRUE(rolling.office.verifies());
}

// The program ended while the card was changed, and then the customer lost it.
TEST(RollOutBook, isNotHeldUpByACardThatNobodyHolds)
{
    Rolling rolling;
    const RollOutNumber number = rolling.start();
    rolling.serve(1);
    rolling.next();
    for (int card = 2; card <= 10; ++card)
        rolling.serve(card);
    const CardSerial lost = rolling.office.blank(1);
    ASSERT_TRUE(rolling.office.stock->issued(lost, 0x01, rolling.clerk()));
    ASSERT_TRUE(rolling.book.take(number, lost, Asked::InPassing, rolling.clerk()));
    EXPECT_TRUE(rolling.book.repairs()->empty()) << "it may come back";
    const Actor leader = rolling.who(Role::ShiftLeader);
    ASSERT_TRUE(rolling.office.stock->move(lost, StockState::Lost, u"on a bus"_s, leader));
    EXPECT_EQ(rolling.next(), Fault::StageNotProven);
    const auto repairs = *rolling.book.repairs();
    ASSERT_EQ(repairs.size(), 1U);
    EXPECT_EQ(repairs.front().way, Repair::Explain);
    const auto told = rolling.book.markRepaired(lost, u"lost"_s, leader);
    EXPECT_TRUE(told) << (told ? "" : qPrintable(told.error().detail));
    EXPECT_TRUE(rolling.book.repairs()->empty());
    EXPECT_EQ(rolling.next(), std::nullopt);
    EXPECT_TRUE(rolling.office.verifies());
}

// The list is the utility's; whose card it is, is told where the reader of the list serves.
TEST(RollOutBook, namesTheCustomerOfARepairWhereTheViewerServes)
{
    RollingIn<Areas> rolling;
    const RollOutNumber number = rolling.start();
    rolling.serve(1);
    rolling.next();
    for (const AccountId account : {rolling.office.north(), rolling.office.south()}) {
        const CardSerial held = serialOf(account);
        ASSERT_TRUE(rolling.book.take(number, held, Asked::InPassing, rolling.clerk()));
        ASSERT_TRUE(rolling.book.report(number, held, {CardStep::Failed, Fault::CardMute},
                                        rolling.clerk()));
    }
    const auto customers = [&] {
        int known = 0;
        const auto repairs = rolling.book.repairs().value();
        for (const RepairLine& line : repairs)
            known += line.customer ? 1 : 0;
        return known;
    };
    EXPECT_EQ(rolling.book.repairs()->size(), 2U);
    EXPECT_EQ(customers(), 2);
    rolling.office.database->serve(rolling.who(Role::ShiftLeader).who);
    EXPECT_EQ(rolling.book.repairs()->size(), 2U);
    EXPECT_EQ(customers(), 1) << "the other one lies in the south";
}

// One at a time, and none again: an old one goes on by two people, a new one after a stop as well.
TEST(RollOutBook, startsWhenTheOneBeforeIsOver)
{
    Rolling rolling;
    const Actor admin = rolling.who(Role::Administrator);
    const auto start = [&](RollOutStart what) {
        const auto started = rolling.book.start(what, admin);
        return started ? std::nullopt : std::optional{started.error().fault};
    };
    EXPECT_EQ(start({newKeys, {}}), Fault::BadInput);
    EXPECT_EQ(start({{Suite::A, 0}, u"x"_s}), Fault::BadInput);
    rolling.start();
    EXPECT_EQ(start({{Suite::A, 3}, u"x"_s}), Fault::BadInput) << "it is in its first stage";
    ASSERT_TRUE(rolling.book.stop(rolling.newest().number, u"bad"_s, admin));
    EXPECT_EQ(start({newKeys, u"x"_s, rolling.approval()}), Fault::BadInput) << "not again";
    EXPECT_EQ(start({{Suite::A, 3}, u"x"_s}), Fault::NotApproved);
    EXPECT_EQ(start({{Suite::A, 3}, u"x"_s, rolling.approval()}), std::nullopt);
    EXPECT_EQ(rolling.newest().subject, (RollOutSubject{Suite::A, 3}));
    EXPECT_TRUE(rolling.office.verifies());
}

} // namespace wattcard::db::test
