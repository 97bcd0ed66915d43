// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/sqlite/place.h"
#include "db/sqlite/record.h"

#include <QSqlDatabase>

#include <functional>
#include <memory>
#include <optional>

struct sqlite3;

namespace wattcard::db {

// Told before and after each statement of a write transaction and its COMMIT, by a stable name such
// as "sql:begin:insert_row:before": a test can end the process at any of them.
using Observer = std::function<void(const QString& point)>;

struct OpenOptions {
    QString directory; // of the profile; made when it is absent
    Place place = Place::LocalDisk;
    Observer observer = {};
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
    Result<Answer> run(const StatementText& statement, const std::vector<QVariant>& values = {});
    // Moves the write-ahead log into the database when it is long and nothing is being sold.
    Result<void> checkpointWhenIdle();

    QString fileName() const { return m_fileName; }
    bool isStopped() const { return m_stopped.has_value(); }

    static QString fileIn(const QString& directory); // the database file of a profile

private:
    friend class Transaction;
    Database(StoreLock lock, OpenOptions options);
    Result<void> connect();
    Result<void> prepare(bool unclean);
    Result<void> begin(QLatin1StringView flow);
    Result<void> commit();
    void rollback();
    Result<void> checkpoint(int leastPages);
    tl::unexpected<Failure> stopIfFatal(Failure failure);
    void tell(const char* statement, const char* moment) const;
    bool inTransaction() const { return !m_flow.isEmpty(); }

    StoreLock m_lock; // first: given back last
    OpenOptions m_options;
    QString m_fileName;
    QString m_connectionName;
    QSqlDatabase m_connection;
    sqlite3* m_handle = nullptr; // owned by m_connection
    QLatin1StringView m_flow;    // of the running transaction, else empty
    int m_walPages = 0;
    std::optional<Failure> m_stopped;
};

} // namespace wattcard::db
