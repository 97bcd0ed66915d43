// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/roll_out.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <set>

// DOMAIN.md F-29 and RELIABILITY.md (Oyster, July 2008): stages, the first card as canary, a stop
// after two failures that nobody can explain.

using namespace wattcard;
using enum CardStep;

namespace {

std::optional<Fault> refusal(const Result<void>& result)
{
    return result ? std::nullopt : std::optional{result.error().fault};
}

struct TakeCase {
    const char* name;
    RollOutState state;
    std::optional<CardStep> card;
    Asked asked;
    std::optional<Fault> refused;
    bool hasFailed = false; // before the step that it is at
    int unproven = 0;
};

constexpr auto canary = RollOutStage::Canary;
constexpr auto few = RollOutStage::Few;
constexpr auto many = RollOutStage::Many;
constexpr auto all = RollOutStage::All;
constexpr auto passing = Asked::InPassing;
constexpr auto byHand = Asked::ByHand;
constexpr auto closed = Fault::RollOutClosed;
constexpr auto stopped = Fault::RollOutStopped;

// stage, stopped, taken, unheard, failures
const TakeCase takeCases[]{
    {"theCanary", {canary, false, 0, 0, 0}, {}, passing, {}},
    {"noSecondCanary", {canary, false, 1, 0, 0}, {}, passing, closed},
    {"theCanaryAgainThatWasPulled", {canary, false, 1, 0, 0}, PutOff, passing, {}},
    {"theCanaryAgainThatWasNotHeardOf", {canary, false, 1, 1, 0}, Taken, passing, {}},
    {"theTenth", {few, false, 9, 0, 0}, {}, passing, {}},
    {"noEleventh", {few, false, 10, 0, 0}, {}, passing, closed},
    {"theHundredth", {many, false, 99, 0, 0}, {}, passing, {}},
    {"noHundredAndFirst", {many, false, 100, 0, 0}, {}, passing, closed},
    {"asManyAsCome", {all, false, 30'000, 0, 0}, {}, passing, {}},
    {"afterOneFailure", {few, false, 5, 0, 1}, {}, passing, {}},
    {"notBesideOneFailureAndOneUnheard", {few, false, 5, 1, 1}, {}, passing, closed},
    {"besideOneUnheard", {few, false, 5, 1, 0}, {}, passing, {}},
    {"notBesideTwoUnheard", {all, false, 5, 2, 0}, {}, passing, closed},
    {"theOneThatIsUnheardItself", {few, false, 5, 1, 1}, Taken, passing, {}},
    {"notThePulledOneBesideTwoUnheard", {few, false, 5, 2, 0}, PutOff, passing, closed},
    {"nothingWhileStopped", {few, true, 5, 0, 2}, {}, passing, stopped},
    {"nothingByHandWhileStopped", {few, true, 5, 0, 2}, {}, byHand, stopped},
    {"noPulledCardWhileStopped", {few, true, 5, 0, 0}, PutOff, byHand, stopped},
    {"aRepairByHandWhileStopped", {few, true, 5, 0, 2}, Failed, byHand, {}},
    {"noRepairInPassingWhileStopped", {few, true, 5, 0, 2}, Failed, passing, stopped},
    {"aRepairInPassingWhenItGoesOn", {canary, false, 1, 0, 0}, Failed, passing, {}},
    {"aRepairThatWasPulledWhileStopped", {few, true, 5, 0, 2}, PutOff, byHand, {}, true},
    {"aRepairThatWasNotHeardOfWhileStopped", {few, true, 5, 1, 2}, Taken, byHand, {}, true},
    {"noPulledRepairInPassingWhileStopped", {few, true, 5, 0, 2}, PutOff, passing, stopped, true},
    {"aPulledRepairInPassingWhenItGoesOn", {few, false, 5, 0, 2}, PutOff, passing, {}, true},
    {"noRepairThatIsChangedAlready", {few, true, 5, 0, 2}, Changed, byHand, stopped, true},
    {"oneThatOnceDidNotProveItself", {all, false, 5, 0, 1}, Failed, passing, {}, true, 1},
    {"noneThatTwiceDidNot", {all, false, 5, 0, 1}, Failed, passing, closed, true, 2},
    {"noPulledOneThatTwiceDidNot", {all, false, 5, 0, 1}, PutOff, passing, closed, true, 2},
    {"oneThatTwiceDidNotByHand", {all, false, 5, 0, 1}, Failed, byHand, {}, true, 2},
    {"noChangedCard", {few, false, 5, 0, 0}, Changed, byHand, closed},
    {"noProvenCard", {few, false, 5, 0, 0}, Proven, byHand, closed},
    {"noRepairedCard", {few, false, 5, 0, 0}, Repaired, byHand, closed},
};

} // namespace

class MayTake : public ::testing::TestWithParam<TakeCase> {};
TEST_P(MayTake, followsStageStopAndFailures)
{
    const TakeCase& the = GetParam();
    const CardStanding card{the.card, the.hasFailed || the.card == Failed, the.unproven};
    EXPECT_EQ(refusal(mayTake(the.state, card, the.asked)), the.refused);
}
INSTANTIATE_TEST_SUITE_P(Table, MayTake, ::testing::ValuesIn(takeCases),
                         [](const auto& each) { return each.param.name; });

TEST(RollOutRules, growByStages)
{
    EXPECT_EQ(roomOf(canary), 1);
    EXPECT_EQ(roomOf(few), 10);
    EXPECT_EQ(roomOf(many), 100);
    EXPECT_EQ(roomOf(all), std::nullopt);
    EXPECT_EQ(stageAfter(canary), few);
    EXPECT_EQ(stageAfter(few), many);
    EXPECT_EQ(stageAfter(many), all);
    EXPECT_EQ(stageAfter(all), std::nullopt);
}

TEST(RollOutRules, beginTheNextStageWhenThisOneHasComeBackWhole)
{
    struct Case {
        RollOutState state;
        StageProof proof;
        std::optional<RollOutStage> next;
        Fault refused = Fault::StageNotProven;
    };
    const Case cases[]{
        {{canary, false, 1, 0, 0}, {1, 0}, few},
        {{canary, false, 0, 0, 0}, {0, 0}, {}},
        {{canary, false, 1, 0, 0}, {0, 1}, {}},
        {{canary, false, 1, 0, 0}, {0, 0}, {}}, // replaced: nothing is proven
        {{few, false, 9, 0, 0}, {9, 0}, {}},
        {{few, false, 10, 0, 0}, {10, 0}, many},
        {{few, false, 10, 0, 1}, {9, 1}, {}},
        {{few, false, 10, 0, 1}, {9, 0}, many}, // one failed and was replaced
        {{many, false, 100, 0, 0}, {100, 0}, all},
        {{all, false, 9'000, 0, 0}, {9'000, 0}, {}, Fault::RollOutClosed},
        {{canary, true, 1, 0, 0}, {1, 0}, {}, Fault::RollOutStopped},
    };
    for (const Case& each : cases) {
        const auto next = nextStage(each.state, each.proof);
        ASSERT_EQ(next.has_value(), each.next.has_value()) << &each - cases;
        if (next)
            EXPECT_EQ(*next, *each.next);
        else
            EXPECT_EQ(next.error().fault, each.refused) << &each - cases;
    }
}

TEST(RollOutRules, stopAfterTwoFailuresAndBelieveTheCanary)
{
    EXPECT_EQ(mostFailures, 2);
    EXPECT_TRUE(stopsItself({canary, false, 1, 0, 1}));
    EXPECT_FALSE(stopsItself({few, false, 5, 0, 1}));
    for (const RollOutStage stage : {few, many, all})
        EXPECT_TRUE(stopsItself({stage, false, 5, 0, 2}));
    EXPECT_FALSE(stopsItself({few, true, 5, 0, 2})) << "it is stopped already";
}

// Whatever is not on the list of explanations counts: a new fault is suspected first.
TEST(RollOutRules, blameACardForWhatNothingElseExplains)
{
    for (const Fault fault :
         {Fault::CardMute, Fault::ForeignCard, Fault::AuthenticationFailed, Fault::CardKeyLocked,
          Fault::ProofMismatch, Fault::CardRefused, Fault::OutcomeUnknown, Fault::CardStateUnclear,
          Fault::CardDiffersFromRecords, Fault::CardChanged, Fault::BadInput})
        EXPECT_TRUE(isCardFailure(fault)) << code(fault).data();
    for (const Fault fault :
         {Fault::NoCard, Fault::OtherCardInserted, Fault::NoService, Fault::NoReader,
          Fault::CardInUse, Fault::KeyMissing, Fault::DatabaseFailed, Fault::ServerAway,
          Fault::BooksMoved, Fault::BookingUnknown, Fault::BookedBefore, Fault::PermissionDenied})
        EXPECT_FALSE(isCardFailure(fault)) << code(fault).data();
    EXPECT_EQ(std::ranges::count_if(allFaults, [](Fault fault) { return !isCardFailure(fault); }),
              31);
}

// What the triggers of migrations 0022 and 0023 repeat.
TEST(RollOutRules, moveACardStepByStep)
{
    const std::set<std::pair<CardStep, CardStep>> steps{
        {Taken, PutOff},    {Taken, Changed},  {Taken, Failed},   {Taken, Proven},
        {Taken, Repaired},  {PutOff, Taken},   {PutOff, Failed},  {PutOff, Proven},
        {PutOff, Repaired}, {Changed, Failed}, {Changed, Proven}, {Changed, Repaired},
        {Failed, Taken},    {Failed, Proven},  {Failed, Repaired}};
    for (const CardStep to : allCardSteps) {
        EXPECT_EQ(allowedStep({}, to), to == Taken);
        for (const CardStep from : allCardSteps)
            EXPECT_EQ(allowedStep(from, to), steps.contains({from, to}))
                << static_cast<int>(from) << " to " << static_cast<int>(to);
    }
}

TEST(RollOutRules, sayHowACardIsMended)
{
    for (const CardStep before : {Taken, PutOff, Changed}) {
        EXPECT_EQ(repairAfter(before, Fault::CardKeyLocked), Repair::Unblock);
        for (const Fault fault : {Fault::CardMute, Fault::ForeignCard})
            EXPECT_EQ(repairAfter(before, fault), Repair::Replace);
        for (const Fault fault : {Fault::CardRefused, Fault::OutcomeUnknown, Fault::ProofMismatch})
            EXPECT_EQ(repairAfter(before, fault), Repair::Finish);
        EXPECT_EQ(repairAfter(before, Fault::AuthenticationFailed),
                  before == Taken ? Repair::Finish : Repair::Replace);
    }
}
