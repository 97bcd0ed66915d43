// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>

namespace wattcard::app {

// Chance that depends on nothing but its place: the same seed, household, day and step give the
// same number in whatever order and on whatever thread they are asked for. The mixing is that of
// SplitMix64 (Steele, Lea and Flood, 2014); it is for plausible lives, never for keys.
class Seeded {
public:
    explicit constexpr Seeded(std::uint64_t seed) : m_number{mixed(seed)} {}
    constexpr Seeded at(std::uint64_t place) const { return Seeded{m_number ^ mixed(place)}; }

    // 0 to count - 1
    constexpr std::uint32_t below(std::uint32_t count) const
    {
        return static_cast<std::uint32_t>(((m_number >> 32) * count) >> 32);
    }
    // least to most, both possible
    constexpr int between(int least, int most) const
    {
        return least + static_cast<int>(below(static_cast<std::uint32_t>(most - least + 1)));
    }
    constexpr bool chance(int permille) const { return static_cast<int>(below(1'000)) < permille; }

private:
    static constexpr std::uint64_t mixed(std::uint64_t value)
    {
        value += 0x9E3779B97F4A7C15;
        value = (value ^ (value >> 30)) * 0xBF58476D1CE4E5B9;
        value = (value ^ (value >> 27)) * 0x94D049BB133111EB;
        return value ^ (value >> 31);
    }
    std::uint64_t m_number;
};

} // namespace wattcard::app
