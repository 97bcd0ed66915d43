// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/tariff/tariff.h"

#include <chrono>
#include <vector>

namespace wattcard {

// Charges and energies of a calendar month (DOMAIN.md section 4).

using Month = std::chrono::year_month;
using Day = std::chrono::year_month_day;

// The months whose fixed charge is due at `today`: those after `paidUpTo`, this month included, at
// most `atOnce` of them unless that is 0.
std::vector<Month> fixedMonthsDue(Month paidUpTo, Day today, int atOnce);

// What a month of too little use is charged beside its consumption; 0 when it used enough.
Money minimumShortfall(Money minimum, Money consumption);

// Rate x kVA for the days out of those of the month, rounded once.
struct CapacityDays {
    int days = 0;
    int ofMonth = 0; // 28 to 31
};
Money capacityCharge(Money perKva, int kva, CapacityDays days);

// Simple interest on what is overdue, with a cap on the whole.
Money lateFee(Money overdue, int days, const StandingCharges& standing);

// Losses of a transformer metered on its low side: iron for every hour, copper by the energy;
// `copper` in 0.0001 kWh a kWh. Both are rounded to 0.01 kWh, half away from zero.
struct Transformer {
    std::int64_t ironW = 0; // P0
    std::int64_t copperTenThousandths = 0;
    friend bool operator==(const Transformer&, const Transformer&) = default;
};
Energy ironLoss(const Transformer& transformer, int hours);
Energy copperLoss(const Transformer& transformer, Energy metered);

// A settled month that is charged in parts, say before and after a change: each part is the
// difference of the rounded charge so far, so that the parts add up to the month.
std::vector<Money> partsOfMonth(const std::vector<ExactCharge>& parts);

} // namespace wattcard
