// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/simulation/storage/disk_vfs.h"
#include "tests/simulation/storage/power_cuts.h"

#include <gtest/gtest.h>

#include <iostream>

// The power is cut at every call to the disk of every flow (promise P1, figure G6).
// WATTCARD_PATTERNS says what can become of what was not yet synced, how many ways; WATTCARD_EVERY
// which calls.

using namespace wattcard::storage;
using wattcard::simulation::Flow;
using wattcard::simulation::twelveFlows;

namespace {

constexpr int everyCallOfPlainRun = 31;

Tally cut(const Flow& flow, const Sizes& sizes, const std::function<void(StoredTown&)>& onOpen = {})
{
    useDisk();
    const SharedTally tally;
    PowerCuts cuts{flow, sizes, tally};
    cuts.onOpen = onOpen;
    cuts.run();
    return *tally;
}

} // namespace

TEST(PowerCut, losesNothingAtAnyCallOfAnyFlow)
{
    const Sizes sizes = Sizes::wanted(everyCallOfPlainRun);
    Tally sum;
    int flows = 0;
    for (const Flow& flow : twelveFlows()) {
        if (!isWanted(flow.name, "FL2"))
            continue;
        const Tally tally = cut(flow, sizes);
        std::cout << flow.name << ": " << tally.calls << " calls, " << tally.images << " images, "
                  << tally.recoveries << " recoveries\n";
        ASSERT_EQ(tally.lost + tally.broken, 0) << tally.first.data();
        sum += tally;
        ++flows;
    }
    EXPECT_GT(sum.damage.lost, 0);
    EXPECT_GT(sum.damage.reordered, 0);
    EXPECT_GT(sum.damage.torn, 0);
    EXPECT_GT(sum.damage.undeleted, 0);
    EXPECT_GT(sum.damage.uncreated, 0);
    EXPECT_GT(sum.recoveries, 0);
    EXPECT_GT(sum.deeper, 0);
    std::cout << "evidence: powercut flows=" << flows << " calls=" << sum.calls
              << " one-cut-of=" << Sizes::wanted(everyCallOfPlainRun).every
              << " patterns=" << sizes.patterns << " images=" << sum.images
              << " repeated=" << sum.repeated << " opened-by-the-program=" << sum.opened
              << " recoveries=" << sum.recoveries << " cuts-in-recovery=" << sum.deeper
              << " sectors-lost=" << sum.damage.lost << " reordered=" << sum.damage.reordered
              << " torn=" << sum.damage.torn << " lost=" << sum.lost << " doubled=" << sum.broken
              << '\n';
}

// The tests of the test: each of these loses sales that were acknowledged, and must be found out.
namespace {

const Flow& theSale()
{
    return twelveFlows()[1];
}

Sizes someOfTheSale()
{
    Sizes sizes;
    sizes.patterns = 1; // all that was not synced is lost
    sizes.every = 2;
    sizes.goesOn = false;
    return sizes;
}

} // namespace

class LyingDisk : public ::testing::TestWithParam<Lie> {};

TEST_P(LyingDisk, isFoundOut)
{
    disk().lie(GetParam());
    const Tally tally = cut(theSale(), someOfTheSale());
    disk().lie(Lie::None);
    EXPECT_GT(tally.lost, 0);
}

INSTANTIATE_TEST_SUITE_P(Lies, LyingDisk, ::testing::Values(Lie::EverySync, Lie::LogSync));

// Mutant sync_normal of RELIABILITY.md section 7 (and no. 11, intent_not_durable).
TEST(PowerCut, findsOutSynchronousNormal)
{
    const Tally tally = cut(theSale(), someOfTheSale(), [](StoredTown& stored) {
        setOnOpenBooks(stored.town.database->fileName(), "PRAGMA synchronous=NORMAL");
    });
    EXPECT_GT(tally.lost, 0);
}
