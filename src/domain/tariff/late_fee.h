// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/tariff/monthly.h"

#include <map>
#include <vector>

namespace wattcard {

// The late fee of a month (DOMAIN.md section 4): simple, for each day, and for no fen that is
// overdue more than the cap in all. What was paid in mid-month has cost its days until then; a debt
// that comes later has a cap of its own.

// A debt: what is left of it, and what share of each fen it has cost so far, in steps of Percent.
struct OverdueDebt {
    std::int64_t fen = 0;
    std::int64_t cost = 0;
    friend bool operator==(const OverdueDebt&, const OverdueDebt&) = default;
};

// What an entry of the journal has brought to the overdue classes, one taken with another.
struct OverdueMove {
    Day day;
    Money debts; // below zero: repaid, the oldest first
    Money fees;  // that came with the debts from elsewhere; they count towards the cap
    bool comesBack = false; // what had repaid them was taken back: the newest repaid are owed again
    std::vector<OverdueDebt> stood = {}; // as they stood at the account that they came from
};

// The past of an account: what moved in its order, and each month that has cost a fee, with its
// rate.
struct OverdueHistory {
    std::vector<OverdueMove> moves;
    std::map<Month, Percent> charged;
};

// What moved on a day counts from the next; rounded once.
Money lateFeeOf(Month month, const OverdueHistory& history, const StandingCharges& standing);
// The debts that are left after everything that moved, with what they have cost by that day.
std::vector<OverdueDebt> overdueOn(Day day, const OverdueHistory& history, Percent cap);

} // namespace wattcard
