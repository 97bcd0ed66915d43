// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/sqlite/database.h"
#include "domain/ports/account_book.h"

namespace wattcard::db {

// A sale of a closed day that was keyed wrong (DOMAIN.md section 6.12), inside a transaction.
// DayStillOpen; NothingToReverse for one that was corrected or taken back before.
Result<StepNumber> correctSale(Database& database, const Clock& clock, const Correction& correction,
                               const Actor& actor);

} // namespace wattcard::db
