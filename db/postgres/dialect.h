// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/postgres/pieces.h"

namespace wattcard::db::postgres {

// Our SQL, which SQLite runs as it is, in PostgreSQL's words. It is no translator of any SQL but of
// what db/repositories and db/migrations write; what it does not know it leaves as it is, and the
// server says so. prelude.sql must have been run in the database: functions that PostgreSQL lacks.

// One statement; ? becomes $1, $2 ...
QByteArray statementFor(const QByteArray& sql);
// A migration: the statements that make the same tables, indexes, views and triggers, in order.
std::vector<QByteArray> schemaFor(const QByteArray& script);

// The same for what is taken apart already, in place.
void reword(Pieces& pieces);
// The pattern of GLOB as a regular expression.
QByteArray expressionOf(QByteArray pattern);

} // namespace wattcard::db::postgres
