// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/adjust_credit.h"
#include "app/replace_card.h"
#include "app/reverse_sale.h"
#include "town.h"

// What must not be taken back (rule 8 of CARD.md section 9), with the numbers of the running
// example of DOMAIN.md section 6: remaining 37.26, then 100.00 more on the card.

using namespace wattcard;
using namespace wattcard::flows;
using namespace Qt::StringLiterals;
using meter::DisplayCode;

namespace {

struct ReversalTown : Town {
    ReversalTown()
    {
        reachRunningExample(*this);
        buy(card(1), pay(100));
    }
    app::SaleOutcome takeBack(std::uint16_t hand)
    {
        const Operator leader = person(Role::ShiftLeader);
        present(card(hand));
        const app::Order wanted = order(first);
        return app::ReverseSale{shop(), *reversals}.run(
            {wanted.id, first, wanted.seen, {Reason::CustomerChange, u"not wanted"_s, {}, {}}},
            leader);
    }
    // The meter has locked the card and credited it; it cannot write that back any more.
    void pullBeforeTheLockIsTaken()
    {
        int writes = 0;
        wall().reader.setIntercept({[&writes](ByteView command) {
                                        writes += command[1] == 0xDA;
                                        return writes == 2 ? cardio::InProcessReader::Cut::PullCard
                                                           : cardio::InProcessReader::Cut::None;
                                    },
                                    {}});
        EXPECT_EQ(wall().take(card(1)), DisplayCode::Err35);
        wall().reader.setIntercept({});
        EXPECT_EQ(writes, 2);
    }
    void lose()
    {
        app::Replacement wanted{form(card(2), first, Operation::ReplaceCard), true};
        wanted.form.change.oldCard = transaction::OldCard::Lost;
        wanted.form.cause.reason = Reason::CardLost;
        done(app::ReplaceCard{shop()}.run(wanted, person(Role::Clerk)));
    }
};

} // namespace

TEST(RefusedReversal, ofACardThatTheMeterHolds)
{
    ReversalTown town;
    town.pullBeforeTheLockIsTaken();
    EXPECT_EQ(refusal(town.takeBack(1)), Fault::LockedByMeter);
    EXPECT_FALSE(town.openRow());
    EXPECT_EQ(town.wall().take(town.card(1)), DisplayCode::Good);
    EXPECT_EQ(town.wall().shown().remaining, fen(13'726));
    EXPECT_EQ(town.brokenInvariants(), "");
}

// Whoever refuses it, the counter or the card itself (6985).
TEST(RefusedReversal, ofACardThatTheMeterHoldsPaysNothingBack)
{
    ReversalTown town;
    town.pullBeforeTheLockIsTaken();
    town.takeBack(1);
    EXPECT_TRUE(need(town.reversals->due(first)).empty());
    EXPECT_EQ(town.balance("refund_due"), Money{});
    EXPECT_EQ(town.wall().take(town.card(1)), DisplayCode::Good);
    EXPECT_EQ(town.wall().shown().remaining, fen(13'726));
    EXPECT_EQ(town.brokenInvariants(), "");
}

TEST(RefusedReversal, ofWhatTheMeterHasTaken)
{
    ReversalTown town;
    EXPECT_EQ(town.wall().take(town.card(1)), DisplayCode::Good);
    EXPECT_EQ(refusal(town.takeBack(1)), Fault::AlreadyLoaded);
    EXPECT_FALSE(town.openRow());
    EXPECT_EQ(town.brokenInvariants(), "");
}

TEST(RefusedReversal, ofWhatTheMeterHasTakenPaysNothingBack)
{
    ReversalTown town;
    EXPECT_EQ(town.wall().take(town.card(1)), DisplayCode::Good);
    town.takeBack(1);
    EXPECT_TRUE(need(town.reversals->due(first)).empty());
    EXPECT_EQ(town.balance("refund_due"), Money{});
    EXPECT_EQ(town.brokenInvariants(), "");
}

// The lost card is only said to be lost: it goes to the meter while its sale is taken back.
TEST(RefusedReversal, ofAReplacedCardThatTheMeterDoesNotKnow)
{
    ReversalTown town;
    town.lose();
    EXPECT_EQ(refusal(town.takeBack(2)), Fault::NewCardNotReported);
    EXPECT_TRUE(need(town.reversals->due(first)).empty());
    EXPECT_EQ(town.wall().take(town.card(1)), DisplayCode::Good);
    EXPECT_EQ(town.wall().shown().remaining, fen(13'726));
    EXPECT_EQ(town.wall().take(town.card(2)), DisplayCode::Good);
    EXPECT_EQ(town.wall().shown().remaining, fen(13'726));
    EXPECT_FALSE(std::holds_alternative<app::SaleDone>(town.takeBack(2)));
    EXPECT_EQ(town.brokenInvariants(), "");
}

// The same by a correction: the lost card would load what was taken from the new one.
TEST(RefusedReversal, ofAReplacedCardIsNoCorrectionEither)
{
    ReversalTown town;
    town.lose();
    const Operator clerk = town.person(Role::Clerk);
    const auto corrected = [&] {
        app::OperationForm form = town.form(town.card(2), first, Operation::Adjust);
        form.credit = -yuan(100);
        form.change.value = need(app::AdjustCredit{town.shop()}.worthOf(first, form.credit));
        form.cause.reason = Reason::Goodwill;
        town.sign(form, clerk);
        return app::AdjustCredit{town.shop()}.run(form, clerk);
    };
    EXPECT_EQ(refusal(corrected()), Fault::NewCardNotReported);
    EXPECT_EQ(town.wall().take(town.card(2)), DisplayCode::Good);
    EXPECT_EQ(refusal(corrected()), Fault::AlreadyLoaded);
    town.buy(town.card(2), pay(120));
    EXPECT_EQ(done(corrected()).total, yuan(2'470)) << "of the card that the meter knows";
    EXPECT_EQ(town.brokenInvariants(), "");
}
