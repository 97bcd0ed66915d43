// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/sqlite/place.h"
#include "db/store/writer.h"
#include "domain/identity.h"

#include <chrono>
#include <functional>
#include <memory>
#include <optional>

namespace wattcard::crypto {
class ChainSeal;
}

namespace wattcard::db {

// Told before and after each statement of a write transaction and its COMMIT, by a stable name such
// as "sql:begin:insert_row:before": a test can end the process at any of them.
using Observer = std::function<void(const QString& point)>;

// How often a transaction that met another one is tried again (RELIABILITY.md section 8).
inline constexpr int mostRetries = 10;

// The letters that a name is looked for by. Comes from outside: dictionaries do not belong in here.
using InitialsOf = std::function<QString(const QString& name)>;

// How a PostgreSQL server is reached.
struct ServerOptions {
    QByteArray server; // as libpq takes it: "host=... dbname=... user=... sslmode=verify-full ..."
    QByteArray applicationName = "wattcard";
    std::chrono::milliseconds statementTimeout{5'000};
    std::chrono::milliseconds lockTimeout{2'000};
    // A server that may lose what it has confirmed gets no sale; only a test's may.
    bool mayForget = false;
};

struct OpenOptions {
    QString directory; // of the profile; made when it is absent
    Place place = Place::LocalDisk;
    Observer observer = {};
    InitialsOf initialsOf = {};
    std::optional<ServerOptions> server = {}; // else a file in the directory
};

// The one writing connection to a profile's store, a file or a server's database. Belongs to the
// thread that opened it. After an error of disk or file it is in safe stop: every later call
// answers with that failure and nothing is tried again.
class Database {
public:
    // DatabaseInUse for a second instance, SchemaTooNew, DatabaseDamaged, DiskFull, DatabaseFailed,
    // ServerAway.
    static Result<std::unique_ptr<Database>> open(const OpenOptions& options);
    ~Database();
    Database(const Database&) = delete;
    Database& operator=(const Database&) = delete;

    // Runs a statement to its end. NotSaved when it was refused; the detail names the constraint.
    // It is kept prepared for the next time: compiling costs more than running.
    Result<Answer> run(const StatementText& statement, const std::vector<QVariant>& values = {});
    // The same with the names of the columns, for what is written out as it lies there.
    Result<NamedAnswer> runNamed(const StatementText& statement,
                                 const std::vector<QVariant>& values = {});
    // Moves the write-ahead log into the database when it is long and nothing is being sold.
    Result<void> checkpointWhenIdle();

    // Whoever looks through this connection: accounts are shown to him only where he serves
    // (DOMAIN.md section 9). Nobody at first: the program itself, which settles what it finds.
    void serve(OperatorId viewer) { m_viewer = viewer; }
    OperatorId viewer() const { return m_viewer; }

    QString fileName() const { return m_fileName; } // empty for a server
    // None where whoever opened the store cannot tell: he leaves the search's lines to others.
    const InitialsOf& initialsOf() const { return m_options.initialsOf; }
    bool isStopped() const { return m_writer->stopped() != nullptr; }
    // Whether a transaction that has failed is worth another attempt; waits before it says so.
    bool shouldRetry(int attempt);
    bool indexesLines() const { return m_writer->indexesLines(); }
    // Of the profile's audit log; none where sealing was never begun. It lies beside the database,
    // so that whoever opens the books seals what he writes.
    crypto::ChainSeal* seal() const { return m_seal.get(); }

    static QString fileIn(const QString& directory); // the database file of a profile

private:
    friend class Transaction;
    Database(std::unique_ptr<Writer> writer, OpenOptions options);
    Result<void> takeSeal();
    Result<void> begin(QLatin1StringView flow);
    Result<void> commit();
    void rollback();
    void tell(const char* statement, const char* moment) const;
    bool inTransaction() const { return !m_flow.isEmpty(); }

    std::unique_ptr<Writer> m_writer;
    OpenOptions m_options;
    QString m_fileName;
    QLatin1StringView m_flow; // of the running transaction, else empty
    OperatorId m_viewer;
    std::unique_ptr<crypto::ChainSeal> m_seal;
};

} // namespace wattcard::db
