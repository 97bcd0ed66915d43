// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "meter/controller.h"
#include "meter/metering.h"
#include "tests/meter/sample_cards.h"

#include <gtest/gtest.h>

#include <random>

// Day, season and holiday tables of prices by time. Card format 01 has one day schedule (DOMAIN.md
// section 4), so the tables are preset in the meter. 21 November 2026 is a Saturday.

namespace wattcard::meter {
namespace {

using namespace std::chrono_literals;

constexpr WeekdayBits weekend = 0x60;

LocalTime at(std::chrono::year_month_day day, std::chrono::minutes minute)
{
    return std::chrono::local_days{day} + minute;
}

// Peak from 8, valley from 22; nothing costs sharp.
TariffSet peakAndValley()
{
    TariffSet set;
    set.timesOfUse =
        TimesOfUse{{Price{}, Price::fromTenThousandths(5'680), Price::fromTenThousandths(4'000),
                    Price::fromTenThousandths(2'880)},
                   {{8 * 60, Rate::Peak}, {22 * 60, Rate::Valley}}};
    return set;
}

DayTables tables()
{
    const auto newYear = std::chrono::local_days{2027y / 1 / 1};
    return {{.dates = {newYear}, .day = {{0, Rate::Valley}}},
            {{12, 1}, {2, 28}, everyWeekday, {}, {{7 * 60, Rate::Peak}, {23 * 60, Rate::Valley}}},
            {.weekdays = weekend, .day = {{9 * 60, Rate::Flat}, {22 * 60, Rate::Valley}}}};
}

} // namespace

TEST(DayTable, ofTheDayCountsBeforeTheSetsOwn)
{
    const TariffSet set = peakAndValley();
    EXPECT_EQ(rateAt(set, at(2026y / 11 / 20, 8h), tables()), Rate::Peak) << "Friday";
    EXPECT_EQ(rateAt(set, at(2026y / 11 / 21, 8h), tables()), Rate::Valley) << "of the night";
    EXPECT_EQ(rateAt(set, at(2026y / 11 / 21, 9h), tables()), Rate::Flat) << "Saturday";
    EXPECT_EQ(rateAt(set, at(2026y / 11 / 21, 9h)), Rate::Peak) << "without tables";
    EXPECT_EQ(rateAt(set, at(2026y / 11 / 23, 7h + 59min), tables()), Rate::Valley) << "Monday";
    EXPECT_EQ(rateAt(set, at(2026y / 11 / 23, 8h), tables()), Rate::Peak);
}

// The winter goes over the turn of the year and stands before the weekend in the list.
TEST(DayTable, ofASeasonMayGoOverTheTurnOfTheYear)
{
    const TariffSet set = peakAndValley();
    EXPECT_EQ(rateAt(set, at(2026y / 11 / 30, 7h), tables()), Rate::Valley);
    EXPECT_EQ(rateAt(set, at(2026y / 12 / 1, 7h), tables()), Rate::Peak);
    EXPECT_EQ(rateAt(set, at(2027y / 2 / 28, 7h), tables()), Rate::Peak) << "a Sunday";
    EXPECT_EQ(rateAt(set, at(2027y / 3 / 1, 7h), tables()), Rate::Valley);
}

TEST(DayTable, ofAHolidayCountsOnItsDate)
{
    const TariffSet set = peakAndValley();
    EXPECT_EQ(rateAt(set, at(2026y / 12 / 31, 12h), tables()), Rate::Peak);
    EXPECT_EQ(rateAt(set, at(2027y / 1 / 1, 12h), tables()), Rate::Valley);
    EXPECT_EQ(rateAt(set, at(2027y / 1 / 2, 6h), tables()), Rate::Valley)
        << "of the evening before";
    EXPECT_EQ(rateAt(set, at(2027y / 1 / 2, 7h), tables()), Rate::Peak);
}

TEST(DayTable, thatNamesARateWithoutAPriceIsPassedOver)
{
    DayTables free = tables();
    free[2].day = {{0, Rate::Sharp}};
    EXPECT_EQ(rateAt(peakAndValley(), at(2026y / 11 / 21, 9h), free), Rate::Peak);
}

// The next change is never missed and never invented: minute by minute over a hundred days.
TEST(DayTable, changesWhenTheNextChangeSays)
{
    const TariffSet set = peakAndValley();
    LocalTime now = at(2026y / 11 / 1, 0min);
    std::optional<LocalTime> next = nextRate(set, now, tables());
    for (const LocalTime end = now + 2'400h; now < end; now += 1min) {
        const Rate before = rateAt(set, now - 1min, tables());
        if (rateAt(set, now, tables()) != before) {
            ASSERT_EQ(next, now);
        }
        if (next == now || !next)
            next = nextRate(set, now, tables());
        ASSERT_GT(*next, now);
    }
}

TEST(DayTable, countsInTheRateRegistersHoweverTimePasses)
{
    MeterState state = openedMeter();
    state.parameters.tariff = peakAndValley();
    state.presets.dayTables = tables();
    state.balance.remaining = units(9'000'000);
    Controller fast = step({}, PowerUp{state}).next;
    Controller slow = fast;
    std::mt19937 random{3};
    for (int part = 0; part < 30; ++part) {
        const auto watts = static_cast<std::uint32_t>(random() % 60'000);
        const int seconds = 1 + static_cast<int>(random() % 9'000);
        fast = step(std::move(fast), Tick{watts, seconds}).next;
        for (int second = 0; second < seconds; ++second)
            slow = step(std::move(slow), Tick{watts}).next;
    }
    EXPECT_EQ(fast.state, slow.state);
    EXPECT_GT(fast.state.registers.rates[placeOf(Rate::Flat)], Energy{});
}

} // namespace wattcard::meter
