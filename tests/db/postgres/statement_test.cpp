// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/postgres/dialect.h"
#include "tests/db/postgres/cluster.h"
#include "tests/db/postgres/repository_statements.h"

#include <gtest/gtest.h>

namespace wattcard::db::test {

TEST(PostgresStatements, ofTheRepositoriesCanBePrepared)
{
    auto server = Cluster::ours().connect(Cluster::ours().makeDatabase());
    int prepared = 0;
    for (const auto& [name, sql] : statementsOfRepositories()) {
        const QByteArray refusal = refusalOf(*server, sql);
        EXPECT_TRUE(refusal.isEmpty()) << name.constData() << ": " << refusal.constData() << "\n  "
                                       << postgres::statementFor(sql).constData();
        ++prepared;
    }
    EXPECT_GT(prepared, 480);
}

} // namespace wattcard::db::test
