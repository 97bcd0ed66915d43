// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/simulation/soak/soak_town.h"
#include "tests/simulation/soak/soak_world.h"

#include <QDir>
#include <QFile>

#include <gtest/gtest.h>

#include <chrono>
#include <cstdlib>
#include <iostream>
#include <span>

// Years of a counter (RELIABILITY.md D20, G22). WATTCARD_SOAK_MINUTES says how long it runs, ten
// simulated years at most; without it a few short days. WATTCARD_SOAK_MONTH: days from figures to
// figures. WATTCARD_SOAK_FOLDER takes table and picture. Nothing here asks how fast it was.
//
// WATTCARD_SOAK_WORLD: the folder in which a world waits between slices, each a process of its own.
// A slice goes on with the world that it finds there, whose seed stays, and leaves it there before
// anything is compared. Days, sales, bytes a sale, table and picture are of all slices; memory and
// handles are compared within a slice, for each process warms up anew.

using namespace Qt::StringLiterals;
using namespace wattcard::soak;

namespace {

constexpr int tenYears = 3'650;
constexpr int halfAYear = 182;
constexpr std::int64_t mostGrowth = 5'000'000; // bytes, of G22

long long soakNumber(const char* name, long long otherwise)
{
    const char* wanted = std::getenv(name);
    return wanted ? std::strtoll(wanted, nullptr, 10) : otherwise;
}

struct Extent {
    bool isTimed = std::getenv("WATTCARD_SOAK_MINUTES") != nullptr;
    std::chrono::minutes minutes{soakNumber("WATTCARD_SOAK_MINUTES", 1)};
    int daysAMonth = static_cast<int>(soakNumber("WATTCARD_SOAK_MONTH", isTimed ? 30 : 1));
    int mostDays = isTimed ? tenYears : 6;
    std::chrono::steady_clock::time_point began = std::chrono::steady_clock::now();
    bool isOver(int days) const
    {
        return days >= mostDays || (isTimed && std::chrono::steady_clock::now() - began > minutes);
    }
};

// Backups take longer the longer the books are, for each is proved: in the first month of a slice,
// which warms up by it, at each quarter of the first year, then at each end of a year.
bool isBackedUp(std::size_t month)
{
    return month == 1 || (month < 12 ? month % 3 == 0 : month % 12 == 0);
}

// The months of one process; it began after that day of its world.
struct Slice {
    int began = 0;
    std::span<const Figures> months = {};
};

Slice sliceOf(const std::vector<Figures>& months, std::size_t before)
{
    return {before == 0 ? 0 : months[before - 1].day, std::span{months}.subspan(before)};
}

// The month after which nothing is new any more: half a year, of a shorter run its middle.
const Figures& warm(const Slice& slice)
{
    for (const Figures& month : slice.months)
        if (month.day - slice.began >= halfAYear && &month != &slice.months.back())
            return month;
    return slice.months[(slice.months.size() - 1) / 2];
}

struct Growth {
    std::int64_t bytes = 0;
    int days = 0;
};

Growth growthOf(const Slice& slice)
{
    if (slice.months.empty())
        return {};
    const Figures& from = warm(slice);
    const Figures& to = slice.months.back();
    return {to.memory - from.memory, to.day - from.day};
}

std::int64_t bytesASale(const Figures& from, const Figures& to)
{
    return (to.books - from.books) / std::max<std::int64_t>(1, to.sales - from.sales);
}

void keepFigures(const std::vector<Figures>& months, std::uint64_t seed)
{
    const char* folder = std::getenv("WATTCARD_SOAK_FOLDER");
    if (folder == nullptr)
        return;
    const QDir place{QString::fromUtf8(folder)};
    ASSERT_TRUE(place.mkpath(u"."_s));
    QFile table{place.filePath(u"soak.csv"_s)};
    ASSERT_TRUE(table.open(QIODevice::WriteOnly));
    table.write(tableOf(months).toUtf8());
    const QString title = u"Soak: %1 simulated days, %2 sales, seed %3"_s.arg(months.back().day)
                              .arg(months.back().sales)
                              .arg(seed);
    ASSERT_TRUE(drawn(months, title).save(place.filePath(u"soak.png"_s)));
}

// The world that goes on, or a new one.
std::unique_ptr<SoakTown> soakTown(const KeptWorld* world, const Pace& pace)
{
    return world != nullptr && world->isThere() ? std::make_unique<SoakTown>(world->folder())
                                                : std::make_unique<SoakTown>(pace);
}

void liveOn(SoakTown& town, const Extent& extent)
{
    const Lived& lived = town.lived();
    const std::size_t first = lived.months.size() + 1;
    while (!extent.isOver(lived.done.days)) {
        for (int day = 0; day < extent.daysAMonth && !extent.isOver(lived.done.days); ++day)
            town.liveDay();
        const std::size_t month = lived.months.size() + 1;
        town.endMonth(month == first || isBackedUp(month));
    }
}

struct BytesASale {
    std::int64_t early = 0;
    std::int64_t late = 0;
};

BytesASale bytesASale(const std::vector<Figures>& months)
{
    const Figures& middle = months[months.size() / 2];
    return {bytesASale(months.front(), middle), bytesASale(middle, months.back())};
}

void tellSoak(const Lived& lived, const Growth& growth)
{
    const auto& [pace, done, months, slices] = lived;
    const BytesASale bytes = bytesASale(months);
    std::cout << "evidence: soak seed=" << pace.seed << " days=" << done.days
              << " sales=" << done.sales << " reversals=" << done.reversals
              << " replacements=" << done.replacements << " visits=" << done.visits
              << " backups=" << done.backups << " restarts=" << done.restarts
              << " slices=" << slices << "\nevidence: growth=" << growth.bytes / 1'000 << " kB in "
              << growth.days << " days handles=" << months.back().handles
              << " bytes-a-sale=" << bytes.early << "/" << bytes.late
              << " ms-a-sale=" << double(months.front().sale) / 1'000 << "/"
              << double(months.back().sale) / 1'000 << '\n';
}

void compareMemory(const Slice& slice)
{
    for (const Figures& month : slice.months.subspan(1))
        EXPECT_EQ(month.handles, slice.months[1].handles) << "day " << month.day;
    EXPECT_LE(growthOf(slice).bytes, mostGrowth) << "since day " << warm(slice).day;
}

void compareBooks(const Lived& lived)
{
    const BytesASale bytes = bytesASale(lived.months);
    EXPECT_LE(std::abs(bytes.late - bytes.early) * 10, bytes.early)
        << bytes.early << " bytes a sale, then " << bytes.late;
    const Done& done = lived.done;
    EXPECT_GT(std::min({done.reversals, done.replacements, done.reports, done.backups}), 0);
}

} // namespace

