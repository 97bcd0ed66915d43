// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/postgres/migrator.h"

#include "db/postgres/dialect.h"
#include "db/sqlite/migrator.h"

#include <QDir>
#include <QFile>

using namespace Qt::StringLiterals;

// A static library's resources are registered by hand, from outside any namespace.
static void registerPostgresFiles()
{
    Q_INIT_RESOURCE(postgres);
    Q_INIT_RESOURCE(migrations);
}

namespace wattcard::db::postgres {

namespace {

constexpr StatementText selectSchema{"schema",
                                     "SELECT COUNT(*) FROM pg_tables WHERE schemaname = 'wattcard'"
                                     " AND tablename = 'schema_version'"};
constexpr StatementText selectVersion{"schema_version",
                                      "SELECT COALESCE(MAX(version), 0) FROM schema_version"};
constexpr StatementText selectMoved{
    "moved", "SELECT COALESCE(obj_description(c.oid, 'pg_class'), '') FROM pg_class AS c"
             " WHERE c.relname = ? AND c.relnamespace ="
             " (SELECT oid FROM pg_namespace WHERE nspname = 'wattcard')"};

// The owner's schema has been made, and its counters may still do nothing.
constexpr StatementText selectUngranted{
    "ungranted", "SELECT COUNT(*) FROM pg_namespace AS n JOIN pg_roles AS o ON o.oid = n.nspowner"
                 " JOIN pg_roles AS r ON r.rolname = 'wattcard_counter'"
                 " WHERE n.nspname = 'wattcard' AND o.rolname = current_user"
                 " AND NOT has_schema_privilege(r.oid, n.oid, 'USAGE')"};

Result<QByteArray> contentOf(const QString& path)
{
    QFile file{path};
    if (!file.open(QIODevice::ReadOnly))
        return failed(Fault::DatabaseFailed, path);
    return file.readAll();
}

Result<qint64> numberOf(Connection& connection, const StatementText& statement)
{
    auto answer = connection.run(statement);
    if (!answer)
        return failed(answer);
    return answer->records.front().integer();
}

// Takes its turn, and does nothing when somebody else has done it meanwhile.
Result<void> applyOne(Connection& connection, const QByteArray& sql, int version)
{
    const QByteArray turn = "SELECT pg_advisory_xact_lock(5847001)";
    auto done = connection.script(turn);
    if (!done)
        return done;
    const auto known = schemaVersion(connection);
    if (!known)
        return failed(known);
    if (*known >= version && version > 0)
        return {};
    return connection.script(sql);
}

Result<void> inOneTransaction(Connection& connection, const QByteArray& sql, int version)
{
    // Each statement sees what was kept before it: the turn may have been waited for.
    auto done = connection.beginAs("READ COMMITTED");
    if (done)
        done = applyOne(connection, sql, version);
    if (!done) {
        connection.rollback();
        return done;
    }
    return connection.commit();
}

// One text: the server runs its statements one after another. What is deferred is checked at once,
// or a table with such a change could not be altered.
QByteArray scriptOf(const QByteArray& migration, int version)
{
    QByteArray script = "SET CONSTRAINTS ALL IMMEDIATE;\n";
    for (const QByteArray& statement : schemaFor(migration))
        script += statement + ";\n";
    return script + "INSERT INTO schema_version (version) VALUES (" + QByteArray::number(version) +
           ");\n";
}

Result<void> makeSchema(Connection& connection)
{
    const auto prelude = contentOf(u":/db/postgres/prelude.sql"_s);
    if (!prelude)
        return failed(prelude);
    const auto present = numberOf(connection, selectSchema);
    if (!present)
        return failed(present);
    return *present == 1 ? Result<void>{} : inOneTransaction(connection, *prelude, 0);
}

// What stands on the whole schema: the announcement of what is written, and the rights of the
// counters' role. After each change of the schema, and once somebody has made the role.
Result<void> finishSchema(Connection& connection, bool isNewer)
{
    const auto ungranted = numberOf(connection, selectUngranted);
    if (!ungranted)
        return failed(ungranted);
    if (*ungranted == 0 && !isNewer)
        return {};
    const auto announcement = contentOf(u":/db/postgres/announce.sql"_s);
    const auto roles = contentOf(u":/db/postgres/roles.sql"_s);
    if (!announcement || !roles)
        return failed(announcement ? roles : announcement);
    return inOneTransaction(connection, *announcement + *roles, 0);
}

// Of a migration. A counter's user may not; that is no failed save but a thing to be arranged.
Result<void> notApplied(const QString& file, const Failure& failure)
{
    const bool isNotOwner = failure.detail.contains("PostgreSQL 42501"_L1);
    return failed(isNotOwner ? Fault::DatabaseFailed : failure.fault,
                  file + u": "_s + failure.detail);
}

} // namespace

Result<int> schemaVersion(Connection& connection)
{
    const auto present = numberOf(connection, selectSchema);
    if (!present)
        return failed(present);
    if (*present == 0)
        return 0;
    const auto version = numberOf(connection, selectVersion);
    if (!version)
        return failed(version);
    return static_cast<int>(*version);
}

Result<void> confirmNotMoved(Connection& connection)
{
    auto answer = connection.run(selectMoved, {QString::fromLatin1(movedTurn)});
    if (!answer)
        return failed(answer);
    return answer->records.empty() ? Result<void>{}
                                   : failed(Fault::BooksMoved, answer->records.front().text());
}

Result<void> migrate(Connection& connection)
{
    registerPostgresFiles();
    if (auto here = confirmNotMoved(connection); !here)
        return here;
    if (auto made = makeSchema(connection); !made)
        return made;
    const auto version = schemaVersion(connection);
    if (!version)
        return failed(version);
    if (*version > knownSchemaVersion())
        return failed(Fault::SchemaTooNew,
                      u"schema %1, known %2"_s.arg(*version).arg(knownSchemaVersion()));
    const QDir directory{u":/db/migrations"_s};
    const QStringList files = directory.entryList({u"*.sql"_s}, QDir::Files, QDir::Name);
    for (int number = *version + 1; number <= static_cast<int>(files.size()); ++number) {
        const auto migration = contentOf(directory.filePath(files[number - 1]));
        if (!migration)
            return failed(migration);
        auto applied = inOneTransaction(connection, scriptOf(*migration, number), number);
        if (!applied)
            return notApplied(files[number - 1], applied.error());
    }
    return finishSchema(connection, *version < knownSchemaVersion());
}

} // namespace wattcard::db::postgres
