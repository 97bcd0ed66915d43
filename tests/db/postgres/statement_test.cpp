// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/postgres/dialect.h"
#include "tests/db/postgres/cluster.h"
#include "tests/db/postgres/repository_statements.h"
#include "tests/db/shop.h"

#include <QFile>

#include <gtest/gtest.h>
#include <sqlite3.h>

namespace wattcard::db::test {

namespace {

// How SQLite goes about a statement, line by line.
QByteArrayList planOf(sqlite3* file, const QByteArray& sql)
{
    QByteArrayList lines;
    sqlite3_stmt* plan = nullptr;
    if (sqlite3_prepare_v2(file, ("EXPLAIN QUERY PLAN " + sql).constData(), -1, &plan, nullptr) !=
        SQLITE_OK)
        return {sqlite3_errmsg(file)};
    constexpr int detail = 3;
    while (sqlite3_step(plan) == SQLITE_ROW)
        lines += reinterpret_cast<const char*>(sqlite3_column_text(plan, detail));
    sqlite3_finalize(plan);
    return lines;
}

} // namespace

// A sale, a shift, a day or an account's page asks for the legs of an owner or of an entry. By its
// book alone it would read those of all years: the end of a day once did (defect 30).
TEST(Statements, readTheLegsOfOneOwnerOrOneEntry)
{
    // What waits in one book, over all owners.
    const QByteArrayList ofABook{"cash_waiting", "cash_refunds", "catch_up_money",
                                 "recovered_waiting", "recovered_parts"};
    Shop shop;
    shop.close();
    sqlite3* file = nullptr;
    ASSERT_EQ(sqlite3_open(QFile::encodeName(Database::fileIn(shop.directory)).constData(), &file),
              SQLITE_OK);
    int planned = 0;
    for (const auto& [name, sql] : statementsOfRepositories()) {
        const bool mayRead = ofABook.contains(name.sliced(name.lastIndexOf(' ') + 1)) ||
                             name.startsWith("sql_reports") || name.startsWith("sql_trial");
        for (const QByteArray& line : planOf(file, sql)) {
            EXPECT_TRUE(mayRead || !line.contains("journal_leg_by_book (book=?)"))
                << name.constData() << ": " << line.constData();
            ++planned;
        }
    }
    sqlite3_close(file);
    EXPECT_GT(planned, 700);
}

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
