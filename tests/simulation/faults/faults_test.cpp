// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/simulation/faults/workers.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cstdlib>
#include <iostream>
#include <iterator>
#include <map>
#include <random>
#include <tuple>

// One fault at every point of the twelve flows, and a second one in the recovery (RELIABILITY.md
// sections 2 and 3, G1 and G2). WATTCARD_EVERY=n takes every n-th fault of all, WATTCARD_POINTS one
// fault at every point, WATTCARD_PAIRS so many pairs, WATTCARD_FIRST_SEED says which; without them
// as many as each run of the tests can afford.

using namespace wattcard;
using namespace wattcard::simulation;

namespace {

void expectSound(const Report& report)
{
    for (const std::string& broken : report.broken)
        ADD_FAILURE() << broken;
    EXPECT_EQ(report.tally.doubled, 0);
    EXPECT_EQ(report.tally.lost, 0);
    EXPECT_EQ(report.tally.otherwise, 0);
}

void expectEveryKind(const Tally& tally)
{
    for (int kind = 0; kind < kinds; ++kind)
        EXPECT_GT(tally.fired[static_cast<std::size_t>(kind)], 0)
            << nameOf(static_cast<Kind>(kind)) << " never happened";
}

// So that every kind is among them: of a quarter of the kinds each flow takes one point, another
// quarter in the next flow.
std::vector<Trouble> fewOf(const std::vector<Trouble>& all, int flow)
{
    constexpr int quarters = 4;
    std::map<Kind, std::vector<Trouble>> byKind;
    for (const Trouble& each : all)
        byKind[each.kind].push_back(each);
    std::vector<Trouble> few;
    std::mt19937_64 random{static_cast<std::uint64_t>(flow) + 1};
    for (const auto& [kind, same] : byKind)
        if ((static_cast<int>(kind) + flow) % quarters == 0)
            few.push_back(same[random() % same.size()]);
    return few;
}

// At each point one of the faults that can happen there.
std::vector<Trouble> oneAtEach(const std::vector<Trouble>& all, std::uint64_t seed)
{
    std::map<std::tuple<bool, bool, int>, std::vector<Trouble>> byPoint;
    for (const Trouble& each : all)
        byPoint[{isOfCard(each.kind), isOfStore(each.kind), each.at}].push_back(each);
    std::vector<Trouble> one;
    std::mt19937_64 random{seed};
    for (const auto& [point, there] : byPoint)
        one.push_back(there[random() % there.size()]);
    return one;
}

std::vector<Trouble> chosenOf(const std::vector<Trouble>& all, int flow)
{
    const auto every = static_cast<std::size_t>(numberFrom("WATTCARD_EVERY", 0));
    if (every == 1)
        return all;
    // Each time others, until all were taken.
    const auto seed = static_cast<std::size_t>(numberFrom("WATTCARD_FIRST_SEED", 0));
    std::vector<Trouble> chosen = fewOf(all, flow);
    if (std::getenv("WATTCARD_POINTS") != nullptr)
        std::ranges::copy(oneAtEach(all, seed), std::back_inserter(chosen));
    if (every == 0)
        return chosen;
    for (std::size_t at = seed % every; at < all.size(); at += every)
        chosen.push_back(all[at]);
    return chosen;
}

void note(Report& report, const std::string& point, const std::string& rule)
{
    if (!rule.empty())
        report.broken.push_back(point + ": " + rule);
}

bool isWanted(const Flow& flow)
{
    const char* only = std::getenv("WATTCARD_FLOW");
    return only == nullptr || std::string{only} == flow.name;
}

Report onePointAtATime(int part, int parts)
{
    Report report;
    int number = 0;
    for (const Flow& flow : twelveFlows()) {
        ++number;
        if (!isWanted(flow))
            continue;
        Driver driver{flow};
        const auto chosen = chosenOf(driver.faults(), number);
        for (std::size_t at = static_cast<std::size_t>(part); at < chosen.size();
             at += static_cast<std::size_t>(parts))
            note(report, driver.name(chosen[at]),
                 driver.run(chosen[at], std::nullopt, report.tally));
        if (part == 0)
            report.notes += std::string{report.notes.empty() ? "" : " "} + flow.name + '=' +
                            std::to_string(driver.faults().size());
    }
    return report;
}

// After each first fault so many second ones.
constexpr long pairsOfOne = 5;

long pairsIn(Driver& driver, long share, std::mt19937_64& random, Report& report)
{
    long done = 0;
    while (done < share) {
        const Trouble first = driver.faults()[random() % driver.faults().size()];
        const auto seconds = driver.faultsAfter(first);
        for (long pair = 0; pair < pairsOfOne && done < share; ++pair, ++done) {
            const Trouble second = seconds[random() % seconds.size()];
            note(report,
                 driver.name(first) + " then " + nameOf(second.kind) + " at " +
                     std::to_string(second.at) + (second.goesOn ? " and on" : ""),
                 driver.run(first, second, report.tally));
        }
    }
    return done;
}

// A small job is done in a few of the flows, each time in others.
Report pairsOfFaults(int part, int parts)
{
    const std::span<const Flow> all = twelveFlows();
    const auto flows = static_cast<long>(all.size());
    const long seed = numberFrom("WATTCARD_FIRST_SEED", 1);
    long left = numberFrom("WATTCARD_PAIRS", 30) / parts;
    constexpr long worthAFlow = 10;
    const long wide = std::clamp(left / worthAFlow, 1L, flows);
    std::mt19937_64 random{static_cast<std::uint64_t>(seed * parts + part)};
    Report report;
    for (long number = 0; number < wide; ++number) {
        constexpr long step = 5; // no divisor of their number
        const Flow& flow = all[static_cast<std::size_t>((seed + number * step) % flows)];
        Driver driver{flow};
        left -= pairsIn(driver, left / (wide - number), random, report);
    }
    return report;
}

} // namespace

