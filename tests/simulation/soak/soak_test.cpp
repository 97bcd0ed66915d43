// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/simulation/soak/soak_town.h"

#include <QDir>
#include <QFile>

#include <gtest/gtest.h>

#include <chrono>
#include <cstdlib>
#include <iostream>

// Years of a counter (RELIABILITY.md D20, G22). WATTCARD_SOAK_MINUTES says how long it runs, ten
// simulated years at most; without it a few short days. WATTCARD_SOAK_MONTH: days from figures to
// figures. WATTCARD_SOAK_FOLDER takes table and picture. Nothing here asks how fast it was.

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

// Backups take longer the longer the books are, for each is proved: in the first month, at each
// quarter of the first year, then at each end of a year.
bool isBackedUp(std::size_t month)
{
    return month == 1 || (month < 12 ? month % 3 == 0 : month % 12 == 0);
}

// The month after which nothing is new any more: half a year, of a shorter run its middle.
const Figures& warm(const std::vector<Figures>& months)
{
    for (const Figures& month : months)
        if (month.day >= halfAYear && &month != &months.back())
            return month;
    return months[(months.size() - 1) / 2];
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

} // namespace

TEST(Soak, holdsNoMoreAfterYearsThanAfterMonths)
{
    const Pace pace{static_cast<std::uint64_t>(soakNumber("WATTCARD_FIRST_SEED", 1)),
                    static_cast<int>(soakNumber("WATTCARD_SOAK_HOMES", 15)),
                    static_cast<int>(soakNumber("WATTCARD_SOAK_SALES", 60))};
    const Extent extent;
    SoakTown town{pace};
    std::vector<Figures> months;
    while (!extent.isOver(town.done().days)) {
        for (int day = 0; day < extent.daysAMonth && !extent.isOver(town.done().days); ++day)
            town.liveDay();
        months.push_back(town.endMonth(isBackedUp(months.size() + 1)));
    }
    ASSERT_NO_FATAL_FAILURE(keepFigures(months, pace.seed));
    ASSERT_GE(months.size(), 4U) << "too short a run to compare its beginning with its end";
    for (std::size_t month = 1; month < months.size(); ++month)
        EXPECT_EQ(months[month].handles, months[1].handles) << "day " << months[month].day;
    const std::int64_t growth = months.back().memory - warm(months).memory;
    EXPECT_LE(growth, mostGrowth) << "since day " << warm(months).day;
    const Figures& middle = months[months.size() / 2];
    const std::int64_t early = bytesASale(months[0], middle);
    const std::int64_t late = bytesASale(middle, months.back());
    EXPECT_LE(std::abs(late - early) * 10, early) << early << " bytes a sale, then " << late;
    EXPECT_EQ(town.brokenInvariants(), "");
    const Done& done = town.done();
    EXPECT_GT(std::min({done.reversals, done.replacements, done.reports, done.backups}), 0);
    std::cout << "evidence: soak seed=" << pace.seed << " days=" << done.days
              << " sales=" << done.sales << " reversals=" << done.reversals
              << " replacements=" << done.replacements << " visits=" << done.visits
              << " backups=" << done.backups << " restarts=" << done.restarts
              << "\nevidence: growth=" << growth / 1'000 << " kB in "
              << months.back().day - warm(months).day << " days handles=" << months.back().handles
              << " bytes-a-sale=" << early << "/" << late
              << " ms-a-sale=" << double(months[0].sale) / 1'000 << "/"
              << double(months.back().sale) / 1'000 << '\n';
}
