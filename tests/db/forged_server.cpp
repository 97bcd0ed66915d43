// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/db/forged_server.h"

#include "db/postgres/connection.h"
#include "db/postgres/dialect.h"

namespace wattcard::db::test {

bool executeOn(const ServerOptions& server, const char* sql)
{
    const auto connection = postgres::Connection::open(server);
    if (!connection)
        return false;
    // A forgery by whoever may do anything there, too.
    const bool isUnchecked = QByteArray{sql}.contains("PRAGMA foreign_keys=OFF");
    QByteArray script = isUnchecked ? "SET session_replication_role = replica;" : "";
    for (const QByteArray& statement : postgres::schemaFor(sql)) // DROP TRIGGER among them
        script += statement + ";";
    return (*connection)->script(script).has_value();
}

} // namespace wattcard::db::test
