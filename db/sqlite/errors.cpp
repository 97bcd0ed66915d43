// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/sqlite/errors.h"

#include <sqlite3.h>

namespace wattcard::db {

namespace {

Fault faultOf(int code, Fault otherwise)
{
    switch (code & 0xff) {
    case SQLITE_FULL: return Fault::DiskFull;
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB: return Fault::DatabaseDamaged;
    case SQLITE_IOERR:
    case SQLITE_CANTOPEN:
    case SQLITE_READONLY: return Fault::DatabaseFailed;
    default: return otherwise;
    }
}

} // namespace

Failure failureOf(sqlite3* handle, Fault otherwise)
{
    const int code = sqlite3_extended_errcode(handle);
    const QString message = QString::fromUtf8(sqlite3_errmsg(handle));
    return {faultOf(code, otherwise), QStringLiteral("SQLite %1: %2").arg(code).arg(message)};
}

bool endsTheStore(Fault fault)
{
    return fault == Fault::DiskFull || fault == Fault::DatabaseDamaged ||
           fault == Fault::DatabaseFailed;
}

} // namespace wattcard::db
