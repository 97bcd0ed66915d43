// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "meter/state.h"

namespace wattcard::meter {

// What happens to a meter besides cards and load (DOMAIN.md 7.5 to 7.7): cover, phases, supply
// voltage, clock, security module, and the bypass lever.

// A bypass may last so long; then the log reminds of it (setting).
inline constexpr std::chrono::hours longestBypass{72};

// Begins or ends, with its event; twice the same is nothing.
void change(MeterState& meter, Condition condition, bool on);

// The code that goes with a condition that begins: ERR-02 of the module, ERR-04 and ERR-08 of the
// clock, else none.
DisplayCode codeOf(Condition condition);

// Reminds once of a bypass that lasts too long.
void reviewBypass(MeterState& meter);
// The energy that went past the switch, secondary, while the lever is where it is.
Energy bypassed(const MeterState& meter);

} // namespace wattcard::meter
