// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/sqlite/place.h"
#include "db/store/address.h"
#include "db/store/doubts.h"
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

struct OpenOptions {
    QString directory; // of the profile; made when it is absent
    Place place = Place::LocalDisk;
    Observer observer = {};
    InitialsOf initialsOf = {};
    // Else what server.ini in the directory says; where there is none, a file in it.
    std::optional<ServerOptions> server = {};
    std::optional<CounterId> counter = {}; // the same of the number of this counter
};

// The one writing connection to a profile's store, a file or a server's database. Belongs to the
// thread that opened it. After an error of disk or file it is in safe stop: every later call
// answers with that failure and nothing is tried again.
class Database {
public:
    // DatabaseInUse for a second instance on this profile, and for a second one of this counter's
    // number on a server, where a directory or the number is given; SchemaTooNew, DatabaseDamaged,
    // DiskFull, DatabaseFailed, ServerAway, BooksMoved, BadInput for what server.ini says.
    static Result<std::unique_ptr<Database>> open(const OpenOptions& given);
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
    // For connections that only read, beside this one.
    StoreAddress address() const
    {
        return m_options.server ? StoreAddress{*m_options.server} : StoreAddress{m_fileName};
    }
    // None where whoever opened the store cannot tell: he leaves the search's lines to others.
    const InitialsOf& initialsOf() const { return m_options.initialsOf; }
    bool isStopped() const { return m_writer->stopped() != nullptr; }
    // Whether the books were left in order and nobody has written into them since. Until they are
    // vouched for after a full check (db/verify), books that were not are still in doubt at the
    // next start (RELIABILITY.md section 8, checks).
    bool wasClosedInOrder() const { return m_writer->wasClosedInOrder(); }
    void vouch() { m_writer->vouch(); }
    // Whether a transaction that has failed is worth another attempt; waits before it says so.
    bool shouldRetry(int attempt);
    bool indexesLines() const { return m_writer->indexesLines(); }
    // Of the profile's audit log; none where sealing was never begun. It lies beside the database,
    // so that whoever opens the books seals what he writes.
    crypto::ChainSeal* seal() const { return m_seal.get(); }
    // Of the running transaction: BookedBefore for an act that was left in doubt and was kept; the
    // entry of an act, by which the transaction is looked for when its COMMIT goes unanswered.
    Result<void> confirmNew(const QString& act) { return m_doubts.confirmNew(*m_writer, act); }
    void witness(const QString& act, std::int64_t entry, const crypto::Sha256& hash)
    {
        m_doubts.witness(act, entry, hash);
    }

    // The number of this counter, where several share the books and the profile says which it is.
    std::optional<CounterId> counter() const { return m_options.counter; }

    static QString fileIn(const QString& directory); // the database file of a profile
    // Whether a profile has books at all, wherever they are; and where.
    static bool hasBooks(const QString& directory);
    static Result<StoreAddress> addressIn(const QString& directory);

private:
    friend class Transaction;
    Database(std::unique_ptr<Writer> writer, OpenOptions options);
    Result<void> takeSeal();
    Result<void> begin(QLatin1StringView flow, Again again);
    Result<void> commit();
    void rollback();
    void tell(const char* statement, const char* moment) const;
    bool inTransaction() const { return !m_flow.isEmpty(); }

    std::optional<StoreLock> m_lock; // of a server's profile; a file's writer has its own
    std::unique_ptr<Writer> m_writer;
    OpenOptions m_options;
    QString m_fileName;
    QLatin1StringView m_flow; // of the running transaction, else empty
    Doubts m_doubts;
    OperatorId m_viewer;
    std::unique_ptr<crypto::ChainSeal> m_seal;
};

} // namespace wattcard::db
