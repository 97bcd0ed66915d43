// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/ports/meter_slot.h"

#include <vector>

namespace wattcard::meter {

// A card without bytes and without keys: what it says, and what meters have written on it. It has
// the rules by which a card refuses a write (CARD.md section 6).
struct PlainCard {
    MeterCardReading reading;
    std::vector<Visit> visits = {}; // newest first
    // As this meter reads it: its visits down to the newest one of the meter.
    MeterCardReading seenBy(const MeterNumber& meter) const;
    Result<void> take(const ReturnFile& file);
    Result<void> take(const Visit& visit);
};

} // namespace wattcard::meter
