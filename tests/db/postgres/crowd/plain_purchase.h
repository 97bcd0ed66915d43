// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/repositories/sql_ledger.h"

namespace wattcard::db::test {

inline constexpr Money oneYuan = Money::fromMinor(100);

// A purchase for one yuan by cash as the counter would make it of what it has just read, with a
// random id; its image is a test's. What the books say when they are asked for its sale number.
Result<transaction::Row> plainPurchase(SqlLedger& ledger, const AccountFacts& facts,
                                       const Actor& actor, UtcTime now);

} // namespace wattcard::db::test
