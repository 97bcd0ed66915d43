// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/tariff/month_settlement.h"

namespace wattcard {

namespace {

Energy sumOf(const ByRate<Energy>& used)
{
    Energy sum;
    for (const Energy each : used)
        sum = sum + each;
    return sum;
}

bool hasRates(const Tariff& tariff)
{
    return tariff.isMixed() || !tariff.day.empty();
}

// Each rate at its own price, and the surcharges of the tiers on the whole.
ExactCharge chargeOfUse(const MonthUse& use, const Tariff& tariff)
{
    const Energy all = sumOf(use.used);
    ExactCharge charge = chargeOf(partsOf(all, UnitPrice{}, tariff.ladder, use.before));
    if (!hasRates(tariff))
        return charge + ExactCharge::of(all, tariff.basePrice());
    for (const Rate rate : allRates)
        charge =
            charge + ExactCharge::of(use.used[placeOf(rate)], UnitPrice::of(tariff.price(rate)));
    return charge;
}

} // namespace

Money MonthSettlement::difference() const
{
    Money sum;
    for (const SettlementPart& part : parts)
        sum = sum + part.amount;
    return sum;
}

Result<MonthSettlement> settlementOf(const MonthUse& use, const Tariff& tariff,
                                     const Transformer& losses,
                                     const std::optional<PowerFactorTable>& table)
{
    MonthSettlement settlement;
    const Energy all = sumOf(use.used);
    const ExactCharge charge = chargeOfUse(use, tariff);
    if (tariff.isMixed()) {
        // What was sold at the blend is settled at what was used by each rate.
        const Money blended = ExactCharge::of(all, tariff.basePrice()).rounded();
        const Money exact = charge.rounded();
        settlement.parts.push_back({SettlementKind::MixedRatio, exact - blended, {}, {}});
    }
    const Energy lost = ironLoss(losses, use.hours) + copperLoss(losses, all);
    const auto parts = partsOfMonth({charge, ExactCharge::of(lost, tariff.basePrice())});
    settlement.energyCharge = parts[0] + parts[1];
    if (lost > Energy{})
        settlement.parts.push_back({SettlementKind::TransformerLoss, parts[1], lost, {}});
    if (table && use.powerFactor) {
        const auto percent = table->adjustment(*use.powerFactor);
        if (!percent)
            return failed(percent);
        const Money adjusted = shareOf(settlement.energyCharge + use.capacity, *percent);
        settlement.parts.push_back({SettlementKind::PowerFactor, adjusted, {}, *percent});
    }
    return settlement;
}

int powerFactorOf(Energy active, Energy reactive)
{
    const __int128 p = active.hundredths();
    const __int128 q = reactive.hundredths();
    if (p <= 0)
        return q == 0 ? 100 : 0;
    // h is reached when h - 1/2 <= 100 P / sqrt(P^2 + Q^2): squared, without a root.
    int hundredths = 100;
    while (hundredths > 0 &&
           (2 * hundredths - 1) * __int128{2 * hundredths - 1} * (p * p + q * q) > 40'000 * p * p)
        --hundredths;
    return hundredths;
}

} // namespace wattcard
