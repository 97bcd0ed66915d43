// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/ports/ledger.h"
#include "domain/shift.h"

namespace wattcard {

struct ShiftOpening {
    Money floated;
    CashCount counted;      // blind
    bool takesOver = false; // the float is what the shift before left to be handed over
};

// Cash that a shift leader takes out of a till or puts into it.
struct CashMove {
    ShiftId shift;
    Money amount;
    QString reason;
};

struct ShiftClosing {
    ShiftId shift;
    bool handsOver = false; // the cash stays for the next shift of this counter, else to the safe
    QString note = {};      // what is said of the difference; kept with it
};

// What a till holds now, for those who may know it before the count.
struct TillPosition {
    Shift shift;
    Money cash;
    Money limit;
};

// The shifts of all counters (DOMAIN.md section 8). Every change is one transaction with its audit
// entry and its legs. What a till should hold is never answered before its count is committed, save
// to those who may see tills and neither own this one nor sold from it.
class Tills {
public:
    virtual ~Tills() = default;

    // The shift in which `who` works at a counter: his own, or for a shift leader the one that is
    // open there. NoShift; AlreadyCounted. For giving money back: no limit is asked.
    virtual Result<ShiftId> tillOf(CounterId counter, OperatorId who) = 0;
    // The same for taking money: TillFull until a lift.
    virtual Result<ShiftId> currentShift(CounterId counter, OperatorId who) = 0;
    virtual Result<Shift> shift(ShiftId shift) = 0;                        // NotFound
    virtual Result<std::optional<Shift>> atCounter(CounterId counter) = 0; // not closed yet
    virtual Result<std::vector<Shift>> unclosed() = 0;
    // What the shift before counted and left at this counter for the next one; nothing once it is
    // taken over.
    virtual Result<std::optional<Money>> leftFor(CounterId counter) = 0;

    // The business day must be open; the difference of the float goes to over_short.
    // ShiftStillOpen when the counter has one.
    virtual Result<ShiftId> open(const ShiftOpening& opening, const Actor& clerk) = 0;
    virtual Result<void> lift(const CashMove& move, const Actor& leader) = 0;  // Dr safe / Cr till
    virtual Result<void> payIn(const CashMove& move, const Actor& leader) = 0; // Dr till / Cr safe
    // The blind count by the owner of the till. A second one only after `orderRecount`.
    virtual Result<void> count(ShiftId shift, const TillCount& count, const Actor& clerk) = 0;
    virtual Result<void> orderRecount(ShiftId shift, const QString& reason,
                                      const Actor& leader) = 0;
    // NotCounted for everybody before the count.
    virtual Result<ShiftOutcome> outcome(ShiftId shift, const Actor& actor) = 0;
    // A row whose card is gone: named, and left to the next shift of its counter.
    virtual Result<void> signOpenRow(ShiftId shift, const TransactionId& row, const QString& reason,
                                     const Actor& actor) = 0;
    // The rows that keep the shift from being closed.
    virtual Result<std::vector<TransactionId>> unsignedRows(ShiftId shift) = 0;
    // The difference is booked and kept. OpenTransaction for an unsigned row, ApproverIsAuthor for
    // who took money in this shift.
    virtual Result<ShiftOutcome> close(const ShiftClosing& closing, const Actor& leader) = 0;

    // Of every till that the actor may see; a clerk sees none.
    virtual Result<std::vector<TillPosition>> positions(const Actor& actor) = 0;
    virtual Result<Money> cashLimit() = 0;
    // By an administrator with a second person.
    virtual Result<void> setCashLimit(Money limit, OperatorId approver, const Actor& actor) = 0;
};

} // namespace wattcard
