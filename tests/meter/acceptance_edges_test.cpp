// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "meter/acceptance.h"
#include "meter/loading.h"
#include "tests/meter/meter_world.h"
#include "tests/meter/sample_cards.h"

#include <gtest/gtest.h>

// Single conditions of the table of CARD.md section 8 that its rows take together.

namespace wattcard::meter {
namespace {

// 1000.00 hoarding limit beside a remaining 37.26: 962.75 more is one too much.
MeterState hoardingMeter()
{
    MeterState meter = openedMeter();
    meter.parameters.limits.hoarding = units(100'000);
    return meter;
}

constexpr std::int64_t tooMuchInAll = 235'000 + 96'275;

} // namespace

// DOMAIN.md 7.1: a meter that was reset before it was ever opened is bound to nobody, so the card's
// owner is in order; it takes no card before it is cleared.
TEST(AcceptanceEdge, OfAResetMeterThatNobodyHasOpened)
{
    MeterState meter = openedMeter();
    meter.workState = WorkState::Reset;
    const auto card = cardAt({.seq = 13, .total = 245'000, .serial = 9});
    EXPECT_EQ(judge(meter, card).cause, Cause::OtherSerial);
    meter.series = {};
    const Acceptance verdict = judge(meter, card);
    EXPECT_EQ(verdict.code, DisplayCode::Err34);
    EXPECT_EQ(verdict.cause, Cause::WorkState);
}

// The card that has opened the meter comes back: with the same count and another total it does not
// show what was accepted.
TEST(AcceptanceEdge, OfAnOpeningCardWithAnotherTotal)
{
    MeterState meter = openedMeter();
    meter.series.seq = Sequence{1};
    meter.series.accepted = units(10'000);
    EXPECT_EQ(judge(meter, openingCard(10'000)).code, DisplayCode::Good);
    EXPECT_EQ(judge(meter, openingCard(10'001)).cause, Cause::SubType);
}

// One fen below the limit is taken, one above is not; a lock is taken off again, and a new card
// learns that the meter knows it. Else nothing is written.
TEST(AcceptanceEdge, OfMoreThanTheHoardingLimit)
{
    const MeterState meter = hoardingMeter();
    EXPECT_EQ(judge(meter, cardAt({.seq = 13, .total = tooMuchInAll - 1})).code, DisplayCode::Good);
    auto card = cardAt({.seq = 13, .total = tooMuchInAll});
    card.returned.reset();
    EXPECT_EQ(judge(meter, card).cause, Cause::Hoarding);
    EXPECT_FALSE(judge(meter, card).refreshReturn);
    card.returned = ReturnFile{};
    card.returned->lock = CardLock::Free;
    EXPECT_FALSE(judge(meter, card).refreshReturn);
    card.returned->lock = CardLock::Locked;
    EXPECT_TRUE(judge(meter, card).refreshReturn);
    const auto replaced = cardAt(
        {.seq = 13, .total = tooMuchInAll, .gen = 2, .subType = SubType::Replacement, .serial = 2});
    EXPECT_EQ(judge(meter, replaced).cause, Cause::Hoarding);
    EXPECT_TRUE(judge(meter, replaced).refreshReturn);
}

// The stage of an earlier presentation belongs to one card at one place: any other is judged as if
// there were none (CARD.md section 8).
TEST(StageEdge, BelongsToItsOwnCardAlone)
{
    MeterState staged = openedMeter();
    Stage& stage = staged.stage.emplace();
    stage.serial = serialOf(1);
    stage.customer = sampleCustomer();
    stage.gen = Generation{1};
    stage.seq = Sequence{13};
    stage.total = units(245'000);
    stage.writeBackCounter = 5;
    const auto own = cardAt({.seq = 13, .total = 245'000});
    std::vector<MeterCardReading> others(6, own);
    others[0].formatValid = false;
    others[1].purchaseMacValid = false;
    others[2] = cardAt({.seq = 13, .total = 245'000, .serial = 9});
    others[3] = cardAt({.seq = 12, .total = 235'000});
    others[4] = cardAt({.seq = 14, .total = 240'000});
    others[5] = cardAt({.seq = 13, .total = 245'000, .gen = 2, .subType = SubType::Replacement});
    for (const MeterCardReading& each : others) {
        MeterWorld world{staged};
        SimulatedCard card{each};
        const Acceptance expected = judge(openedMeter(), each);
        const auto shown = world.present(card);
        ASSERT_TRUE(shown);
        EXPECT_EQ(shown->code, expected.code);
        EXPECT_EQ(shown->credited, expected.isAccepted() ? expected.credit : Credit{});
    }
}

// A card whose credit is in the memory is told so again unless its own return data say it, free and
// with the very count (CARD.md section 8): a card without any, or with those of another visit.
TEST(StageEdge, IsToldAgainToACardThatShowsOtherReturnData)
{
    constexpr int release = 3; // after stage, lock and credit
    for (const bool has : {false, true}) {
        MeterWorld world{openedMeter()};
        SimulatedCard card{cardAt({.seq = 13, .total = 245'000})};
        world.powerUp({{release, Trouble::PullAfter}});
        world.present(card);
        ASSERT_TRUE(card.reading.returned);
        ASSERT_FALSE(card.isLocked());
        if (has)
            --card.reading.returned->writeBackCounter;
        else
            card.reading.returned.reset();
        world.powerUp();
        const auto shown = world.present(card);
        ASSERT_TRUE(shown);
        EXPECT_EQ(shown->credited, Credit{});
        EXPECT_EQ(world.effects(), 3) << "a new count, the release, the drop";
        EXPECT_FALSE(world.state().stage);
        EXPECT_EQ(card.acceptedOnCard(), 245'000);
    }
}

// What the last closed month has used goes home on the card.
TEST(ReturnEdge, TellsTheMonthThatWasClosedLast)
{
    MeterState meter = openedMeter();
    meter.registers.freezes.clear();
    EXPECT_EQ(returnFileOf(meter, {}).lastMonthEnergy, Energy{});
    meter.registers.freezes.resize(2);
    meter.registers.freezes[0].energy = Energy::fromHundredths(9'000);
    meter.registers.freezes[1].energy = Energy::fromHundredths(12'345);
    EXPECT_EQ(returnFileOf(meter, {}).lastMonthEnergy, Energy::fromHundredths(12'345));
}

} // namespace wattcard::meter
