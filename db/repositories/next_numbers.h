// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/sqlite/database.h"
#include "domain/identity.h"

namespace wattcard::db {

// Numbers that follow one another without a gap for a counter (DOMAIN.md section 8), but for the
// block that a restored store has skipped (section 10).
Result<SaleNumber> nextSaleNumber(Database& database, CounterId counter);
// Of a business day, "20261121".
Result<std::int64_t> nextReceiptSerial(Database& database, CounterId counter,
                                       const QString& businessDay);
// Whether a counter has had a till or a number of its own: what goes on at it belongs to that.
Result<bool> hasSold(Database& database, CounterId counter);

} // namespace wattcard::db
