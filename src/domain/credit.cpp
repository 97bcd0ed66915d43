// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/credit.h"

#include "domain/checked.h"
#include "domain/decimal.h"

namespace wattcard {

Credit operator+(Credit a, Credit b)
{
    return Credit{checkedSum(a.m_units, b.m_units)};
}
Credit operator-(Credit a, Credit b)
{
    return Credit{checkedDifference(a.m_units, b.m_units)};
}
Credit operator-(Credit a)
{
    return Credit{checkedDifference(0, a.m_units)};
}

QString Credit::toString() const
{
    return decimalText(m_units, 2);
}

} // namespace wattcard
