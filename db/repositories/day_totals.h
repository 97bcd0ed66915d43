// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/repositories/columns.h"
#include "db/sqlite/database.h"
#include "domain/ports/day_book.h"

namespace wattcard::db {

// Audit entries after `after` up to `last`, of one counter. Each belongs to one Z report only.
struct DaySpan {
    CounterId counter{};
    std::int64_t after = 0;
    std::int64_t last = 0;
};

// X and Z reports are counted by this one function.
class DayCounter {
public:
    explicit DayCounter(Database& database) : m_database{database} {}
    Result<DayTotals> totals(const DaySpan& span, const QString& businessDay);
    // DatabaseDamaged when the receipts of a day of this counter are not 1, 2, 3 …
    Result<void> checkReceipts(CounterId counter);

private:
    Result<std::vector<TotalLine>> lines(const StatementText& statement, const DaySpan& span);
    Result<void> readReceipts(const DaySpan& span, DayTotals& totals);
    Result<void> readBooks(const DaySpan& span, DayTotals& totals);
    Database& m_database;
};

// Kept in the Z report as one JSON object with sorted names.
QString toText(const DayTotals& totals);
Result<DayTotals> totalsFrom(const QString& text); // DatabaseDamaged

} // namespace wattcard::db
