// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/sqlite/database.h"
#include "db/verify/verify.h"

namespace wattcard::db {

using MovedRow = std::function<Result<void>(const std::vector<QVariant>& cells)>;
using MovedRows = std::function<Result<void>(const MovedRow& row)>;

// Where books are moved to: empty tables of today's schema, filled as they lie in the source. What
// would refuse a row or make one of its own is held back meanwhile.
class MoveTarget {
public:
    MoveTarget() = default;
    virtual ~MoveTarget() = default;
    MoveTarget(const MoveTarget&) = delete;
    MoveTarget& operator=(const MoveTarget&) = delete;

    // All of the source's rows of one table; the names of its columns, separated by commas.
    virtual Result<void> fill(const QByteArray& table, const QByteArray& columns,
                              const MovedRows& rows) = 0;
    // Reads back what was filled in.
    virtual Result<void> each(const StatementText& statement, const MovedRow& row) = 0;
    // Before this nothing is. On a server every reference leads to a row then, or DatabaseDamaged;
    // of a file the verifier says so, with all else that it finds.
    virtual Result<void> keep() = 0;
};

// A new file in a folder of its own, which must be empty, on a disk as `place` asks for it. No log
// of SQLite's stays beside it once it is kept.
Result<std::unique_ptr<MoveTarget>> fileTarget(const QString& folder, Place place);
// DuplicateNumber for a database with books in it.
Result<std::unique_ptr<MoveTarget>> serverTarget(ServerOptions options);

// The lines of the search are indexed by two tables that only a file has.
inline constexpr const char* selectMovedTables =
    "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT GLOB 'sqlite_*'"
    " AND name NOT GLOB 'search_part*' AND name NOT GLOB 'search_gram*' ORDER BY name";

} // namespace wattcard::db
