// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/repositories/columns.h"
#include "db/sqlite/database.h"

namespace wattcard::db {

// The only reader of account_line.
Result<Account> accountFrom(Record& record);

// Digits: number or meter by their beginning, then by their end; text: the beginning of the name,
// then any part of name or address. One Chinese character is enough.
class AccountSearch {
public:
    explicit AccountSearch(Database& database) : m_database{database} {}
    Result<std::vector<Account>> find(const QString& text, int limit);

private:
    Database& m_database;
};

} // namespace wattcard::db
