// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/sqlite/file_writer.h"

#include "db/sqlite/cells.h"
#include "db/sqlite/clean_end.h"
#include "db/sqlite/errors.h"
#include "db/sqlite/migrator.h"
#include "db/sqlite/settings.h"

#include <QFile>
#include <QSqlDriver>
#include <QSqlError>
#include <QUuid>

#include <sqlite3.h>

#include <cstdlib>

using namespace Qt::StringLiterals;

namespace wattcard::db {

namespace {

// Checkpoints by the writer alone (RELIABILITY.md section 8): idle from here on, in any case from
// there.
constexpr int walPagesWhenIdle = 1'000;
constexpr int walPagesInAnyCase = 10'000;

sqlite3* handleOf(const QSqlDatabase& connection)
{
    const QVariant handle = connection.driver()->handle();
    if (qstrcmp(handle.typeName(), "sqlite3*") != 0)
        return nullptr;
    return *static_cast<sqlite3* const*>(handle.constData());
}

int countPages(void* pages, sqlite3*, const char*, int inLog)
{
    *static_cast<int*>(pages) = inLog;
    return SQLITE_OK;
}

// What a failed sync has lost, no later one brings back: after the failure that ends the store its
// closing must not write the log into the database. The log that remains makes the next start check
// in full (RELIABILITY.md section 8).
const Failure& lastOne(sqlite3* handle, const Failure& failure)
{
    sqlite3_db_config(handle, SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 1, nullptr);
    return failure;
}

} // namespace

struct FileWriter::Prepared {
    explicit Prepared(sqlite3_stmt* made) : statement{made} {}
    Prepared(const Prepared&) = delete;
    Prepared& operator=(const Prepared&) = delete;
    ~Prepared() { sqlite3_finalize(statement); }
    sqlite3_stmt* statement;
};

Result<std::unique_ptr<FileWriter>> FileWriter::open(StoreLock lock, const QString& fileName)
{
    std::unique_ptr<FileWriter> writer{new FileWriter{std::move(lock), fileName}};
    const auto mark = writer->m_lock.takeMark();
    if (!mark)
        return failed(mark);
    const QByteArray found = endMarkOf(fileName);
    writer->m_wasClosedInOrder = !QFile::exists(fileName) || (!found.isEmpty() && *mark == found);
    if (auto connected = writer->connect(); !connected)
        return failed(connected);
    if (auto ready = writer->prepare(); !ready)
        return failed(ready);
    writer->m_isSound = writer->m_wasClosedInOrder;
    return writer;
}

FileWriter::FileWriter(StoreLock lock, QString fileName)
    : m_lock{std::move(lock)},
      m_fileName{std::move(fileName)},
      m_connectionName{"store-"_L1 + QUuid::createUuid().toString(QUuid::WithoutBraces)}
{
}

FileWriter::~FileWriter()
{
    m_prepared.clear();
    m_connection.close();
    m_connection = QSqlDatabase{};
    QSqlDatabase::removeDatabase(m_connectionName);
    if (m_isSound && !m_stopped)
        m_lock.leaveMark(endMarkOf(m_fileName));
}

Result<void> FileWriter::connect()
{
    m_connection = QSqlDatabase::addDatabase(u"QSQLITE"_s, m_connectionName);
    m_connection.setDatabaseName(m_fileName);
    m_connection.setConnectOptions(u"QSQLITE_BUSY_TIMEOUT=5000"_s);
    if (!m_connection.open())
        return failed(Fault::DatabaseFailed, m_connection.lastError().text());
    m_handle = handleOf(m_connection);
    if (m_handle == nullptr)
        return failed(Fault::DatabaseFailed, u"the driver has no SQLite handle"_s);
    return {};
}

Result<void> FileWriter::prepare()
{
    if (auto ours = checkFile(m_handle); !ours)
        return ours;
    if (auto set = applySettings(m_handle); !set)
        return set;
    if (auto newest = migrate(m_handle); !newest)
        return newest;
    if (auto confirmed = confirmSettings(m_handle); !confirmed)
        return confirmed;
    const LastEnd lastEnd = m_wasClosedInOrder ? LastEnd::Clean : LastEnd::Unclean;
    if (auto whole = checkStructure(m_handle, lastEnd); !whole)
        return whole;
    sqlite3_wal_hook(m_handle, &countPages, &m_walPages);
    denyFurtherSettings(m_handle);
    return {};
}

Result<Answer> FileWriter::run(const StatementText& statement, const std::vector<QVariant>& values)
{
    return execute(statement, values, nullptr);
}

Result<NamedAnswer> FileWriter::runNamed(const StatementText& statement,
                                         const std::vector<QVariant>& values)
{
    NamedAnswer named;
    auto answer = execute(statement, values, &named.columns);
    if (!answer)
        return failed(answer);
    named.answer = std::move(*answer);
    return named;
}

Result<sqlite3_stmt*> FileWriter::prepared(const StatementText& statement)
{
    const auto text = QByteArray::fromRawData(statement.sql, qstrlen(statement.sql));
    if (const Prepared* kept = m_prepared.object(text))
        return kept->statement;
    sqlite3_stmt* fresh = nullptr;
    if (sqlite3_prepare_v2(m_handle, statement.sql, -1, &fresh, nullptr) != SQLITE_OK)
        return stopIfFatal(failureOf(m_handle, Fault::NotSaved));
    m_prepared.insert(QByteArray{statement.sql}, new Prepared{fresh});
    return fresh;
}

Result<Answer> FileWriter::execute(const StatementText& statement,
                                   const std::vector<QVariant>& values, QStringList* columns)
{
    if (m_stopped)
        return tl::unexpected{*m_stopped};
    const auto query = prepared(statement);
    if (!query)
        return failed(query);
    auto answer = answerTo(*query, statement, values);
    const int count = columns != nullptr ? sqlite3_column_count(*query) : 0;
    for (int column = 0; column < count; ++column)
        columns->append(QString::fromUtf8(sqlite3_column_name(*query, column)));
    sqlite3_reset(*query); // no read lock stays behind
    return answer;
}

Result<Answer> FileWriter::answerTo(sqlite3_stmt* query, const StatementText& statement,
                                    const std::vector<QVariant>& values)
{
    // A value that an earlier run left bound is never taken for one that is missing now.
    if (sqlite3_bind_parameter_count(query) != static_cast<int>(values.size()))
        return failed(Fault::NotSaved, u"a value is missing in "_s + QLatin1String{statement.name});
    for (std::size_t index = 0; index < values.size(); ++index) {
        if (bindCell(query, static_cast<int>(index) + 1, values[index]) != SQLITE_OK)
            return stopIfFatal(failureOf(m_handle, Fault::NotSaved));
    }
    Answer answer;
    LiveRow row{query};
    int step = sqlite3_step(query);
    for (; step == SQLITE_ROW; step = sqlite3_step(query))
        answer.records.push_back(Record{row}.kept());
    if (step != SQLITE_DONE)
        return stopIfFatal(failureOf(m_handle, Fault::NotSaved));
    answer.changed = sqlite3_changes(m_handle);
    return answer;
}

Result<void> FileWriter::begin()
{
    const auto begun = run({"begin", "BEGIN IMMEDIATE"}, {});
    return begun ? Result<void>{} : failed(begun);
}

Result<void> FileWriter::commit()
{
    if (m_stopped) {
        rollback();
        return tl::unexpected{*m_stopped};
    }
    const auto query = prepared({"commit", "COMMIT"});
    if (query && sqlite3_step(*query) == SQLITE_DONE) {
        sqlite3_reset(*query);
        return {};
    }
    // A deferred constraint or a waiting reader leaves the transaction open: surely not kept.
    const int code = sqlite3_errcode(m_handle) & 0xff; // without the extended part
    const bool surelyNot = code == SQLITE_CONSTRAINT || code == SQLITE_BUSY;
    Failure failure = failureOf(m_handle, Fault::OutcomeUnknown);
    if (query)
        sqlite3_reset(*query);
    rollback();
    if (endsTheStore(failure.fault))
        m_stopped = lastOne(m_handle, failure);
    failure.fault = surelyNot ? Fault::NotSaved : Fault::OutcomeUnknown;
    return tl::unexpected{failure};
}

void FileWriter::rollback()
{
    if (sqlite3_get_autocommit(m_handle) == 0)
        sqlite3_exec(m_handle, "ROLLBACK", nullptr, nullptr, nullptr);
}

Result<void> FileWriter::tidy(bool isIdle)
{
    if (m_stopped)
        return tl::unexpected{*m_stopped};
    return checkpoint(isIdle ? walPagesWhenIdle : walPagesInAnyCase);
}

Result<void> FileWriter::checkpoint(int leastPages)
{
    if (m_walPages < m_walPagesTried) // begun anew: all of it was in the database
        m_walPagesTried = 0;
    // Of what a reader still needs the rest stays in the log, and trying after each commit would
    // not change that: so much more must have come.
    if (m_walPages - m_walPagesTried <= leastPages)
        return {};
    // The C call passes the authorizer; this is the only file that may use it.
    const int result =
        sqlite3_wal_checkpoint_v2(m_handle, nullptr, SQLITE_CHECKPOINT_PASSIVE, nullptr, nullptr);
    m_walPagesTried = m_walPages;
    if (result == SQLITE_OK || result == SQLITE_BUSY)
        return {};
    return stopIfFatal(failureOf(m_handle, Fault::DatabaseFailed));
}

tl::unexpected<Failure> FileWriter::stopIfFatal(Failure failure)
{
    if (endsTheStore(failure.fault))
        m_stopped = lastOne(m_handle, failure);
    return tl::unexpected{std::move(failure)};
}

} // namespace wattcard::db
