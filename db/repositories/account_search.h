// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/repositories/tariff_table.h"
#include "db/sqlite/database.h"

namespace wattcard::db {

// The only reader of account_line; the tariff is that of its plan in force at the time.
Result<Account> accountFrom(Record& record, TariffTable& tariffs, UtcTime at);

// Digits: number or meter by their beginning, then by their end; text: the beginning of the name,
// then any part of name or address. One Chinese character is enough.
class AccountSearch {
public:
    AccountSearch(Database& database, const Clock& clock)
        : m_database{database},
          m_clock{clock},
          m_tariffs{database}
    {
    }
    Result<std::vector<Account>> find(const QString& text, int limit);

private:
    Database& m_database;
    const Clock& m_clock;
    TariffTable m_tariffs;
};

} // namespace wattcard::db
