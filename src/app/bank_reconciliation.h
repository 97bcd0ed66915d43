// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/ports/day_book.h"

namespace wattcard::app {

// A file of a bank or of a card terminal's operator: reference, amount, date; UTF-8, separated by
// commas or semicolons, fields quoted or not; a first line without an amount is a heading. Dates
// are 2026-11-21 or 20261121. BadInput names the line.
Result<std::vector<BankLine>> bankLinesFrom(const QByteArray& file);

// The lines of the file against the tenders of the business days from `first` to `last`.
Result<BankMatch> reconcileBank(DayBook& days, const QByteArray& file, const QString& first,
                                const QString& last);

} // namespace wattcard::app
