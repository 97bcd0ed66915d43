// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "meter/state.h"

namespace wattcard::meter {

// The content of one memory image; sequence number and check value are the twin image's business.
// Formats 1, before there were work orders, 2, before prices by time and tiers, and 3, before
// reactive energy, demand and presets, are still read: each ends where the next part begins.
inline constexpr std::uint8_t nvmFormat = 4;

Bytes encode(const MeterState& meter);
// BadInput for another format, a wrong length, a value outside its field or list, and a remainder
// outside 0 to 9999: a meter does not run on half a memory.
Result<MeterState> decodeState(ByteView bytes);

} // namespace wattcard::meter
