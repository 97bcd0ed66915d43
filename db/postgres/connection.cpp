// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/postgres/connection.h"

#include "db/postgres/dialect.h"
#include "db/postgres/foresight.h"
#include "db/postgres/pipeline.h"
#include "db/postgres/values.h"
#include "db/sqlite/errors.h"

#include <array>
#include <libpq-fe.h>
#include <poll.h>
#include <utility>

using namespace Qt::StringLiterals;

namespace wattcard::db::postgres {

namespace {

constexpr int oldestServer = 150'000;

// So long does nobody wait for an answer that does not come (RELIABILITY.md section 8).
constexpr const char* transport = "connect_timeout=5 tcp_user_timeout=10000 keepalives_idle=10"
                                  " keepalives_interval=5 keepalives_count=2 ";

QByteArray settingsOf(const ServerOptions& options)
{
    const auto ms = [](std::chrono::milliseconds time) { return QByteArray::number(time.count()); };
    return "-c statement_timeout=" + ms(options.statementTimeout) +
           " -c lock_timeout=" + ms(options.lockTimeout) +
           " -c idle_in_transaction_session_timeout=" + ms(options.idleTimeout) +
           // Who is not heard of loses his session, and with it the number that it holds.
           " -c tcp_keepalives_idle=10 -c tcp_keepalives_interval=5 -c tcp_keepalives_count=2"
           " -c tcp_user_timeout=10000"
           " -c search_path=wattcard,pg_catalog -c standard_conforming_strings=on"
           " -c client_min_messages=warning";
}

// What the server only remarks is in its log.
void ignoreRemark(void*, const char*) {}

pg_conn* connected(const ServerOptions& options)
{
    const QByteArray server = transport + options.server;
    const QByteArray settings = settingsOf(options);
    const std::array<const char*, 5> keys{"dbname", "options", "application_name",
                                          "client_encoding", nullptr};
    const std::array<const char*, 5> values{server.constData(), settings.constData(),
                                            options.applicationName.constData(), "UTF8", nullptr};
    return PQconnectdbParams(keys.data(), values.data(), 1);
}

QByteArray fieldOf(const PGresult* result, int field)
{
    return QByteArray{result != nullptr ? PQresultErrorField(result, field) : nullptr};
}

// Read back, so that a sale is never told to be kept by a server that may lose it.
constexpr StatementText selectDurability{
    "durability", "SELECT name, setting FROM pg_settings WHERE name IN"
                  " ('fsync', 'full_page_writes', 'synchronous_commit', 'data_sync_retry')"
                  " AND setting <> CASE name WHEN 'data_sync_retry' THEN 'off' ELSE 'on' END"};

} // namespace

Result<std::unique_ptr<Connection>> Connection::open(const ServerOptions& options)
{
    std::unique_ptr<Connection> connection{new Connection{connected(options)}};
    if (PQstatus(connection->m_handle) != CONNECTION_OK)
        return connection->refused(nullptr, Moment::Statement);
    PQsetNoticeProcessor(connection->m_handle, &ignoreRemark, nullptr);
    if (auto good = connection->confirm(options); !good)
        return failed(good);
    return connection;
}

Connection::Connection(pg_conn* handle)
    : m_handle{handle},
      m_pipeline{std::make_unique<Pipeline>()},
      m_foresight{std::make_unique<Foresight>()}
{
}

Connection::~Connection()
{
    PQfinish(m_handle);
}

Result<void> Connection::confirm(const ServerOptions& options)
{
    if (const int version = PQserverVersion(m_handle); version < oldestServer)
        return failed(Fault::DatabaseFailed, u"the server is of version %1"_s.arg(version));
    auto unsafe = run(selectDurability);
    if (!unsafe)
        return failed(unsafe);
    if (options.mayForget || unsafe->records.empty())
        return {};
    Record& first = unsafe->records.front();
    const QString name = first.text();
    return failed(Fault::DatabaseFailed, u"%1 is %2"_s.arg(name, first.text()));
}

tl::unexpected<Failure> Connection::refused(const pg_result* result, Moment moment)
{
    Refusal refusal{fieldOf(result, PG_DIAG_SQLSTATE), fieldOf(result, PG_DIAG_MESSAGE_PRIMARY),
                    fieldOf(result, PG_DIAG_CONSTRAINT_NAME)};
    const bool isGone = PQstatus(m_handle) != CONNECTION_OK;
    if (refusal.message.isEmpty())
        refusal.message = PQerrorMessage(m_handle);
    // A server that stops says so before it hangs up; one that breaks does not.
    if (isGone && !isAway(refusal))
        refusal.state.clear();
    // It may have said goodbye without having hung up yet.
    m_isLost = m_isLost || isAway(refusal);
    m_mayRetry = m_mayRetry || postgres::mayRetry(refusal);
    // What ends the store ends it at COMMIT, too, where it leaves the outcome open besides.
    const Failure said = failureOf(refusal, Moment::Statement);
    if (endsTheStore(said.fault) && !mayBeArranged(refusal))
        m_stopped = said;
    return tl::unexpected{failureOf(refusal, moment)};
}

Result<void> Connection::make(const QByteArray& key, const QByteArray& name, const QByteArray& sql,
                              const Bound& bound)
{
    if (m_pipeline->isOpen()) {
        const bool isSent = m_pipeline->sendPrepare(m_handle, key, name, sql, bound);
        return isSent ? Result<void>{} : refused(nullptr, Moment::Statement);
    }
    const Owned made{PQprepare(m_handle, name, sql, bound.count(), bound.types()), &PQclear};
    if (PQresultStatus(made.get()) != PGRES_COMMAND_OK)
        return refused(made.get(), Moment::Statement);
    return {};
}

Result<QByteArray> Connection::prepared(const StatementText& statement, const Bound& bound)
{
    const QByteArray key = bound.signature() + '|' + statement.sql;
    if (const auto kept = m_prepared.find(key); kept != m_prepared.end())
        return kept->second;
    if (m_prepared.size() >= mostPrepared) {
        if (auto cleared = script("DEALLOCATE ALL"); !cleared)
            return failed(cleared);
        m_prepared.clear();
    }
    const QByteArray name = 's' + QByteArray::number(++m_made);
    if (auto made = make(key, name, statementFor(statement.sql), bound); !made)
        return failed(made);
    m_prepared.emplace(key, name);
    return name;
}

Result<Connection::Owned> Connection::ask(const StatementText& statement,
                                          const std::vector<QVariant>& values)
{
    if (auto back = whenBack(); !back)
        return failed(back);
    if (m_pipeline->isOpen())
        return askInTurn(statement, values);
    const Bound bound{values};
    const auto name = prepared(statement, bound);
    if (!name)
        return failed(name);
    constexpr int binary = 1;
    Owned result{PQexecPrepared(m_handle, *name, bound.count(), bound.values(), bound.lengths(),
                                bound.formats(), binary),
                 &PQclear};
    const auto status = PQresultStatus(result.get());
    if (status != PGRES_TUPLES_OK && status != PGRES_COMMAND_OK)
        return refused(result.get(), Moment::Statement);
    return result;
}

Result<void> Connection::send(const StatementText& statement, const std::vector<QVariant>& values)
{
    if (auto back = whenBack(); !back)
        return back;
    const Bound bound{values};
    const auto name = prepared(statement, bound);
    if (!name)
        return failed(name);
    constexpr int binary = 1;
    if (PQsendQueryPrepared(m_handle, *name, bound.count(), bound.values(), bound.lengths(),
                            bound.formats(), binary) != 1)
        return refused(nullptr, Moment::Statement);
    PQsetSingleRowMode(m_handle);
    return {};
}

Result<Answer> Connection::run(const StatementText& statement, const std::vector<QVariant>& values)
{
    auto named = runNamed(statement, values);
    if (!named)
        return failed(named);
    return std::move(named->answer);
}

Result<NamedAnswer> Connection::runNamed(const StatementText& statement,
                                         const std::vector<QVariant>& values)
{
    const auto result = ask(statement, values);
    if (!result)
        return failed(result);
    NamedAnswer named;
    if (!*result) {
        named.answer.changed = 1; // or the next one that is waited for fails
        return named;
    }
    const int columns = PQnfields(result->get());
    for (int column = 0; column < columns; ++column)
        named.columns.append(QString::fromUtf8(PQfname(result->get(), column)));
    for (int row = 0; row < PQntuples(result->get()); ++row) {
        auto cells = cellsOf(result->get(), row);
        if (!cells)
            return failed(cells);
        named.answer.records.emplace_back(std::move(*cells));
    }
    // Of a question the number of rows, which SQLite does not tell: it is asked of changes only.
    named.answer.changed = QByteArray{PQcmdTuples(result->get())}.toInt();
    if (m_pipeline->isOpen() && !named.answer.records.empty())
        m_foresight->answered(named.answer.records.front().all());
    return named;
}

Result<void> Connection::simple(const QByteArray& sql, Moment moment)
{
    const Owned done{PQexec(m_handle, sql), &PQclear};
    const auto status = PQresultStatus(done.get());
    if (status != PGRES_COMMAND_OK && status != PGRES_TUPLES_OK && status != PGRES_EMPTY_QUERY)
        return refused(done.get(), moment);
    // A transaction in which something failed is rolled back by COMMIT, without an error.
    const bool isUndone =
        moment == Moment::Commit && QByteArray{PQcmdStatus(done.get())} != "COMMIT";
    if (isUndone)
        return failed(Fault::NotSaved, u"PostgreSQL rolled the transaction back"_s);
    return {};
}

// Nothing of a transaction that was open survives; the settings of the session come with it.
Result<void> Connection::whenBack()
{
    if (m_stopped)
        return tl::unexpected{*m_stopped};
    if (m_isOpen)
        return {};
    if (!m_isLost && PQstatus(m_handle) == CONNECTION_OK)
        return whenDecided();
    PQreset(m_handle);
    m_prepared.clear();
    m_isLost = false;
    if (PQstatus(m_handle) != CONNECTION_OK)
        return refused(nullptr, Moment::Statement);
    if (auto held = whenHeld(); !held) {
        m_isLost = true; // the next call begins anew
        return failed(Fault::ServerAway, held.error().detail);
    }
    return whenDecided();
}

// What was sent before the connection broke may still be running, and would be kept after somebody
// has looked it up in vain. It has its turn until it ends: whoever gets the next one sees how.
Result<void> Connection::whenDecided()
{
    if (!m_isUndecided)
        return {};
    const auto turn =
        simple("BEGIN; LOCK TABLE writing_turn IN EXCLUSIVE MODE; COMMIT", Moment::Statement);
    if (!turn) {
        static_cast<void>(simple("ROLLBACK", Moment::Statement));
        const bool isMoved = turn.error().fault == Fault::BooksMoved;
        return failed(isMoved ? Fault::BooksMoved : Fault::ServerAway, turn.error().detail);
    }
    m_isUndecided = false;
    return {};
}

Result<void> Connection::script(const QByteArray& sql)
{
    if (auto back = whenBack(); !back)
        return back;
    if (!m_pipeline->isOpen())
        return simple(sql, Moment::Statement);
    const auto done = sendAndWait(sql, Moment::Statement);
    return done ? Result<void>{} : failed(done);
}

Result<void> Connection::begin()
{
    m_mayRetry = false; // also of one that does not begin
    if (auto back = whenBack(); !back)
        return back;
    // The turn before everything that is read: what is seen is of its beginning, not of the wait's.
    // LOCK alone takes no snapshot; a SELECT that locks would see the books as they were before.
    const bool isSent = m_pipeline->open(m_handle) &&
                        m_pipeline->sendText(m_handle, "BEGIN ISOLATION LEVEL SERIALIZABLE",
                                             Pipeline::Answer::NotWanted) &&
                        m_pipeline->sendText(m_handle, "LOCK TABLE writing_turn IN EXCLUSIVE MODE",
                                             Pipeline::Answer::NotWanted);
    m_ahead.clear();
    m_foresight->begin(std::exchange(m_flow, {}));
    m_isOpen = true;
    m_asksForTurn = isSent;
    if (isSent)
        return {};
    const auto failure = refused(nullptr, Moment::Statement);
    rollback();
    return failure;
}

Result<void> Connection::beginAs(const char* isolation)
{
    m_mayRetry = false;
    if (auto back = whenBack(); !back)
        return back;
    auto begun = simple("BEGIN ISOLATION LEVEL " + QByteArray{isolation}, Moment::Statement);
    m_isOpen = begun.has_value();
    return begun;
}

Result<void> Connection::commit()
{
    m_isOpen = false;
    if (!m_pipeline->isOpen())
        return simple("COMMIT", Moment::Commit);
    const auto done = sendAndWait("COMMIT", Moment::Commit);
    const bool isKept = done && QByteArray{PQcmdStatus(done->get())} == "COMMIT";
    m_isUndecided = !done && done.error().fault == Fault::OutcomeUnknown;
    rollback(); // what is left of it
    if (done && !isKept)
        return failed(Fault::NotSaved, u"PostgreSQL rolled the transaction back"_s);
    return done ? Result<void>{} : failed(done);
}

void Connection::wait(std::chrono::milliseconds most)
{
    pollfd heard{.fd = PQsocket(m_handle), .events = POLLIN, .revents = 0};
    ::poll(&heard, 1, static_cast<int>(most.count()));
}

void Connection::rollback()
{
    m_isOpen = false;
    m_ahead.clear();
    const auto isUsable = [this] { return !m_isLost && PQstatus(m_handle) == CONNECTION_OK; };
    if (!m_pipeline->isOpen()) {
        if (PQtransactionStatus(m_handle) != PQTRANS_IDLE && isUsable())
            static_cast<void>(simple("ROLLBACK", Moment::Statement));
        return;
    }
    if (m_pipeline->waiting() > 0 && isUsable())
        static_cast<void>(waited(Moment::Statement));
    if (PQtransactionStatus(m_handle) != PQTRANS_IDLE && isUsable())
        static_cast<void>(sendAndWait("ROLLBACK", Moment::Statement));
    // Whoever cannot leave a transaction begins again with a new connection.
    m_isLost = !m_pipeline->close(m_handle) || m_isLost;
}

} // namespace wattcard::db::postgres
