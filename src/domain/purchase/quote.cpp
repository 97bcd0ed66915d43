// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/purchase/quote.h"

namespace wattcard {

Money Quote::linesInAll() const
{
    Money sum;
    for (const ChargeLine& line : lines)
        sum = sum + line.amount;
    return sum;
}

Money Quote::taxInAll() const
{
    Money sum = tax;
    for (const ChargeLine& line : lines)
        sum = sum + line.tax;
    return sum;
}

} // namespace wattcard
