// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/simulation/life/life_plan.h"

#include <array>
#include <random>

namespace wattcard::life {

namespace {

constexpr std::array deedNames{"open", "buy",   "present", "reverse",   "replace",      "finish",
                               "void", "meter", "use",     "find card", "find at meter"};
constexpr std::array mishapNames{"pulled before", "pulled after",     "answer altered",
                                 "status word",   "killed at card",   "killed at books",
                                 "power cut",     "carried elsewhere"};
static_assert(deedNames.size() == deeds && mishapNames.size() == mishaps);

// How often each deed is done, of the sum of all.
constexpr std::array<double, deeds> weights{1, 8, 3, 4, 2, 4, 2, 7, 2, 1, 1};
constexpr int mostCommands = 14;   // of a deed that makes a card ready and sells on it
constexpr int mostStatements = 60; // of a sale, INTENT and commit together
constexpr double oftenWrong = 0.4;

} // namespace

Plan planOf(std::uint64_t seed, int steps)
{
    std::mt19937_64 random{seed};
    const auto below = [&random](int bound) {
        return std::uniform_int_distribution<int>{0, bound - 1}(random);
    };
    std::vector<Mishap> swarm;
    for (int kind = 0; kind < mishaps; ++kind)
        if (below(2) == 0)
            swarm.push_back(static_cast<Mishap>(kind));
    std::discrete_distribution<int> choose(weights.begin(), weights.end());
    std::bernoulli_distribution goesWrong{oftenWrong};
    Plan plan;
    for (int step = 0; step < steps; ++step) {
        Step next;
        next.deed = static_cast<Deed>(choose(random));
        next.home = static_cast<std::uint8_t>(below(homes));
        next.yuan = static_cast<std::uint16_t>(1 + below(300));
        const bool wrong = goesWrong(random) && !swarm.empty();
        if (wrong) {
            Trouble trouble;
            trouble.kind = swarm[static_cast<std::size_t>(below(static_cast<int>(swarm.size())))];
            const bool books = trouble.kind == Mishap::KilledAtBooks;
            trouble.at = 1 + below(books ? mostStatements : mostCommands);
            trouble.detail = static_cast<std::uint16_t>(below(1 << 16));
            next.trouble = trouble;
        }
        plan.push_back(next);
    }
    return plan;
}

std::string textOf(const Plan& plan)
{
    std::string text;
    for (const Step& step : plan) {
        text += "  home " + std::to_string(step.home) + ": " +
                deedNames[static_cast<std::size_t>(step.deed)] + " " + std::to_string(step.yuan);
        if (step.trouble)
            text += std::string{", "} + mishapNames[static_cast<std::size_t>(step.trouble->kind)] +
                    " at " + std::to_string(step.trouble->at) + " (" +
                    std::to_string(step.trouble->detail) + ")";
        text += "\n";
    }
    return text;
}

} // namespace wattcard::life
