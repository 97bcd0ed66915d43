// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/shop.h"
#include "domain/ports/reversals.h"

namespace wattcard::app {

// What a shift leader asks for.
struct ReversalOrder {
    TransactionId id; // of the reversal, made when the form opens
    AccountId account;
    CardReading seen; // the reading that was decided on
    Cause cause;
};

// Takes the last purchase back from the card, while the meter has not taken it (DOMAIN.md section
// 6.3, CARD.md section 9 rule 8). The money is due only when the reversal is on the card: payOut
// follows a SaleDone.
class ReverseSale {
public:
    ReverseSale(const Shop& shop, Reversals& reversals) : m_shop{shop}, m_reversals{reversals} {}
    SaleOutcome run(const ReversalOrder& order, const Operator& leader);

private:
    Shop m_shop;
    Reversals& m_reversals;
};

} // namespace wattcard::app
