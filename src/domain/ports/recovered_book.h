// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/ports/account_book.h"

namespace wattcard {

// Money of a lost row that waits in suspense_recovered (DOMAIN.md section 10). Above zero it was
// taken before the loss; below zero a rebuilt reversal gave it back, or still has to.
struct RecoveredMoney {
    TransactionId row;
    AccountId account;
    CustomerNumber customer;
    transaction::Kind kind = transaction::Kind::Purchase;
    Sequence seq{};
    Money amount;
    friend bool operator==(const RecoveredMoney&, const RecoveredMoney&) = default;
};

// Where it turned out to be.
enum class RecoveredTo {
    OverShort, // nowhere: the till of the lost shift was short of it, or over
    Safe,      // in the cash of the lost shift, which went into the safe
    Bank,      // on the bank's statement, with its reference
    Carry,     // a reversal that was not paid out: it stays on the account
};

struct RecoveredClearing {
    TransactionId row;
    RecoveredTo to = RecoveredTo::OverShort;
    QString reference = {}; // of the bank
    StepCause cause = {};   // signed as a correction
};

class RecoveredBook {
public:
    virtual ~RecoveredBook() = default;
    // What waits, oldest first. For those who clear it, and the auditor.
    virtual Result<std::vector<RecoveredMoney>> waiting(const Actor& actor) = 0;
    // suspense_recovered against the place where the money is, once for each row; the row stays.
    // By finance with a shift leader, neither of them its author. Answers what was cleared.
    // NotFound when nothing of the row waits; BadInput; NotApproved, ApproverIsAuthor.
    virtual Result<Money> clear(const RecoveredClearing& clearing, const Actor& actor) = 0;
};

} // namespace wattcard
