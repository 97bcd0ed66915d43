// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/meter/meter_world.h"

#include <gtest/gtest.h>

#include <functional>
#include <iostream>

namespace wattcard::meter {
namespace {

struct Story {
    const char* name;
    std::function<MeterState()> meter;
    std::function<MeterCardReading()> card;
};

// The bound card as S left it, sold to since.
MeterCardReading boundCard(std::uint32_t seq, std::int64_t total)
{
    MeterCardReading card = cardAt({.seq = seq, .total = total});
    const MeterState meter = openedMeter();
    card.returned = ReturnFile{};
    card.returned->gen = meter.series.gen;
    card.returned->accepted = meter.series.accepted;
    card.returned->writeBackCounter = meter.writeBackCounter;
    return card;
}

MeterState newMeter()
{
    return clearedMeter(sampleMeter(), sampleTime());
}

const std::vector<Story>& stories()
{
    static const std::vector<Story> all{
        {"opening", newMeter, [] { return openingCard(); }},
        {"opening without credit", newMeter, [] { return openingCard(0); }},
        {"purchase", openedMeter, [] { return boundCard(13, 245'000); }},
        {"nothing new", openedMeter, [] { return boundCard(12, 235'000); }},
        {"reversed before loading", openedMeter, [] { return boundCard(14, 235'000); }},
        {"replacement", openedMeter,
         [] {
             return cardAt({.seq = 14,
                            .total = 245'000,
                            .gen = 2,
                            .subType = SubType::Replacement,
                            .serial = 2});
         }},
    };
    return all;
}

// What the counter may do with the card between two presentations, within the card's own rules.
enum class AtTheCounter { Nothing, Purchase, Reversal };

// True when the counter wrote something.
bool visitCounter(AtTheCounter what, SimulatedCard& card)
{
    LoadFile& load = card.reading.load;
    const std::int64_t reversed = load.total.hundredths() - 3'000;
    const auto& returned = card.reading.returned;
    const bool mayReverse = returned && returned->gen == load.gen && !card.isLocked() &&
                            reversed >= card.acceptedOnCard();
    if (what == AtTheCounter::Nothing || (what == AtTheCounter::Reversal && !mayReverse) ||
        card.reading.parameter.subType == SubType::Opening)
        return false;
    load.seq = Sequence{static_cast<std::uint32_t>(load.seq) + 1};
    load.total = units(what == AtTheCounter::Purchase ? load.total.hundredths() + 5'000 : reversed);
    return true;
}

void expectSettled(const MeterWorld& world, const SimulatedCard& card, const MeterState& before)
{
    const MeterState& meter = world.state();
    const Credit gained = card.reading.load.total - before.series.accepted;
    EXPECT_EQ(meter.series.accepted, card.reading.load.total);
    EXPECT_EQ(meter.balance.remaining, before.balance.remaining + gained);
    EXPECT_EQ(meter.series.seq, card.reading.load.seq);
    EXPECT_EQ(meter.series.gen, card.reading.load.gen);
    EXPECT_FALSE(meter.stage);
    EXPECT_FALSE(card.isLocked());
    ASSERT_TRUE(card.reading.returned);
    EXPECT_EQ(card.reading.returned->accepted, meter.series.accepted);
    EXPECT_EQ(card.reading.returned->remaining, meter.balance.remaining);
    EXPECT_EQ(card.reading.returned->seq, meter.series.seq);
}

// The card comes back until it is taken; each time the meter has power again.
void settle(MeterWorld& world, SimulatedCard& card, MeterWorld::Plan plan)
{
    for (int presentation = 0; presentation < 3; ++presentation) {
        if (!world.isPowered() || !plan.empty())
            world.powerUp(std::exchange(plan, {}));
        const auto shown = world.present(card);
        EXPECT_LE(world.state().series.accepted, card.reading.load.total) << "credited twice";
        if (shown && shown->code == DisplayCode::Good)
            return;
    }
    ADD_FAILURE() << "three presentations did not settle the card";
}

std::vector<std::pair<int, Trouble>> troublesOf(const MeterWorld& world)
{
    std::vector<std::pair<int, Trouble>> all;
    for (int effect = 0; effect < world.effects(); ++effect) {
        for (const Trouble trouble : world.choices(effect))
            all.emplace_back(effect, trouble);
    }
    return all;
}

struct Tally {
    int runs = 0;
    int visits = 0; // to the counter, with something written
};

// All first troubles of a story, and for each of them all second troubles of the recovery.
void runStory(const Story& story, AtTheCounter between, Tally& tally)
{
    const MeterState before = story.meter();
    MeterWorld undisturbed{before};
    SimulatedCard model{story.card()};
    undisturbed.powerUp();
    EXPECT_TRUE(undisturbed.present(model));
    for (const auto& first : troublesOf(undisturbed)) {
        std::vector<std::pair<int, Trouble>> seconds{{-1, Trouble::CutBefore}};
        for (std::size_t index = 0; index < seconds.size(); ++index, ++tally.runs) {
            SCOPED_TRACE(std::string{story.name} + ": effect " + std::to_string(first.first) +
                         " trouble " + std::to_string(static_cast<int>(first.second)) + ", then " +
                         std::to_string(seconds[index].first) + "/" +
                         std::to_string(static_cast<int>(seconds[index].second)));
            MeterWorld world{before};
            SimulatedCard card{story.card()};
            world.powerUp({first});
            world.present(card);
            tally.visits += visitCounter(between, card) ? 1 : 0;
            settle(world, card, {seconds[index]});
            if (index == 0) {
                for (const auto& second : troublesOf(world))
                    seconds.push_back(second);
            }
            expectSettled(world, card, before);
            if (::testing::Test::HasFailure())
                return;
        }
    }
}

class PowerCut : public ::testing::TestWithParam<AtTheCounter> {};

TEST_P(PowerCut, EveryEffectMayBeCutTwiceAndTheCreditArrivesExactlyOnce)
{
    Tally tally;
    for (const Story& story : stories())
        runStory(story, GetParam(), tally);
    std::cout << "cut points run: " << tally.runs << ", visits to the counter: " << tally.visits
              << '\n';
    EXPECT_GT(tally.runs, 500);
    EXPECT_EQ(tally.visits > 0, GetParam() != AtTheCounter::Nothing);
}

INSTANTIATE_TEST_SUITE_P(Between, PowerCut,
                         ::testing::Values(AtTheCounter::Nothing, AtTheCounter::Purchase,
                                           AtTheCounter::Reversal));

} // namespace
} // namespace wattcard::meter
