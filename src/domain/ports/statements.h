// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/ports/ledger.h"

namespace wattcard {

// What one entry of the journal moved on a series.
struct CreditMovement {
    std::int64_t series = 0;
    PaymentMode unit = PaymentMode::Money;
    Credit total;    // of T
    Credit accepted; // of A
    Credit unloaded; // on the card, not yet in the meter
};

// What one entry of the journal moved on an account. Held money is positive, so that owed counts
// against the customer and everything else for him.
struct AccountMovement {
    std::int64_t entry = 0;
    UtcTime at{};
    QString businessDay; // empty before the first one was opened
    QString event;       // as the journal names it
    TransactionId row;   // null for entries without a card
    QString receiptNumber;
    Money received; // into drawer and bank; negative: paid out
    Money charged;  // revenue, fees and the tax in them
    Money owed;
    Money carry;
    Money deposit;
    Money refundDue;
    Money suspended; // paid, not settled yet
    std::vector<CreditMovement> credit;
};

struct AccountMovements {
    Account account;
    std::vector<AccountMovement> movements; // in the order of the journal
};

// Everything that was ever booked on an account, for its statement.
class Statements {
public:
    virtual ~Statements() = default;
    virtual Result<AccountMovements>
    movements(AccountId account, const Actor& actor) = 0; // NotFound, PermissionDenied, OutOfScope
};

} // namespace wattcard
