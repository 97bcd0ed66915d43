// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/postgres/connection.h"

namespace wattcard::db::postgres {

// Many rows into one table, in the server's own binary form (COPY, PostgreSQL 15 manual): about ten
// times as fast as one statement for each. Inside the connection's transaction.
class Copy {
public:
    // Values come in the order of `columns`, whose names are ours and need no quotes.
    static Result<Copy> into(Connection& connection, const QByteArray& table,
                             const QByteArray& columns);
    Result<void> add(const std::vector<QVariant>& row);
    Result<void> end(); // NotSaved when a row was refused

private:
    explicit Copy(Connection& connection) : m_connection{&connection} {}
    Result<void> send();
    Connection* m_connection;
    QByteArray m_waiting;
};

} // namespace wattcard::db::postgres
