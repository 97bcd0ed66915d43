// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/fuzz/fixture.h"
#include "tests/simulation/life/life_world.h"

#include <cstdio>

// A short life of a few accounts as the input tells it: five bytes a step, the deed, whose, how
// much, what goes wrong and where. After each step and at the end all rules of CARD.md section 9
// hold, and patience settles everything.
namespace wattcard::life {

namespace {

using cardio::fuzz::Input;

constexpr int mostSteps = 16; // a longer life finds no more of these and takes longer

Plan planIn(Input& input)
{
    Plan plan;
    while (!input.isEmpty() && plan.size() < mostSteps) {
        Step step;
        const std::uint8_t what = input.byte();
        step.deed = static_cast<Deed>(what % deeds);
        step.home = static_cast<std::uint8_t>(what / deeds % homes);
        step.yuan = static_cast<std::uint16_t>(1 + input.byte());
        const std::uint8_t mishap = input.byte();
        const std::uint8_t at = input.byte(), detail = input.byte();
        if (mishap % 16 < mishaps)
            step.trouble = Trouble{static_cast<Mishap>(mishap % 16), 1 + at % 80,
                                   static_cast<std::uint16_t>(detail << 5 | mishap >> 4)};
        plan.push_back(step);
    }
    return plan;
}

} // namespace

} // namespace wattcard::life

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    using namespace wattcard::life;
    wattcard::cardio::fuzz::Input input{data, size};
    const Plan plan = planIn(input);
    std::string rule;
    try {
        LifeWorld world;
        rule = world.live(plan);
    } catch (const std::exception& thrown) {
        rule = std::string{"thrown: "} + thrown.what();
    }
    if (!rule.empty())
        std::fprintf(stderr, "%s\n%s", rule.c_str(), textOf(plan).c_str());
    wattcard::cardio::fuzz::mustHold(rule.empty());
    return 0;
}
