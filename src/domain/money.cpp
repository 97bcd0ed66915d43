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

} // namespace wattcard
