// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "meter/presets.h"

#include <algorithm>

namespace wattcard::meter {

namespace {

constexpr std::uint16_t minutesOfDay = 1'440;

bool isWindow(const Guarantee& window)
{
    return window.from < window.until;
}

bool areHours(const FriendHours& hours)
{
    return hours.weekdays != 0 && hours.weekdays <= everyWeekday &&
           hours.fromMinute < minutesOfDay && hours.untilMinute <= minutesOfDay;
}

bool isTable(const DayTable& table)
{
    const auto isDay = [](const MonthDay& day) {
        return day.month >= 1 && day.month <= 12 && day.day >= 1 && day.day <= 31;
    };
    const auto rises = [](const DaySwitch& one, const DaySwitch& next) {
        return one.minuteOfDay >= next.minuteOfDay;
    };
    const auto isStorable = [](std::chrono::local_days day) {
        return day >= firstTableDate && day <= lastTableDate;
    };
    return table.weekdays <= everyWeekday && table.dates.size() <= mostTableDates &&
           std::ranges::all_of(table.dates, isStorable) && isDay(table.from) &&
           isDay(table.until) && !table.day.empty() && table.day.size() <= mostDaySwitches &&
           std::ranges::adjacent_find(table.day, rises) == table.day.end() &&
           std::ranges::all_of(table.day, [](const DaySwitch& change) {
               return change.minuteOfDay >= 0 && change.minuteOfDay < minutesOfDay;
           });
}

// 0.01 to 999 999.99, as every amount of a card.
bool isFloor(Credit floor)
{
    constexpr std::int64_t largest = 99'999'999;
    return floor > Credit{} && floor.hundredths() <= largest;
}

} // namespace

bool isUsable(const Presets& presets)
{
    return (!presets.command || isWindow(presets.command->window)) &&
           (!presets.friendHours || areHours(*presets.friendHours)) &&
           presets.holidayWindows.size() <= mostHolidayWindows &&
           std::ranges::all_of(presets.holidayWindows, isWindow) &&
           (!presets.guaranteeFloor || isFloor(*presets.guaranteeFloor)) &&
           presets.dayTables.size() <= mostDayTables &&
           std::ranges::all_of(presets.dayTables, isTable);
}

} // namespace wattcard::meter
