// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/credit.h"
#include "domain/ports/clock.h"
#include "domain/tariff/monthly.h"

#include <array>
#include <optional>
#include <vector>

namespace wattcard {

// What a meter of an account has reported through a card, in primary energy.
struct MeterReport {
    std::int64_t series = 0; // registers and credit of one series can be compared
    LocalTime at{};          // of the meter's clock
    Energy active;           // its total register
    Energy lastMonth;        // used in the calendar month before; 0: it knows of none
    Credit consumed;         // since the series began
    friend bool operator==(const MeterReport&, const MeterReport&) = default;
};

struct UsedInMonth {
    Month month{};
    std::optional<Energy> energy = {}; // none: nothing was reported of it
    bool isWhole = false;              // all of the month, not only days of it
    friend bool operator==(const UsedInMonth&, const UsedInMonth&) = default;
};

// What the customer used of his credit lately: the rate by which days are foretold.
struct UsualUse {
    Credit used;                   // more than nothing
    std::chrono::minutes within{}; // three days at least
    friend bool operator==(const UsualUse&, const UsualUse&) = default;
};

struct Consumption {
    static constexpr std::size_t monthsShown = 12;
    std::array<UsedInMonth, monthsShown> months{}; // oldest first; the last is that of now
    std::optional<UsualUse> usual;                 // of the last 90 days before the newest report
    friend bool operator==(const Consumption&, const Consumption&) = default;
};

// A customer comes when he likes, so months are estimates: what was used between two reports is
// spread evenly over the time between them. A month of which a meter told its own figure has that
// one. Reports in any order; what goes back, as after the clock was set, is left out.
Consumption consumptionOf(std::vector<MeterReport> reports, LocalTime now);

// Whole days until the credit is used up at the usual rate, from `now` on; 0 when that is over.
int daysLeft(Credit remaining, LocalTime reportedAt, LocalTime now, const UsualUse& usual);

} // namespace wattcard
