// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/replace_card.h"
#include "app/resume_account.h"
#include "app/reverse_sale.h"
#include "app/settle_row.h"
#include "app/transfer_account.h"
#include "town.h"

// What is none of the twelve flows (tests/simulation) and writes a card, cut at each of its
// commands, before and after it: the same card settles it, nothing is lost and nothing is doubled
// (CARD.md section 9).

using namespace wattcard;
using namespace wattcard::flows;
using namespace Qt::StringLiterals;
using Cut = cardio::InProcessReader::Cut;
using transaction::OldCard;

namespace {

struct Operated {
    const char* name;
    std::uint8_t card; // that is written
    Credit total;      // T afterwards
    std::function<void(Town& town)> prepare;
    std::function<app::SaleOutcome(Town& town)> act;
};

// 30.00 on a card that the meter has taken.
void begin(Town& town)
{
    town.open(first, town.card(1), pay(30));
    town.wall().take(town.card(1));
    town.present(town.card(1));
}

app::OperationForm formFor(Town& town, std::uint8_t card, Operation operation)
{
    app::OperationForm form = town.form(town.card(card), first, operation);
    // The same in every town at the same moment, so that it was signed before.
    Bytes chosen(10, static_cast<std::uint8_t>(operation));
    chosen.back() = card;
    form.order.id = TransactionId::make(town.clock.now().time_since_epoch().count(), chosen);
    form.change.oldCard = card == 1 ? OldCard::Kept : OldCard::Retained;
    return form;
}

// Once for all cuts: to try the passwords takes longer than everything else.
void sign(Town& town, app::OperationForm& form, const Operator& author)
{
    static Town::Signatures given;
    town.sign(form, author, &given);
}

app::SaleOutcome replace(Town& town, std::uint8_t by = 2)
{
    app::OperationForm form = formFor(town, by, Operation::ReplaceCard);
    form.change.oldCard = OldCard::Lost;
    return app::ReplaceCard{town.shop()}.run({form, true}, town.person(Role::Clerk));
}

// 100.00 more are sold and taken back before the meter has seen them; the card has the reversal,
// its answer was lost.
void reverseUnanswered(Town& town)
{
    constexpr std::uint8_t putData = 0xDA;
    begin(town);
    town.buy(town.card(1), pay(100));
    town.present(town.card(1));
    const app::Order order = town.order(first);
    town.reader.setIntercept({{}, [](ByteView command, Bytes&) {
                                  return command[1] == putData ? Cut::PullCard : Cut::None;
                              }});
    const auto reversed = app::ReverseSale{town.shop(), *town.reversals}.run(
        {order.id, first, order.seen, {Reason::CustomerChange, u"not wanted"_s, {}, {}}},
        town.person(Role::ShiftLeader));
    town.reader.setIntercept({});
    ASSERT_TRUE(std::holds_alternative<app::SaleStopped>(reversed));
    ASSERT_TRUE(town.openRow());
}

// The open row is quarantined, and two people give it up without a proof.
void giveUpOpenRow(Town& town)
{
    const Actor leader = town.actor(Role::ShiftLeader);
    const auto row = town.openRow();
    ASSERT_TRUE(row);
    const Claim claim = need(town.ledger->claim(*row, leader));
    need(town.ledger->quarantine(claim, u"quarantine"_s, leader));
    const StepCause cause = town.cause(Reason::EvidenceSeen, {Role::ShiftLeader, Role::Finance});
    need(town.book->settleQuarantine(*row, {}, cause, town.actor(Role::Clerk)));
    EXPECT_FALSE(town.openRow());
}

app::SaleOutcome transfer(Town& town)
{
    app::OperationForm form = formFor(town, 2, Operation::Transfer);
    form.change.customer = CustomerId{1};
    const Operator clerk = town.person(Role::Clerk);
    sign(town, form, clerk);
    return app::TransferAccount{town.shop()}.run({form, false}, clerk);
}

void suspend(Town& town)
{
    begin(town);
    town.visit(town.wall(), ManagementClass::Reset);
    town.visit(town.wall(), ManagementClass::Clear);
    Suspension wanted{.account = first, .kind = SuspensionKind::Long};
    wanted.reading.accepted = yuan(30);
    wanted.reading.remaining = yuan(30);
    wanted.reading.source = transaction::RemainingSource::Visit;
    wanted.cause = town.cause(Reason::SupplyNotWanted, {Role::ShiftLeader});
    need(town.book->suspend(wanted, town.actor(Role::Clerk)));
}

app::SaleOutcome resume(Town& town)
{
    app::OperationForm form = formFor(town, 2, Operation::Resume);
    form.order.payment = pay(10);
    form.order.tendered = pay(10);
    const Operator clerk = town.person(Role::Clerk);
    sign(town, form, clerk);
    return app::ResumeAccount{town.shop()}.run(form, clerk);
}

// The card leaves at the n-th command; returns how many there were.
app::SaleOutcome cutAt(Town& town, const Operated& operated, int place, bool afterwards, int& seen)
{
    const auto at = [&, place](bool side) {
        return side == afterwards && seen == place ? Cut::PullCard : Cut::None;
    };
    town.onOrder = [&] {
        seen = 0;
        town.reader.setIntercept({[&, at](ByteView) { return ++seen, at(false); },
                                  [&, at](ByteView, Bytes&) { return at(true); }});
    };
    app::SaleOutcome outcome = operated.act(town);
    town.onOrder = {};
    town.reader.setIntercept({});
    return outcome;
}

// What patient people do: the card again, until nothing is open; once more from the start where
// nothing was recorded.
void settle(Town& town, const Operated& operated, bool isDone)
{
    for (int tries = 0; tries < 4 && town.openRow(); ++tries) {
        town.present(town.card(operated.card));
        if (const auto row = town.openRow())
            std::ignore = app::SettleRow{town.shop()}.run(*row, transaction::Wish::Finish,
                                                          town.person(Role::ShiftLeader));
        isDone = true;
    }
    if (!isDone)
        done(operated.act(town));
}

class OperationPull : public ::testing::TestWithParam<Operated> {};

} // namespace

