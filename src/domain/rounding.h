// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>

namespace wattcard {

// The quotient rounded half away from zero: the one rounding of a charge line (DOMAIN.md
// section 3). The divisor is positive; the quotient fits, amounts being bounded where they enter.
constexpr std::int64_t halfAway(__int128 dividend, __int128 divisor)
{
    const __int128 half = dividend < 0 ? -divisor : divisor;
    return static_cast<std::int64_t>((2 * dividend + half) / (2 * divisor));
}

} // namespace wattcard
