// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/sqlite/place.h"
#include "db/sqlite/record.h"
#include "domain/identity.h"

#include <QCache>
#include <QSqlDatabase>
#include <QSqlQuery>

#include <functional>
#include <memory>
#include <optional>

struct sqlite3;

namespace wattcard::crypto {
class ChainSeal;
}

namespace wattcard::db {

// Told before and after each statement of a write transaction and its COMMIT, by a stable name such
// as "sql:begin:insert_row:before": a test can end the process at any of them.
using Observer = std::function<void(const QString& point)>;

// A sale runs about a hundred different statements, the whole program a few hundred.
inline constexpr int mostPrepared = 512;

// The letters that a name is looked for by. Comes from outside: dictionaries do not belong in here.
using InitialsOf = std::function<QString(const QString& name)>;

struct OpenOptions {
    QString directory; // of the profile; made when it is absent
    Place place = Place::LocalDisk;
    Observer observer = {};
    InitialsOf initialsOf = {};
};

// A statement with the name under which the observer hears of it. Values are bound, never written
// in.
struct StatementText {
    const char* name;
    const char* sql;
};

// The one writing connection to a profile's store. Belongs to the thread that opened it. Its
// settings are read back before it is handed out. After an error of disk or file it is in safe
// stop: every later call answers with that failure and nothing is tried again.
class Database {
public:
    // DatabaseInUse for a second instance, SchemaTooNew, DatabaseDamaged, DiskFull, DatabaseFailed.
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

    QString fileName() const { return m_fileName; }
    // None where whoever opened the store cannot tell: he leaves the search's lines to others.
    const InitialsOf& initialsOf() const { return m_options.initialsOf; }
    bool isStopped() const { return m_stopped.has_value(); }
    // Of the profile's audit log; none where sealing was never begun. It lies beside the database,
    // so that whoever opens the books seals what he writes.
    crypto::ChainSeal* seal() const { return m_seal.get(); }

    static QString fileIn(const QString& directory); // the database file of a profile

private:
    friend class Transaction;
    Database(StoreLock lock, OpenOptions options);
    Result<void> takeSeal();
    Result<void> connect();
    Result<void> prepare(bool unclean);
    Result<void> begin(QLatin1StringView flow);
    Result<void> commit();
    void rollback();
    Result<QSqlQuery*> prepared(const StatementText& statement);
    Result<Answer> execute(const StatementText& statement, const std::vector<QVariant>& values,
                           QStringList* columns);
    Result<Answer> answerTo(QSqlQuery& query, const StatementText& statement,
                            const std::vector<QVariant>& values);
    Result<void> checkpoint(int leastPages);
    tl::unexpected<Failure> stopIfFatal(Failure failure);
    void tell(const char* statement, const char* moment) const;
    bool inTransaction() const { return !m_flow.isEmpty(); }

    StoreLock m_lock; // first: given back last
    OpenOptions m_options;
    QString m_fileName;
    QString m_connectionName;
    QSqlDatabase m_connection;
    sqlite3* m_handle = nullptr;                            // owned by m_connection
    QCache<QByteArray, QSqlQuery> m_prepared{mostPrepared}; // by text, those used last
    QLatin1StringView m_flow; // of the running transaction, else empty
    int m_walPages = 0;
    int m_walPagesTried = 0; // in the log when the last checkpoint was made
    OperatorId m_viewer;
    std::unique_ptr<crypto::ChainSeal> m_seal;
    std::optional<Failure> m_stopped;
};

} // namespace wattcard::db
