// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/simulation/soak/soak_figures.h"

#include <QJsonObject>

namespace wattcard::soak {

struct Pace {
    std::uint64_t seed = 1;
    int homes = 500;
    int salesADay = 500;
};

// What was done so far.
struct Done {
    int days = 0;
    std::int64_t sales = 0;
    int reversals = 0;
    int replacements = 0;
    std::int64_t visits = 0; // of cards at their meters
    int lifts = 0;           // of cash into the safe
    int reports = 0;
    int backups = 0;
    int restarts = 0;
    friend bool operator==(const Done&, const Done&) = default;
};

// What a town has lived, in all its slices.
struct Lived {
    Pace pace = {};
    Done done = {};
    std::vector<Figures> months = {};
    int slices = 1;
};

QJsonObject jsonOf(const Lived& lived);
Lived livedFrom(const QJsonObject& json); // throws where a number is missing
std::int64_t numberIn(const QJsonObject& json, QLatin1StringView name); // the same

} // namespace wattcard::soak
