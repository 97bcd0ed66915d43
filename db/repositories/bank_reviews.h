// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/sqlite/asking.h"
#include "db/sqlite/reading.h"
#include "domain/ports/cash_book.h"

namespace wattcard::db {

// The newest file of a bank or terminal that was held against the books, with its differences; none
// before the first. DatabaseDamaged, DatabaseFailed.
Result<std::optional<BankReview>> lastBankReview(Reading& reading);

// Our side of such a file, as DayBook::bankLines() has it.
Result<std::vector<BankLine>> bankLinesIn(const Asking& ask, const QString& first,
                                          const QString& last);

} // namespace wattcard::db
