// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/consumption.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <limits>
#include <random>

namespace wattcard {
namespace {

using std::chrono::local_days;
using namespace std::chrono_literals;

constexpr auto y2026 = std::chrono::year{2026};
const LocalTime november = local_days{y2026 / 11 / 21} + 10h;

Energy kilowattHours(std::int64_t whole)
{
    return Energy::fromHundredths(whole * 100);
}

MeterReport report(Day day, std::int64_t active, std::int64_t series = 1)
{
    return {series, local_days{day}, kilowattHours(active), {}, {}};
}

std::optional<Energy> of(const Consumption& consumption, unsigned month)
{
    for (const UsedInMonth& used : consumption.months) {
        if (unsigned{used.month.month()} == month)
            return used.energy;
    }
    return std::nullopt;
}

bool isWhole(const Consumption& consumption, unsigned month)
{
    const auto used = std::ranges::find(consumption.months, std::chrono::month{month},
                                        [](const UsedInMonth& each) { return each.month.month(); });
    return used->isWhole;
}

TEST(Consumption, showsTwelveMonthsThatEndWithTheOneOfToday)
{
    const Consumption none = consumptionOf({}, november);
    EXPECT_EQ(none.months.front().month, std::chrono::year{2025} / 12);
    EXPECT_EQ(none.months.back().month, y2026 / 11);
    for (const UsedInMonth& used : none.months)
        EXPECT_FALSE(used.energy);
    EXPECT_FALSE(none.usual);
}

// 61 days, 610 kWh: ten a day.
TEST(Consumption, isSpreadEvenlyOverTheDaysBetweenTwoReports)
{
    const Consumption used =
        consumptionOf({report(y2026 / 3 / 1, 100), report(y2026 / 5 / 1, 710)}, november);
    EXPECT_EQ(of(used, 3), kilowattHours(310));
    EXPECT_EQ(of(used, 4), kilowattHours(300));
    EXPECT_TRUE(isWhole(used, 3));
    EXPECT_TRUE(isWhole(used, 4));
    EXPECT_FALSE(of(used, 2));
    EXPECT_FALSE(of(used, 5));
}

// 30 days, 300 kWh: 16 days of January, 14 of February.
TEST(Consumption, ofDaysOnlyIsNoWholeMonth)
{
    const Consumption used =
        consumptionOf({report(y2026 / 1 / 16, 0), report(y2026 / 2 / 15, 300)}, november);
    EXPECT_EQ(of(used, 1), kilowattHours(160));
    EXPECT_EQ(of(used, 2), kilowattHours(140));
    EXPECT_FALSE(isWhole(used, 1));
    EXPECT_FALSE(isWhole(used, 2));
}

TEST(Consumption, takesTheMetersOwnFigureOfAMonth)
{
    auto later = report(y2026 / 5 / 10, 400);
    later.lastMonth = kilowattHours(123);
    const Consumption used =
        consumptionOf({report(y2026 / 3 / 31, 0), report(y2026 / 4 / 10, 100), later}, november);
    EXPECT_EQ(of(used, 4), kilowattHours(123));
    EXPECT_TRUE(isWhole(used, 4));
    EXPECT_EQ(of(used, 5), kilowattHours(90)); // 9 of 30 days
}

TEST(Consumption, ofAMeterThatCameWithinTheMonthIsNoWholeMonth)
{
    auto first = report(y2026 / 5 / 10, 400);
    first.lastMonth = kilowattHours(123);
    const Consumption used = consumptionOf({report(y2026 / 4 / 10, 100), first}, november);
    EXPECT_EQ(of(used, 4), kilowattHours(123));
    EXPECT_FALSE(isWhole(used, 4));
}

// The old meter until the 16th, ten a day; the new one knows its own half of the month only.
TEST(Consumption, ofAMonthWithTwoMetersIsThatOfBoth)
{
    auto first = report(y2026 / 5 / 6, 200, 2);
    first.lastMonth = kilowattHours(150);
    const Consumption used = consumptionOf({report(y2026 / 3 / 31, 0), report(y2026 / 4 / 16, 160),
                                            report(y2026 / 4 / 16, 0, 2), first},
                                           november);
    EXPECT_EQ(of(used, 4), kilowattHours(150 + 150));
}

TEST(Consumption, ofAMeterGoneMadDoesNotOverflow)
{
    const Energy most =
        Energy::fromHundredths(std::numeric_limits<std::uint32_t>::max() * 99'999LL);
    MeterReport mad{1, local_days{std::chrono::year{2099} / 1 / 1}, most, {}, {}};
    const Consumption used = consumptionOf({report(y2026 / 1 / 1, 0), mad}, november);
    EXPECT_GT(of(used, 3), Energy{});
}

TEST(Consumption, doesNotCompareRegistersOfTwoMeters)
{
    const Consumption used =
        consumptionOf({report(y2026 / 6 / 1, 9'000), report(y2026 / 6 / 11, 9'050),
                       report(y2026 / 6 / 11, 0, 2), report(y2026 / 6 / 21, 70, 2)},
                      november);
    EXPECT_EQ(of(used, 6), kilowattHours(120));
}

TEST(Consumption, leavesOutARegisterThatGoesBack)
{
    const Consumption used = consumptionOf(
        {report(y2026 / 6 / 1, 500), report(y2026 / 6 / 11, 400), report(y2026 / 6 / 21, 430)},
        november);
    EXPECT_EQ(of(used, 6), kilowattHours(30));
}

// A second computation: every minute gets its share, in floating point.
TEST(Consumption, agreesWithAMinuteByMinuteCount)
{
    std::mt19937 random{4711};
    for (int round = 0; round < 20; ++round) {
        std::vector<MeterReport> reports;
        LocalTime at = local_days{y2026 / 1 / 3} + std::chrono::minutes{random() % 1'440};
        std::int64_t active = 0;
        std::array<double, 13> naive{};
        reports.push_back({1, at, {}, {}, {}});
        while (at < november - std::chrono::days{40}) {
            const std::chrono::minutes span{1 + random() % 50'000};
            const std::int64_t used = random() % 60'000;
            for (auto minute = at; minute < at + span; minute += 1min) {
                const std::chrono::year_month_day day{
                    std::chrono::floor<std::chrono::days>(minute)};
                naive[unsigned{day.month()}] +=
                    static_cast<double>(used) / static_cast<double>(span.count());
            }
            at += span;
            active += used;
            reports.push_back({1, at, Energy::fromHundredths(active), {}, {}});
        }
        std::ranges::shuffle(reports, random); // in any order
        const Consumption used = consumptionOf(reports, november);
        std::int64_t sum = 0;
        for (unsigned month = 1; month <= 11; ++month) {
            const auto energy = of(used, month).value_or(Energy{});
            EXPECT_NEAR(static_cast<double>(energy.hundredths()), naive[month], 12) << month;
            sum += energy.hundredths();
        }
        EXPECT_EQ(sum, active);
    }
}

TEST(UsualUse, isWhatTheNewestSeriesUsedInNinetyDays)
{
    auto old = report(y2026 / 5 / 1, 0);
    auto first = report(y2026 / 9 / 1, 0);
    auto last = report(y2026 / 10 / 31, 0);
    old.consumed = Credit::fromHundredths(1'000);
    first.consumed = Credit::fromHundredths(10'000);
    last.consumed = Credit::fromHundredths(22'000);
    const Consumption used = consumptionOf({old, first, last}, november);
    ASSERT_TRUE(used.usual);
    EXPECT_EQ(used.usual->used, Credit::fromHundredths(12'000));
    EXPECT_EQ(used.usual->within, std::chrono::days{60});
}

TEST(UsualUse, needsThreeDaysAndSomethingUsed)
{
    auto first = report(y2026 / 11 / 1, 0);
    auto last = report(y2026 / 11 / 3, 0);
    last.consumed = Credit::fromHundredths(500);
    EXPECT_FALSE(consumptionOf({first, last}, november).usual);
    last = report(y2026 / 11 / 20, 0);
    EXPECT_FALSE(consumptionOf({first, last}, november).usual);
}

// 60.00 in 30 days are 2.00 a day: 12.73 lasts 6.4 days, two of which are over.
TEST(DaysLeft, areCountedFromNowOn)
{
    const UsualUse usual{Credit::fromHundredths(6'000), std::chrono::days{30}};
    const auto credit = Credit::fromHundredths(1'273);
    EXPECT_EQ(daysLeft(credit, november - 48h, november, usual), 4);
    EXPECT_EQ(daysLeft(credit, november, november, usual), 6);
    EXPECT_EQ(daysLeft(credit, november - 240h, november, usual), 0);
    EXPECT_EQ(daysLeft(Credit::fromHundredths(-500), november, november, usual), 0);
}

} // namespace
} // namespace wattcard
