// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/credit.h"

#include <optional>

namespace wattcard {

// What the meter is known to hold: its last report, and what was sold since.
struct MeterHolding {
    Credit remaining; // negative while overdraft is in use; 0 before the first report
    Credit unloaded;  // T - A
};

// The most credit that the meter can take now: hoarding limit - remaining - unloaded, never below
// 0. The true remaining can only be lower, so the bound is safe (DOMAIN.md section 5).
Credit largestCredit(Credit hoardingLimit, const MeterHolding& meter);

// The credit from which supply returns after a credit trip: overdraft in use + C + 0.01 -
// unloaded; nothing while the meter holds credit.
std::optional<Credit> smallestUsefulCredit(Credit recloseLimit, const MeterHolding& meter);

// What may still be bought under a purchase limit; never below 0.
template <class Amount> Amount leftOf(Amount limit, Amount bought)
{
    return bought < limit ? limit - bought : Amount{};
}

} // namespace wattcard
