// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/purchase/lots.h"

#include "domain/rounding.h"

#include <algorithm>

namespace wattcard {

Money paidFor(Energy energy, const std::vector<Lot>& lots)
{
    Money whole;
    for (const Lot& lot : lots) {
        if (energy <= Energy{} || lot.energy <= Energy{})
            continue;
        if (lot.energy <= energy) {
            whole = whole + lot.charge;
            energy = energy - lot.energy;
            continue;
        }
        // Only the last lot is divided, so one rounding is enough.
        const __int128 share = __int128{lot.charge.minor()} * energy.hundredths();
        return whole + Money::fromMinor(halfAway(share, lot.energy.hundredths()));
    }
    return whole;
}

} // namespace wattcard
