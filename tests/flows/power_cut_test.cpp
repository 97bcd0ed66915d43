// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "shop_world.h"

#include <QTemporaryDir>

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <sys/wait.h>
#include <unistd.h>

// The power fails once, at every point of opening, purchase and loading: before and after each
// command to the card, each database statement and commit, each write to the card's and the meter's
// memory. The process ends there for good; a new one finds what is on the disk, the customer
// presents the card again, and card, meter and ledger agree.

namespace fs = std::filesystem;
using namespace wattcard;
using namespace wattcard::flows;

namespace {

constexpr int powerFailed = 42;

struct Flow {
    const char* name;
    void (*prepare)(ShopWorld&);
    void (*run)(ShopWorld&);
    std::int64_t totalBefore; // fen on the card before the flow
    std::int64_t totalAfter;
};

void opening(ShopWorld& world)
{
    world.open(Money::fromMinor(2'000));
}
void purchase(ShopWorld& world)
{
    world.buy(Money::fromMinor(10'000));
}
void loading(ShopWorld& world)
{
    world.presentAtMeter();
}
void nothing(ShopWorld&) {}
void openedAndLoaded(ShopWorld& world)
{
    opening(world);
    loading(world);
}
void boughtAndNotLoaded(ShopWorld& world)
{
    openedAndLoaded(world);
    purchase(world);
}

const Flow everyFlow[]{
    {"opening", nothing, opening, 0, 2'000},
    {"purchase", openedAndLoaded, purchase, 2'000, 12'000},
    {"loadingTheOpening", opening, loading, 2'000, 2'000},
    {"loadingAPurchase", boughtAndNotLoaded, loading, 12'000, 12'000},
};

// Runs the flow in a process of its own that dies at the given point; returns how many points it
// passed.
int runAndDie(const Flow& flow, const std::string& directory, int cutAt)
{
    const std::string counterFile = directory + "/points";
    const pid_t child = ::fork();
    if (child == 0) {
        int points = 0;
        bool armed = false;
        ShopWorld world{directory, [&](const std::string&) {
                            if (armed && ++points == cutAt)
                                ::_exit(powerFailed);
                        }};
        armed = true;
        flow.run(world);
        armed = false;
        std::ofstream{counterFile} << points;
        ::_exit(0);
    }
    int status = 0;
    ::waitpid(child, &status, 0);
    EXPECT_TRUE(WIFEXITED(status)) << "the flow crashed by itself at point " << cutAt;
    int points = 0;
    std::ifstream{counterFile} >> points;
    return points;
}

void expectSettled(const Flow& flow, const std::string& directory, int cut)
{
    ShopWorld world{directory};
    SCOPED_TRACE(std::string{flow.name} + ", power cut at point " + std::to_string(cut));
    EXPECT_TRUE(world.settleEverything());
    const std::int64_t total = world.ledgerTotal().hundredths();
    EXPECT_TRUE(total == flow.totalBefore || total == flow.totalAfter) << total;
    EXPECT_EQ(world.meterReadout().accepted.hundredths(), total);
    EXPECT_EQ(world.meterReadout().remaining.hundredths(), total);
    EXPECT_EQ(world.brokenInvariants(), "");
}

} // namespace

class PowerCut : public ::testing::TestWithParam<Flow> {};
TEST_P(PowerCut, losesAndDoublesNothingAtAnyPoint)
{
    const Flow& flow = GetParam();
    const QTemporaryDir temporary;
    const std::string prepared = temporary.path().toStdString() + "/prepared";
    ShopWorld::make(prepared);
    {
        ShopWorld world{prepared};
        flow.prepare(world);
    }
    const auto copyOf = [&](int cut) {
        const std::string directory =
            temporary.path().toStdString() + "/cut-" + std::to_string(cut);
        fs::copy(prepared, directory, fs::copy_options::recursive);
        return directory;
    };
    const int points = runAndDie(flow, copyOf(0), 0);
    expectSettled(flow, temporary.path().toStdString() + "/cut-0", 0);
    ASSERT_GT(points, 10);
    for (int cut = 1; cut <= points && !HasFailure(); ++cut) {
        const std::string directory = copyOf(cut);
        runAndDie(flow, directory, cut);
        expectSettled(flow, directory, cut);
        fs::remove_all(directory);
    }
    std::printf("%s: %d points, each cut once\n", flow.name, points);
    RecordProperty("points", points);
}
INSTANTIATE_TEST_SUITE_P(Flows, PowerCut, ::testing::ValuesIn(everyFlow),
                         [](const auto& info) { return std::string{info.param.name}; });
