// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "counter_player.h"

#include <gtest/gtest.h>

namespace wattcard::ui {
namespace {

using namespace testing_counter;
using namespace std::chrono_literals;
using S = CounterState;
using R = CounterRequest;

TEST(CounterState, everyStateIsReachedAndHasACodeOfItsOwn)
{
    std::vector<QLatin1StringView> codes;
    for (const CounterState state : allCounterStates) {
        EXPECT_EQ(in(state).model.state, state) << code(state).data();
        codes.push_back(code(state));
    }
    std::sort(codes.begin(), codes.end());
    EXPECT_EQ(std::unique(codes.begin(), codes.end()), codes.end());
}

TEST(CounterState, cardOutWithAnOpenFormSaysThatNothingWasRecorded)
{
    EXPECT_EQ(atCustomer().feed(reader(Status::Empty, 3)).model.notice, Notice::NothingRecorded);
    EXPECT_EQ(quoted().feed(reader(Status::Empty, 3)).model.notice, Notice::NothingRecorded);
    EXPECT_EQ(in(S::Done).feed(reader(Status::Empty, 3)).model.notice, Notice::None);
}

// The service died in the write, which went well: the clerk who has not seen "done" must not be
// left to think that nothing happened.
TEST(CounterState, aSaleThatIsDoneWhileTheServiceDiesIsSaidWhenItIsBack)
{
    for (const Status trouble : {Status::ServiceDown, Status::NoReader}) {
        for (const bool inTheWrite : {true, false}) {
            Player player = inTheWrite ? writing().feed(reader(trouble, 2)).feed(app::SaleDone{})
                                       : in(S::Done).feed(reader(trouble, 2));
            EXPECT_EQ(player.model.state == S::Done, inTheWrite);
            player.feed(reader(Status::Empty, 3)).feed(reader(Status::Present, 4));
            EXPECT_EQ(player.model.notice, Notice::Finished);
            player.feed(situation(Kind::Customer));
            EXPECT_EQ(player.model.notice, Notice::Finished);
        }
    }
}

TEST(CounterState, whatWasDoneUnseenIsSaidOverItsOwnCardOnly)
{
    const auto back = [] {
        return in(S::Done).feed(reader(Status::ServiceDown, 2)).feed(reader(Status::Present, 3));
    };
    Player same = back().feed(situation(Kind::Customer));
    EXPECT_EQ(same.model.state, S::Customer);
    EXPECT_EQ(same.model.notice, Notice::Finished);
    EXPECT_EQ(same.feed(reader(Status::Empty, 4)).model.notice, Notice::None);
    const Player next = back().feed(situation(Kind::Customer, Fault::NoCard, other));
    EXPECT_EQ(next.model.state, S::Customer);
    EXPECT_EQ(next.model.notice, Notice::None);
    Player again = back().feed(situation(Kind::Customer)).feed(OrderIdMade{idOf(2)});
    again.feed(AmountTyped{hundred}).feed(CounterKey::Enter);
    EXPECT_EQ(again.model.notice, Notice::None);
    EXPECT_EQ(again.feed(reader(Status::Empty, 4)).model.notice, Notice::NothingRecorded);
}

TEST(CounterState, aStoppedSaleKeepsItsReasonOverTheReadingThatFollows)
{
    Player player = writing();
    player.feed(stopped(Stop::NothingRecorded, Fault::CardChanged)).feed(situation(Kind::Customer));
    EXPECT_EQ(player.model.state, S::Customer);
    EXPECT_EQ(player.model.notice, Notice::NothingRecorded);
    EXPECT_EQ(player.model.fault, Fault::CardChanged);
}

TEST(CounterState, theSameCardPutBackFinishesByItself)
{
    Player player = interrupted();
    player.feed(reader(Status::Present, 4)).feed(openSale(1));
    EXPECT_EQ(player.model.state, S::Writing);
    EXPECT_EQ(player.count(R::Finish), 1);
}

TEST(CounterState, theSameCardAlreadyWrittenIsDoneWithoutWriting)
{
    Player player = interrupted();
    auto finished = situation(Kind::Finished);
    finished.open = rowOf(1);
    player.feed(reader(Status::Present, 4)).feed(finished);
    EXPECT_EQ(player.model.state, S::Done);
    EXPECT_EQ(player.count(R::Finish), 0);
}

TEST(CounterState, anOpenSalePresentedLaterWaitsForOneEnter)
{
    Player player = presentedLater();
    EXPECT_EQ(player.count(R::Finish), 0);
    player.feed(CounterKey::Enter);
    EXPECT_EQ(player.count(R::Finish), 1);
    EXPECT_EQ(player.model.state, S::Writing);
}

TEST(CounterState, anotherCardDuringAnInterruptionIsNeverWritten)
{
    Player player = interrupted();
    auto foreign = openSale(2);
    foreign.hints->serial = other;
    player.feed(reader(Status::Present, 4)).feed(foreign).feed(CounterKey::Enter);
    EXPECT_EQ(player.model.state, S::WrongCard);
    EXPECT_EQ(player.count(R::Finish), 0);
    player.feed(reader(Status::Empty, 5)).feed(reader(Status::Present, 6)).feed(openSale(1));
    EXPECT_EQ(player.count(R::Finish), 1);
}

TEST(CounterState, aCardPulledAndPutBackBeforeTheAnswerIsReadAgain)
{
    Player player = writing();
    player.feed(reader(Status::Empty, 3)).feed(reader(Status::Present, 4));
    player.asked.clear();
    player.feed(stopped(Stop::Interrupted));
    EXPECT_EQ(player.count(R::ReadCard), 1);
}

TEST(CounterState, anInterruptionWithTheCardStillInDoesNotLoop)
{
    Player player = writing();
    player.feed(stopped(Stop::Interrupted, Fault::CommitPending));
    EXPECT_EQ(player.count(R::Finish), 0);
    player.feed(CounterKey::Enter);
    EXPECT_EQ(player.count(R::Finish), 1);
}

TEST(CounterState, onlyALeaderVoidsAndOnlyWithTheCardIn)
{
    EXPECT_EQ(presentedLater().feed(CounterKey::VoidAndRefund).count(R::Void), 0);
    Player leader = presentedLater();
    leader.model.mayVoid = true;
    EXPECT_EQ(leader.feed(CounterKey::VoidAndRefund).count(R::Void), 1);
    Player cardOut = interrupted();
    cardOut.model.mayVoid = true;
    EXPECT_EQ(cardOut.feed(CounterKey::VoidAndRefund).count(R::Void), 0);
}

TEST(CounterState, parkingWithTheCardInWaitsForItsRemoval)
{
    Player player = presentedLater().feed(CounterKey::Escape);
    EXPECT_EQ(player.model.state, S::Refused);
    EXPECT_EQ(player.model.fault, Fault::OpenTransaction);
    EXPECT_EQ(player.feed(reader(Status::Empty, 3)).model.state, S::Waiting);
}

TEST(CounterState, theDefaultActionIsOffForAnotherInsertionOrWithoutAnOrderId)
{
    Player swapped = quoted();
    swapped.model.reader.insertions += 2;
    EXPECT_FALSE(enterWorks(swapped.model));
    EXPECT_EQ(swapped.feed(CounterKey::Enter).count(R::Sell), 0);
    Player withoutId = readingCard().feed(situation(Kind::Customer)).feed(AmountTyped{hundred});
    EXPECT_EQ(withoutId.feed(CounterKey::Enter).model.state, S::Customer);
}

TEST(CounterState, tooLittleCashIsNotTaken)
{
    Player player = quoted().feed(TenderedTyped{Money::fromMinor(9'999)});
    EXPECT_EQ(player.feed(CounterKey::Enter).model.state, S::Quoted);
    player.feed(TenderedTyped{Money::fromMinor(20'000)}).feed(CounterKey::Enter);
    EXPECT_EQ(player.count(R::Sell), 1);
}

TEST(CounterState, keysWithinASettleTimeOfAChangeAreDropped)
{
    const CounterModel model = quoted().model;
    EXPECT_EQ(step(model, CounterKey::Enter, model.since + settleTime - 1ms).model.state,
              S::Quoted);
    EXPECT_EQ(step(model, CounterKey::Enter, model.since + settleTime).model.state, S::Writing);
}

TEST(CounterState, onlyTheAnswerToTheLastQuestionCounts)
{
    Player player = readingCard().feed(reader(Status::Present, 4));
    player.feed(situation(Kind::Customer, Fault::NoCard, other));
    EXPECT_EQ(player.model.state, S::Reading);
    EXPECT_EQ(player.feed(situation(Kind::Blank)).model.state, S::Blank);
}

TEST(CounterState, anOpeningNeedsAnAccountAndAnAmountAndIsWrittenOnce)
{
    Player player = blankCard().feed(CounterKey::Enter);
    EXPECT_EQ(player.count(R::ChooseAccount), 1);
    player.feed(AccountChosen{AccountId{9}}).feed(CounterKey::Enter);
    EXPECT_EQ(player.model.state, S::Blank);
    player.feed(AmountTyped{hundred}).feed(CounterKey::Enter).feed(CounterKey::Enter);
    EXPECT_EQ(player.count(R::OpenAccount), 1);
    EXPECT_EQ(player.count(R::Sell), 0);
}

TEST(CounterState, sameAsLastQuotesTheLastPaymentAtOnce)
{
    Player player = atCustomer().feed(LastPaymentKnown{hundred}).feed(CounterKey::SameAsLast);
    EXPECT_EQ(player.model.state, S::Quoted);
    EXPECT_EQ(player.model.payment, hundred);
    EXPECT_EQ(tenderedIn(*player.model.tenders), hundred);
}

TEST(CounterState, noOrderIdMeansNoSellingAndNoLoop)
{
    Player player = readingCard().feed(situation(Kind::Customer));
    player.asked.clear();
    player.feed(stopped(Stop::NothingRecorded, Fault::RandomFailed));
    EXPECT_EQ(player.model.state, S::Refused);
    EXPECT_EQ(player.count(R::ReadCard), 0);
}

} // namespace
} // namespace wattcard::ui
