// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <chrono>

namespace wattcard::app {

// Who lives behind a meter, as far as the clock shows it.
enum class Dwelling { Commuters, Family, Pensioners, NightShift, Shop };
inline constexpr std::array allDwellings{Dwelling::Commuters, Dwelling::Family,
                                         Dwelling::Pensioners, Dwelling::NightShift,
                                         Dwelling::Shop};

// The mean load of each hour in permille of the day's mean; 24 of them add up to 24000.
using DayShape = std::array<int, 24>;
enum class DayKind { Workday, RestDay };
const DayShape& shapeOf(Dwelling dwelling, DayKind kind);
DayKind kindOf(std::chrono::local_days day);

// How cold and how hot the time of year is, each in permille of the worst of it.
struct Season {
    int cold = 0;
    int heat = 0;
};
Season seasonOf(std::chrono::local_days day);

} // namespace wattcard::app
