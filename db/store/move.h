// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/sqlite/database.h"
#include "db/verify/verify.h"

namespace wattcard::db {

struct MovedTable {
    QString name;
    std::int64_t rows = 0;
};
// A figure by which people recognise books: entries, accounts, the sum of a book.
struct MovedTotal {
    QString name;
    QString value;
};
// What was found the same on both sides, and what the verifier says of it.
struct MoveProof {
    std::vector<MovedTable> tables;
    std::vector<MovedTotal> totals;
    Verification verification;
};

// Told of each table before its rows are copied.
using MoveListener = std::function<void(const QString& table)>;

// Copies the books of a profile into another that has none, from a file to a server, back, or to
// the same kind. The source is only read; before the others are in their place it is marked, and
// nobody sells from it any more (source_guard.h). Nothing is kept unless each table was read back
// with the same rows, every reference leads to a row, the totals agree and the verifier found
// nothing. DatabaseInUse for a source that somebody has open, BooksMoved for one that was moved
// before, DuplicateNumber for a target with books, SchemaTooNew or DatabaseFailed for a source of
// another version, DatabaseDamaged for books that do not hold; OutcomeUnknown when nobody can tell
// whether the others are in their place; and what either store may say.
Result<MoveProof> moveBooks(const OpenOptions& from, const OpenOptions& to,
                            const MoveListener& listener = {});

// A copy of the books as a file in a folder that has none, proved in the same way; whoever has them
// open may go on. Nothing stays where the verifier found something.
Result<MoveProof> copyBooks(const OpenOptions& from, const QString& folder);

} // namespace wattcard::db
