// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/store/source_guard.h"

#include "db/postgres/migrator.h"
#include "db/sqlite/store_pointer.h"
#include "db/store/moved_mark.h"

using namespace Qt::StringLiterals;

namespace wattcard::db {

namespace {

// To whom the server shows no more of another user's session than that there is one, its kind is
// NULL. The server's own workers have no user.
constexpr StatementText countOthers{
    "others", "SELECT COUNT(*) FROM pg_stat_activity WHERE datname = current_database()"
              " AND pid <> pg_backend_pid() AND usesysid IS NOT NULL"
              " AND COALESCE(backend_type, 'client backend') = 'client backend'"};

} // namespace

SourceGuard::SourceGuard() = default;
SourceGuard::SourceGuard(SourceGuard&&) noexcept = default;
SourceGuard::~SourceGuard() = default;

Result<SourceGuard> SourceGuard::take(const OpenOptions& from, const StoreAddress& store)
{
    SourceGuard guard;
    const auto taken =
        store.server ? guard.takeServer(*store.server) : guard.takeFile(from.directory);
    return taken ? Result<SourceGuard>{std::move(guard)} : failed(taken);
}

Result<void> SourceGuard::takeFile(const QString& directory)
{
    auto lock = StoreLock::take(directory);
    if (!lock)
        return failed(lock);
    m_lock.emplace(std::move(*lock));
    m_folder = storeFolder(directory);
    return confirmNotMoved(m_folder);
}

// Who has just closed his connection is on the server's list for a moment more.
Result<void> SourceGuard::waitUntilAlone()
{
    constexpr int mostLooks = 50;
    constexpr std::chrono::milliseconds pause{100};
    qint64 many = 0;
    for (int look = 0; look < mostLooks; ++look) {
        auto others = m_server->run(countOthers);
        if (!others)
            return failed(others);
        many = others->records.front().integer();
        if (many == 0)
            return {};
        m_server->wait(pause);
    }
    return failed(Fault::DatabaseInUse, u"%1"_s.arg(many));
}

Result<void> SourceGuard::takeServer(ServerOptions options)
{
    options.idleTimeout = {};
    options.applicationName += "-move";
    auto connection = postgres::Connection::open(options);
    if (!connection)
        return failed(connection);
    m_server = std::move(*connection);
    if (auto here = postgres::confirmNotMoved(*m_server); !here)
        return here;
    if (auto alone = waitUntilAlone(); !alone)
        return alone;
    if (auto begun = m_server->beginAs("READ COMMITTED"); !begun)
        return begun;
    // Whoever comes meanwhile waits for his turn in vain, and finds none at all once this is kept.
    // And each act writes an entry: without that nobody acts.
    auto locked =
        m_server->script("ALTER TABLE writing_turn RENAME TO " + QByteArray{postgres::movedTurn} +
                         "; LOCK TABLE audit_entry IN SHARE MODE NOWAIT");
    return locked ? locked : failed(Fault::DatabaseInUse, locked.error().detail);
}

Result<void> SourceGuard::changeOver(const QString& whereTo,
                                     const std::function<Result<void>()>& put)
{
    if (auto left = leave(whereTo); !left)
        return left;
    auto done = put();
    if (done || done.error().fault == Fault::OutcomeUnknown)
        return done;
    const auto back = stay();
    return back ? done
                : failed(done.error().fault, done.error().detail + u"; "_s + back.error().detail);
}

Result<void> SourceGuard::leave(const QString& whereTo)
{
    if (!m_server)
        return markMoved(m_folder, whereTo);
    QByteArray text = whereTo.toUtf8();
    text.replace('\'', "''");
    auto noted = m_server->script("COMMENT ON TABLE " + QByteArray{postgres::movedTurn} + " IS '" +
                                  text + '\'');
    return noted ? m_server->commit() : noted;
}

Result<void> SourceGuard::stay()
{
    if (!m_server)
        return removeMovedMark(m_folder);
    const QByteArray moved = postgres::movedTurn;
    return m_server->script("ALTER TABLE " + moved + " RENAME TO writing_turn");
}

} // namespace wattcard::db
