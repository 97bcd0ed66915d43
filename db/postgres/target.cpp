// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/postgres/copy.h"
#include "db/postgres/migrator.h"
#include "db/postgres/reader.h"
#include "db/store/move_target.h"

namespace wattcard::db {

namespace {

// No act of the program is without an entry, and nothing is before the company is entered.
constexpr StatementText countBooks{
    "books", "SELECT (SELECT COUNT(*) FROM audit_entry) + (SELECT COUNT(*) FROM company)"
             " + (SELECT COUNT(*) FROM account)"};

// The owner of tables may do this; holding back the server's own triggers needs a superuser. The
// references are made again at the end, all rows of a table in one go, and refuse what leads
// nowhere.
constexpr const char* holdBack = R"(
SET CONSTRAINTS ALL IMMEDIATE;
CREATE TEMPORARY TABLE held_reference ON COMMIT DROP AS
  SELECT c.oid AS place, c.conname AS name, c.conrelid::regclass::text AS owner,
         pg_get_constraintdef(c.oid) AS definition
    FROM pg_constraint AS c
   WHERE c.contype = 'f' AND c.connamespace = 'wattcard'::regnamespace;
DO $body$
DECLARE line record;
BEGIN
  FOR line IN SELECT * FROM held_reference LOOP
    EXECUTE format('ALTER TABLE %s DROP CONSTRAINT %I', line.owner, line.name);
  END LOOP;
  FOR line IN SELECT tablename FROM pg_tables WHERE schemaname = 'wattcard' LOOP
    EXECUTE format('ALTER TABLE wattcard.%I DISABLE TRIGGER USER', line.tablename);
  END LOOP;
END $body$)";
constexpr const char* letGo = R"(
DO $body$
DECLARE line record;
BEGIN
  FOR line IN SELECT tablename FROM pg_tables WHERE schemaname = 'wattcard' LOOP
    EXECUTE format('ALTER TABLE wattcard.%I ENABLE TRIGGER USER', line.tablename);
  END LOOP;
  FOR line IN SELECT * FROM held_reference ORDER BY place LOOP
    EXECUTE format('ALTER TABLE %s ADD CONSTRAINT %I %s', line.owner, line.name, line.definition);
  END LOOP;
END $body$)";

class ServerTarget : public MoveTarget {
public:
    explicit ServerTarget(std::unique_ptr<postgres::Connection> connection)
        : m_connection{std::move(connection)}
    {
    }
    ~ServerTarget() override { m_connection->rollback(); }

    Result<void> begin()
    {
        if (auto newest = postgres::migrate(*m_connection); !newest)
            return newest;
        // Before anything is held, so that nobody waits for one who will be refused.
        if (auto empty = mustBeEmpty(); !empty)
            return empty;
        if (auto begun = m_connection->beginAs("READ COMMITTED"); !begun)
            return begun;
        if (auto held = m_connection->script(holdBack); !held)
            return held;
        return mustBeEmpty(); // still, now that nobody else writes
    }

    Result<void> fill(const QByteArray& table, const QByteArray& columns,
                      const MovedRows& rows) override
    {
        if (auto cleared = m_connection->script("DELETE FROM " + table); !cleared)
            return cleared;
        auto copy = postgres::Copy::into(*m_connection, table, columns);
        if (!copy)
            return failed(copy);
        auto done = rows([&](const std::vector<QVariant>& cells) { return copy->add(cells); });
        const auto ended = copy->end();
        return done ? ended : done;
    }

    Result<void> each(const StatementText& statement, const MovedRow& row) override
    {
        return postgres::Reader{*m_connection}.each(
            statement, {}, [&](const std::vector<QVariant>& cells) { return row(cells); });
    }

    Result<void> keep() override
    {
        if (auto whole = m_connection->script(letGo); !whole)
            return failed(Fault::DatabaseDamaged, whole.error().detail);
        if (auto kept = m_connection->commit(); !kept)
            return kept;
        // Without it the first questions are planned for empty tables.
        static_cast<void>(m_connection->script("ANALYZE"));
        return {};
    }

private:
    Result<void> mustBeEmpty()
    {
        auto books = m_connection->run(countBooks);
        if (!books)
            return failed(books);
        return books->records.front().integer() == 0 ? Result<void>{}
                                                     : failed(Fault::DuplicateNumber);
    }

    std::unique_ptr<postgres::Connection> m_connection;
};

} // namespace

Result<std::unique_ptr<MoveTarget>> serverTarget(ServerOptions options)
{
    options.statementTimeout = {}; // millions of rows take as long as they take
    options.idleTimeout = {};
    options.applicationName += "-move";
    auto connection = postgres::Connection::open(options);
    if (!connection)
        return failed(connection);
    auto target = std::make_unique<ServerTarget>(std::move(*connection));
    if (auto begun = target->begin(); !begun)
        return failed(begun);
    return std::unique_ptr<MoveTarget>{std::move(target)};
}

} // namespace wattcard::db
