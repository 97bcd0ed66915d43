// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>

namespace wattcard {

// The algorithms of a card (CARD.md section 4), as bits of its suites byte. A: AES-128. S: SM4, for
// utilities that must use national algorithms. T: two-key triple DES, byte for byte ICAO 9303 BAC.
enum class Suite : std::uint8_t { A = 0x01, S = 0x02, T = 0x04 };

constexpr bool offers(std::uint8_t suites, Suite suite)
{
    return (suites & static_cast<std::uint8_t>(suite)) != 0;
}

} // namespace wattcard
