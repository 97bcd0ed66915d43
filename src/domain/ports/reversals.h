// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/ports/ledger.h"

namespace wattcard {

// A purchase that may be taken back, as far as the books know.
struct Reversible {
    transaction::Row sale;
    bool sameDay = false;  // of the business day that runs
    bool reissued = false; // a later card was issued, which the meter has not reported yet
};

// A reversal that is on the card, and its money is not given back yet.
struct ReversalDue {
    TransactionId row;
    Money amount;
    friend bool operator==(const ReversalDue&, const ReversalDue&) = default;
};

// Purchases taken back (DOMAIN.md section 6.3).
class Reversals {
public:
    virtual ~Reversals() = default;
    // The last purchase of the open series that was not taken back; NotFound without one.
    virtual Result<Reversible> last(AccountId account) = 0;
    // Gives the money of a committed reversal back the way it came: refund_due Dr / tenders Cr.
    // Once; NotFound when the row is no committed reversal, NotSaved when it was paid already.
    virtual Result<Money> payOut(const TransactionId& reversal, const Actor& actor) = 0;
    // Of one account, the oldest first: what was interrupted came onto the card later.
    virtual Result<std::vector<ReversalDue>> due(AccountId account) = 0;
};

} // namespace wattcard
