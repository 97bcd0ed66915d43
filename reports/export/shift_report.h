// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/ports/day_book.h"
#include "domain/shift.h"
#include "reports/export/receipt_lines.h"

#include <functional>

namespace wattcard::reports {

// The words of the papers about shifts and days, in the language of the paper; ui/text fills them.
struct ShiftReportWords {
    QString title; // "Shift report (Z)"
    QString counter, day, clerk, leader, opened, closed;
    // How the cash of the till came about
    QString floated, floatCounted, sales, refunds, reversals, lifts, paidIn;
    QString expected, counted, difference, pieces, attempt;
    QString bankSlips, cardSlips; // "Transfers", "Card slips"
    QString goesTo, toSafe, toNextShift, note;
    QString signatures; // "Paid in by / received by"
    QString yuan;       // "¥%1"
    QString slips;      // "%1 for %2"
    QString ofExpected; // "%1, expected %2"
    QString practice;   // "PRACTICE: no real money"
    // Day
    QString interimTitle; // "Interim report (X)"
    QString dayTitle;     // "Day report (Z)"
    QString number, receipts, firstReceipt, lastReceipt, voided, overShort, tax, seal;
    QString tenders, clerks, classes, operations;                // headings of the groups
    std::function<QString(const QString&key)> tender, operation; // the word of a stored key
};

// The table of a shift that was counted: screen and paper show the same lines.
std::vector<ReceiptLine> outcomeLines(const Shift& shift, const ShiftOutcome& outcome,
                                      const ShiftReportWords& words);
std::vector<ReceiptLine> shiftReportLines(const ShiftReport& report, const ShiftReportWords& words);
// An X report, and all of a Z report but its number and seal.
std::vector<ReceiptLine> totalLines(const DayTotals& totals, const ShiftReportWords& words);
std::vector<ReceiptLine> dayReportLines(const ZReport& report, const ShiftReportWords& words);

} // namespace wattcard::reports
