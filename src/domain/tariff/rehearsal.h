// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/tariff/monthly.h"
#include "domain/tariff/tariff.h"

namespace wattcard {

// A draft tried on what was really bought (DOMAIN.md section 4, "rehearsal"; F-26).

// A purchase as it was booked, and not reversed.
struct PastPurchase {
    Day day;
    Energy energy;       // bought; in money mode as estimated at the price of the time
    Money charge;        // what it cost, tax in it
    int fixedMonths = 0; // paid with it
    Money fixed;
    friend bool operator==(const PastPurchase&, const PastPurchase&) = default;
};
struct AccountPast {
    AccountId account;
    CustomerNumber number;
    QString name;
    std::vector<PastPurchase> purchases; // oldest first
};

struct RehearsedAccount {
    AccountId account;
    CustomerNumber number;
    QString name;
    Energy energy;
    Money before;
    Money after;
    int boundaries = 0; // purchases that end on a limit of the draft's ladder or go beyond it
    friend bool operator==(const RehearsedAccount&, const RehearsedAccount&) = default;
    Money difference() const { return after - before; }
};
struct RehearsalTotals {
    int accounts = 0;
    int winners = 0; // pay less
    int losers = 0;
    int boundaryCases = 0; // accounts with at least one
    Money before;
    Money after;
    friend bool operator==(const RehearsalTotals&, const RehearsalTotals&) = default;
};
struct Rehearsal {
    std::vector<RehearsedAccount> accounts; // who loses most comes first
    RehearsalTotals totals;
};

// Each purchase priced again, one rounding a purchase, after the kWh bought before it in the
// draft's tier period; each fixed month at the draft's charge. Capacity and minimum charges, debts
// and fees are the same on both sides and left out.
Rehearsal rehearse(const Tariff& draft, const std::vector<AccountPast>& past);

} // namespace wattcard
