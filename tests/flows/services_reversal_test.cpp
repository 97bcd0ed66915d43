// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "service_town.h"

// A purchase taken back at the clerk's screen by the shift leader whom he calls, and what a pulled
// card leaves behind (DOMAIN.md section 6.3, SCREENS.md sections 5 and 6).

using namespace wattcard;
using namespace wattcard::flows;
using namespace Qt::StringLiterals;

namespace {

using Cut = cardio::InProcessReader::Cut;

bool isWrite(ByteView command)
{
    return command[1] == 0xDA;
}

// The meter holds 2350.00, the card 100.00 more.
void sold(ServiceTown& services)
{
    reachRunningExample(services.town);
    services.town.buy(services.town.card(1), pay(100));
}

} // namespace

TEST(ServiceReversal, isMadeByTheShiftLeaderWhoSignsAtTheClerksScreen)
{
    ServiceTown services;
    Town& town = services.town;
    sold(services);
    const auto prepared =
        services.ready(app::ReversalWish{services.reversal(town.card(1))}, {Role::ShiftLeader});
    EXPECT_TRUE(prepared.standsIn);
    EXPECT_EQ(prepared.figures.sale->sale.quote.payment, pay(100));
    const auto outcome = need(services.desk().run(prepared));
    const auto& done = std::get<app::ServiceDone>(outcome);
    EXPECT_EQ(done.card->receipt.total, yuan(2'350));
    EXPECT_EQ(done.paidOut, pay(100));
    EXPECT_EQ(need(town.ledger->row(*done.row)).author, town.person(Role::ShiftLeader).id);
    EXPECT_EQ(town.balance("refund_due"), Money{});
    EXPECT_EQ(town.brokenInvariants(), "");
}

TEST(ServiceReversal, needsNobodyElseWhereAShiftLeaderHasSignedIn)
{
    ServiceTown services;
    sold(services);
    app::ReversalWish wish{services.reversal(services.town.card(1)), false};
    const auto done = services.run(wish, {}, Role::ShiftLeader);
    EXPECT_FALSE(done.paidOut);
    EXPECT_EQ(services.town.balance("refund_due"), -pay(100));
    const ReversalDue due{*done.row, pay(100)};
    EXPECT_EQ(need(services.desk().sheet(first)).unpaidReversal, due);
    const app::ReversalPayout payout{first, *done.row};
    EXPECT_EQ(services.notRun(services.ready(payout)), Fault::NotApproved);
    EXPECT_EQ(services.run(payout, {Role::ShiftLeader}).paidOut, pay(100));
    EXPECT_EQ(services.notRun(services.ready(payout, {Role::ShiftLeader})), Fault::NotSaved);
    EXPECT_EQ(need(services.desk().sheet(first)).unpaidReversal, std::nullopt);
    EXPECT_EQ(services.town.brokenInvariants(), "");
}

TEST(ServiceReversal, isNotMadeWithoutTheLeaderOrOfAnotherSale)
{
    ServiceTown services;
    Town& town = services.town;
    sold(services);
    const app::ReversalWish wish{services.reversal(town.card(1))};
    EXPECT_EQ(services.refused(wish, Role::Finance), Fault::PermissionDenied);
    EXPECT_EQ(services.notRun(services.ready(wish)), Fault::NotApproved);
    const auto prepared = services.ready(wish);
    EXPECT_EQ(services.desk().sign(prepared, services.login(Role::Clerk)).error().fault,
              Fault::PermissionDenied);
    auto stale = services.ready(wish, {Role::ShiftLeader});
    town.buy(town.card(1), pay(30)); // another sale is the last one now
    EXPECT_EQ(services.notRun(stale), Fault::NotApproved);
    EXPECT_EQ(town.total(), yuan(2'480));
    EXPECT_EQ(town.brokenInvariants(), "");
}

TEST(ServiceReversal, isRefusedOnceTheMeterHasTakenIt)
{
    ServiceTown services;
    Town& town = services.town;
    sold(services);
    town.wall().take(town.card(1));
    const app::ReversalWish wish{services.reversal(town.card(1))};
    EXPECT_EQ(services.refused(wish), Fault::AlreadyLoaded);
}

TEST(ServiceReversal, ofAnOpeningIsPaidOutThoughTheAccountIsPendingAgain)
{
    ServiceTown services;
    Town& town = services.town;
    town.open(first, town.card(1), pay(200));
    const auto done = services.run(app::ReversalWish{services.reversal(town.card(1)), false},
                                   {Role::ShiftLeader});
    ASSERT_EQ(town.facts().account.state, AccountState::Pending);
    EXPECT_EQ(services.run(app::ReversalPayout{first, *done.row}, {Role::ShiftLeader}).paidOut,
              pay(200));
    EXPECT_EQ(town.brokenInvariants(), "");
}

TEST(ServiceInterruption, leavesARowThatTheSameCardFinishes)
{
    ServiceTown services;
    Town& town = services.town;
    sold(services);
    const auto prepared =
        services.ready(app::ReversalWish{services.reversal(town.card(1))}, {Role::ShiftLeader});
    town.reader.setIntercept(
        {[](ByteView command) { return isWrite(command) ? Cut::PullCard : Cut::None; }, {}});
    const auto outcome = need(services.desk().run(prepared));
    const auto& stopped = std::get<app::SaleStopped>(outcome);
    EXPECT_EQ(stopped.kind, app::SaleStopped::Kind::Interrupted);
    town.reader.setIntercept({});
    const TransactionId row = *town.openRow();
    EXPECT_EQ(stopped.row->id, row);
    EXPECT_EQ(town.balance("refund_due"), Money{}); // nothing is due before it is on the card

    town.present(town.card(1));
    const auto finished = need(services.desk().settle(row, transaction::Wish::Finish));
    EXPECT_EQ(std::get<app::ServiceDone>(finished).card->receipt.total, yuan(2'350));
    EXPECT_EQ(services.run(app::ReversalPayout{first, row}, {Role::ShiftLeader}).paidOut, pay(100));
    EXPECT_EQ(town.brokenInvariants(), "");
}

namespace {

// A sale whose image may be on the card, put aside by somebody who looked at the evidence.
TransactionId quarantined(ServiceTown& services, bool onCard)
{
    Town& town = services.town;
    reachRunningExample(town);
    town.present(town.card(1));
    if (onCard)
        town.reader.setIntercept({{}, [](ByteView command, Bytes&) {
                                      return isWrite(command) ? Cut::PullCard : Cut::None;
                                  }});
    else
        town.reader.setIntercept(
            {[](ByteView command) { return isWrite(command) ? Cut::PullCard : Cut::None; }, {}});
    EXPECT_THROW(town.buy(town.card(1), pay(100)), std::runtime_error);
    town.reader.setIntercept({});
    const TransactionId row = *town.openRow();
    const Actor clerk = town.actor(Role::Clerk);
    need(town.ledger->quarantine(need(town.ledger->claim(row, clerk)), u"contradiction"_s, clerk));
    return row;
}

app::QuarantineEnd ending(const TransactionId& row, bool commits)
{
    return {first, row, commits, {Reason::EvidenceSeen, u"the card was looked at"_s}};
}

} // namespace

TEST(ServiceQuarantine, isCommittedByTheCardThatProvesIt)
{
    ServiceTown services;
    Town& town = services.town;
    const TransactionId row = quarantined(services, true);
    EXPECT_EQ(town.present(town.card(1)).kind, app::CardSituation::Kind::Unclear);
    const std::vector both{Role::ShiftLeader, Role::Finance};
    EXPECT_EQ(services.notRun(services.ready(ending(row, true), {Role::ShiftLeader})),
              Fault::NotApproved);
    services.run(ending(row, true), both);
    EXPECT_EQ(need(town.ledger->row(row)).state, transaction::RowState::Committed);
    EXPECT_EQ(town.total(), yuan(2'450));
    EXPECT_FALSE(town.facts().hold);
    EXPECT_EQ(town.brokenInvariants(), "");
}

TEST(ServiceQuarantine, isNeverCommittedWithoutThatProofAndElseVoid)
{
    ServiceTown services;
    Town& town = services.town;
    const TransactionId row = quarantined(services, false);
    town.present(town.card(1));
    EXPECT_EQ(services.refused(ending(row, true)), Fault::ProofMismatch);
    town.present(town.card(2));
    EXPECT_NE(services.refused(ending(row, true)), Fault::ProofMismatch);
    auto switched = services.ready(ending(row, false), {Role::ShiftLeader, Role::Finance});
    std::get<app::QuarantineEnd>(switched.wish).proof = transaction::Proof{};
    EXPECT_EQ(services.notRun(switched), Fault::NotApproved); // signed to be void
    services.run(ending(row, false), {Role::ShiftLeader, Role::Finance});
    EXPECT_EQ(need(town.ledger->row(row)).state, transaction::RowState::Voided);
    EXPECT_EQ(town.facts().account.carry, pay(100));
    EXPECT_EQ(town.brokenInvariants(), "");
}

// The account is pending still, and the hold lies across the table of states.
TEST(ServiceQuarantine, ofAnOpeningIsSettledToo)
{
    ServiceTown services;
    Town& town = services.town;
    town.present(town.card(1));
    town.reader.setIntercept(
        {[](ByteView command) { return isWrite(command) ? Cut::PullCard : Cut::None; }, {}});
    EXPECT_THROW(town.open(first, town.card(1), pay(100)), std::runtime_error);
    town.reader.setIntercept({});
    const TransactionId row = *town.openRow();
    const Actor clerk = town.actor(Role::Clerk);
    need(town.ledger->quarantine(need(town.ledger->claim(row, clerk)), u"contradiction"_s, clerk));
    EXPECT_EQ(services.notRun(services.ready(ending(row, false), {Role::ShiftLeader})),
              Fault::NotApproved);
    services.run(ending(row, false), {Role::ShiftLeader, Role::Finance});
    EXPECT_EQ(need(town.ledger->row(row)).state, transaction::RowState::Voided);
    EXPECT_EQ(town.facts().account.state, AccountState::Pending);
    EXPECT_EQ(town.facts().account.carry, pay(100));
    EXPECT_EQ(town.brokenInvariants(), "");
}
