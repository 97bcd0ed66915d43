// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/sqlite/cells.h"

#include <sqlite3.h>

namespace wattcard::db {

int bindCell(sqlite3_stmt* statement, int place, const QVariant& value)
{
    switch (value.typeId()) {
    case QMetaType::UnknownType:
    case QMetaType::Nullptr: return sqlite3_bind_null(statement, place);
    case QMetaType::QString: {
        const QByteArray text = value.toString().toUtf8();
        return sqlite3_bind_text(statement, place, text.constData(), static_cast<int>(text.size()),
                                 SQLITE_TRANSIENT);
    }
    case QMetaType::QByteArray: {
        const QByteArray bytes = value.toByteArray();
        return sqlite3_bind_blob(statement, place, bytes.constData(),
                                 static_cast<int>(bytes.size()), SQLITE_TRANSIENT);
    }
    default: return sqlite3_bind_int64(statement, place, value.toLongLong());
    }
}

QVariant cellAt(sqlite3_stmt* statement, int column)
{
    // The size only of what has one, and behind its bytes: asking it of a number would make a text
    // of that first.
    switch (sqlite3_column_type(statement, column)) {
    case SQLITE_INTEGER: return qint64{sqlite3_column_int64(statement, column)};
    case SQLITE_TEXT: {
        const auto* const text = sqlite3_column_text(statement, column);
        return QString::fromUtf8(reinterpret_cast<const char*>(text),
                                 sqlite3_column_bytes(statement, column));
    }
    case SQLITE_BLOB: {
        const void* const bytes = sqlite3_column_blob(statement, column);
        return QByteArray{static_cast<const char*>(bytes), sqlite3_column_bytes(statement, column)};
    }
    default: return {};
    }
}

} // namespace wattcard::db
