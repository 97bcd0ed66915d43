// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/sqlite/database.h"
#include "domain/ports/statements.h"

namespace wattcard::db {

// To be used on the database's thread.
class SqlStatements : public Statements {
public:
    SqlStatements(Database& database, const Clock& clock) : m_database{database}, m_clock{clock} {}
    Result<AccountMovements> movements(AccountId account, const Actor& actor) override;

private:
    Result<std::vector<AccountMovement>> money(AccountId account);
    Result<void> addCredit(AccountId account, std::vector<AccountMovement>& movements);
    Database& m_database;
    const Clock& m_clock;
};

} // namespace wattcard::db
