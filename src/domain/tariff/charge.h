// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/energy.h"

namespace wattcard {

// Yuan per kWh in steps of 10^-6: a price, or prices blended by whole percents, without rounding
// (DOMAIN.md section 3).
class UnitPrice {
public:
    constexpr UnitPrice() = default;
    static constexpr UnitPrice fromMillionths(std::int64_t steps) { return UnitPrice{steps}; }
    static constexpr UnitPrice of(Price price) { return UnitPrice{price.tenThousandths() * 100}; }
    constexpr std::int64_t millionths() const { return m_steps; }
    friend constexpr auto operator<=>(UnitPrice, UnitPrice) = default;
    friend constexpr UnitPrice operator+(UnitPrice a, UnitPrice b)
    {
        return UnitPrice{a.m_steps + b.m_steps};
    }
    QString toString() const; // "0.5283", up to six decimals

private:
    explicit constexpr UnitPrice(std::int64_t steps) : m_steps{steps} {}
    std::int64_t m_steps = 0;
};

// What energy costs before it is rounded, in steps of 10^-8 yuan: the exact product of kWh and
// unit price. Exact charges are added up and rounded once for a charge line.
class ExactCharge {
public:
    constexpr ExactCharge() = default;
    static ExactCharge of(Energy energy, UnitPrice price);
    static ExactCharge of(Money money); // the largest that the money covers
    constexpr std::int64_t steps() const { return m_steps; }
    Money rounded() const; // half away from zero
    friend constexpr auto operator<=>(ExactCharge, ExactCharge) = default;
    friend ExactCharge operator+(ExactCharge a, ExactCharge b);
    friend ExactCharge operator-(ExactCharge a, ExactCharge b);
    QString toString() const; // "31.698", as many decimals as needed and at least two

private:
    explicit constexpr ExactCharge(std::int64_t steps) : m_steps{steps} {}
    std::int64_t m_steps = 0;
};

// The most energy whose exact charge does not exceed `paid`; the price is above zero.
Energy energyFor(ExactCharge paid, UnitPrice price);

} // namespace wattcard
