// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/tariff/ladder.h"

#include "domain/rounding.h"

#include <algorithm>

namespace wattcard {

namespace {

constexpr int monthsOfYear = 12;

} // namespace

Price Ladder::surcharge(std::size_t tier) const
{
    return surcharges.empty() ? Price{} : surcharges[tier];
}

std::optional<Energy> Ladder::left(std::size_t tier, Energy accumulated) const
{
    if (tier >= limits.size())
        return std::nullopt;
    return std::max(limits[tier] - accumulated, Energy{});
}

std::size_t Ladder::tierAt(Energy accumulated) const
{
    std::size_t tier = 0;
    while (tier < limits.size() && limits[tier] <= accumulated)
        ++tier;
    return tier;
}

Ladder Ladder::forMonths(int months) const
{
    Ladder shorter = *this;
    for (Energy& limit : shorter.limits)
        limit = Energy::fromHundredths(Energy::stepsPerKwh *
                                       halfAway(static_cast<__int128>(limit.hundredths()) * months,
                                                monthsOfYear * Energy::stepsPerKwh));
    return shorter;
}

namespace {

// Walks up the ladder; `most` says how much of the tier's price can be taken, and is asked again in
// the next tier when it took all that was left of this one.
template <class Most>
std::vector<TierPart> walk(UnitPrice base, const Ladder& ladder, Energy accumulated, Most most)
{
    std::vector<TierPart> parts;
    for (std::size_t tier = ladder.tierAt(accumulated); tier < ladder.tiers(); ++tier) {
        const UnitPrice price = base + UnitPrice::of(ladder.surcharge(tier));
        const Energy wanted = most(price);
        const auto left = ladder.left(tier, accumulated);
        const Energy taken = left ? std::min(wanted, *left) : wanted;
        if (taken > Energy{})
            parts.push_back({tier, taken, price});
        if (!left || taken < *left)
            break;
        accumulated = accumulated + taken;
        most.took(parts.back());
    }
    return parts;
}

struct MostOfEnergy {
    Energy left;
    Energy operator()(UnitPrice) const { return left; }
    void took(const TierPart& part) { left = left - part.energy; }
};

struct MostOfMoney {
    ExactCharge left;
    Energy operator()(UnitPrice price) const { return energyFor(left, price); }
    void took(const TierPart& part) { left = left - part.charge(); }
};

} // namespace

std::vector<TierPart> partsOf(Energy energy, UnitPrice base, const Ladder& ladder,
                              Energy accumulated)
{
    return walk(base, ladder, accumulated, MostOfEnergy{energy});
}

std::vector<TierPart> partsFor(Money paid, UnitPrice base, const Ladder& ladder, Energy accumulated)
{
    return walk(base, ladder, accumulated, MostOfMoney{ExactCharge::of(paid)});
}

ExactCharge chargeOf(const std::vector<TierPart>& parts)
{
    ExactCharge sum;
    for (const TierPart& part : parts)
        sum = sum + part.charge();
    return sum;
}

Energy energyOf(const std::vector<TierPart>& parts)
{
    Energy sum;
    for (const TierPart& part : parts)
        sum = sum + part.energy;
    return sum;
}

} // namespace wattcard