TEST_P(OperationPull, isSettledByTheSameCard)
{
    const Operated& operated = GetParam();
    int commands = 0;
    {
        Town town;
        operated.prepare(town);
        done(cutAt(town, operated, 0, false, commands));
        EXPECT_EQ(town.total(), operated.total);
    }
    ASSERT_GT(commands, 4);
    for (int place = 1; place <= commands; ++place) {
        for (const bool afterwards : {false, true}) {
            SCOPED_TRACE(std::to_string(place) + (afterwards ? " after" : " before"));
            Town town;
            operated.prepare(town);
            int seen = 0;
            const auto outcome = cutAt(town, operated, place, afterwards, seen);
            const auto* stopped = std::get_if<app::SaleStopped>(&outcome);
            settle(town, operated,
                   stopped == nullptr || stopped->kind != app::SaleStopped::Kind::NothingRecorded);
            EXPECT_FALSE(town.openRow());
            EXPECT_EQ(town.total(), operated.total);
            EXPECT_EQ(town.brokenInvariants(), "");
            if (HasFailure())
                return;
        }
    }
}

INSTANTIATE_TEST_SUITE_P(Operations, OperationPull,
                         ::testing::Values(Operated{"transfer", 2, yuan(30), begin, transfer},
                                           Operated{"resumption", 2, yuan(40), suspend, resume}),
                         [](const auto& info) { return std::string{info.param.name}; });

