// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "meter/state.h"

namespace wattcard::meter {

// Guarantee of supply (DOMAIN.md 7.4), highest first: command to this meter, account window of the
// card, weekday friend hours, global holiday window. The first one that speaks of a moment decides.

inline constexpr std::chrono::hours guaranteeGrace{2};
// A trip that a guarantee has held back comes in these hours only (setting).
inline constexpr std::chrono::hours tripsFrom{8};
inline constexpr std::chrono::hours tripsUntil{18};

// Who guarantees supply at a moment.
enum class Guarantor { None, Command, Account, FriendHours, Holiday };
Guarantor guarantorAt(const MeterState& meter, LocalTime time);

// Whether credit and courtesy trips are held back now: within a window, in its grace, or because
// the trip that is owed may not come at this hour. Never below the floor of the presets.
bool isGuaranteed(const MeterState& meter);

// Begin and end of supply under guarantee, for the log. True when something that decides has
// changed since: the balance is to be reviewed.
bool reviewGuarantee(MeterState& meter, LocalTime before);

// The same log where not time has passed but something else has changed: presets, what a card
// brings, the clock, or all of that while there was no power. Goes by what the log says last.
void logGuarantee(MeterState& meter);

// The next moment after now at which the above may change.
std::optional<LocalTime> nextGuaranteeChange(const MeterState& meter);

} // namespace wattcard::meter
