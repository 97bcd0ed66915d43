// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/store/source_guard.h"

#include "db/postgres/connection.h"

using namespace Qt::StringLiterals;

namespace wattcard::db {

namespace {

constexpr StatementText countOthers{"others", "SELECT COUNT(*) FROM pg_stat_activity"
                                              " WHERE datname = current_database()"
                                              " AND pid <> pg_backend_pid()"
                                              " AND backend_type = 'client backend'"};

} // namespace

SourceGuard::SourceGuard() = default;
SourceGuard::SourceGuard(SourceGuard&&) noexcept = default;
SourceGuard::~SourceGuard() = default;

Result<SourceGuard> SourceGuard::take(const OpenOptions& from, const StoreAddress& store)
{
    SourceGuard guard;
    if (store.server) {
        auto taken = guard.takeServer(*store.server);
        return taken ? Result<SourceGuard>{std::move(guard)} : failed(taken);
    }
    auto lock = StoreLock::take(from.directory);
    if (!lock)
        return failed(lock);
    guard.m_lock.emplace(std::move(*lock));
    return guard;
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
    if (auto alone = waitUntilAlone(); !alone)
        return alone;
    // Each act writes an entry: without that nobody acts.
    if (auto begun = m_server->beginAs("READ COMMITTED"); !begun)
        return begun;
    auto locked = m_server->script("LOCK TABLE audit_entry IN SHARE MODE NOWAIT");
    return locked ? locked : failed(Fault::DatabaseInUse, locked.error().detail);
}

} // namespace wattcard::db
