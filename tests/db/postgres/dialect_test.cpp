// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/postgres/dialect.h"

#include <gtest/gtest.h>

namespace wattcard::db::test {

namespace {

struct WordCase {
    const char* name;
    const char* ours;
    const char* theirs;
};

} // namespace

class Dialect : public testing::TestWithParam<WordCase> {};

TEST_P(Dialect, saysItInPostgresWords)
{
    EXPECT_STREQ(postgres::statementFor(GetParam().ours).constData(), GetParam().theirs);
}

INSTANTIATE_TEST_SUITE_P(
    Words, Dialect,
    testing::Values(
        WordCase{"parameters", "SELECT a FROM t WHERE b = ? AND c IN (?, ?)",
                 "SELECT a FROM t WHERE b = $1 AND c IN ($2, $3)"},
        WordCase{"numberedParameters", "SELECT ?2, ?1", "SELECT $2, $1"},
        WordCase{"notInLiterals", "SELECT '?', 'it''s ?' FROM \"a?\" -- why?\n WHERE b = ?",
                 "SELECT '?', 'it''s ?' FROM \"a?\" WHERE b = $1"},
        WordCase{"bytes", "SELECT x'00ff', X''", "SELECT '\\x00ff'::bytea, '\\x'::bytea"},
        WordCase{"globOfDigits", "SELECT 1 WHERE a NOT GLOB '*[^0-9]*'",
                 "SELECT 1 WHERE a !~ '[^0-9]'"},
        WordCase{"globOfABeginning", "SELECT 1 WHERE a GLOB '$argon2id$*'",
                 "SELECT 1 WHERE a ~ '^\\$argon2id\\$'"},
        WordCase{"like", "SELECT 1 WHERE a NOT LIKE 'day.%'", "SELECT 1 WHERE a NOT ILIKE 'day.%'"},
        WordCase{"isNot", "SELECT 1 WHERE NEW.a IS NOT OLD.a",
                 "SELECT 1 WHERE NEW.a IS DISTINCT FROM OLD.a"},
        WordCase{"is", "SELECT 1 WHERE a IS (SELECT b FROM t)",
                 "SELECT 1 WHERE a IS NOT DISTINCT FROM (SELECT b FROM t)"},
        WordCase{"isNull", "SELECT 1 WHERE a IS NULL AND b IS NOT NULL",
                 "SELECT 1 WHERE a IS NULL AND b IS NOT NULL"},
        WordCase{"castOfText", "SELECT CAST(code AS INTEGER), CAST(n AS TEXT) FROM t",
                 "SELECT integer_of(code), CAST(n AS TEXT) FROM t"},
        WordCase{"hexadecimal", "SELECT 1 WHERE a BETWEEN 0x81 AND 0x85",
                 "SELECT 1 WHERE a BETWEEN 129 AND 133"},
        WordCase{"indexHint", "SELECT 1 FROM t AS a INDEXED BY t_by_b WHERE a.b = ?",
                 "SELECT 1 FROM t AS a WHERE a.b = $1"},
        WordCase{"mark", "SELECT 1 FROM t WHERE a = 1 AND +b = 2 + 3",
                 "SELECT 1 FROM t WHERE a = 1 AND b = 2 + 3"}),
    [](const auto& info) { return std::string{info.param.name}; });

INSTANTIATE_TEST_SUITE_P(
    Conditions, Dialect,
    testing::Values(
        WordCase{"selected", "SELECT a = 'x', b FROM t WHERE c = d",
                 "SELECT (a = 'x')::int::bigint, b FROM t WHERE c = d"},
        WordCase{"named", "SELECT a IS NULL OR b > 1 AS c FROM t",
                 "SELECT (a IS NULL OR b > 1)::int::bigint AS c FROM t"},
        WordCase{"exists", "SELECT EXISTS (SELECT 1 FROM t)",
                 "SELECT (EXISTS (SELECT 1 FROM t))::int::bigint"},
        WordCase{"distinctFrom", "SELECT a IS NOT b, c FROM t",
                 "SELECT (a IS DISTINCT FROM b)::int::bigint, c FROM t"},
        WordCase{"summed", "SELECT SUM(a = 1) FROM t", "SELECT SUM((a = 1)::int::bigint) FROM t"},
        WordCase{"multiplied", "SELECT (a = 1) * b + (c IS NOT NULL) FROM t",
                 "SELECT (a = 1)::int::bigint * b + (c IS NOT NULL)::int::bigint FROM t"},
        WordCase{"assigned", "UPDATE t SET a = b = c, d = 1 WHERE e",
                 "UPDATE t SET a = (b = c)::int::bigint, d = 1 WHERE e"},
        WordCase{"compared", "SELECT 1 WHERE (a IS NULL) = (b IS NULL)",
                 "SELECT 1 WHERE (a IS NULL) = (b IS NULL)"},
        WordCase{"caseOfConditions", "SELECT 1 WHERE CASE a WHEN 1 THEN b = 2 ELSE 0 END",
                 "SELECT 1 WHERE CASE a WHEN 1 THEN b = 2 ELSE FALSE END"},
        WordCase{"caseOfNumbers", "SELECT n + CASE a WHEN 1 THEN -1 ELSE NOT EXISTS (SELECT 1) END",
                 "SELECT n + CASE a WHEN 1 THEN -1 ELSE (NOT EXISTS (SELECT 1))::int::bigint END"},
        WordCase{"caseOfTexts", "SELECT CASE WHEN a = 1 THEN 'x' ELSE 'y' END FROM t",
                 "SELECT CASE WHEN a = 1 THEN 'x' ELSE 'y' END FROM t"}),
    [](const auto& info) { return std::string{info.param.name}; });

INSTANTIATE_TEST_SUITE_P(
    Sources, Dialect,
    testing::Values(WordCase{"joinOfAll", "SELECT 1 FROM a JOIN b JOIN c ON c.x = b.x",
                             "SELECT 1 FROM a CROSS JOIN b JOIN c ON c.x = b.x"},
                    WordCase{"crossWithCondition",
                             "SELECT 1 FROM a CROSS JOIN b ON b.x = a.x WHERE a.y = 1",
                             "SELECT 1 FROM a JOIN b ON b.x = a.x WHERE a.y = 1"},
                    WordCase{"commaBesideJoin", "SELECT 1 FROM a, b JOIN c ON c.x = a.x",
                             "SELECT 1 FROM a CROSS JOIN b JOIN c ON c.x = a.x"},
                    WordCase{"comma", "SELECT 1 FROM a, b WHERE a.x = b.x",
                             "SELECT 1 FROM a, b WHERE a.x = b.x"},
                    WordCase{"nameless", "SELECT 1 FROM (SELECT 2) LEFT JOIN t ON t.a = 1",
                             "SELECT 1 FROM (SELECT 2) AS q3 LEFT JOIN t ON t.a = 1"},
                    WordCase{"grouping",
                             "SELECT r.a, NEW.b, SUM(r.c) * r.d FROM t AS r HAVING COUNT(*) > 0",
                             "SELECT r.a, NEW.b, SUM(r.c) * r.d FROM t AS r GROUP BY r.a, r.d"
                             " HAVING COUNT(*) > 0"},
                    WordCase{"upsert",
                             "INSERT INTO t (a, b) VALUES (?, 1) ON CONFLICT (a) DO UPDATE SET"
                             " b = b + excluded.b, c = excluded.c",
                             "INSERT INTO t (a, b) VALUES ($1, 1) ON CONFLICT (a) DO UPDATE SET"
                             " b = t.b + excluded.b, c = excluded.c"}),
    [](const auto& info) { return std::string{info.param.name}; });

TEST(SchemaDialect, makesTablesWithNumbersOfTheirOwn)
{
    const auto made = postgres::schemaFor(
        "-- a table; of things\nCREATE TABLE thing (\n  id INTEGER PRIMARY KEY CHECK (id >= 1),\n"
        "  name TEXT NOT NULL CHECK (length(name) > 0 AND name NOT GLOB '*;*'), image BLOB,\n"
        "  CHECK (image IS NOT name)\n) STRICT;");
    ASSERT_EQ(made.size(), 2U);
    EXPECT_EQ(made[0],
              "CREATE TABLE thing (id bigint PRIMARY KEY CHECK (id >= 1), name text COLLATE"
              " \"C\" NOT NULL CHECK (length(name) > 0 AND name !~ '\\;'), image bytea,"
              " CHECK (image IS DISTINCT FROM name))");
    EXPECT_EQ(made[1], "CREATE TRIGGER _number BEFORE INSERT ON thing FOR EACH ROW WHEN"
                       " (NEW.id IS NULL) EXECUTE FUNCTION next_number('id')");
}

TEST(SchemaDialect, leavesKeysAloneThatAreNoNumbers)
{
    const auto made = postgres::schemaFor(
        "CREATE TABLE part (a INTEGER NOT NULL, b TEXT, PRIMARY KEY (a, b)) STRICT, WITHOUT ROWID;"
        "CREATE TABLE word (w TEXT PRIMARY KEY) STRICT;"
        "ALTER TABLE word ADD COLUMN n INTEGER NOT NULL DEFAULT 0;");
    ASSERT_EQ(made.size(), 3U);
    EXPECT_EQ(made[0], "CREATE TABLE part (a bigint NOT NULL, b text COLLATE \"C\","
                       " PRIMARY KEY (a, b))");
    EXPECT_EQ(made[2], "ALTER TABLE word ADD COLUMN n bigint NOT NULL DEFAULT 0");
}

TEST(SchemaDialect, turnsARefusalIntoAFunction)
{
    const auto made = postgres::schemaFor(
        "CREATE TRIGGER t_once BEFORE UPDATE OF a, b ON t WHEN NEW.a IN (SELECT a FROM u)\n"
        "BEGIN SELECT RAISE(ABORT, 't: it''s once'); END;");
    ASSERT_EQ(made.size(), 2U);
    EXPECT_EQ(made[0], "CREATE OR REPLACE FUNCTION t_once() RETURNS trigger LANGUAGE plpgsql AS"
                       " $body$ BEGIN IF (NEW.a IN (SELECT a FROM u)) THEN RAISE EXCEPTION USING"
                       " ERRCODE = 'WC001', CONSTRAINT = 't_once', MESSAGE = 't: it''s once';"
                       " END IF; RETURN NEW; END $body$");
    EXPECT_EQ(made[1], "CREATE TRIGGER t_once BEFORE UPDATE OF a, b ON t FOR EACH ROW EXECUTE"
                       " FUNCTION t_once()");
}

TEST(SchemaDialect, keepsAllThatATriggerDoes)
{
    const auto made = postgres::schemaFor(
        "CREATE TRIGGER t_gone AFTER DELETE ON t BEGIN\n"
        "  UPDATE u SET n = CASE WHEN n > 1 THEN n - 1 END; DELETE FROM v WHERE a = OLD.a;\n"
        "END; DROP TRIGGER other; PRAGMA legacy_alter_table=ON; DROP TABLE t;"
        "ALTER TABLE t_new RENAME TO t;");
    ASSERT_EQ(made.size(), 6U);
    EXPECT_EQ(made[0], "CREATE OR REPLACE FUNCTION t_gone() RETURNS trigger LANGUAGE plpgsql"
                       " SECURITY DEFINER SET search_path = wattcard, pg_catalog, pg_temp AS"
                       " $body$ BEGIN UPDATE u SET n = CASE WHEN n > 1 THEN n - 1 END;"
                       " DELETE FROM v WHERE a = OLD.a; RETURN OLD; END $body$");
    EXPECT_EQ(made[2], "DROP FUNCTION other() CASCADE");
    EXPECT_EQ(made[3], "SELECT retire_table('t')");
    EXPECT_EQ(made[4], "ALTER TABLE t_new RENAME TO t");
    EXPECT_EQ(made[5], "SELECT restore_references('t')");
}

} // namespace wattcard::db::test