// The purchase that it took along has its money in suspense: two people who give the replacement up
// would leave it there for ever.
TEST(Replacement, thatTookAPurchaseAlongIsNotGivenUpWithoutAProof)
{
    constexpr std::uint8_t putData = 0xDA;
    Town town;
    begin(town);
    const auto cutBeforeWriting = [&] {
        town.reader.setIntercept(
            {[](ByteView command) { return command[1] == putData ? Cut::PullCard : Cut::None; },
             {}});
    };
    cutBeforeWriting();
    EXPECT_THROW(town.buy(town.card(1), pay(100)), std::runtime_error);
    ASSERT_TRUE(std::holds_alternative<app::SaleStopped>(replace(town)));
    town.reader.setIntercept({});
    const Actor leader = town.actor(Role::ShiftLeader);
    const auto row = town.openRow();
    ASSERT_TRUE(row);
    const Claim claim = need(town.ledger->claim(*row, leader));
    need(town.ledger->quarantine(claim, u"quarantine"_s, leader));
    const StepCause cause = town.cause(Reason::EvidenceSeen, {Role::ShiftLeader, Role::Finance});
    EXPECT_EQ(faultOf(town.book->settleQuarantine(*row, {}, cause, town.actor(Role::Clerk))),
              Fault::ReplacementStands);
    EXPECT_EQ(town.openRow(), row);
    EXPECT_EQ(town.balance("suspense"), -pay(100));
    EXPECT_EQ(town.brokenInvariants(), "");
}

// Found by the explorer (tests/simulation/explorer): a reversal that the lost card has taken, and
// whose answer was lost, is voided by the replacement. The lost card turns up, and its count goes
// into the meter; the new card stands behind that count, or the meter would refuse what was paid.
TEST(Replacement, ofACardWithAnUnknownReversalStandsBehindIt)
{
    Town town;
    reverseUnanswered(town);
    EXPECT_EQ(done(replace(town)).total, yuan(130));
    town.wall().take(town.card(1)); // found again
    EXPECT_EQ(town.wall().take(town.card(2)), meter::DisplayCode::Good);
    EXPECT_EQ(town.wall().shown().remaining, yuan(130));
    EXPECT_EQ(town.brokenInvariants(), "");
}

// The same where that replacement came to nothing and was given up: the reversal stays void, and
// its count stays taken.
TEST(Replacement, thatWasGivenUpLeavesTheCountOfItsReversalToNoOther)
{
    constexpr std::uint8_t putData = 0xDA;
    Town town;
    reverseUnanswered(town);
    town.reader.setIntercept(
        {[](ByteView command) { return command[1] == putData ? Cut::PullCard : Cut::None; }, {}});
    ASSERT_TRUE(std::holds_alternative<app::SaleStopped>(replace(town)));
    town.reader.setIntercept({});
    giveUpOpenRow(town);
    EXPECT_EQ(town.wall().take(town.card(1)), meter::DisplayCode::Good); // found again: count 3
    const Receipt receipt = done(replace(town, 3));
    EXPECT_EQ(receipt.total, yuan(130));
    EXPECT_EQ(town.facts().records.committed, (transaction::Position{Generation{3}, Sequence{5}}));
    EXPECT_EQ(town.wall().take(town.card(3)), meter::DisplayCode::Good);
    EXPECT_EQ(town.wall().shown().remaining, yuan(130));
    EXPECT_EQ(town.brokenInvariants(), "");
    town.buy(town.card(3), pay(20));
    EXPECT_EQ(town.wall().take(town.card(3)), meter::DisplayCode::Good);
    EXPECT_EQ(town.wall().shown().remaining, yuan(150));
    EXPECT_EQ(town.brokenInvariants(), "");
}

// Nor does a reversal that was given up itself.
TEST(Replacement, afterAReversalThatWasGivenUpStandsBehindIt)
{
    Town town;
    reverseUnanswered(town);
    giveUpOpenRow(town);
    EXPECT_EQ(town.wall().take(town.card(1)), meter::DisplayCode::Good);
    EXPECT_EQ(done(replace(town)).total, yuan(130));
    EXPECT_EQ(town.wall().take(town.card(2)), meter::DisplayCode::Good);
    EXPECT_EQ(town.wall().shown().remaining, yuan(130));
    EXPECT_EQ(town.brokenInvariants(), "");
}
