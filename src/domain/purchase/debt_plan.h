// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/purchase/charge_line.h"

namespace wattcard {

// How old debt is recovered from purchases (DOMAIN.md section 5). P4, a percentage with a floor, is
// Percentage with `leastCredit`.
enum class DebtPolicy {
    Percentage, // P1, P4: `share` of what is left
    FullFirst,  // P2: all of it, but at most `share` of what is left
    Instalment, // P3: `instalment` a calendar month
    ByTime,     // P5: `perDay` for the days since the last taking
};

struct DebtPlan {
    DebtPolicy policy = DebtPolicy::FullFirst;
    Percent share = Percent::whole(90);
    Money instalment;
    Money perDay;
    Money leastCredit;    // what the plan leaves to the credit
    Money takenThisMonth; // of the calendar month of the purchase
    int daysSinceTaking = 0;
    bool instalmentMissed = false; // then FullFirst holds, at `missedShare`
    Percent missedShare = Percent::whole(90);
    friend bool operator==(const DebtPlan&, const DebtPlan&) = default;
};

// What the plan takes of the debt out of `left`, the money that is left when its turn comes: never
// more than the debt, never more than `left`.
Money takenBy(const DebtPlan& plan, Money debt, Money left);

} // namespace wattcard
