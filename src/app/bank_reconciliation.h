// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/ports/cash_book.h"

namespace wattcard::app {

// A file of a bank or of a card terminal's operator: reference, amount, date; UTF-8, separated by
// commas or semicolons, fields quoted or not; a first line without an amount is a heading. Dates
// are 2026-11-21 or 20261121. BadInput names the line.
Result<std::vector<BankLine>> bankLinesFrom(const QByteArray& file);

// The days whose lines of ours are held against a file of `days`: a week more on either side, for a
// bank books later than it receives. Days that no calendar knows stay as they are.
BankDays daysAround(const BankDays& days);

// The lists of `days` alone. What lies outside them, of ours or of theirs, only finds its pair
// within them; lines of the file that find none are counted as of other days.
struct DaysMatch {
    BankMatch match;
    int otherDays = 0;
};
DaysMatch matchOfDays(BankSides sides, const BankDays& days);

// The lines of the file against the tenders of the business days from `first` to `last`.
Result<BankMatch> reconcileBank(DayBook& days, const QByteArray& file, const QString& first,
                                const QString& last);

} // namespace wattcard::app
