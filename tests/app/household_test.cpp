// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/fleet/customer_habits.h"
#include "app/fleet/household.h"

#include <gtest/gtest.h>

#include <array>
#include <numeric>
#include <set>

// The people behind a town of meters: what they draw and when they buy.

using namespace wattcard;
using namespace wattcard::app;
using namespace std::chrono;

namespace {

constexpr local_days workday{2026y / April / 15};
constexpr local_days restDay{2026y / April / 18};
constexpr int minutesOfDay = 24 * 60;
constexpr int stepMinutes = 15;
constexpr std::uint32_t people = 400;

// Wh of one day, in steps of a quarter of an hour.
std::int64_t wattHours(const Household& household, local_days day)
{
    const DayLoad load = household.load(day);
    std::int64_t watts = 0;
    for (int minute = 0; minute < minutesOfDay; minute += stepMinutes)
        watts += load.watts(minute);
    return watts * stepMinutes / 60;
}

std::int64_t townWattHours(local_days day)
{
    std::int64_t sum = 0;
    for (std::uint32_t number = 0; number < people; ++number)
        sum += wattHours(Household{1, number}, day);
    return sum;
}

std::int64_t townWatts(local_days day, int minute)
{
    std::int64_t sum = 0;
    for (std::uint32_t number = 0; number < people; ++number)
        sum += Household{1, number}.load(day).watts(minute);
    return sum;
}

Morning morning(std::int64_t daysLeft)
{
    Morning seen;
    seen.day = workday;
    seen.dailyUse = Credit::fromHundredths(500);
    seen.remaining = Credit::fromHundredths(500 * daysLeft);
    return seen;
}

} // namespace

class EveryShape : public ::testing::TestWithParam<Dwelling> {};

