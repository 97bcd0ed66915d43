// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/sqlite/database.h"

#include <functional>

namespace wattcard::db {

// A way to ask the books: through the connection that writes, or through one that only reads.
using Asking =
    std::function<Result<Answer>(const StatementText&, const std::vector<QVariant>& values)>;

// Through `connection`, a Database or a Reading, which must outlive the answer.
template <class Connection> Asking askingOf(Connection& connection)
{
    return [&connection](const StatementText& statement, const std::vector<QVariant>& values) {
        return connection.run(statement, values);
    };
}

} // namespace wattcard::db
