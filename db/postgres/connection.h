// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/postgres/errors.h"
#include "db/sqlite/database.h"

#include <map>
#include <memory>
#include <vector>

struct pg_conn;
struct pg_result;

namespace wattcard::db::postgres {

class Bound;
class Foresight;
class Pipeline;

// One connection to a server, for the same statements as db/sqlite runs: they are translated when
// they are first prepared. Belongs to the thread that opened it. When the server was away the next
// call outside a transaction looks whether it has come back.
class Connection : public Writer {
public:
    // ServerAway; DatabaseFailed for who is not let in, an older server, or one that may forget.
    static Result<std::unique_ptr<Connection>> open(const ServerOptions& options);
    ~Connection() override;

    // Runs a statement to its end. After a failure inside a transaction the server takes nothing
    // more until it is rolled back.
    Result<Answer> run(const StatementText& statement,
                       const std::vector<QVariant>& values = {}) override;
    Result<NamedAnswer> runNamed(const StatementText& statement,
                                 const std::vector<QVariant>& values = {}) override;
    // Statements in PostgreSQL's own words, one after another, without values.
    Result<void> script(const QByteArray& sql);
    // As long as it lives nobody else has this counter's number: two tills would share a shift and
    // its receipts. DatabaseInUse. With a new connection it is asked for again, and nothing is said
    // to the server before it is held: ServerAway until then.
    Result<void> hold(CounterId counter);

    // SERIALIZABLE: what was kept is as if one had come after the other. Writers take turns: each
    // numbers its rows and its audit entry behind those of the one before, so that two at once
    // would only have to begin anew. Who waits for his turn longer than lock_timeout may begin anew
    // as well: he has done nothing yet. What is sent waits for the first question: so it is heard
    // there, not here, when the server is away.
    Result<void> begin() override;
    void expect(const QString& flow) override { m_flow = flow.toUtf8(); }
    Result<void> beginAs(const char* isolation); // with no turn, and each statement by itself
    // NotSaved: surely not kept. OutcomeUnknown: look it up by id once the server is back.
    Result<void> commit() override;
    void rollback() override;
    Result<void> tidy(bool) override { return {}; } // the server does
    bool mayRetry() const override { return m_mayRetry && !m_stopped; }
    void wait(std::chrono::milliseconds most) override;
    const Failure* stopped() const override { return m_stopped ? &*m_stopped : nullptr; }
    bool indexesLines() const override { return true; }

private:
    friend class Reader; // the same connection, row by row
    friend class Copy;
    friend class Listener;
    using Owned = std::unique_ptr<pg_result, void (*)(pg_result*)>;
    explicit Connection(pg_conn* handle);
    Result<void> confirm(const ServerOptions& options);
    Result<QByteArray> prepared(const StatementText& statement, const Bound& bound);
    Result<Owned> ask(const StatementText& statement, const std::vector<QVariant>& values);
    Result<void> make(const QByteArray& key, const QByteArray& name, const QByteArray& sql,
                      const Bound& bound);
    Result<std::vector<Owned>> waited(Moment moment);
    Result<Owned> askInTurn(const StatementText& statement, const std::vector<QVariant>& values);
    Result<void> guess(std::vector<QByteArray>& keys);
    Result<Owned> sendAndWait(const QByteArray& sql, Moment moment);
    // The question is on its way; its rows are taken from the connection one at a time.
    Result<void> send(const StatementText& statement, const std::vector<QVariant>& values);
    tl::unexpected<Failure> refused(const pg_result* result, Moment moment);
    Result<void> simple(const QByteArray& sql, Moment moment);
    Result<void> whenBack();
    Result<void> whenDecided();
    Result<void> whenHeld();

    pg_conn* m_handle;
    std::unique_ptr<Pipeline> m_pipeline;
    std::unique_ptr<Foresight> m_foresight;
    std::map<QByteArray, Owned> m_ahead; // answers to what will be asked before the next change
    QByteArray m_flow;
    bool m_wasAnswered = false;                  // something before what was refused last
    std::map<QByteArray, QByteArray> m_prepared; // by text and types, the name that the server has
    int m_made = 0;
    bool m_mayRetry = false;
    bool m_asksForTurn = false; // whose answer has not come yet
    bool m_isOpen = false;      // a transaction was begun, and its end not told of yet
    bool m_isLost = false;
    bool m_isUndecided = false; // a COMMIT went unanswered: the server may still be at it
    std::optional<Failure> m_stopped;
    std::optional<CounterId> m_counter; // whose number it holds
};

} // namespace wattcard::db::postgres