TEST(Faults1, nothingIsLostOrDoubledAtAnyPoint)
{
    StoreFaults::watchConnections();
    const Report report = inWorkers(onePointAtATime);
    expectSound(report);
    if (std::getenv("WATTCARD_FLOW") == nullptr) // one flow has not every kind
        expectEveryKind(report.tally);
    std::string flows = report.notes;
    std::erase(flows, '\n');
    std::cout << "evidence: faults1 flows=" << twelveFlows().size() << " runs=" << report.tally.runs
              << " lost=" << report.tally.lost << " doubled=" << report.tally.doubled << '\n'
              << "evidence: points " << flows << '\n'
              << "evidence: fired " << firedText(report.tally) << '\n';
}

TEST(Faults2, nothingIsLostOrDoubledByASecondFaultInTheRecovery)
{
    StoreFaults::watchConnections();
    const Report report = inWorkers(pairsOfFaults);
    expectSound(report);
    EXPECT_GT(report.tally.recoveriesCrashed, 0) << "no process ended in its recovery";
    std::cout << "evidence: faults2 pairs=" << report.tally.runs
              << " seed=" << numberFrom("WATTCARD_FIRST_SEED", 1)
              << " recoveries-hit=" << report.tally.recoveriesHit
              << " recoveries-crashed=" << report.tally.recoveriesCrashed
              << " lost=" << report.tally.lost << " doubled=" << report.tally.doubled << '\n'
              << "evidence: fired " << firedText(report.tally) << '\n';
}

// Pairs that were found, by the names that they were reported with.
TEST(Faults2, whatWasFoundStaysMended)
{
    StoreFaults::watchConnections();
    const auto flow = std::ranges::find(twelveFlows(), std::string{"FL10"}, &Flow::name);
    Driver driver{*flow};
    const auto first = std::ranges::find(driver.faults(), "apdu:FL10:2:reader_gone",
                                         [&](const Trouble& each) { return driver.name(each); });
    ASSERT_NE(first, driver.faults().end());
    Tally tally;
    EXPECT_EQ(driver.run(*first, Trouble{Kind::GarbledAnswer, 2, true}, tally), "");
    const auto refused = std::ranges::find(driver.faults(), "apdu:FL10:4:6982",
                                           [&](const Trouble& each) { return driver.name(each); });
    ASSERT_NE(refused, driver.faults().end());
    EXPECT_EQ(driver.run(*refused, Trouble{Kind::Sw6A84, 12}, tally), "") << "twice not proven";

    const auto order = std::ranges::find(twelveFlows(), std::string{"FL9"}, &Flow::name);
    Driver desk{*order};
    const auto mute = std::ranges::find(desk.faults(), "apdu:FL9:5:6F00:on",
                                        [&](const Trouble& each) { return desk.name(each); });
    ASSERT_NE(mute, desk.faults().end());
    EXPECT_EQ(desk.run(*mute, Trouble{Kind::GarbledAnswer, 6, true}, tally), "");
}
