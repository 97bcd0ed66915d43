// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/postgres/errors.h"
#include "db/sqlite/database.h"

#include <chrono>
#include <map>
#include <memory>
#include <vector>

struct pg_conn;
struct pg_result;

namespace wattcard::db::postgres {

struct ServerOptions {
    QByteArray server; // as libpq takes it: "host=... dbname=... user=... sslmode=verify-full ..."
    QByteArray applicationName = "wattcard";
    std::chrono::milliseconds statementTimeout{5'000};
    std::chrono::milliseconds lockTimeout{2'000};
    // A server that may lose what it has confirmed gets no sale; only a test's may.
    bool mayForget = false;
};

// One connection to a server, for the same statements as db/sqlite runs: they are translated when
// they are first prepared. Belongs to the thread that opened it. Once the server is away every call
// answers ServerAway: whoever wants another one opens it.
class Connection {
public:
    // ServerAway; DatabaseFailed for who is not let in, an older server, or one that may forget.
    static Result<std::unique_ptr<Connection>> open(const ServerOptions& options);
    ~Connection();
    Connection(const Connection&) = delete;
    Connection& operator=(const Connection&) = delete;

    // Runs a statement to its end. After a failure inside a transaction the server takes nothing
    // more until it is rolled back.
    Result<Answer> run(const StatementText& statement, const std::vector<QVariant>& values = {});
    Result<NamedAnswer> runNamed(const StatementText& statement,
                                 const std::vector<QVariant>& values = {});
    // Statements in PostgreSQL's own words, one after another, without values.
    Result<void> script(const QByteArray& sql);

    // SERIALIZABLE: what was kept is as if one had come after the other.
    Result<void> begin();
    // NotSaved: surely not kept. OutcomeUnknown: look up by id through another connection.
    Result<void> commit();
    void rollback();
    // Of the last failure: the whole transaction may be tried again from its beginning.
    bool mayRetry() const { return m_mayRetry; }

private:
    using Owned = std::unique_ptr<pg_result, void (*)(pg_result*)>;
    explicit Connection(pg_conn* handle) : m_handle{handle} {}
    Result<void> confirm(const ServerOptions& options);
    Result<QByteArray> prepared(const StatementText& statement, const class Bound& bound);
    Result<Owned> ask(const StatementText& statement, const std::vector<QVariant>& values);
    Result<void> make(const QByteArray& name, const QByteArray& sql, const Bound& bound);
    tl::unexpected<Failure> refused(const pg_result* result, Moment moment);
    Result<void> simple(const char* sql, Moment moment);

    pg_conn* m_handle;
    std::map<QByteArray, QByteArray> m_prepared; // by text and types, the name that the server has
    int m_made = 0;
    bool m_mayRetry = false;
};

} // namespace wattcard::db::postgres
