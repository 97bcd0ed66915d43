// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/purchase/debt_plan.h"
#include "domain/purchase/quote.h"
#include "domain/tariff/tariff.h"

#include <map>

namespace wattcard {

// What an account owes at the moment of a purchase.
struct Dues {
    std::vector<Month> fixedMonths; // unpaid, oldest first; each costs the tariff's fixed charge
    std::vector<Month> suspendedMonths; // of them, those at the reduced rate
    std::map<Month, Money> fixedThen;   // of them, those that cost this: by the version of the time
    bool hasMoreMonths = false;         // that cost something, behind those a purchase takes
    Money capacity;                     // capacity charge due
    std::vector<ChargeLine> minimum;    // shortfalls of settled months, without tax
    std::vector<Debt> debts;
    DebtPlan plan;
    friend bool operator==(const Dues&, const Dues&) = default;
};

// What a purchase is priced with.
struct PriceBasis {
    const Tariff& tariff;
    const Dues& dues;
    Energy accumulated; // bought in this tier period; counts in energy mode only
    Money carryBefore;
};

// "Where does the money go": the quote and how it came about.
struct Waterfall {
    Quote quote;
    Money carryBefore;
    std::vector<TierPart> parts; // kWh x price of the credit; in money mode an estimate
    std::vector<Debt> debtsLeft;
    friend bool operator==(const Waterfall&, const Waterfall&) = default;
};

// Fixed, capacity and minimum charges that are due, each with its tax: steps 1 and 2 of DOMAIN.md
// section 5, taken whole whatever is left to the credit.
std::vector<ChargeLine> standingCharges(const PriceBasis& basis);

// Where the money goes (DOMAIN.md section 5); without a payment what is left on the account.
// AmountNotPositive where there is neither; AmountTooLarge above
// Money::largest(); AmountTooSmall when the standing charges alone leave less than the floor, or
// the rest buys no credit at all; NoTariff without a price.
Result<Waterfall> split(Money payment, const PriceBasis& basis);

// The same for so many kWh: the smallest payment that leaves their charge, rounded once, to the
// credit. (Money buys truncated energy, so a payment of that charge alone may buy 0.01 kWh less.)
// AmountTooLarge when no payment reaches it.
Result<Waterfall> splitFor(Energy wanted, const PriceBasis& basis);

// The smallest payment with which at least so many kWh are sold, though they are truncated.
Result<Money> paymentFor(Energy wanted, const PriceBasis& basis);

// The smallest payment with at least this credit; AmountTooLarge when no payment reaches it.
Result<Money> smallestPayment(Credit wanted, const PriceBasis& basis);
// The smallest payment that is not refused.
Result<Money> smallestPayment(const PriceBasis& basis);

} // namespace wattcard
