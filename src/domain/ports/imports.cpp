// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/ports/imports.h"

#include <map>

namespace wattcard {

Money ImportTotals::sum() const
{
    Money sum;
    for (const Debt& debt : debts)
        sum = sum + debt.amount;
    return sum;
}

ImportTotals totalsOf(const std::vector<ImportedCustomer>& lines)
{
    std::map<DebtClass, Money> owed;
    for (const ImportedCustomer& line : lines) {
        for (const Debt& debt : line.debts)
            owed[debt.kind] = owed[debt.kind] + debt.amount;
    }
    ImportTotals totals;
    totals.lines = static_cast<int>(lines.size());
    for (const DebtClass kind : allDebtClasses)
        totals.debts.push_back({kind, owed[kind]});
    return totals;
}

} // namespace wattcard
