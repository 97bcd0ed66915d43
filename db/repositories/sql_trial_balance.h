// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/sqlite/database.h"
#include "domain/identity.h"

namespace wattcard::db {

// Debits less credits of one book in one unit ("fen", "credit_money", "credit_energy"); hundredths.
struct BookSum {
    QString book;
    QString unit;
    std::int64_t amount = 0;
    friend bool operator==(const BookSum&, const BookSum&) = default;
};
// The same of one account's series together; credit books only.
struct AccountBookSum {
    AccountId account;
    BookSum sum;
};

// All books at once, as they stand: for whoever holds something against them. To be used on the
// database's thread.
class SqlTrialBalance {
public:
    explicit SqlTrialBalance(Database& database) : m_database{database} {}
    Result<std::vector<BookSum>> books();           // by unit and name
    Result<std::vector<AccountBookSum>> accounts(); // by account and name

private:
    Database& m_database;
};

} // namespace wattcard::db
