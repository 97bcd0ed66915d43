// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/sqlite/database.h"

namespace wattcard::db {

namespace postgres {
class Connection;
}

// While it lives nobody writes into the books that are moved away; once they are left, nobody does
// any more.
class SourceGuard {
public:
    // DatabaseInUse when somebody has them open, BooksMoved for what was moved away before.
    static Result<SourceGuard> take(const OpenOptions& from, const StoreAddress& store);
    SourceGuard(SourceGuard&&) noexcept;
    ~SourceGuard();

    // Leaves the books durably, for whoever opens them or has opened them meanwhile, and only then
    // has the others put where they can be used: what ends in between leaves none to sell from,
    // never two. They stay left unless it is sure that `put` has put nothing.
    Result<void> changeOver(const QString& whereTo, const std::function<Result<void>()>& put);

private:
    SourceGuard();
    Result<void> takeServer(ServerOptions options);
    Result<void> takeFile(const QString& directory);
    Result<void> waitUntilAlone();
    Result<void> leave(const QString& whereTo);
    Result<void> stay();
    QString m_folder; // of a store in a file
    std::optional<StoreLock> m_lock;
    std::unique_ptr<postgres::Connection> m_server;
};

} // namespace wattcard::db
