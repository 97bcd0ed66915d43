// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QVariant>

struct sqlite3_stmt;

namespace wattcard::db {

// Values on their way to SQLite and back, the same for whoever writes, reads or moves: whole
// numbers, texts in UTF-8, bytes, or NULL.

// To the parameter `place`, of which the first is 1; the bytes are copied. A null QString or
// QByteArray means an empty one; a value that is none means NULL. Answers with SQLite's code.
int bindCell(sqlite3_stmt* statement, int place, const QVariant& value);
// Of the row on which the statement stands, the first column being 0: qint64, QString, QByteArray,
// or nothing for NULL.
QVariant cellAt(sqlite3_stmt* statement, int column);

} // namespace wattcard::db
