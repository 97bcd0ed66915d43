// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/db/postgres/cluster.h"
#include "tests/db/shop.h"

struct sqlite3;

namespace wattcard::db::test {

enum class Outcome { Accepted, ByTrigger, ByRule };

struct Verdict {
    Outcome outcome;
    QByteArray message;
};

// The same rows in both: a shop with a committed sale, booked return data and an open purchase,
// copied into PostgreSQL row by row with its triggers held back meanwhile.
class BothStores {
public:
    BothStores();
    ~BothStores();

    std::vector<std::vector<QByteArray>> ask(const QByteArray& sql); // of the SQLite store
    QList<QByteArray> tables();                                      // without those of its search
    // A change, undone at once; what each of them says to it.
    Verdict inSqlite(const QByteArray& change);
    Verdict inPostgres(const QByteArray& change);

    std::unique_ptr<postgres::Connection> server;

private:
    void copy(const QByteArray& table);

    Shop m_shop;
    sqlite3* m_handle = nullptr;
};

} // namespace wattcard::db::test
