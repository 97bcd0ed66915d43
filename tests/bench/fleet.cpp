// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
// What a town costs: a step of a meter, and a sale with everything that belongs to it.
#include "app/fleet/household.h"
#include "bench.h"
#include "evp_floor.h"
#include "main/fleet/fleet_report.h"
#include "main/fleet/town_cards.h"
#include "peer_store.h"

#include <QCoreApplication>
#include <QTemporaryDir>

#include <cstdlib>
#include <memory>

namespace {

using namespace wattcard;
using namespace wattcard::bench;
using fleet::firstDay;

constexpr int meters = 200;
constexpr int steps = 960; // ten days
constexpr int stepMinutes = 15;
constexpr int stepSeconds = stepMinutes * 60;
constexpr double perThousand = 1'000;

// --- a step: the whole meter-controller against a counter of joules ---

double productSteps()
{
    std::vector<app::Household> households;
    std::vector<fleet::RunningMeter> running;
    for (std::uint32_t i = 0; i < meters; ++i) {
        households.emplace_back(1, i);
        running.emplace_back(fleet::townMeter(static_cast<int>(i)), firstDay);
    }
    const double begin = cpuMicroseconds();
    for (std::size_t i = 0; i < meters; ++i) {
        for (int step = 0; step < steps; ++step) {
            const int minute = step * stepMinutes;
            const auto day = firstDay + std::chrono::days{minute / fleet::minutesOfDay};
            const auto load = households[i].load(day);
            running[i].pass(load.watts(minute % fleet::minutesOfDay), stepSeconds);
        }
    }
    return (cpuMicroseconds() - begin) * perThousand / (meters * steps);
}

// The least that is still a prepaid meter: joules added, credit taken, a switch that opens.
struct JouleCounter {
    std::int64_t joules = 0;
    std::int64_t credit = std::int64_t{1} << 50;
    void pass(std::uint32_t watts, int seconds)
    {
        if (credit <= 0)
            return;
        joules += std::int64_t{watts} * seconds;
        credit -= std::int64_t{watts} * seconds;
    }
};

double floorSteps()
{
    std::vector<app::Household> households;
    std::vector<JouleCounter> counters(meters);
    for (std::uint32_t i = 0; i < meters; ++i)
        households.emplace_back(1, i);
    const double begin = cpuMicroseconds();
    std::int64_t all = 0;
    for (std::size_t i = 0; i < meters; ++i) {
        for (int step = 0; step < steps; ++step) {
            const int minute = step * stepMinutes;
            const auto day = firstDay + std::chrono::days{minute / fleet::minutesOfDay};
            const auto load = households[i].load(day);
            counters[i].pass(load.watts(minute % fleet::minutesOfDay), stepSeconds);
        }
        all += counters[i].joules;
    }
    if (all == 0)
        std::abort();
    return (cpuMicroseconds() - begin) * perThousand / (meters * steps);
}

// The kernel that a fleet of bare numbers would run: a profile by class, a scale, noise by hash,
// joules and credit in arrays. No registers, no displays, no cards.
struct DenseFleet {
    std::vector<std::int64_t> joules = std::vector<std::int64_t>(meters);
    std::vector<std::int64_t> credit = std::vector<std::int64_t>(meters, std::int64_t{1} << 50);
    std::vector<std::int32_t> scale = std::vector<std::int32_t>(meters, 700);
    void step(std::int64_t watts, std::uint32_t number)
    {
        for (std::uint32_t i = 0; i < meters; ++i) {
            std::uint32_t hash = (i * 0x9E3779B1U) ^ (number * 0x85EBCA77U);
            hash ^= hash >> 15;
            hash *= 0x2C1B3C6DU;
            hash ^= hash >> 12;
            const std::int64_t scaled = (watts * scale[i]) >> 10;
            const std::int64_t noisy = (scaled * (768 + std::int32_t(hash & 511))) >> 10;
            const std::int64_t passed = noisy * stepSeconds & -std::int64_t{credit[i] > 0};
            joules[i] += passed;
            credit[i] -= passed;
        }
    }
};

double denseSteps()
{
    DenseFleet fleet;
    const double begin = cpuMicroseconds();
    constexpr int times = 20; // one run of it is over at once
    for (std::uint32_t step = 0; step < steps * times; ++step)
        fleet.step(150 + (step % 96 > 70 ? 1'500 : 300), step);
    if (fleet.joules.front() == 0)
        std::abort();
    return (cpuMicroseconds() - begin) * perThousand / (meters * steps * times);
}

// --- a sale: use case, card, meter, books; against cryptography and rows alone ---

double productSales(int households, int days, int* sales)
{
    const QTemporaryDir directory;
    fleet::FleetPlan plan;
    plan.meters = households;
    plan.days = days;
    plan.stepMinutes = 60;
    plan.directory = directory.path();
    const double begin = cpuMicroseconds();
    const auto report = fleet::runFleet(plan);
    if (!report || !report->conserved())
        std::abort();
    *sales = report->totals.sales;
    return (cpuMicroseconds() - begin) / *sales;
}

double wallOfTown(int threads)
{
    const QTemporaryDir directory;
    fleet::FleetPlan plan;
    plan.meters = 40;
    plan.days = 30;
    plan.stepMinutes = 15;
    plan.threads = threads;
    plan.directory = directory.path();
    const double begin = wallMicroseconds();
    const auto report = fleet::runFleet(plan);
    if (!report || !report->conserved())
        std::abort();
    return wallMicroseconds() - begin;
}

double floorSales(const QString& folder)
{
    constexpr int count = 500;
    const QTemporaryDir directory{folder};
    PeerStore books{directory.filePath(QStringLiteral("floor.db")), PeerStore::Sync::Full};
    EvpFloor evp;
    const double begin = cpuMicroseconds();
    for (int sale = 0; sale < count; ++sale) {
        for (int visit = 0; visit < 2; ++visit) { // at the counter, and at the meter
            evp.saleTerminal();
            evp.saleCard();
        }
        books.begin();
        books.commit();
    }
    return (cpuMicroseconds() - begin) / count;
}

} // namespace

int main(int argc, char** argv)
{
    const QCoreApplication application{argc, argv}; // the SQLite driver is a plug-in
    const Wanted wanted{argc, argv};
    if (wanted.has("fleet-steps"))
        compare({.name = "fleet-steps", .goal = 5, .counters = "times are of 1000 steps"},
                productSteps, floorSteps);
    if (wanted.has("fleet-dense"))
        compare({.name = "fleet-dense",
                 .goal = 1.67,
                 .counters = "times are of 1000 steps; the whole controller against a kernel"},
                productSteps, denseSteps);
    const QString temporary = QDir::tempPath() + QStringLiteral("/fleet-bench-XXXXXX");
    int sales = 0;
    const auto town = [&sales](int households, int days) {
        return [&sales, households, days] { return productSales(households, days, &sales); };
    };
    if (wanted.has("fleet-cards"))
        compare({.name = "fleet-cards", .goal = 3, .counters = "20 households, 60 days"},
                town(20, 60), [&] { return floorSales(temporary); });
    // Four times the history: what a sale costs must not grow with it.
    if (wanted.has("fleet-growth"))
        compare({.name = "fleet-growth", .goal = 1.1, .counters = "40 households, 120 days to 30"},
                town(40, 120), town(40, 30));
    // Meters live apart, the counter serves one after the other: wall time of one thread and two.
    if (wanted.has("fleet-scale"))
        compare(
            {.name = "fleet-scale", .goal = 0.53, .counters = "two threads against one, wall"},
            [] { return wallOfTown(2); }, [] { return wallOfTown(1); });
    return EXIT_SUCCESS;
}
