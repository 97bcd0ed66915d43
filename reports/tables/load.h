// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/energy.h"
#include "domain/ports/clock.h"

#include <algorithm>
#include <utility>

namespace wattcard::reports {

// The part of a span of time that lies in one day of the calendar.
struct DayShare {
    LocalTime day{}; // its midnight
    std::chrono::seconds time{};
    Energy used;
    friend bool operator==(const DayShare&, const DayShare&) = default;
};

// What was used between two moments, evenly over the time: up to the end of each day as many whole
// steps of 0.01 kWh as have passed, so that the parts add up to the whole. In the order of the
// days; none unless `from` lies before `to` and `used` is not negative. Divided once: a whole day
// is as many steps as every other and carries what is left of one.
template <class Take> void shareByDay(LocalTime from, LocalTime to, Energy used, Take take)
{
    if (from >= to || used < Energy{})
        return;
    constexpr std::chrono::seconds wholeDay = std::chrono::days{1};
    const std::int64_t span = std::chrono::seconds{to - from}.count();
    const auto inFirst = [&](std::chrono::seconds passed) {
        const auto parts = static_cast<__int128>(passed.count()) * used.hundredths();
        return std::pair{static_cast<std::int64_t>(parts / span),
                         static_cast<std::int64_t>(parts % span)};
    };
    LocalTime day = std::chrono::floor<std::chrono::days>(from);
    const std::chrono::seconds first = std::min<LocalTime>(day + wholeDay, to) - from;
    auto [before, left] = inFirst(first);
    take(DayShare{day, first, Energy::fromHundredths(before)});
    const auto [daily, dailyLeft] = inFirst(std::min<std::chrono::seconds>(wholeDay, to - from));
    for (day += wholeDay; day + wholeDay <= to; day += wholeDay) {
        left += dailyLeft;
        const std::int64_t carried = left >= span ? 1 : 0;
        left -= carried * span;
        before += daily + carried;
        take(DayShare{day, wholeDay, Energy::fromHundredths(daily + carried)});
    }
    if (day < to)
        take(DayShare{day, to - day, Energy::fromHundredths(used.hundredths() - before)});
}

// Mean power of so many meters in W = J / s, rounded half up; 0.01 kWh are 36 000 J. `time` is what
// is known of all of them together, so that a day that is known in part counts by the part; it is
// above zero, `used` not below.
std::int64_t meanLoad(Energy used, std::chrono::seconds time, std::int64_t meters);

QString calendarDay(LocalTime time);      // "20261121"
LocalTime midnightOf(const QString& day); // "20261121"

} // namespace wattcard::reports
