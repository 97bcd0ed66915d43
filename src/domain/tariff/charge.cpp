// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/tariff/charge.h"

#include "domain/checked.h"
#include "domain/decimal.h"
#include "domain/rounding.h"

namespace wattcard {

namespace {

constexpr std::int64_t stepsPerFen = 1'000'000; // 10^-8 yuan

QString withoutTrailingZeros(QString text, int fewest)
{
    const auto point = text.indexOf(u'.');
    while (text.size() > point + 1 + fewest && text.endsWith(u'0'))
        text.chop(1);
    return text;
}

} // namespace

QString UnitPrice::toString() const
{
    return withoutTrailingZeros(decimalText(m_steps, 6), 4);
}

// 0.01 kWh x 10^-6 yuan/kWh = 10^-8 yuan. Card fields bound energy below 10^8 steps and prices
// below 10^10, so that the product fits with room to add.
ExactCharge ExactCharge::of(Energy energy, UnitPrice price)
{
    return ExactCharge{checkedProduct(energy.hundredths(), price.millionths())};
}

ExactCharge ExactCharge::of(Money money)
{
    return ExactCharge{checkedProduct(money.minor(), stepsPerFen)};
}

Money ExactCharge::rounded() const
{
    return Money::fromMinor(halfAway(m_steps, stepsPerFen));
}

ExactCharge operator+(ExactCharge a, ExactCharge b)
{
    return ExactCharge{checkedSum(a.m_steps, b.m_steps)};
}
ExactCharge operator-(ExactCharge a, ExactCharge b)
{
    return ExactCharge{checkedDifference(a.m_steps, b.m_steps)};
}

QString ExactCharge::toString() const
{
    return withoutTrailingZeros(decimalText(m_steps, 8), 2);
}

Energy energyFor(ExactCharge paid, UnitPrice price)
{
    return Energy::fromHundredths(paid.steps() / price.millionths());
}

} // namespace wattcard
