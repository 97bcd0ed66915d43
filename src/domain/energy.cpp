// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/energy.h"

#include "domain/checked.h"
#include "domain/decimal.h"

namespace wattcard {

Result<Energy> Energy::parse(QStringView text)
{
    const auto steps = parseDecimal(text, 2, 99'999'999);
    if (!steps)
        return failed(steps);
    return Energy{*steps};
}

Energy operator+(Energy a, Energy b)
{
    return Energy{checkedSum(a.m_steps, b.m_steps)};
}
Energy operator-(Energy a, Energy b)
{
    return Energy{checkedDifference(a.m_steps, b.m_steps)};
}

QString Energy::toString() const
{
    return decimalText(m_steps, 2);
}

Result<Price> Price::parse(QStringView text)
{
    const auto steps = parseDecimal(text, 4, 99'999'999);
    if (!steps)
        return failed(steps);
    return Price{*steps};
}

QString Price::toString() const
{
    return decimalText(m_steps, 4);
}

} // namespace wattcard
