// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/percent.h"

#include "domain/decimal.h"
#include "domain/rounding.h"

namespace wattcard {

namespace {

constexpr std::int64_t stepsOfAll = 10'000; // 100 %
constexpr std::int64_t largestSteps = 100'000;

} // namespace

Result<Percent> Percent::parse(QStringView text)
{
    const auto steps = parseDecimal(text, 2, largestSteps);
    if (!steps)
        return failed(steps);
    return Percent{*steps};
}

QString Percent::toString() const
{
    return decimalText(m_steps, 2);
}

Money shareOf(Money amount, Percent share)
{
    return Money::fromMinor(
        halfAway(static_cast<__int128>(amount.minor()) * share.hundredths(), stepsOfAll));
}

Money containedTax(Money gross, Percent rate)
{
    return Money::fromMinor(halfAway(static_cast<__int128>(gross.minor()) * rate.hundredths(),
                                     stepsOfAll + rate.hundredths()));
}

} // namespace wattcard
