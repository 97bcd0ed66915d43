// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/repositories/columns.h"
#include "db/sqlite/database.h"
#include "domain/ports/day_book.h"

#include <map>

namespace wattcard::db {

// What a counter did in a span of the audit log, and the business days its receipts are of.
struct CounterDay {
    DayTotals totals;
    std::vector<QString> days;
};
using CounterDays = std::map<CounterId, CounterDay>;

// X and Z reports are counted by this one function.
class DayCounter {
public:
    explicit DayCounter(Database& database) : m_database{database} {}
    // Entries after `after` up to `last`, of every counter that has any: they are read once however
    // many counters there are. Counter and business day of the totals are the caller's to say.
    Result<CounterDays> count(std::int64_t after, std::int64_t last);
    // DatabaseDamaged when the receipts of a day of this counter are not 1, 2, 3 …
    Result<void> checkReceipts(CounterId counter, const QString& day);

private:
    Database& m_database;
};

// Kept in the Z report as one JSON object with sorted names.
QString toText(const DayTotals& totals);
Result<DayTotals> totalsFrom(const QString& text); // DatabaseDamaged

} // namespace wattcard::db
