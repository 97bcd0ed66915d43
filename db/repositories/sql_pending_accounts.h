// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/repositories/account_search.h"
#include "domain/ports/pending_accounts.h"

namespace wattcard::db {

// To be used on the database's thread.
class SqlPendingAccounts : public PendingAccounts {
public:
    SqlPendingAccounts(Database& database, const Clock& clock)
        : m_database{database},
          m_clock{clock}
    {
    }
    Result<std::vector<Account>> findPending(const QString& text, int limit) override
    {
        return AccountSearch{m_database, m_clock, AccountSearch::Among::Pending}.find(text, limit);
    }

private:
    Database& m_database;
    const Clock& m_clock;
};

} // namespace wattcard::db
