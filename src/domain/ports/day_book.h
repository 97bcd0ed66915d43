// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/bank_match.h"
#include "domain/ports/ledger.h"

#include <QStringList>

namespace wattcard {

struct TotalLine {
    QString key; // tender, login, tariff or kind of operation
    int count = 0;
    Money amount;
    friend bool operator==(const TotalLine&, const TotalLine&) = default;
};

// Everything between two settlements of one point of sale.
struct DayTotals {
    CounterId counter{};
    QString businessDay;
    std::vector<TotalLine> tenders;
    std::vector<TotalLine> clerks;
    std::vector<TotalLine> classes;
    std::vector<TotalLine> operations;
    Money overShort; // positive: missing
    Money tax;
    QString firstReceipt; // of those given in this span; empty when there were none
    QString lastReceipt;
    int receipts = 0;
    int voided = 0;
    friend bool operator==(const DayTotals&, const DayTotals&) = default;
};

// A settled day at one point of sale. Never changes; its seal covers the totals, the head of the
// audit chain before the close and the seal before (RELIABILITY.md section 12).
struct ZReport {
    int number = 0; // 1, 2, 3 … per counter, without gap
    DayTotals totals;
    std::array<std::uint8_t, 32> auditHead{};
    std::array<std::uint8_t, 32> previous{}; // zeros before the first
    std::array<std::uint8_t, 32> seal{};
    UtcTime at{};
};

// Credit of one unit on the third side.
struct ThirdSide {
    Credit booked;  // purchases - reversals +- adjustments + moved in, by the ledger
    Credit written; // the sum of changes of T, by the images
    friend bool operator==(const ThirdSide&, const ThirdSide&) = default;
};

// The three sides of DOMAIN.md section 8: counted in the tills, booked in the ledger, written on
// the cards.
struct Reconciliation {
    Money counted;  // what people counted, beyond the float, with lifts and paid-in undone
    Money booked;   // what the ledger says they took and gave
    Money variance; // kept by the closed shifts: counted - booked
    ThirdSide money;
    ThirdSide energy;
    QStringList differences; // one line each: the shift or row and both figures
};

class DayBook {
public:
    virtual ~DayBook() = default;
    // The day that money belongs to now; DayNotOpen before the first, and after a close.
    virtual Result<QString> openDay() = 0;
    // BadInput unless it lies after every day before and the one before is closed.
    virtual Result<void> open(const QString& businessDay, const Actor& leader) = 0;
    // The totals so far, at any time. PermissionDenied for who must not see a till yet.
    virtual Result<DayTotals> xReport(CounterId counter, const Actor& actor) = 0;
    // One Z report for each counter of the day. ShiftStillOpen, OpenTransaction for an unsigned
    // row, DatabaseDamaged when receipt numbers have a gap.
    virtual Result<std::vector<ZReport>> close(const Actor& finance) = 0;
    virtual Result<ZReport> zReport(CounterId counter, int number) = 0; // NotFound
    virtual Result<int> lastZ(CounterId counter) = 0;                   // 0 before the first

    // Of a business day. By finance or the auditor.
    virtual Result<Reconciliation> reconcile(const QString& businessDay, const Actor& actor) = 0;
    // Tenders with a reference on the business days from `first` to `last`.
    virtual Result<std::vector<BankLine>> bankLines(const QString& first, const QString& last) = 0;
    // Dr bank / Cr safe.
    virtual Result<void> bankTakings(Money amount, const QString& reference,
                                     const Actor& finance) = 0;
};

} // namespace wattcard
