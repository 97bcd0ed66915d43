// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/postgres/migrator.h"
#include "db/sqlite/migrator.h"
#include "tests/db/postgres/both_stores.h"

#include <gtest/gtest.h>

#include <set>

using namespace Qt::StringLiterals;

namespace wattcard::db::test {

namespace {

BothStores& schemaStores()
{
    static BothStores stores;
    return stores;
}

std::set<std::string> inOurs(const QByteArray& sql)
{
    std::set<std::string> lines;
    for (const auto& row : schemaStores().ask(sql))
        lines.insert(row[0].toStdString());
    return lines;
}

std::set<std::string> inTheirs(const char* sql)
{
    std::set<std::string> lines;
    auto answer = schemaStores().server->run({"schema", sql});
    EXPECT_TRUE(answer) << sql;
    for (Record& row : answer->records)
        lines.insert(row.text().toStdString());
    return lines;
}

constexpr const char* ofOurs = " AND name NOT GLOB 'sqlite_*' AND name NOT GLOB 'search_part*'"
                               " AND name NOT GLOB 'search_gram*'";

} // namespace

TEST(PostgresSchema, hasTheSameTablesAndColumns)
{
    const auto ours = inOurs(
        "SELECT s.name || '.' || c.cid || ' ' || c.name || ' ' || c.type || CASE WHEN c.\"notnull\""
        " = 1 OR c.pk > 0 THEN ' NOT NULL' ELSE '' END FROM sqlite_schema AS s,"
        " pragma_table_info(s.name) AS c WHERE s.type = 'table' AND s.name NOT GLOB 'sqlite_*'"
        " AND s.name NOT GLOB 'search_part*' AND s.name NOT GLOB 'search_gram*'");
    const auto theirs = inTheirs(
        "SELECT c.table_name || '.' || (c.ordinal_position - 1) || ' ' || c.column_name || ' ' ||"
        " CASE c.data_type WHEN 'bigint' THEN 'INTEGER' WHEN 'text' THEN 'TEXT' WHEN 'bytea'"
        " THEN 'BLOB' ELSE c.data_type END || CASE c.is_nullable WHEN 'NO' THEN ' NOT NULL'"
        " ELSE '' END FROM information_schema.columns AS c JOIN pg_tables AS t"
        " ON t.tablename = c.table_name AND t.schemaname = c.table_schema"
        " WHERE c.table_schema = 'wattcard'"
        " AND c.table_name NOT IN ('schema_version', 'retired_reference',"
        " 'program_part')");
    EXPECT_EQ(ours, theirs);
    EXPECT_GT(ours.size(), 600U);
}

TEST(PostgresSchema, hasTheSameViewsAndIndexes)
{
    const QByteArray schema = "SELECT name FROM sqlite_schema WHERE type = ";
    EXPECT_EQ(inOurs(schema + "'view'" + ofOurs),
              inTheirs("SELECT viewname FROM pg_views WHERE schemaname = 'wattcard'"));
    auto indexes = inOurs(schema + "'index'" + ofOurs);
    indexes.insert("search_line_terms"); // instead of two full-text tables
    EXPECT_EQ(indexes, inTheirs("SELECT i.relname FROM pg_index AS x JOIN pg_class AS i ON"
                                " i.oid = x.indexrelid JOIN pg_class AS t ON t.oid = x.indrelid"
                                " WHERE t.relnamespace = 'wattcard'::regnamespace AND NOT EXISTS"
                                " (SELECT 1 FROM pg_constraint AS c WHERE c.conindid = i.oid"
                                "   AND c.contype IN ('p', 'u'))"));
}

TEST(PostgresSchema, hasTheSameTriggersOnTheSameTables)
{
    EXPECT_EQ(inOurs(QByteArray{"SELECT tbl_name || '.' || name FROM sqlite_schema"
                                " WHERE type = 'trigger'"} +
                     ofOurs),
              inTheirs("SELECT c.relname || '.' || t.tgname FROM pg_trigger AS t"
                       " JOIN pg_class AS c ON c.oid = t.tgrelid"
                       " WHERE NOT t.tgisinternal AND t.tgname NOT IN ('_number', '_announced')"));
}

TEST(PostgresSchema, hasTheSameForeignKeys)
{
    // A key of several columns counts once; which columns they are is read from the text.
    EXPECT_EQ(inOurs("SELECT s.name || ' ' || k.id || ' ' || COUNT(*) FROM sqlite_schema AS s,"
                     " pragma_foreign_key_list(s.name) AS k WHERE s.type = 'table'"
                     " GROUP BY s.name, k.id")
                  .size(),
              inTheirs("SELECT conname || conrelid FROM pg_constraint WHERE contype = 'f'"
                       " AND connamespace = 'wattcard'::regnamespace")
                  .size());
    EXPECT_EQ(inOurs("SELECT DISTINCT s.name || '.' || k.\"from\" || '>' || k.\"table\""
                     " FROM sqlite_schema AS s, pragma_foreign_key_list(s.name) AS k"
                     " WHERE s.type = 'table'"),
              inTheirs("SELECT DISTINCT c.conrelid::regclass::text || '.' || a.attname || '>' ||"
                       " c.confrelid::regclass::text FROM pg_constraint AS c JOIN pg_attribute AS a"
                       " ON a.attrelid = c.conrelid AND a.attnum = ANY (c.conkey)"
                       " WHERE c.contype = 'f' AND c.connamespace = 'wattcard'::regnamespace"));
    EXPECT_TRUE(inTheirs("SELECT definition FROM retired_reference").empty());
}

TEST(PostgresSchema, isAppliedOnce)
{
    auto server = Cluster::ours().connect(Cluster::ours().makeDatabase());
    EXPECT_EQ(postgres::schemaVersion(*server), knownSchemaVersion());
    ASSERT_TRUE(postgres::migrate(*server));
    EXPECT_EQ(postgres::schemaVersion(*server), knownSchemaVersion());
    ASSERT_TRUE(server->script("INSERT INTO schema_version (version) VALUES (9999)"));
    const auto newer = postgres::migrate(*server);
    ASSERT_FALSE(newer);
    EXPECT_EQ(newer.error().fault, Fault::SchemaTooNew);
}

TEST(PostgresSchema, numbersRowsAsSqliteDoes)
{
    auto server = Cluster::ours().connect(Cluster::ours().makeDatabase());
    const StatementText add{"add",
                            "INSERT INTO customer (name, address) VALUES (?, ?) RETURNING id"};
    const auto idOf = [&](const char* name) {
        auto added = server->run(add, {QString::fromLatin1(name), u"x"_s});
        return added ? added->records.front().integer() : -1;
    };
    EXPECT_EQ(idOf("a"), 1);
    EXPECT_EQ(idOf("b"), 2);
    ASSERT_TRUE(server->begin());
    EXPECT_EQ(idOf("c"), 3);
    server->rollback();
    EXPECT_EQ(idOf("d"), 3) << "no gap stays behind";
}

} // namespace wattcard::db::test
