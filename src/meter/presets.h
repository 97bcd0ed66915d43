// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "meter/parameters.h"

namespace wattcard::meter {

// What is set in the meter itself and not by user cards: card format 01 has no place for it
// (DOMAIN.md section 4, "weekday and holiday schedules"; section 7.4, "friend hours are preset").
// A clear leaves it, as it leaves the area code.

// A command to this one meter: supply goes on within the window whatever the others say, or, when
// it denies, none of them holds a trip back.
struct GuaranteeCommand {
    Guarantee window;
    bool supplies = true;
    friend bool operator==(const GuaranteeCommand&, const GuaranteeCommand&) = default;
};

// Hours of the week without a trip. An end that is not after the beginning is on the next day.
struct FriendHours {
    WeekdayBits weekdays = everyWeekday; // of the beginning
    std::uint16_t fromMinute = 0;        // of the day, below 1440
    std::uint16_t untilMinute = 0;
    friend bool operator==(const FriendHours&, const FriendHours&) = default;
};

inline constexpr std::size_t mostHolidayWindows = 16;

struct Presets {
    std::optional<GuaranteeCommand> command = {};
    std::optional<FriendHours> friendHours = {};
    std::vector<Guarantee> holidayWindows = {}; // of everybody, 16 at most
    bool notInGlobal = false;                   // the holiday windows are not for this meter
    std::optional<Credit> guaranteeFloor =
        {};                               // how far below zero a guarantee lets the balance fall
    std::vector<DayTable> dayTables = {}; // the first one that names the day counts
    friend bool operator==(const Presets&, const Presets&) = default;
};

// Whether every window, time and table is one that a meter can follow.
bool isUsable(const Presets& presets);

} // namespace wattcard::meter
