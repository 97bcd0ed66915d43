// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/percent.h"

#include <vector>

namespace wattcard {

// The standards that customers are held to (DOMAIN.md section 4).
enum class PowerFactorStandard { Ninety, EightyFive, Eighty };
enum class PowerFactorEffect { Both, PenaltyOnly };

// The percentage on energy and capacity charge at a power factor in hundredths (0.86 is 86), by the
// rule of DOMAIN.md section 4; negative for one that is better than the standard.
Percent powerFactorRule(PowerFactorStandard standard, int hundredths);

// A table as the utility publishes it and somebody has typed it.
struct PowerFactorLine {
    int hundredths = 0; // 0 to 100
    Percent adjustment;
    friend bool operator==(const PowerFactorLine&, const PowerFactorLine&) = default;
};
struct PowerFactorTable {
    PowerFactorStandard standard = PowerFactorStandard::Ninety;
    PowerFactorEffect effect = PowerFactorEffect::Both;
    std::vector<PowerFactorLine> lines;
    friend bool operator==(const PowerFactorTable&, const PowerFactorTable&) = default;

    // NotFound for a power factor that has no line.
    Result<Percent> adjustment(int hundredths) const;
};
// Every line of the rule, from 0.00 to 1.00.
PowerFactorTable powerFactorTable(PowerFactorStandard standard, PowerFactorEffect effect);
// Lines that differ from the rule or are missing: a table is released only without any, or with
// the differences signed.
std::vector<int> differencesFromRule(const PowerFactorTable& table);

} // namespace wattcard
