// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/ports/card_desk.h"
#include "domain/ports/ledger.h"

namespace wattcard::app {

// Who may do what at a counter (DOMAIN.md section 9). Enforced here, not in the screens.
bool maySell(Role role);
bool mayVoid(Role role); // void and refund of an open row

// Refusals that are known before a sale (DOMAIN.md 6.2), in the order of that table; nothing when
// the card may be sold to.
std::optional<Fault> refusalOf(const AccountFacts& facts, const CardReading& reading);

// Sold but not yet reported by the meter: T - A, everything when no meter has answered.
Credit unloadedOf(const AccountFacts& facts);

// The most credit that can be sold now: hoarding limit - last returned remaining - unloaded
// (DOMAIN.md section 5).
Credit largestCredit(const AccountFacts& facts);

} // namespace wattcard::app