TEST_P(EveryShape, sharesOutOneWholeDay)
{
    for (const DayKind kind : {DayKind::Workday, DayKind::RestDay}) {
        const DayShape& shape = shapeOf(GetParam(), kind);
        EXPECT_EQ(std::accumulate(shape.begin(), shape.end(), 0), 24'000);
        EXPECT_GT(*std::min_element(shape.begin(), shape.end()), 0);
    }
}
INSTANTIATE_TEST_SUITE_P(AllDwellings, EveryShape, ::testing::ValuesIn(allDwellings));

TEST(Household, staysBetweenStandbyAndMainFuse)
{
    for (std::uint32_t number = 0; number < people; ++number) {
        const Household household{9, number};
        const HouseholdTraits& traits = household.traits();
        for (int day = 0; day < 365; day += 29) {
            const DayLoad load = household.load(workday + std::chrono::days{day});
            for (int minute = 0; minute < minutesOfDay; minute += 5) {
                const auto watts = static_cast<int>(load.watts(minute));
                ASSERT_GE(watts, traits.standbyW) << number << " " << day << " " << minute;
                ASSERT_LE(watts, traits.largestW) << number << " " << day << " " << minute;
            }
        }
    }
}

TEST(Household, usesInSpringAboutWhatItsTraitsSay)
{
    for (std::uint32_t number = 0; number < people; ++number) {
        const Household household{2, number};
        std::int64_t sum = 0;
        for (int day = 0; day < 28; ++day)
            sum += wattHours(household, local_days{2026y / April / 1} + std::chrono::days{day});
        const std::int64_t daily = sum / 28;
        EXPECT_GT(daily, household.traits().dailyWh / 2) << number;
        EXPECT_LT(daily, household.traits().dailyWh * 2 + 2'000) << number;
    }
}

TEST(Household, dependsOnSeedNumberAndDayOnly)
{
    const Household one{5, 17};
    const Household same{5, 17};
    std::set<std::int64_t> others;
    for (int day = 0; day < 20; ++day) {
        const local_days date = workday + std::chrono::days{day};
        for (int minute = 0; minute < minutesOfDay; minute += 7)
            ASSERT_EQ(one.load(date).watts(minute), same.load(date).watts(minute));
        others.insert(wattHours(one, date));
        others.insert(wattHours(Household{6, 17}, date));
        others.insert(wattHours(Household{5, 18}, date));
    }
    EXPECT_GT(others.size(), 55U) << "no two of 60 days are the same, but for chance";
}

TEST(Household, townPeaksInTheEveningAndSleepsAtNight)
{
    const std::int64_t night = townWatts(workday, 3 * 60);
    const std::int64_t breakfast = townWatts(workday, 7 * 60);
    const std::int64_t evening = townWatts(workday, 19 * 60);
    EXPECT_GT(breakfast, 2 * night);
    EXPECT_GT(evening, breakfast);
}

TEST(Household, townUsesMoreInHeatAndColdThanInSpring)
{
    const std::int64_t spring = townWattHours(workday);
    EXPECT_GT(townWattHours(local_days{2026y / July / 22}), spring * 13 / 10);
    EXPECT_GT(townWattHours(local_days{2026y / January / 14}), spring * 11 / 10);
}

TEST(Household, commutersAreAtHomeOnRestDays)
{
    const auto noonShare = [](DayKind kind) { return shapeOf(Dwelling::Commuters, kind)[11]; };
    EXPECT_EQ(kindOf(workday), DayKind::Workday);
    EXPECT_EQ(kindOf(restDay), DayKind::RestDay);
    EXPECT_GT(noonShare(DayKind::RestDay), 2 * noonShare(DayKind::Workday));
}

TEST(SeasonOfTheYear, doesNotJumpFromDayToDay)
{
    for (int day = 0; day < 3 * 365; ++day) {
        const Season today = seasonOf(workday + std::chrono::days{day});
        const Season tomorrow = seasonOf(workday + std::chrono::days{day + 1});
        EXPECT_LT(std::abs(tomorrow.cold - today.cold), 20) << day;
        EXPECT_LT(std::abs(tomorrow.heat - today.heat), 20) << day;
    }
}

TEST(CustomerHabits, everybodyGoesWhenItIsDarkAndNobodyWithALongWayToGo)
{
    TownOdds odds;
    odds.meterExchanged = 0;
    for (std::uint32_t number = 0; number < people; ++number) {
        const CustomerHabits habits{1, number, odds};
        EXPECT_FALSE(habits.errand(morning(60)).has_value()) << number;
        Morning dark = morning(0);
        dark.dark = true;
        const auto errand = habits.errand(dark);
        ASSERT_TRUE(errand.has_value()) << number;
        EXPECT_GE(errand->minuteOfDay, 8 * 60);
        EXPECT_LT(errand->minuteOfDay, 18 * 60);
        EXPECT_GE(errand->days, 3);
        EXPECT_EQ(errand->keepsForDays, 0) << "who sits in the dark loads the same day";
        dark.unloaded = true;
        EXPECT_FALSE(habits.errand(dark).has_value()) << "the credit is at home already";
    }
}

TEST(CustomerHabits, carefulOnesGoBeforeTheAlarmAndLateOnesAfterTheTrip)
{
    std::array<int, 3> gone{};
    for (std::uint32_t number = 0; number < people; ++number) {
        const CustomerHabits habits{1, number, {}};
        if (habits.errand(morning(1)))
            ++gone[static_cast<std::size_t>(habits.habit())];
    }
    EXPECT_GT(gone[static_cast<std::size_t>(BuyingHabit::Careful)], 50);
    EXPECT_LE(gone[static_cast<std::size_t>(BuyingHabit::WhenDark)], 1) << "but for exchanges";
}

TEST(Payment, isRoundedUpToTenYuanWithinItsBounds)
{
    EXPECT_EQ(paymentFor(1), Money::fromMinor(2'000));
    EXPECT_EQ(paymentFor(2'000), Money::fromMinor(2'000));
    EXPECT_EQ(paymentFor(2'001), Money::fromMinor(3'000));
    EXPECT_EQ(paymentFor(9'999'999), Money::fromMinor(200'000));
}
