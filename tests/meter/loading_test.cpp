// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/meter/meter_world.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace wattcard::meter {
namespace {

// The running example of DOMAIN.md section 6: each from S with gen 1, seq 12, T = A = 2350.00,
// remaining 37.26.
class RunningExample : public ::testing::Test {
protected:
    MeterWorld world{openedMeter()};
    SimulatedCard card{cardAt({.seq = 12, .total = 235'000})};

    void moveTo(SimulatedCard& which, std::uint32_t seq, std::int64_t total) const
    {
        which.reading.load.seq = Sequence{seq};
        which.reading.load.total = units(total);
    }
    void expectGood(SimulatedCard& which, std::int64_t credited)
    {
        const auto shown = world.present(which);
        ASSERT_TRUE(shown);
        EXPECT_EQ(shown->code, DisplayCode::Good);
        EXPECT_EQ(shown->credited, units(credited));
        EXPECT_FALSE(which.isLocked());
        EXPECT_EQ(which.reading.returned->accepted, world.state().series.accepted);
        EXPECT_EQ(which.reading.returned->remaining, world.state().balance.remaining);
        EXPECT_EQ(which.reading.returned->seq, world.state().series.seq);
    }
    void expectRefused(SimulatedCard& which, DisplayCode code)
    {
        const auto before = which.reading.returned;
        const auto shown = world.present(which);
        ASSERT_TRUE(shown);
        EXPECT_EQ(shown->code, code);
        EXPECT_EQ(shown->credited, Credit{});
        EXPECT_EQ(which.reading.returned, before);
    }
    SimulatedCard replacement(std::uint32_t seq, std::int64_t total) const
    {
        return {cardAt(
            {.seq = seq, .total = total, .gen = 2, .subType = SubType::Replacement, .serial = 2})};
    }
};

TEST_F(RunningExample, PurchaseIsLoadedOnceAndThenNothing)
{
    moveTo(card, 13, 245'000);
    expectGood(card, 10'000);
    EXPECT_EQ(world.state().balance.remaining, units(13'726));
    expectGood(card, 0);
    EXPECT_EQ(world.state().balance.remaining, units(13'726));
}

TEST_F(RunningExample, TwoPurchasesBeforeLoadingAreCreditedTogether)
{
    moveTo(card, 14, 250'000);
    expectGood(card, 15'000);
    EXPECT_EQ(world.state().series.seq, Sequence{14});
}

TEST_F(RunningExample, ReversedPurchaseBringsNothingAndTheNextOneLoads)
{
    moveTo(card, 14, 235'000);
    expectGood(card, 0);
    EXPECT_EQ(world.state().series.seq, Sequence{14});
    moveTo(card, 15, 243'000);
    expectGood(card, 8'000);
}

TEST_F(RunningExample, OldCardFoundBeforeTheReplacementIsPresented)
{
    moveTo(card, 13, 245'000);
    SimulatedCard fresh = replacement(14, 245'000);
    expectGood(card, 10'000);
    expectGood(fresh, 0);
    expectRefused(card, DisplayCode::Err33);
}

TEST_F(RunningExample, OldCardFoundAfterTheReplacementWasPresented)
{
    moveTo(card, 13, 245'000);
    SimulatedCard fresh = replacement(14, 245'000);
    expectGood(fresh, 10'000);
    expectRefused(card, DisplayCode::Err33);
}

TEST_F(RunningExample, MoreIsBoughtOnTheReplacementAndTheOldCardComesFirst)
{
    moveTo(card, 13, 245'000);
    SimulatedCard fresh = replacement(15, 251'000);
    expectGood(card, 10'000);
    expectGood(fresh, 6'000);
}

TEST_F(RunningExample, MoreIsBoughtOnTheReplacementAndItComesFirst)
{
    moveTo(card, 13, 245'000);
    SimulatedCard fresh = replacement(15, 251'000);
    expectGood(fresh, 16'000);
    expectRefused(card, DisplayCode::Err33);
}

TEST_F(RunningExample, UndoneExchangeLoadsWhatIsMissingOnTheOldMeter)
{
    moveTo(card, 13, 245'000);
    SimulatedCard undone{cardAt(
        {.seq = 14, .total = 250'000, .gen = 3, .subType = SubType::Replacement, .serial = 3})};
    expectGood(undone, 15'000);
}

TEST(Loading, ExchangedMeterLoadsTheTransferredCreditOnce)
{
    MeterWorld world{clearedMeter(sampleMeter(), sampleTime())};
    SimulatedCard card{openingCard(18'726)};
    card.reading.load.gen = Generation{2};
    EXPECT_EQ(world.present(card)->credited, units(18'726));
    const auto again = world.present(card);
    EXPECT_EQ(again->code, DisplayCode::Good);
    EXPECT_EQ(again->credited, Credit{});
    EXPECT_EQ(world.state().balance.remaining, units(18'726));
}

TEST(Loading, CardAboveTheHoardingLimitLoadsAfterUse)
{
    MeterState meter = openedMeter();
    meter.parameters.limits.hoarding = units(100'000);
    meter.balance.remaining = units(62'000);
    MeterWorld world{meter};
    SimulatedCard card{cardAt({.seq = 13, .total = 285'000})};
    EXPECT_EQ(world.present(card)->code, DisplayCode::Err36);
    EXPECT_FALSE(card.reading.returned) << "no lock, no write at all";
    EXPECT_EQ(world.state().rejectedCards, 0U);

    // 120.00 at 0.5283 are 227.15 kWh
    while (world.state().balance.remaining > units(50'000))
        world.tick(36'000);
    EXPECT_EQ(world.present(card)->credited, units(50'000));
    EXPECT_EQ(world.state().balance.remaining, units(100'000));
}

TEST(Loading, OpeningTakesEveryParameterAndBindsTheCard)
{
    MeterWorld world{clearedMeter(sampleMeter(), sampleTime())};
    SimulatedCard card{openingCard()};
    card.reading.parameter.ratios = {60, 1};
    card.reading.tariff1->overdraftLimit = units(2'000);
    EXPECT_EQ(world.present(card)->code, DisplayCode::Good);
    const MeterState& meter = world.state();
    EXPECT_EQ(meter.workState, WorkState::Opened);
    EXPECT_EQ(meter.series.customer, sampleCustomer());
    EXPECT_EQ(meter.series.serial, serialOf(1));
    EXPECT_EQ(meter.parameters.tariff.price, Price::fromTenThousandths(5'283));
    EXPECT_EQ(meter.parameters.alarms.first, units(2'000));
    EXPECT_EQ(meter.parameters.ratios, (Ratios{60, 1}));
    EXPECT_EQ(meter.parameters.limits.overdraft, units(2'000));
    EXPECT_EQ(card.reading.returned->gen, Generation{1});
    EXPECT_EQ(card.reading.returned->remaining, units(10'000));
    EXPECT_FALSE(meter.stage);
}

TEST(Loading, LockIsOnTheCardBeforeTheCreditIsInTheMemory)
{
    MeterWorld world{openedMeter()};
    SimulatedCard card{cardAt({.seq = 13, .total = 245'000})};
    world.powerUp({{2, Trouble::CutBefore}}); // stage, lock, then the commit that never comes
    EXPECT_FALSE(world.present(card));
    EXPECT_TRUE(card.isLocked());
    EXPECT_EQ(card.acceptedOnCard(), 235'000);
    world.powerUp();
    EXPECT_EQ(world.state().balance.remaining, units(3'726));
    ASSERT_TRUE(world.state().stage);
    EXPECT_FALSE(world.state().stage->done);
}

// The three ways on for a staged card (CARD.md section 8), told apart by what is still to be done.
struct ResumeCase {
    const char* name;
    int effect; // of stage, lock, credit, release, drop
    Trouble trouble;
    int effectsLeft;
    std::int64_t creditedLater;
};
void PrintTo(const ResumeCase& value, std::ostream* out)
{
    *out << value.name;
}

class Resuming : public ::testing::TestWithParam<ResumeCase> {};

TEST_P(Resuming, DoesOnlyWhatIsStillMissing)
{
    const ResumeCase& c = GetParam();
    MeterWorld world{openedMeter()};
    SimulatedCard card{cardAt({.seq = 13, .total = 245'000})};
    world.powerUp({{c.effect, c.trouble}});
    world.present(card);
    world.powerUp();
    const auto shown = world.present(card);
    ASSERT_TRUE(shown);
    EXPECT_EQ(shown->credited, units(c.creditedLater));
    EXPECT_EQ(world.effects(), c.effectsLeft);
    EXPECT_EQ(world.state().balance.remaining, units(13'726));
    EXPECT_EQ(std::ranges::count(world.state().events, EventKind::Credited, &Event::kind), 1);
}

INSTANTIATE_TEST_SUITE_P(
    Stages, Resuming,
    ::testing::Values(
        ResumeCase{"free, not done: judged from the top", 1, Trouble::PullBefore, 5, 10'000},
        ResumeCase{"locked, not done: credit, release, drop", 1, Trouble::PullAfter, 3, 10'000},
        ResumeCase{"done: new count, release, drop", 3, Trouble::PullBefore, 3, 0},
        ResumeCase{"done and told: return data only", 3, Trouble::PullAfter, 2, 0}));

TEST(Loading, RefusedCardsAreCountedAndRemembered)
{
    MeterWorld world{openedMeter()};
    SimulatedCard stale{cardAt({.seq = 11, .total = 225'000})};
    EXPECT_EQ(world.present(stale)->code, DisplayCode::Err34);
    SimulatedCard foreign{cardAt({.seq = 13, .total = 245'000, .serial = 7})};
    EXPECT_EQ(world.present(foreign)->code, DisplayCode::Err33);
    world.powerUp();
    EXPECT_EQ(world.state().rejectedCards, 2U);
    EXPECT_EQ(world.state().lastError, DisplayCode::Err33);
}

TEST(Loading, ContradictionRefreshesTheReturnDataAndGivesNothing)
{
    MeterWorld world{openedMeter()};
    SimulatedCard card{cardAt({.seq = 12, .total = 245'000})};
    EXPECT_EQ(world.present(card)->code, DisplayCode::Err34);
    ASSERT_TRUE(card.reading.returned);
    EXPECT_EQ(card.reading.returned->accepted, units(235'000));
    EXPECT_FALSE(card.isLocked());
}

TEST(Loading, CardOfAnotherSerialLeavesTheStageOfTheFirst)
{
    MeterWorld world{openedMeter()};
    SimulatedCard card{cardAt({.seq = 13, .total = 245'000})};
    world.powerUp({{1, Trouble::PullAfter}});
    EXPECT_EQ(world.present(card)->code, DisplayCode::Err35);
    SimulatedCard foreign{cardAt({.seq = 13, .total = 245'000, .serial = 7})};
    EXPECT_EQ(world.present(foreign)->code, DisplayCode::Err33);
    ASSERT_TRUE(world.state().stage);
    EXPECT_EQ(world.present(card)->credited, units(10'000));
}

TEST(Loading, HigherGenerationDropsTheStageAndLoadsEverything)
{
    MeterWorld world{openedMeter()};
    SimulatedCard card{cardAt({.seq = 13, .total = 245'000})};
    world.powerUp({{1, Trouble::PullAfter}});
    EXPECT_EQ(world.present(card)->code, DisplayCode::Err35);
    SimulatedCard fresh{cardAt(
        {.seq = 14, .total = 245'000, .gen = 2, .subType = SubType::Replacement, .serial = 2})};
    EXPECT_EQ(world.present(fresh)->credited, units(10'000));
    EXPECT_EQ(world.present(card)->code, DisplayCode::Err33);
    EXPECT_EQ(world.state().series.accepted, units(245'000));
}

// The new card is locked and pulled, then the old one turns up: it may still load, and the new one
// brings the rest when it comes back.
TEST(Loading, OldCardLoadsWhileTheReplacementIsOnlyStaged)
{
    MeterWorld world{openedMeter()};
    SimulatedCard card{cardAt({.seq = 13, .total = 245'000})};
    SimulatedCard fresh{cardAt(
        {.seq = 15, .total = 251'000, .gen = 2, .subType = SubType::Replacement, .serial = 2})};
    world.powerUp({{1, Trouble::PullAfter}});
    EXPECT_EQ(world.present(fresh)->code, DisplayCode::Err35);
    world.present(card);
    EXPECT_EQ(world.present(fresh)->code, DisplayCode::Good);
    EXPECT_EQ(world.state().series.accepted, units(251'000));
    EXPECT_EQ(world.state().balance.remaining, units(3'726 + 16'000));
    EXPECT_FALSE(fresh.isLocked());
}

TEST(Loading, PurchaseMadeWhileTheCardIsLockedIsLoadedInTheSamePresentation)
{
    MeterWorld world{openedMeter()};
    SimulatedCard card{cardAt({.seq = 13, .total = 245'000})};
    world.powerUp({{1, Trouble::PullAfter}});
    EXPECT_EQ(world.present(card)->code, DisplayCode::Err35);
    card.reading.load.seq = Sequence{14};
    card.reading.load.total = units(250'000);
    EXPECT_EQ(world.present(card)->credited, units(15'000));
    EXPECT_EQ(card.reading.returned->accepted, units(250'000));
    EXPECT_FALSE(card.isLocked());
}

TEST(Loading, MemoryThatFailsStopsTheMeterFromTouchingCards)
{
    Controller controller;
    PowerUp up;
    up.memory = openedMeter();
    controller = step(std::move(controller), up).next;
    controller = step(std::move(controller), CardRead{cardAt({.seq = 13, .total = 245'000})}).next;
    Step failed = step(std::move(controller), NvmFailed{});
    ASSERT_EQ(failed.effects.size(), 1U);
    EXPECT_EQ(std::get<ShowCode>(failed.effects[0]).code, DisplayCode::Err03);
    Step next = step(std::move(failed.next), CardRead{cardAt({.seq = 13, .total = 245'000})});
    EXPECT_TRUE(next.effects.empty());
}

} // namespace
} // namespace wattcard::meter
