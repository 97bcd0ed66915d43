// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/repositories/days.h"
#include "db/sqlite/database.h"
#include "domain/account.h"

namespace wattcard::db {

// The newest month that a receipt names as paid, by its fixed or its capacity charge, and the last
// receipt that does.
struct PaidMonth {
    Month month;
    UtcTime pricedAt{};        // by what was in force and released then
    UtcTime at{};              // booked
    bool isResumption = false; // it ended the suspension before it
};
Result<std::optional<PaidMonth>> newestPaid(Database& database, const Clock& clock,
                                            AccountId account);
// By all receipts that name the month; of one that takes several, the newest of them is named.
Result<Money> capacityPaidFor(Database& database, AccountId account, Month month);
// Whether a suspension has given back of a capacity charge that this row took: taken back as well,
// the money would go out twice.
Result<bool> isCapacityGivenBack(Database& database, std::int64_t row);

} // namespace wattcard::db
