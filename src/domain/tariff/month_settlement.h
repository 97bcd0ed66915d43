// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/tariff/monthly.h"
#include "domain/tariff/power_factor.h"

#include <optional>

namespace wattcard {

// What a month costs beyond what was bought for it: known only from the registers of a visit
// (DOMAIN.md sections 4 and 6.5).

// What was used, on the primary side.
struct MonthUse {
    ByRate<Energy> used{};          // all in Rate::Flat where the meter has one rate
    std::optional<int> powerFactor; // in hundredths, 0 to 100; without reactive readings none
    Energy before;                  // used earlier in the tier period
    int hours = 0;                  // for which the transformer was on
    Money capacity;                 // the capacity charge of the same time
    friend bool operator==(const MonthUse&, const MonthUse&) = default;
};

enum class SettlementKind { MixedRatio, TransformerLoss, PowerFactor };
struct SettlementPart {
    SettlementKind kind = SettlementKind::MixedRatio;
    Money amount;    // below zero in the customer's favour
    Energy energy;   // of a loss
    Percent percent; // of the power factor
    friend bool operator==(const SettlementPart&, const SettlementPart&) = default;
};
struct MonthSettlement {
    Money energyCharge; // of what was used, losses included
    std::vector<SettlementPart> parts;
    friend bool operator==(const MonthSettlement&, const MonthSettlement&) = default;

    Money difference() const;
};

// `losses` of a transformer that is metered on its low side, else none; `table` without one for
// tariffs that know no power factor. NotFound when the table has no line for it.
Result<MonthSettlement> settlementOf(const MonthUse& use, const Tariff& tariff,
                                     const Transformer& losses,
                                     const std::optional<PowerFactorTable>& table);

// cos phi of active and reactive energy, rounded half up to hundredths: P / sqrt(P^2 + Q^2).
int powerFactorOf(Energy active, Energy reactive);

} // namespace wattcard
