// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/approval_record.h"
#include "domain/bank_match.h"
#include "domain/ports/day_book.h"
#include "domain/shift.h"

namespace wattcard {

// A shift as cash control shows it: open, closed, signed (SCREENS.md section 8).
struct CashShift {
    Shift shift;
    QString clerk;             // name
    std::optional<Money> cash; // in the till now; none for who may not know it, and once closed
    std::optional<Money> counted = {}; // committed, and the shift is not closed yet
    struct End {
        Money expected;
        Money counted;
        Money bank; // slips counted less booked
        Money card;
        UtcTime at{};
        QString leader;
        QString note; // said of the difference at the close
        friend bool operator==(const End&, const End&) = default;
    };
    std::optional<End> end;
    struct Signature {
        QString who;
        UtcTime at{};
        QString note;
        friend bool operator==(const Signature&, const Signature&) = default;
    };
    std::optional<Signature> signature;
    friend bool operator==(const CashShift&, const CashShift&) = default;
};
// Float and cash counted less what each should have been; negative when money is missing.
inline Money differenceOf(const CashShift& each)
{
    const Money opening = each.shift.floatCounted - each.shift.floated;
    return each.end ? opening + each.end->counted - each.end->expected : opening;
}

// One entry of the safe's book: a lift, what a closed shift left, cash taken to the bank.
struct SafeMove {
    std::int64_t entry = 0;
    UtcTime at{};
    CounterId counter{};
    QString event; // "shift.lift", "shift.close", "day.bank" …
    QString who;   // name
    Money amount;  // into the safe when positive
    friend bool operator==(const SafeMove&, const SafeMove&) = default;
};

// Cash that a closed shift left in the drawer of its counter, and no shift has taken over yet.
struct WaitingCash {
    ShiftId shift;
    CounterId counter{};
    Money amount;
    UtcTime since{};
    friend bool operator==(const WaitingCash&, const WaitingCash&) = default;
};

// A write whose end is not known.
struct ParkedWrite {
    TransactionId row;
    CounterId counter{};
    UtcTime at{};
    QString clerk; // name
    QString customerNumber;
    QString customer;
    Money payment;
    bool isQuarantined = false;
    bool isSigned = false; // left to the next shift by name
    friend bool operator==(const ParkedWrite&, const ParkedWrite&) = default;
};

// Money of an account that must be paid out: of a reversal, of a closing, of a suspension.
struct RefundWaiting {
    AccountId account;
    QString customerNumber;
    QString customer;
    Money amount;
    friend bool operator==(const RefundWaiting&, const RefundWaiting&) = default;
};

// A purchase taken back on the business day that runs.
struct DayReversal {
    TransactionId row;
    CounterId counter{};
    UtcTime at{};
    QString who; // name
    QString customerNumber;
    QString customer;
    Money amount; // of the purchase, given back or due
    bool isPaid = false;
    friend bool operator==(const DayReversal&, const DayReversal&) = default;
};

// A file of a bank or terminal held against our tenders. One that differs in more lines than
// anybody could follow up is not kept: it is of other days, or no such file.
constexpr std::size_t mostDifferences = 2000;
struct BankReview {
    std::int64_t number = 0; // 0 before it is kept
    QString firstDay;
    QString lastDay;
    int matched = 0;
    int otherDays = 0; // lines of the file outside these days and without a pair; for the audit
    std::vector<BankLine> onlyOurs = {};
    std::vector<BankLine> onlyTheirs = {};
    std::vector<BankPair> amountDiffers = {};
    QString who = {}; // name
    UtcTime at{};
};

// Who owes what, in one state of the books. Amounts in fen.
struct CashStanding {
    QString day; // the newest business day; empty before the first
    bool isDayOpen = false;
    std::vector<CashShift> shifts; // newest first: all that are not signed, then the last signed
    Money limit;                   // what a till may hold
    Money safe;                    // in the safe now, without what waits for a shift
    std::vector<SafeMove> moves;   // since money was last taken to the bank, newest first
    Money safeBefore;              // the safe held before the first of them
    std::vector<WaitingCash> waiting;
    std::vector<ParkedWrite> parked;
    std::vector<RefundWaiting> refunds;
    std::vector<DayReversal> reversals;
    std::optional<BankReview> bank; // the last one
};

// Limits that the books keep as settings.
struct BookLimits {
    Money cash;                             // in a till
    std::chrono::seconds duplicateWindow{}; // between two equal sales
    friend bool operator==(const BookLimits&, const BookLimits&) = default;
};

// Business days from `first` to `last`, both included: "20261121".
struct BankDays {
    QString first;
    QString last;
    friend bool operator==(const BankDays&, const BankDays&) = default;
};

// The books as cash control reads them, through a connection that only reads. Accounts that the
// asking person does not serve are left out; so is the cash of a till that he has to count himself.
class CashBook {
public:
    virtual ~CashBook() = default;
    // PermissionDenied for who may not see tills, by the role on record.
    virtual Result<CashStanding> read(OperatorId who) = 0;
    virtual Result<BookLimits> limits() = 0; // for everybody
    // DayBook::reconcile() of the day given, of the open one when it is empty: DayNotOpen.
    // PermissionDenied for all but finance and the auditor, by the role on record.
    virtual Result<Reconciliation> sides(const QString& businessDay, OperatorId who) = 0;
    // DayBook::bankLines(). PermissionDenied for all but finance, by the role on record.
    virtual Result<std::vector<BankLine>> bankLines(const BankDays& days, OperatorId who) = 0;
};

// Finance signs a closed shift, at his own screen or as the second person at another's.
struct ShiftSigning {
    ShiftId shift;
    QString note = {};
    OperatorId screen = {};                      // who was signed in at the counter
    std::optional<ApprovalRecord> approval = {}; // none: at his own screen
};

// What cash control adds to the books, in one transaction with its audit entry.
class CashNotes {
public:
    virtual ~CashNotes() = default;
    // A closed shift, seen by finance; the note may be empty only where nothing differs. NotFound,
    // ShiftStillOpen, BadInput, NotSaved when it is signed, ApproverIsAuthor for its clerk and for
    // who closed it, NotApproved for somebody else's screen without an approval. The entry names
    // who has signed and whose screen it was.
    virtual Result<void> sign(const ShiftSigning& signing, const Actor& finance) = 0;
    // By finance (DOMAIN.md section 8); answers with its number. BadInput above `mostDifferences`.
    virtual Result<std::int64_t> keep(const BankReview& review, const Actor& finance) = 0;
};

} // namespace wattcard
