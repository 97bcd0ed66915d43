// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/fleet/customer_habits.h"

#include <QString>

#include <chrono>
#include <functional>
#include <optional>

namespace wattcard::fleet {

// Something that no meter does: its balance is moved by hand, before that day. The check at the end
// must see it.
struct Tampering {
    int meter = 0;
    int day = 0;
    Credit by;
};

struct FleetPlan {
    int meters = 100;
    int days = 30;
    std::uint64_t seed = 1;
    int stepMinutes = 15; // divides a day
    int threads = 1;
    app::TownOdds odds = {};
    QString directory; // of the town's profile; it must hold none yet
    std::optional<Tampering> tampering = {};
    std::function<void(int done, int all)> progress = {}; // days
};

inline constexpr int minutesOfDay = 24 * 60;
// Every town begins on this day.
inline constexpr std::chrono::local_days firstDay{std::chrono::year{2026} / 1 / 1};

} // namespace wattcard::fleet
