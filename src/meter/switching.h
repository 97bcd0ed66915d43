// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "meter/state.h"

namespace wattcard::meter {

inline constexpr int closingHoldMs = 5'000; // setting 5 to 10 s (DOMAIN.md 7.5)
inline constexpr int pauseAfterPowerSeconds = 15; // no switching after power return (DOMAIN.md 7.6)
// How long the key may close the switch of a meter that is reset or cleared (DOMAIN.md 7.1, check).
inline constexpr int longestCheckSeconds = 10 * 60;

// Brings alarms and trip causes in line with the balance (table of DOMAIN.md 7.4) and records what
// changed. Call after each change of balance, limits or state. Does not move the switch.
void reviewBalance(MeterState& meter);

// A valid user card lifts a courtesy trip.
void cancelCourtesy(MeterState& meter);

// Opens a closed switch for which a cause stands, or that of a meter not in service. True when it
// moved.
bool openIfCaused(MeterState& meter);

// The trip/close key at the end of its hold, which has reached 5 s: opens a closed switch; closes
// an open one when nothing but a courtesy trip stands against it, and for the check of a meter that
// is reset or cleared. One hold operates once. True when it moved.
bool operateByKey(MeterState& meter, int heldMs);

// Closes the switch of a low-voltage meter whose trip a load has just lifted, where that is set.
// True when it moved.
bool closeAfterLoading(MeterState& meter);

// One second of a relay test: the opposite position for 5 s and the one before for 5 s, whatever
// causes stand; they act when it has ended. True when the switch moved.
bool advanceRelayTest(MeterState& meter);

SwitchState switchState(const MeterState& meter);
// Steady: tripped and not allowed. Blinking: allowed, hold the key. Off: closed (DOMAIN.md 7.5).
Led tripLed(const MeterState& meter);
Led alarmLed(const MeterState& meter);

} // namespace wattcard::meter
