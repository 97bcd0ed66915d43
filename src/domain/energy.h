// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/money.h"

namespace wattcard {

// Electric energy in steps of 0.01 kWh.
class Energy {
public:
    static constexpr std::int64_t stepsPerKwh = 100;
    constexpr Energy() = default;
    static constexpr Energy fromHundredths(std::int64_t steps) { return Energy{steps}; }
    static Result<Energy> parse(QStringView text);

    constexpr std::int64_t hundredths() const { return m_steps; }
    friend constexpr auto operator<=>(Energy, Energy) = default;
    friend Energy operator+(Energy a, Energy b);
    friend Energy operator-(Energy a, Energy b);
    QString toString() const; // "189.28"

private:
    explicit constexpr Energy(std::int64_t steps) : m_steps{steps} {}
    std::int64_t m_steps = 0;
};

// Yuan per kWh in steps of 0.0001.
class Price {
public:
    constexpr Price() = default;
    static constexpr Price fromTenThousandths(std::int64_t steps) { return Price{steps}; }
    static Result<Price> parse(QStringView text); // "0.5283", at most four decimals, below 10000

    constexpr std::int64_t tenThousandths() const { return m_steps; }
    friend constexpr auto operator<=>(Price, Price) = default;
    QString toString() const; // "0.5283"

private:
    explicit constexpr Price(std::int64_t steps) : m_steps{steps} {}
    std::int64_t m_steps = 0;
};

} // namespace wattcard
