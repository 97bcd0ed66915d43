// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/sqlite/database.h"

namespace wattcard::db {

namespace postgres {
class Connection;
}

// While it lives nobody writes into the books that are moved away.
class SourceGuard {
public:
    // DatabaseInUse when somebody has them open.
    static Result<SourceGuard> take(const OpenOptions& from, const StoreAddress& store);
    SourceGuard(SourceGuard&&) noexcept;
    ~SourceGuard();

private:
    SourceGuard();
    Result<void> takeServer(ServerOptions options);
    Result<void> waitUntilAlone();
    std::optional<StoreLock> m_lock;
    std::unique_ptr<postgres::Connection> m_server;
};

} // namespace wattcard::db
