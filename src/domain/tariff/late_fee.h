// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/tariff/monthly.h"

#include <map>

namespace wattcard {

// The late fee of a month (DOMAIN.md section 4): simple, for each day, and for no fen that is
// overdue more than the cap in all. What was paid in mid-month has cost its days until then; a debt
// that comes later has a cap of its own.

// What a day has brought to the overdue classes, one taken with another.
struct OverdueDay {
    Day day;
    Money debts; // below zero: repaid, the oldest first
    Money fees;  // that came with the debts from elsewhere; they count towards the cap
};

// The past of an account: days in their order, and each month that has cost a fee, with its rate.
struct OverdueHistory {
    std::vector<OverdueDay> days;
    std::map<Month, Percent> charged;
};

// What moved on a day counts from the next; rounded once.
Money lateFeeOf(Month month, const OverdueHistory& history, const StandingCharges& standing);

} // namespace wattcard