TEST(Soak, holdsNoMoreAfterYearsThanAfterMonths)
{
    const Pace pace{static_cast<std::uint64_t>(soakNumber("WATTCARD_FIRST_SEED", 1)),
                    static_cast<int>(soakNumber("WATTCARD_SOAK_HOMES", 15)),
                    static_cast<int>(soakNumber("WATTCARD_SOAK_SALES", 60))};
    const Extent extent;
    std::unique_ptr<KeptWorld> world;
    if (const char* folder = std::getenv("WATTCARD_SOAK_WORLD"))
        world = std::make_unique<KeptWorld>(QString::fromUtf8(folder));
    if (world && world->isThere()) {
        const Lived waiting = SoakTown::livedIn(world->folder());
        ASSERT_EQ(waiting.pace.homes, pace.homes) << "the world that waits has other homes";
        ASSERT_EQ(waiting.pace.salesADay, pace.salesADay) << "the world that waits sells otherwise";
        if (waiting.done.days >= extent.mostDays) {
            std::cout << "this world has lived all of its days: nothing is left to do\n";
            return tellSoak(waiting, {});
        }
    }
    const auto town = soakTown(world.get(), pace);
    const Lived& lived = town->lived();
    const std::size_t before = lived.months.size();
    liveOn(*town, extent);
    if (world)
        world->replace([&](const QString& folder) { town->keep(folder); });
    ASSERT_NO_FATAL_FAILURE(keepFigures(lived.months, lived.pace.seed));
    const Slice slice = sliceOf(lived.months, before);
    const bool isRest = before > 0 && lived.done.days >= extent.mostDays; // of the ten years
    ASSERT_GE(slice.months.size(), isRest ? 1U : 4U)
        << "too short a run to compare its beginning with its end";
    compareMemory(slice);
    compareBooks(lived);
    EXPECT_EQ(town->brokenInvariants(), "");
    tellSoak(lived, growthOf(slice));
}
