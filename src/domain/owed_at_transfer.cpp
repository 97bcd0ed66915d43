// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/owed_at_transfer.h"

#include <algorithm>

namespace wattcard {

namespace {

// A whole month without supply may cost nothing.
bool costsAnything(const Account& account, Month month)
{
    if (!fixedCharge(basisOf(account), month).isZero())
        return true;
    const auto& off = account.dues.suspendedMonths;
    const bool isOff = std::find(off.begin(), off.end(), month) != off.end();
    return !isOff && !account.dues.capacity.isZero();
}

} // namespace

Money owedAtTransfer(const Account& account)
{
    Money owed;
    for (const Debt& debt : account.dues.debts)
        owed = owed + debt.amount;
    for (const ChargeLine& line : standingCharges(basisOf(account)))
        owed = owed + line.amount;
    return owed;
}

bool mayOweMore(const Account& account)
{
    const int atOnce = account.tariff.standing.monthsAtOnce;
    const auto costing = std::ranges::count_if(
        account.dues.fixedMonths, [&](Month month) { return costsAnything(account, month); });
    return atOnce > 0 && costing >= atOnce;
}

} // namespace wattcard
