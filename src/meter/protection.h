// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "meter/state.h"

namespace wattcard::meter {

// The load limit (DOMAIN.md 7.4).

inline constexpr std::chrono::minutes loadRest{3};
inline constexpr std::chrono::minutes loadMemory{60};

// So many seconds at that power, which end now: above the limit for as long as the card says, the
// switch trips; the third trip of an hour locks it. What has rested is allowed again. True when it
// has tripped: ERR-51.
bool reviewLoad(MeterState& meter, std::uint32_t watts, std::int64_t seconds);
// A valid user card or an operator lifts the lock.
void liftLoadLock(MeterState& meter);

// The clock was moved: the rest, the hour of the trips and the time on bypass last as they would
// have.
void moveSpans(MeterState& meter, std::chrono::seconds by);

// How many seconds may pass at that power before the load limit, the guarantee or the bypass has
// something to say: 1 or more.
std::int64_t quietFor(const MeterState& meter, std::uint32_t watts);

} // namespace wattcard::meter
