// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/tariff/charge.h"

#include <vector>

namespace wattcard {

enum class TierPeriod { None, Month, Year };

// Steps of the price by the kWh of a month or a year (DOMAIN.md section 4, "tier"). A price is
// that of the hour plus the surcharge of the tier; a boundary belongs to the lower tier.
struct Ladder {
    static constexpr std::size_t mostTiers = 7; // as many as file 0003 has places (CARD.md 3.4)

    TierPeriod period = TierPeriod::None;
    std::vector<Energy> limits;    // rising, one less than tiers; the last tier has no end
    std::vector<Price> surcharges; // one for each tier; none at all without a ladder
    friend bool operator==(const Ladder&, const Ladder&) = default;

    std::size_t tiers() const { return surcharges.empty() ? 1 : surcharges.size(); }
    Price surcharge(std::size_t tier) const; // 0 for the first
    // What is left of the tier when so much has been used, the boundary included; nothing for the
    // last tier, which never ends.
    std::optional<Energy> left(std::size_t tier, Energy accumulated) const;
    // Where the next 0.01 kWh falls.
    std::size_t tierAt(Energy accumulated) const;
    // For an account opened within the year: limits x months / 12, to whole kWh as the meter
    // counts them, half away from zero. `months` from 1 to 12, the opening month counted.
    Ladder forMonths(int months) const;
};

// Part of a purchase, or of a month's use, within one tier.
struct TierPart {
    std::size_t tier = 0; // from 0
    Energy energy;
    UnitPrice price; // surcharge included
    friend bool operator==(const TierPart&, const TierPart&) = default;
    ExactCharge charge() const { return ExactCharge::of(energy, price); }
};

// The energy by tiers, at `base` and the surcharges, after `accumulated` in this period.
std::vector<TierPart> partsOf(Energy energy, UnitPrice base, const Ladder& ladder,
                              Energy accumulated);
// The most energy whose exact charge does not exceed the money, by tiers.
std::vector<TierPart> partsFor(Money paid, UnitPrice base, const Ladder& ladder,
                               Energy accumulated);
ExactCharge chargeOf(const std::vector<TierPart>& parts);
Energy energyOf(const std::vector<TierPart>& parts);

} // namespace wattcard
