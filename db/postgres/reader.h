// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/postgres/connection.h"

#include <deque>
#include <functional>

namespace wattcard::db::postgres {

// A connection of its own that can only read and sees one state from its opening on: REPEATABLE
// READ never meets a writer. Rows come one at a time, so that an answer of any length needs the
// memory of one row. Belongs to the thread that opened it.
class Reader {
public:
    // ServerAway; DatabaseFailed for who is not let in.
    static Result<std::unique_ptr<Reader>> open(const ServerOptions& options);
    // The same rows one at a time of a connection that is open, inside its own transaction.
    explicit Reader(Connection& connection) : m_connection{connection} {}

    // Calls `row` for every row of the answer; a failure of its own ends the answer. It may ask
    // other questions meanwhile: what has not come yet of this one is kept for it.
    using Row = std::function<Result<void>(std::vector<QVariant> cells)>;
    Result<void> each(const StatementText& statement, const std::vector<QVariant>& values,
                      const Row& row);
    // The newest state; of a server that was away, once it is back.
    Result<void> renew();

private:
    explicit Reader(std::unique_ptr<Connection> connection)
        : m_owned{std::move(connection)},
          m_connection{*m_owned}
    {
    }
    struct Stream {
        std::deque<Connection::Owned> waiting;
        bool hasEnded = false; // on the connection
    };
    Connection::Owned sentFor(Stream& stream);
    Connection::Owned nextOf(Stream& stream); // of what is kept first
    Result<void> rowsOf(Stream& stream, const Row& row);
    void endOf(Stream& stream);

    std::unique_ptr<Connection> m_owned;
    Connection& m_connection;
    Stream* m_coming = nullptr; // whose rows the connection is sending
};

} // namespace wattcard::db::postgres
