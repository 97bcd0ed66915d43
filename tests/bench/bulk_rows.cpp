// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "bulk_rows.h"

#include <QFile>

#include <sqlite3.h>

namespace wattcard::bench {

Bulk::Bulk(const QString& file)
{
    if (sqlite3_open(QFile::encodeName(file).constData(), &m_handle) != SQLITE_OK)
        stop("open");
}

Bulk::~Bulk()
{
    for (const auto& [sql, statement] : m_prepared)
        sqlite3_finalize(statement);
    sqlite3_close(m_handle);
}

void Bulk::stop(const char* what)
{
    qFatal("%s: %s", what, sqlite3_errmsg(m_handle));
}

void Bulk::run(const QByteArray& sql)
{
    if (sqlite3_exec(m_handle, sql.constData(), nullptr, nullptr, nullptr) != SQLITE_OK)
        stop(sql.constData());
}

// The values outlive the step that reads them.
void Bulk::bind(sqlite3_stmt* statement, int place, const BulkValue& value)
{
    constexpr int digits = 8;
    if (const auto* number = std::get_if<std::int64_t>(&value))
        sqlite3_bind_int64(statement, place, *number);
    else if (const auto* text = std::get_if<QByteArray>(&value))
        sqlite3_bind_text(statement, place, text->constData(), int(text->size()), SQLITE_STATIC);
    else if (const auto* named = std::get_if<Digits8>(&value))
        sqlite3_bind_blob(statement, place, &named->number, digits, SQLITE_TRANSIENT);
    else if (const auto* octets = std::get_if<Octets>(&value))
        sqlite3_bind_blob(statement, place, octets->bytes.constData(), int(octets->bytes.size()),
                          SQLITE_STATIC);
    else
        sqlite3_bind_null(statement, place);
}

void Bulk::insert(const char* sql, const std::vector<BulkValue>& values)
{
    sqlite3_stmt*& statement = m_prepared[sql];
    if (statement == nullptr &&
        sqlite3_prepare_v2(m_handle, sql, -1, &statement, nullptr) != SQLITE_OK)
        stop(sql);
    for (std::size_t place = 0; place < values.size(); ++place)
        bind(statement, int(place) + 1, values[place]);
    if (sqlite3_step(statement) != SQLITE_DONE)
        stop(sql);
    sqlite3_reset(statement);
}

sqlite3_stmt* Bulk::prepared(const QByteArray& sql)
{
    sqlite3_stmt* statement = nullptr;
    if (sqlite3_prepare_v2(m_handle, sql.constData(), -1, &statement, nullptr) != SQLITE_OK)
        stop(sql.constData());
    return statement;
}

std::int64_t Bulk::readOn(sqlite3_stmt* statement, const std::vector<BulkValue>& values)
{
    for (std::size_t place = 0; place < values.size(); ++place)
        bind(statement, int(place) + 1, values[place]);
    std::int64_t rows = 0;
    std::int64_t seen = 0;
    const int columns = sqlite3_column_count(statement);
    while (sqlite3_step(statement) == SQLITE_ROW) {
        ++rows;
        for (int column = 0; column < columns; ++column)
            seen += sqlite3_column_type(statement, column) == SQLITE_TEXT
                        ? *sqlite3_column_text(statement, column)
                        : sqlite3_column_int64(statement, column);
    }
    sqlite3_reset(statement);
    m_seen = seen; // the reading must not be thought away
    return rows;
}

std::int64_t Bulk::readAll(const QByteArray& sql, const std::vector<BulkValue>& values)
{
    sqlite3_stmt* const statement = prepared(sql);
    const std::int64_t rows = readOn(statement, values);
    sqlite3_finalize(statement);
    return rows;
}

std::int64_t Bulk::readAgain(const char* sql, const std::vector<BulkValue>& values)
{
    sqlite3_stmt*& statement = m_prepared[sql];
    if (statement == nullptr)
        statement = prepared(sql);
    return readOn(statement, values);
}

void Bulk::runBare(const QByteArrayList& tables, const std::function<void()>& work)
{
    const auto triggers = texts("SELECT name, sql FROM sqlite_schema WHERE type = 'trigger'");
    const QByteArray ofTables =
        "SELECT name, sql FROM sqlite_schema WHERE type = 'index' AND sql IS NOT NULL"
        " AND tbl_name IN ('" +
        tables.join("', '") + "')";
    const auto indexes = texts(ofTables.constData());
    for (const auto& [name, sql] : triggers)
        run("DROP TRIGGER " + name);
    for (const auto& [name, sql] : indexes)
        run("DROP INDEX " + name);
    work();
    for (const auto& [name, sql] : indexes)
        run(sql);
    for (const auto& [name, sql] : triggers)
        run(sql);
}

std::vector<std::pair<QByteArray, QByteArray>> Bulk::texts(const char* sql)
{
    std::vector<std::pair<QByteArray, QByteArray>> rows;
    sqlite3_stmt* statement = nullptr;
    if (sqlite3_prepare_v2(m_handle, sql, -1, &statement, nullptr) != SQLITE_OK)
        stop(sql);
    const auto cell = [&](int column) {
        return QByteArray{reinterpret_cast<const char*>(sqlite3_column_text(statement, column))};
    };
    while (sqlite3_step(statement) == SQLITE_ROW)
        rows.emplace_back(cell(0), cell(1));
    sqlite3_finalize(statement);
    return rows;
}

} // namespace wattcard::bench
