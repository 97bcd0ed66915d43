// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/shift.h"

namespace wattcard {

Money expectedCash(const CashFlow& flow)
{
    return flow.openingCount + flow.sales - flow.refunds - flow.reversals - flow.lifts +
           flow.paidIn;
}

bool isFull(Money cash, Money limit)
{
    return cash >= limit;
}

} // namespace wattcard
