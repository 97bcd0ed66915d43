// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/money.h"

namespace wattcard {

// A percentage in steps of 0.01 %: 10 is never mistaken for 0.1 (DOMAIN.md section 3).
class Percent {
public:
    constexpr Percent() = default;
    static constexpr Percent fromHundredths(std::int64_t steps) { return Percent{steps}; }
    static constexpr Percent whole(std::int64_t percent) { return Percent{percent * 100}; }
    // "13", "0.15": no sign, at most two decimals; AmountNotANumber otherwise, AmountTooLarge
    // above 1000 %.
    static Result<Percent> parse(QStringView text);

    constexpr std::int64_t hundredths() const { return m_steps; }
    friend constexpr auto operator<=>(Percent, Percent) = default;
    QString toString() const; // "13.00"

private:
    explicit constexpr Percent(std::int64_t steps) : m_steps{steps} {}
    std::int64_t m_steps = 0;
};

// The share of an amount, rounded once, half away from zero.
Money shareOf(Money amount, Percent share);
// Tax contained in a gross amount: gross * r / (100 + r), rounded once, half away from zero
// (DOMAIN.md section 3).
Money containedTax(Money gross, Percent rate);

} // namespace wattcard
