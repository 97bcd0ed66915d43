// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "meter/state.h"

#include <array>
#include <cstdint>

namespace wattcard::meter {

inline constexpr int phaseCount = 3;
inline constexpr std::uint8_t lowestPowerFactor = 10; // hundredths
inline constexpr std::uint8_t unityPowerFactor = 100;

// What a customer draws: primary watts on each phase, all of them at one lagging power factor.
struct Load {
    std::array<std::uint32_t, phaseCount> phases{};
    std::uint8_t powerFactor = unityPowerFactor; // lowestPowerFactor to unityPowerFactor

    constexpr Load() = default;
    // Of one phase, L1. Most loads are a number of watts: that is why it needs no word.
    constexpr Load(std::uint32_t watts, std::uint8_t factor = unityPowerFactor)
        : phases{watts},
          powerFactor{factor}
    {
    }
    constexpr Load(const std::array<std::uint32_t, phaseCount>& watts, std::uint8_t factor)
        : phases{watts},
          powerFactor{factor}
    {
    }
    std::uint32_t watts() const; // of all phases, at most what the type holds
    friend constexpr bool operator==(const Load&, const Load&) = default;
};

// tan phi = sqrt(1 / cos^2 phi - 1) in units of 10^-4, rounded half up: what makes reactive power
// of active power. The definition itself, worked out in integers; 0 at unity.
std::int64_t tangentOf(std::uint8_t powerFactor);

// What of a load the meter measures: a phase that is missing at its terminals is lost to it.
Load measured(const MeterState& meter, const Load& drawn);

// So many seconds of a load on the reactive register (0.01 kvarh, secondary) and on the month's.
// Nothing is rounded away: what is no full step yet is kept in 10^-4 var s.
void meterReactive(MeterState& meter, const Load& load, std::int64_t seconds);

// cos phi of this month in hundredths; none before there was energy.
std::optional<int> monthPowerFactor(const Registers& registers);

// Flashes of the LED since the register began at zero, 1600 for each secondary kWh: 16 are 0.01
// kWh.
inline constexpr std::int64_t pulsesPerKwh = 1'600;
std::int64_t pulsesOf(const MeterState& meter);

} // namespace wattcard::meter
