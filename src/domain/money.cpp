// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/money.h"

#include "domain/checked.h"
#include "domain/decimal.h"

namespace wattcard {

Result<Money> Money::parse(QStringView text)
{
    const auto fen = parseDecimal(text, 2, largest().minor());
    if (!fen)
        return failed(fen);
    return Money{*fen};
}

Money operator+(Money a, Money b)
{
    return Money{checkedSum(a.m_fen, b.m_fen)};
}
Money operator-(Money a, Money b)
{
    return Money{checkedDifference(a.m_fen, b.m_fen)};
}
Money operator-(Money a)
{
    return Money{checkedDifference(0, a.m_fen)};
}

QString Money::toString() const
{
    return decimalText(m_fen, 2);
}

Money containedTax(Money gross, int percent)
{
    const auto numerator = static_cast<__int128>(gross.minor()) * percent;
    const __int128 denominator = 100 + percent;
    const __int128 half = numerator < 0 ? -denominator : denominator;
    return Money::fromMinor(static_cast<std::int64_t>((2 * numerator + half) / (2 * denominator)));
}

} // namespace wattcard
