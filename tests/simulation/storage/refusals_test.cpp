// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/simulation/storage/disk_vfs.h"
#include "tests/simulation/storage/refusals.h"

#include <gtest/gtest.h>

#include <cstdlib>
#include <iostream>

// Every call of every flow to the disk fails, once and from there on (promise P7, figure G8), and
// so does every allocation of SQLite on the way of a sale (G7). WATTCARD_EVERY_REFUSAL says which
// of the calls, WATTCARD_EVERY_ALLOCATION which of the allocations.

using namespace wattcard::storage;
using wattcard::simulation::Flow;
using wattcard::simulation::twelveFlows;

namespace {

constexpr int everyRefusalOfPlainRun = 211;
constexpr int everyAllocationOfPlainRun = 15'991;

Sizes sizesOf(const char* everyName, int otherwise)
{
    Sizes sizes = Sizes::wanted(1);
    const char* const every = std::getenv(everyName);
    sizes.every = every != nullptr ? std::atoi(every) : otherwise;
    return sizes;
}

Tally refuse(const Flow& flow, const Sizes& sizes, Refusals::Of what)
{
    useDisk();
    const SharedTally tally;
    Refusals{flow, sizes, tally}.run(what);
    std::cout << flow.name << ": " << tally->calls << " calls, " << tally->fails << " failed, "
              << tally->stops << " safe stops\n";
    return *tally;
}

void tell(const char* what, const Tally& sum)
{
    std::cout << "evidence: " << what << " calls=" << sum.calls << " fails=" << sum.fails
              << " safe-stops=" << sum.stops << " refused=" << sum.refusals
              << " not-started=" << sum.starts << " harmless=" << sum.unnoticed
              << " cuts-while-closing=" << sum.cutsWhileClosing << " recoveries=" << sum.recoveries
              << " lost=" << sum.lost << " broken=" << sum.broken << '\n';
}

} // namespace

TEST(DiskError, stopsTheStoreAndLosesNothing)
{
    const Sizes sizes = sizesOf("WATTCARD_EVERY_REFUSAL", everyRefusalOfPlainRun);
    Tally sum;
    for (const Flow& flow : twelveFlows()) {
        if (!isWanted(flow.name, "FL2"))
            continue;
        const Tally tally = refuse(flow, sizes, Refusals::Of::Disk);
        ASSERT_EQ(tally.lost + tally.broken, 0) << tally.first.data();
        sum += tally;
    }
    EXPECT_GT(sum.stops, 0);
    for (std::size_t kind = 1; kind < troubles; ++kind)
        EXPECT_GT(sum.fired[kind], 0) << "trouble " << kind << " never happened";
    tell("disk-errors", sum);
}

TEST(ScarceMemory, refusesOrStopsAndLosesNothing)
{
    const Sizes sizes = sizesOf("WATTCARD_EVERY_ALLOCATION", everyAllocationOfPlainRun);
    const auto& sale = twelveFlows()[1];
    ASSERT_STREQ(sale.name, "FL2");
    const Tally tally = refuse(sale, sizes, Refusals::Of::Memory);
    ASSERT_EQ(tally.lost + tally.broken, 0) << tally.first.data();
    EXPECT_GT(tally.refusals + tally.stops, 0);
    tell("out-of-memory", tally);
}
