// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/sqlite/reading.h"

#include "db/sqlite/errors.h"

#include <QFile>

#include <sqlite3.h>

namespace wattcard::db {

namespace {

// The size only of what has one: asking it of a number would make a text of that first.
QVariant readingCell(sqlite3_stmt* statement, int column)
{
    switch (sqlite3_column_type(statement, column)) {
    case SQLITE_INTEGER: return qint64{sqlite3_column_int64(statement, column)};
    case SQLITE_TEXT: {
        const auto* text = reinterpret_cast<const char*>(sqlite3_column_text(statement, column));
        return QString::fromUtf8(text, sqlite3_column_bytes(statement, column));
    }
    case SQLITE_BLOB: {
        const auto* bytes = static_cast<const char*>(sqlite3_column_blob(statement, column));
        return QByteArray{bytes, sqlite3_column_bytes(statement, column)};
    }
    default: return {};
    }
}

void bindReading(sqlite3_stmt* statement, int place, const QVariant& value)
{
    switch (value.typeId()) {
    case QMetaType::QString: {
        const QByteArray text = value.toString().toUtf8();
        sqlite3_bind_text(statement, place, text.constData(), static_cast<int>(text.size()),
                          SQLITE_TRANSIENT);
        return;
    }
    case QMetaType::QByteArray: {
        const QByteArray bytes = value.toByteArray();
        sqlite3_bind_blob(statement, place, bytes.constData(), static_cast<int>(bytes.size()),
                          SQLITE_TRANSIENT);
        return;
    }
    default: sqlite3_bind_int64(statement, place, value.toLongLong());
    }
}

} // namespace

Result<std::unique_ptr<Reading>> Reading::open(const QString& file)
{
    if (!QFile::exists(file))
        return failed(Fault::NotFound, file);
    sqlite3* handle = nullptr;
    const int opened = sqlite3_open_v2(QFile::encodeName(file).constData(), &handle,
                                       SQLITE_OPEN_READONLY | SQLITE_OPEN_NOMUTEX, nullptr);
    std::unique_ptr<Reading> reading{new Reading{handle}};
    if (opened != SQLITE_OK)
        return tl::unexpected{failureOf(handle, Fault::DatabaseFailed)};
    constexpr int busyTimeoutMs = 5'000;
    sqlite3_busy_timeout(handle, busyTimeoutMs);
    sqlite3_db_config(handle, SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
    sqlite3_db_config(handle, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, nullptr);
    sqlite3_db_config(handle, SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 1, nullptr);
    for (const char* start : {"PRAGMA query_only=ON", "PRAGMA cell_size_check=ON", "BEGIN"}) {
        if (auto started = reading->execute(start); !started)
            return failed(started);
    }
    reading->m_began = std::chrono::steady_clock::now();
    return reading;
}

Reading::~Reading()
{
    for (const auto& [text, statement] : m_prepared)
        sqlite3_finalize(statement);
    sqlite3_close(m_handle);
}

Result<void> Reading::execute(const char* sql)
{
    if (sqlite3_exec(m_handle, sql, nullptr, nullptr, nullptr) == SQLITE_OK)
        return {};
    return tl::unexpected{failureOf(m_handle, Fault::DatabaseFailed)};
}

Result<void> Reading::renewWhenOld(std::chrono::seconds age)
{
    const auto now = std::chrono::steady_clock::now();
    if (now - m_began < age)
        return {};
    m_began = now;
    return execute("COMMIT; BEGIN");
}

Result<sqlite3_stmt*> Reading::prepared(const StatementText& statement)
{
    const QByteArray name{statement.name};
    if (const auto kept = m_prepared.find(name); kept != m_prepared.end())
        return kept->second;
    sqlite3_stmt* fresh = nullptr;
    if (sqlite3_prepare_v2(m_handle, statement.sql, -1, &fresh, nullptr) != SQLITE_OK)
        return tl::unexpected{failureOf(m_handle, Fault::DatabaseDamaged)};
    m_prepared.emplace(name, fresh);
    m_texts.emplace(name, statement.sql);
    return fresh;
}

Result<Answer> Reading::run(const StatementText& statement, const std::vector<QVariant>& values)
{
    const auto ready = prepared(statement);
    if (!ready)
        return failed(ready);
    sqlite3_stmt* const query = *ready;
    for (std::size_t index = 0; index < values.size(); ++index)
        bindReading(query, static_cast<int>(index) + 1, values[index]);
    const auto columns = static_cast<std::size_t>(sqlite3_column_count(query));
    Answer answer;
    int step = SQLITE_ROW;
    while ((step = sqlite3_step(query)) == SQLITE_ROW) {
        std::vector<QVariant> row;
        row.reserve(columns);
        for (std::size_t column = 0; column < columns; ++column)
            row.push_back(readingCell(query, static_cast<int>(column)));
        answer.records.emplace_back(std::move(row));
    }
    const Failure failure = failureOf(m_handle, Fault::DatabaseDamaged);
    sqlite3_reset(query);
    if (step != SQLITE_DONE)
        return tl::unexpected{failure};
    return answer;
}

} // namespace wattcard::db
