// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/simulation/life/life_world.h"

#include <gtest/gtest.h>

#include <cstdlib>
#include <iostream>

// Lives of a few accounts under faults, one seed each: WATTCARD_SEEDS says how many, from
// WATTCARD_FIRST_SEED on, WATTCARD_STEPS how long each is. A life that breaks a rule is shortened
// to the steps that it needs.

using namespace wattcard::life;

namespace {

long long numberFrom(const char* name, long long otherwise)
{
    const char* wanted = std::getenv(name);
    return wanted ? std::strtoll(wanted, nullptr, 10) : otherwise;
}

std::string liveOnce(const Plan& plan, Tally* tally = nullptr)
{
    LifeWorld world;
    std::string rule;
    try {
        rule = world.live(plan);
    } catch (const std::exception& thrown) {
        rule = std::string{"thrown: "} + thrown.what();
    }
    if (tally)
        *tally += world.tally();
    return rule;
}

// Takes steps away as long as the life still breaks a rule.
Plan shortened(Plan plan)
{
    for (std::size_t piece = plan.size() / 2; piece > 0; piece /= 2) {
        for (std::size_t at = 0; at + piece <= plan.size();) {
            Plan shorter = plan;
            const auto from = shorter.begin() + static_cast<std::ptrdiff_t>(at);
            shorter.erase(from, from + static_cast<std::ptrdiff_t>(piece));
            if (liveOnce(shorter).empty())
                at += piece;
            else
                plan = std::move(shorter);
        }
    }
    return plan;
}

} // namespace

TEST(Lives, keepEveryRuleUnderFaults)
{
    const long long seeds = numberFrom("WATTCARD_SEEDS", 40);
    const long long first = numberFrom("WATTCARD_FIRST_SEED", 1);
    const int steps = static_cast<int>(numberFrom("WATTCARD_STEPS", 120));
    Tally tally;
    for (long long seed = first; seed < first + seeds; ++seed) {
        const Plan plan = planOf(static_cast<std::uint64_t>(seed), steps);
        const std::string rule = liveOnce(plan, &tally);
        if (rule.empty())
            continue;
        const Plan shorter = shortened(plan);
        FAIL() << "seed " << seed << ": " << rule << "\nshortened to " << shorter.size()
               << " steps, which break: " << liveOnce(shorter) << "\n"
               << textOf(shorter);
    }
    for (std::size_t kind = 0; kind < mishaps; ++kind)
        EXPECT_GT(tally.fired[kind], 0) << "mishap " << kind << " never happened";
    EXPECT_GT(tally.restarts, 0);
    int fired = 0;
    for (const int count : tally.fired)
        fired += count;
    std::cout << "evidence: lives seeds=" << first << ".." << first + seeds - 1
              << " operations=" << seeds * steps << " faults=" << fired
              << " restarts=" << tally.restarts << " full-checks=" << tally.checks << '\n';
}

// G20, WATTCARD_TWICE seeds.
TEST(Lives, areTheSameForTheSameSeed)
{
    const int steps = 60;
    const long long first = numberFrom("WATTCARD_FIRST_SEED", 7);
    const long long seeds = numberFrom("WATTCARD_TWICE", 4);
    for (long long seed = first; seed < first + seeds; ++seed) {
        LifeWorld one, other;
        const Plan plan = planOf(static_cast<std::uint64_t>(seed), steps);
        ASSERT_EQ(one.live(plan), "") << seed;
        ASSERT_EQ(other.live(plan), "") << seed;
        ASSERT_EQ(one.trace(), other.trace()) << seed;
    }
    std::cout << "evidence: twice seeds=" << seeds << " same=" << seeds << '\n';
}

// D13: every image that a card has had in a life without accidents, WATTCARD_IMAGES lives.
TEST(OldImages, areRecognisedOrHarmless)
{
    const long long first = numberFrom("WATTCARD_FIRST_SEED", 1);
    const long long seeds = numberFrom("WATTCARD_IMAGES", 1);
    constexpr int steps = 30;
    ImageTally tally;
    for (long long seed = first; seed < first + seeds; ++seed) {
        Plan plan;
        for (std::uint8_t home = 0; home < homes; ++home)
            plan.push_back({Deed::Open, home, 100, {}});
        for (Step step : planOf(static_cast<std::uint64_t>(seed), steps)) {
            step.trouble.reset();
            plan.push_back(step);
        }
        for (std::size_t step = 0; step < plan.size(); ++step) {
            for (const bool ontoAnother : {false, true}) {
                LifeWorld world;
                ASSERT_EQ(world.liveWithOldImage(plan, step, ontoAnother), "")
                    << "seed " << seed << ", step " << step << (ontoAnother ? ", on another" : "");
                tally += world.images();
            }
        }
    }
    EXPECT_GT(tally.refused, 0);
    EXPECT_GT(tally.harmless, 0);
    std::cout << "evidence: old-images seeds=" << seeds << " images=" << tally.written
              << " refused=" << tally.refused << " harmless=" << tally.harmless
              << " credited-and-caught=" << tally.caught << " unseen=0\n";
}

// Seed 104186: a card that named itself by the number of the next one had the account of that one
// held as if its card were ahead of the books (defect 28).
TEST(Lives, aCardThatNamesAnotherIsNoneOfTheOthersTrouble)
{
    constexpr std::uint16_t lastBitOfTheSerial = 25 * 8;
    const Plan plan{{Deed::Open, 0, 207, {}},
                    {Deed::Replace, 0, 15, {}},
                    {Deed::Open, 1, 144, {}},
                    {Deed::Finish, 0, 28, Trouble{Mishap::AlteredAnswer, 1, lastBitOfTheSerial}}};
    EXPECT_EQ(liveOnce(plan), "");
}
