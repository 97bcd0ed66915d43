// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/energy.h"
#include "domain/ports/clock.h"

#include <vector>

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
// days; none unless `from` lies before `to` and `used` is not negative.
std::vector<DayShare> sharesByDay(LocalTime from, LocalTime to, Energy used);

// Mean power of so many meters in W = J / s, rounded half up; 0.01 kWh are 36 000 J. `time` is what
// is known of all of them together, so that a day that is known in part counts by the part; it is
// above zero, `used` not below.
std::int64_t meanLoad(Energy used, std::chrono::seconds time, std::int64_t meters);

QString calendarDay(LocalTime time);      // "20261121"
LocalTime midnightOf(const QString& day); // "20261121"

} // namespace wattcard::reports
