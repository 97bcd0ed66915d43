// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/db/moved_books.h"

#include "db/postgres/connection.h"
#include "db/postgres/dialect.h"

#include <QFile>

#include <sqlite3.h>

namespace wattcard::db::test {

namespace {

void putCell(sqlite3_stmt* statement, int place, const QVariant& cell)
{
    if (cell.isNull()) {
        sqlite3_bind_null(statement, place);
    } else if (cell.typeId() == QMetaType::QString) {
        const QByteArray text = cell.toString().toUtf8();
        sqlite3_bind_text(statement, place, text.constData(), static_cast<int>(text.size()),
                          SQLITE_TRANSIENT);
    } else if (cell.typeId() == QMetaType::QByteArray) {
        const QByteArray bytes = cell.toByteArray();
        sqlite3_bind_blob(statement, place, bytes.constData(), static_cast<int>(bytes.size()),
                          SQLITE_TRANSIENT);
    } else {
        sqlite3_bind_int64(statement, place, cell.toLongLong());
    }
}

void moveRow(sqlite3* file, const QByteArray& table, const Record& row)
{
    QByteArray places = "?";
    for (std::size_t more = 1; more < row.all().size(); ++more)
        places += ", ?";
    const QByteArray sql = "INSERT INTO " + table + " VALUES (" + places + ")";
    sqlite3_stmt* statement = nullptr;
    sqlite3_prepare_v2(file, sql.constData(), -1, &statement, nullptr);
    for (std::size_t at = 0; at < row.all().size(); ++at)
        putCell(statement, static_cast<int>(at) + 1, row.all()[at]);
    if (sqlite3_step(statement) != SQLITE_DONE)
        qFatal("%s: %s", table.constData(), sqlite3_errmsg(file));
    sqlite3_finalize(statement);
}

void moveTable(Database& server, sqlite3* file, const QByteArray& table)
{
    const QByteArray clear = "DELETE FROM " + table; // what the migrations have put there
    sqlite3_exec(file, clear.constData(), nullptr, nullptr, nullptr);
    const QByteArray all = "SELECT * FROM " + table;
    const auto rows = server.run({"move", all.constData()});
    if (!rows)
        qFatal("%s: %s", table.constData(), qPrintable(rows.error().detail));
    for (const Record& row : rows->records)
        moveRow(file, table, row);
}

int collectName(void* names, int, char** values, char**)
{
    static_cast<QByteArrayList*>(names)->append(values[0]);
    return 0;
}

} // namespace

void moveBooks(Database& server, const QString& directory)
{
    sqlite3* file = nullptr;
    sqlite3_open(QFile::encodeName(Database::fileIn(directory)).constData(), &file);
    sqlite3_db_config(file, SQLITE_DBCONFIG_ENABLE_TRIGGER, 0, nullptr);
    QByteArrayList tables;
    sqlite3_exec(file,
                 "BEGIN; SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT GLOB"
                 " 'sqlite_*' AND name NOT GLOB 'search_part*' AND name NOT GLOB 'search_gram*'",
                 &collectName, &tables, nullptr);
    for (const QByteArray& table : tables)
        moveTable(server, file, table);
    sqlite3_exec(file, "COMMIT", nullptr, nullptr, nullptr);
    sqlite3_close(file);
}

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
