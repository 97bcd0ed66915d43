// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "meter/controller.h"

namespace wattcard::meter {

inline constexpr int codeShownSeconds = 10; // a code stays until a key or for so long
inline constexpr int displayOnSeconds = 60; // then dark again, first item

Readout readoutOf(const Controller& controller);

// State and event bits of return bytes 70 to 73 (MeterFlag).
std::uint32_t flagsOf(const MeterState& meter);

Item itemAfter(Item item); // the last one is followed by the first

} // namespace wattcard::meter
