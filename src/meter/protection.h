// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "meter/state.h"

namespace wattcard::meter {

// Load limit and guarantee of supply (DOMAIN.md 7.4).

inline constexpr std::chrono::minutes loadRest{3};
inline constexpr std::chrono::minutes loadMemory{60};
inline constexpr std::chrono::hours guaranteeGrace{2};
// A trip that a guarantee has held back comes in these hours only (setting).
inline constexpr std::chrono::hours tripsFrom{8};
inline constexpr std::chrono::hours tripsUntil{18};

// So many seconds at that power, which end now: above the limit for as long as the card says, the
// switch trips; the third trip of an hour locks it. What has rested is allowed again.
void reviewLoad(MeterState& meter, std::uint32_t watts, std::int64_t seconds);
// A valid user card or an operator lifts the lock.
void liftLoadLock(MeterState& meter);

// Whether credit and courtesy trips are held back now.
bool isGuaranteed(const MeterState& meter);
// Begin and end of the window, for the log. True when one of them has come: the balance is to be
// reviewed.
bool reviewGuarantee(MeterState& meter, LocalTime before);

// How many seconds may pass at that power before one of the above happens: 1 or more.
std::int64_t quietFor(const MeterState& meter, std::uint32_t watts);

} // namespace wattcard::meter
