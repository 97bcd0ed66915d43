// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/verify/store_reader.h"

#include "db/postgres/reader.h"
#include "db/sqlite/errors.h"

#include <QFile>

#include <sqlite3.h>

#include <algorithm>
#include <utility>

namespace wattcard::db {

namespace {

// Into the storage of the row before, unless somebody has kept that. The size only of what has one:
// asking it of a number would make a text of that first.
void assignAt(sqlite3_stmt* statement, int column, const void* bytes, QByteArray& into)
{
    into.resize(sqlite3_column_bytes(statement, column));
    std::copy_n(static_cast<const char*>(bytes), into.size(), into.data());
}

template <class Kind> Kind& keptAs(Cell& cell)
{
    Kind* const before = std::get_if<Kind>(&cell);
    return before != nullptr ? *before : cell.emplace<Kind>();
}

void readCell(sqlite3_stmt* statement, int column, Cell& cell)
{
    switch (sqlite3_column_type(statement, column)) {
    case SQLITE_INTEGER: cell = std::int64_t{sqlite3_column_int64(statement, column)}; return;
    case SQLITE_TEXT:
        assignAt(statement, column, sqlite3_column_text(statement, column),
                 keptAs<QByteArray>(cell));
        return;
    case SQLITE_BLOB:
        assignAt(statement, column, sqlite3_column_blob(statement, column),
                 keptAs<Blob>(cell).bytes);
        return;
    default: cell = std::monostate{};
    }
}

void bindKey(sqlite3_stmt* statement, int place, const Cell& key)
{
    if (const auto* number = std::get_if<std::int64_t>(&key))
        sqlite3_bind_int64(statement, place, *number);
    else if (const auto* text = std::get_if<QByteArray>(&key))
        sqlite3_bind_text(statement, place, text->constData(), static_cast<int>(text->size()),
                          SQLITE_TRANSIENT);
}

Cell cellFrom(const QVariant& value)
{
    switch (value.typeId()) {
    case QMetaType::LongLong: return std::int64_t{value.toLongLong()};
    case QMetaType::QString: return value.toString().toUtf8();
    case QMetaType::QByteArray: return Blob{value.toByteArray()};
    default: return std::monostate{};
    }
}

} // namespace

Result<StoreReader> StoreReader::open(const StoreAddress& store)
{
    if (store.server)
        return openServer(*store.server);
    const QString& file = store.file;
    if (!QFile::exists(file))
        return failed(Fault::NotFound, file);
    sqlite3* handle = nullptr;
    const int opened = sqlite3_open_v2(QFile::encodeName(file).constData(), &handle,
                                       SQLITE_OPEN_READONLY | SQLITE_OPEN_NOMUTEX, nullptr);
    StoreReader reader{handle};
    if (opened != SQLITE_OK)
        return tl::unexpected{failureOf(handle, Fault::DatabaseFailed)};
    constexpr int busyTimeoutMs = 5'000;
    sqlite3_busy_timeout(handle, busyTimeoutMs);
    sqlite3_db_config(handle, SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
    sqlite3_db_config(handle, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, nullptr);
    sqlite3_db_config(handle, SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 1, nullptr);
    // 64 MB: each invariant goes through the same years again.
    for (const char* start : {"PRAGMA query_only=ON", "PRAGMA cell_size_check=ON",
                              "PRAGMA cache_size=-65536", "BEGIN"}) {
        if (auto started = reader.each(start, [](const Row&) {}); !started)
            return failed(started);
    }
    return reader;
}

Result<StoreReader> StoreReader::openServer(const ServerOptions& options)
{
    auto server = postgres::Reader::open(options);
    if (!server)
        return failed(server);
    StoreReader reader{nullptr};
    reader.m_server = std::move(*server);
    return reader;
}

StoreReader::StoreReader(sqlite3* handle) : m_handle{handle} {}

StoreReader::StoreReader(StoreReader&& other) noexcept
    : m_server{std::move(other.m_server)},
      m_handle{std::exchange(other.m_handle, nullptr)},
      m_idle{std::exchange(other.m_idle, {})}
{
}

StoreReader::~StoreReader()
{
    for (const auto& [sql, statement] : m_idle)
        sqlite3_finalize(statement);
    sqlite3_close(m_handle);
}

sqlite3_stmt* StoreReader::taken(const char* sql) const
{
    const auto idle = m_idle.find(QByteArray::fromRawData(sql, qstrlen(sql)));
    if (idle != m_idle.end()) {
        sqlite3_stmt* const statement = idle->second;
        m_idle.erase(idle);
        return statement;
    }
    sqlite3_stmt* fresh = nullptr;
    sqlite3_prepare_v2(m_handle, sql, -1, &fresh, nullptr);
    return fresh;
}

void StoreReader::givenBack(const char* sql, sqlite3_stmt* statement) const
{
    sqlite3_reset(statement);
    sqlite3_clear_bindings(statement);
    if (!m_idle.emplace(QByteArray{sql}, statement).second) // asked for within its own answer
        sqlite3_finalize(statement);
}

Result<void> StoreReader::each(const char* sql, const std::function<void(const Row&)>& row) const
{
    return each(sql, std::span<const Cell>{}, row);
}

Result<void> StoreReader::each(const char* sql, const Cell& key,
                               const std::function<void(const Row&)>& row) const
{
    return each(sql, std::span{&key, 1}, row);
}

Result<void> StoreReader::each(const char* sql, std::span<const Cell> keys,
                               const std::function<void(const Row&)>& row) const
{
    if (m_server)
        return runOnServer(sql, keys, row);
    sqlite3_stmt* const statement = taken(sql);
    if (statement == nullptr)
        return tl::unexpected{failureOf(m_handle, Fault::DatabaseDamaged)};
    for (std::size_t place = 0; place < keys.size(); ++place)
        bindKey(statement, static_cast<int>(place) + 1, keys[place]);
    const int columns = sqlite3_column_count(statement);
    int step = SQLITE_ROW;
    Row cells(static_cast<std::size_t>(columns));
    while ((step = sqlite3_step(statement)) == SQLITE_ROW) {
        for (int column = 0; column < columns; ++column)
            readCell(statement, column, cells[static_cast<std::size_t>(column)]);
        row(cells);
    }
    Result<void> done;
    if (step != SQLITE_DONE)
        done = tl::unexpected{failureOf(m_handle, Fault::DatabaseDamaged)};
    givenBack(sql, statement);
    return done;
}

Result<void> StoreReader::runOnServer(const char* sql, std::span<const Cell> keys,
                                      const std::function<void(const Row&)>& row) const
{
    std::vector<QVariant> values;
    for (const Cell& key : keys) {
        if (const auto* number = std::get_if<std::int64_t>(&key))
            values.emplace_back(qint64{*number});
        else if (const auto* text = std::get_if<QByteArray>(&key))
            values.emplace_back(QString::fromUtf8(*text));
    }
    Row cells;
    return m_server->each({"check", sql}, values, [&](const std::vector<QVariant>& read) {
        cells.clear();
        for (const QVariant& value : read)
            cells.push_back(cellFrom(value));
        row(cells);
        return Result<void>{};
    });
}

std::int64_t integer(const Cell& cell)
{
    const auto* number = std::get_if<std::int64_t>(&cell);
    return number != nullptr ? *number : 0;
}

QString text(const Cell& cell)
{
    return QString::fromUtf8(word(cell));
}

QByteArrayView word(const Cell& cell)
{
    const auto* bytes = std::get_if<QByteArray>(&cell);
    return bytes != nullptr ? QByteArrayView{*bytes} : QByteArrayView{};
}

} // namespace wattcard::db
