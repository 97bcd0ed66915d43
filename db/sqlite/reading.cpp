// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/sqlite/reading.h"

#include "db/postgres/reader.h"
#include "db/sqlite/cells.h"
#include "db/sqlite/errors.h"

#include <QFile>
#include <QScopeGuard>

#include <sqlite3.h>

#include <cstdlib>

namespace wattcard::db {

Result<std::unique_ptr<Reading>> Reading::open(const StoreAddress& store)
{
    if (store.server)
        return openServer(*store.server);
    const QString& file = store.file;
    if (!QFile::exists(file))
        return failed(Fault::NotFound, file);
    sqlite3* handle = nullptr;
    const int opened = sqlite3_open_v2(QFile::encodeName(file).constData(), &handle,
                                       SQLITE_OPEN_READONLY | SQLITE_OPEN_NOMUTEX, nullptr);
    std::unique_ptr<Reading> reading{new Reading};
    reading->m_handle = handle;
    if (opened != SQLITE_OK)
        return tl::unexpected{failureOf(handle, Fault::DatabaseFailed)};
    constexpr int busyTimeoutMs = 5'000;
    sqlite3_busy_timeout(handle, busyTimeoutMs);
    sqlite3_db_config(handle, SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
    sqlite3_db_config(handle, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, nullptr);
    sqlite3_db_config(handle, SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 1, nullptr);
    // 32 MB: a page that is read again is checked again. Who looks through years reads many twice.
    for (const char* start : {"PRAGMA query_only=ON", "PRAGMA cell_size_check=ON",
                              "PRAGMA cache_size=-32768", "BEGIN"}) {
        if (auto started = reading->execute(start); !started)
            return failed(started);
    }
    reading->m_began = std::chrono::steady_clock::now();
    return reading;
}

Result<std::unique_ptr<Reading>> Reading::openServer(const ServerOptions& options)
{
    auto reader = postgres::Reader::open(options);
    if (!reader)
        return failed(reader);
    std::unique_ptr<Reading> reading{new Reading};
    reading->m_server = std::move(*reader);
    reading->m_began = std::chrono::steady_clock::now();
    return reading;
}

Reading::Reading() = default;

Reading::~Reading()
{
    for (const auto& [name, query] : m_prepared)
        sqlite3_finalize(query.row.statement);
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
    if (m_server)
        return m_server->renew();
    return execute("COMMIT; BEGIN");
}

Result<Reading::Prepared*> Reading::prepared(const StatementText& statement)
{
    const QByteArray name{statement.name};
    if (const auto kept = m_prepared.find(name); kept != m_prepared.end())
        return &kept->second;
    sqlite3_stmt* fresh = nullptr;
    if (sqlite3_prepare_v2(m_handle, statement.sql, -1, &fresh, nullptr) != SQLITE_OK)
        return tl::unexpected{failureOf(m_handle, Fault::DatabaseDamaged)};
    m_texts.emplace(name, statement.sql);
    return &m_prepared.emplace(name, Prepared{.row = {.statement = fresh}}).first->second;
}

Result<Reading::Prepared*> Reading::begun(const StatementText& statement,
                                          const std::vector<QVariant>& values)
{
    auto query = prepared(statement);
    if (!query)
        return query;
    if ((*query)->isRunning)
        std::abort();
    (*query)->isRunning = true;
    if (m_listener)
        m_listener(statement, values);
    for (std::size_t index = 0; index < values.size(); ++index)
        bindCell((*query)->row.statement, static_cast<int>(index) + 1, values[index]);
    return query;
}

Result<bool> Reading::next(Prepared& query)
{
    const int step = sqlite3_step(query.row.statement);
    if (step == SQLITE_ROW || step == SQLITE_DONE)
        return step == SQLITE_ROW;
    return tl::unexpected{failureOf(m_handle, Fault::DatabaseDamaged)};
}

void Reading::ended(Prepared& query)
{
    sqlite3_reset(query.row.statement);
    query.isRunning = false;
}

Result<void> Reading::each(const StatementText& statement, const std::vector<QVariant>& values,
                           const std::function<Result<void>(Record&)>& row)
{
    if (m_server)
        return eachOfServer(statement, values, row);
    const auto query = begun(statement, values);
    if (!query)
        return failed(query);
    const auto whenLeft = qScopeGuard([&] { ended(**query); }); // by whatever `row` throws, too
    Result<void> done;
    while (done) {
        const auto has = next(**query);
        if (!has)
            done = failed(has);
        if (!has || !*has)
            break;
        Record record{(*query)->row};
        done = row(record);
    }
    return done;
}

Result<void> Reading::eachOfServer(const StatementText& statement,
                                   const std::vector<QVariant>& values,
                                   const std::function<Result<void>(Record&)>& row)
{
    m_texts.emplace(statement.name, statement.sql);
    if (m_listener)
        m_listener(statement, values);
    return m_server->each(statement, values, [&](std::vector<QVariant> cells) {
        Record record{std::move(cells)};
        return row(record);
    });
}

Result<Answer> Reading::run(const StatementText& statement, const std::vector<QVariant>& values)
{
    Answer answer;
    auto done = each(statement, values, [&](Record& record) -> Result<void> {
        answer.records.push_back(record.kept());
        return {};
    });
    if (!done)
        return failed(done);
    return answer;
}

Result<int> Reading::schemaVersion()
{
    constexpr StatementText ofServer{"servers_version", "SELECT MAX(version) FROM schema_version"};
    constexpr StatementText ofFile{"version", "PRAGMA user_version"};
    auto answer = run(m_server ? ofServer : ofFile);
    if (!answer)
        return failed(answer);
    return answer->records.empty() ? 0 : static_cast<int>(answer->records.front().integer());
}

} // namespace wattcard::db
