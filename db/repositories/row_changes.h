// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/sqlite/database.h"
#include "domain/transaction/change.h"

namespace wattcard::db {

// Table row_change: what a row does beside selling. Written before the row that closes it.
class RowChanges {
public:
    explicit RowChanges(Database& database) : m_database{database} {}
    // `ended` is the series that the row ends, 0 for none. Returns what was written, for the row's
    // fingerprint.
    Result<std::vector<QVariant>> add(std::int64_t row, const transaction::Change& change,
                                      std::int64_t ended);
    Result<transaction::Change> of(std::int64_t row);
    Result<std::int64_t> endedBy(std::int64_t row); // 0 for none

private:
    Database& m_database;
};

// Registers as one column: total, sharp, peak, flat, valley in 0.01 kWh, with blanks between.
QString registersText(const transaction::Registers& registers);
std::optional<transaction::Registers> registersFrom(const QString& text);

} // namespace wattcard::db
