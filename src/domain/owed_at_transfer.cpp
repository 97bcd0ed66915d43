// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/owed_at_transfer.h"

namespace wattcard {

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
    return account.dues.hasMoreMonths;
}

} // namespace wattcard
