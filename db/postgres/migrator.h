// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/postgres/connection.h"

namespace wattcard::db::postgres {

// Another name of the table writing_turn, once the books were moved away: nobody gets a turn in
// them any more, not even who has them open. Its comment says where they are now.
inline constexpr const char* movedTurn = "books_moved";
// BooksMoved.
Result<void> confirmNotMoved(Connection& connection);

// Makes the schema in a database that has none, and applies the migrations that are missing, each
// in a transaction of its own; the role of the counters gets its rights (roles.sql). The owner's
// program also brings a changed prelude.sql and roles.sql. Two programs that come at the same time
// follow one another. Where something is missing it needs the owner, not a counter: DatabaseFailed.
// SchemaTooNew for a database of a newer program, BooksMoved.
Result<void> migrate(Connection& connection);
// How many migrations the database has, 0 for one without a schema.
Result<int> schemaVersion(Connection& connection);

} // namespace wattcard::db::postgres
