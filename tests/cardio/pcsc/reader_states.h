// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace wattcard::cardio::tests {

// As PC/SC part 5 numbers them; the mock speaks numbers, so that a wrong name in ours shows.
inline constexpr unsigned long empty = 0x0010;     // SCARD_STATE_EMPTY
inline constexpr unsigned long present = 0x0020;   // SCARD_STATE_PRESENT
inline constexpr unsigned long exclusive = 0x0080; // SCARD_STATE_EXCLUSIVE
inline constexpr unsigned long inUse = 0x0100;     // SCARD_STATE_INUSE
inline constexpr unsigned long mute = 0x0200;      // SCARD_STATE_MUTE

} // namespace wattcard::cardio::tests
