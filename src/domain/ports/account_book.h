// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/approval_record.h"
#include "domain/ports/ledger.h"
#include "domain/tariff/monthly.h"

namespace wattcard {

using StepNumber = Id<struct StepTag>;

// An exchange that may still be taken back (DOMAIN.md section 6.6).
struct Undoable {
    transaction::Row exchange;
    transaction::Position last; // of the series that the exchange has ended
    Credit total;               // its T
    MeterNumber meter;          // the meter that was taken down
    Ratios ratios;
    // The new meter has taken the opening card, or may have: another card was issued since. Or the
    // overdraft of the old one was paid apart, or the account has changed hands.
    bool isTooLate = false;
};

// Who stands behind a step: the reason from the fixed list with its text, and the people who have
// signed beside the author, in the order in which they did.
struct StepCause {
    Reason reason = Reason::ClerkError;
    QString note;
    std::vector<ApprovalRecord> approvals = {};
};

// The switch held open by a preset work order while the credit stays in the meter, or the series
// ended with everything given back (DOMAIN.md section 6.8).
enum class SuspensionKind { Short, Long };
// Where money goes that leaves the meter.
enum class GivenTo { Carry, RefundDue };

struct Suspension {
    AccountId account;
    SuspensionKind kind = SuspensionKind::Short;
    transaction::SeriesEnd reading = {}; // with the visit for a long one
    GivenTo givenTo = GivenTo::Carry;
    std::optional<Day> until = {}; // when supply returns; on high voltage it must be said
    StepCause cause = {};
};

// What resuming a short suspension found.
struct Resumed {
    Energy used; // while the supply was off, primary: unauthorised
    Money charged;
};

// A final bill, before anybody signs it: refund = remaining + unloaded + deposit - debts - charges
// (DOMAIN.md section 6.9). Below zero it is debt.
struct ClosingBill {
    Credit remaining;
    Credit unloaded;
    Money value; // of both, at the price they were bought for, last in first out
    Money tax;   // in it
    Money deposit;
    Money carry;
    std::vector<Debt> debts;
    std::vector<ChargeLine> charges; // fixed and minimum charges still due
    Money refund;
    friend bool operator==(const ClosingBill&, const ClosingBill&) = default;
};

struct Closing {
    AccountId account;
    transaction::SeriesEnd reading = {}; // of a management card's visit
    StepCause cause = {};
};

// Money that is due to a customer, and what it comes from.
struct RefundDue {
    StepNumber step;
    Money amount;
    bool paid = false;
};

// An error found after its day was closed: `keyed` was booked, `received` was taken.
struct Correction {
    TransactionId sale;
    Money received = {};
    StepCause cause = {};
};

// What happens to accounts beside selling. Each function is one database transaction with its
// audit entry; the state table of DOMAIN.md section 2 and the rights of section 9 are asked again.
class AccountBook {
public:
    virtual ~AccountBook() = default;

    // The exchange that the open series began with; NotFound without one.
    virtual Result<Undoable> lastExchange(AccountId account) = 0;

    virtual Result<void> rename(AccountId account, const QString& name, const StepCause& cause,
                                const Actor& actor) = 0;
    // A customer who is to take an account over.
    virtual Result<CustomerId> addCustomer(const QString& name, const QString& address,
                                           const Actor& actor) = 0;
    // The file of an account that never had a card; nothing may be due on it.
    virtual Result<void> cancelFile(AccountId account, const StepCause& cause,
                                    const Actor& actor) = 0;

    // DebtOpen never stops it. VisitMissing for a long one without a visit in the books,
    // BadInput for an end that is not to come, or for none on high voltage; SuspensionLimit there
    // for less than 15 days, and beyond six months of a year.
    virtual Result<StepNumber> suspend(const Suspension& suspension, const Actor& actor) = 0;
    // Of a short one; what moved meanwhile becomes a debt of the current month. SuspensionLimit on
    // high voltage before 15 days have passed, of a long one from Ledger::begin.
    virtual Result<Resumed> resume(AccountId account, const transaction::SeriesEnd& reading,
                                   const StepCause& cause, const Actor& actor) = 0;

    virtual Result<ClosingBill> closingBill(AccountId account,
                                            const transaction::SeriesEnd& reading) = 0;
    virtual Result<StepNumber> close(const Closing& closing, const Actor& actor) = 0;

    virtual Result<std::vector<RefundDue>> refundsDue(AccountId account) = 0;
    // Once for each step. AlreadyPaidOut.
    virtual Result<Money> payOut(StepNumber step, const Tender& tender, const StepCause& cause,
                                 const Actor& actor) = 0;

    // Loaded credit stays: what was not received becomes a debt, and the day's difference stays as
    // it was found. DayStillOpen when a reversal is still possible.
    virtual Result<StepNumber> correct(const Correction& correction, const Actor& actor) = 0;
    // Carry of one account to another of the same customer (DOMAIN.md section 6.11).
    virtual Result<void> moveCarry(AccountId from, AccountId to, Money amount,
                                   const StepCause& cause, const Actor& actor) = 0;
    // A quarantine or a meter in doubt, after two people have looked at the evidence.
    virtual Result<void> liftHold(AccountId account, const StepCause& cause,
                                  const Actor& actor) = 0;
    // A quarantined row, by the same: committed where the card has proven it, else void, and its
    // money stays on the account. The hold ends with it.
    virtual Result<void> settleQuarantine(const TransactionId& row,
                                          const std::optional<transaction::Proof>& proof,
                                          const StepCause& cause, const Actor& actor) = 0;
};

} // namespace wattcard
