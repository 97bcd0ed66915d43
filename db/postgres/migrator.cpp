// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/postgres/migrator.h"

#include "db/postgres/dialect.h"
#include "db/sqlite/migrator.h"

#include <QCryptographicHash>
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

// Whether whoever asks owns the schema; nobody does before it is made.
constexpr StatementText selectOwned{
    "owned", "SELECT COUNT(*) FROM pg_namespace AS n JOIN pg_roles AS o ON o.oid = n.nspowner"
             " WHERE n.nspname = 'wattcard' AND o.rolname = current_user"};
// The schema has been made, and its counters may still do nothing: their role came later.
constexpr StatementText selectUngranted{"ungranted",
                                        "SELECT COUNT(*) FROM pg_namespace AS n"
                                        " JOIN pg_roles AS r ON r.rolname = 'wattcard_counter'"
                                        " WHERE n.nspname = 'wattcard'"
                                        " AND NOT has_schema_privilege(r.oid, n.oid, 'USAGE')"};
constexpr StatementText selectParts{"parts", "SELECT COUNT(*) FROM pg_tables WHERE schemaname ="
                                             " 'wattcard' AND tablename = 'program_part'"};
constexpr StatementText selectPart{"part",
                                   "SELECT COUNT(*) FROM program_part WHERE name = ? AND hash = ?"};

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

// A text of the program's own that the database is given as a whole.
struct Part {
    QByteArray name;
    QByteArray sql;
    QByteArray hash;

    static Result<Part> read(const QByteArray& name)
    {
        auto sql = contentOf(u":/db/postgres/%1.sql"_s.arg(QString::fromLatin1(name)));
        if (!sql)
            return failed(sql);
        const auto hash = QCryptographicHash::hash(*sql, QCryptographicHash::Sha256).toHex();
        return Part{name, std::move(*sql), hash};
    }
    // With the note that it has it: of the rights only once there is somebody who has them.
    QByteArray script() const
    {
        return sql + "INSERT INTO program_part (name, hash) SELECT '" + name + "', '" + hash +
               "' WHERE '" + name +
               "' <> 'roles'"
               " OR EXISTS (SELECT FROM pg_roles WHERE rolname = 'wattcard_counter')"
               " ON CONFLICT (name) DO UPDATE SET hash = excluded.hash;\n";
    }
};

Result<bool> hasPart(Connection& connection, const Part& part)
{
    const auto parts = numberOf(connection, selectParts);
    if (!parts)
        return failed(parts);
    if (*parts == 0)
        return false;
    auto same = connection.run(selectPart,
                               {QString::fromLatin1(part.name), QString::fromLatin1(part.hash)});
    return same ? Result<bool>{same->records.front().integer() > 0} : failed(same);
}

// Of a schema that somebody else owns the owner sees to it.
Result<void> makeSchema(Connection& connection)
{
    const auto prelude = Part::read("prelude");
    if (!prelude)
        return failed(prelude);
    const auto present = numberOf(connection, selectSchema);
    if (!present)
        return failed(present);
    const auto isOwned = numberOf(connection, selectOwned);
    if (!isOwned)
        return failed(isOwned);
    const auto has = *present == 1 ? hasPart(connection, *prelude) : Result<bool>{false};
    if (!has)
        return failed(has);
    const bool isDone = *present == 1 && (*isOwned == 0 || *has);
    return isDone ? Result<void>{} : inOneTransaction(connection, prelude->script(), 0);
}

// That something was written is announced from the audit log, whose table stands by now.
Result<void> announceWriting(Connection& connection)
{
    const auto announcement = Part::read("announce");
    if (!announcement)
        return failed(announcement);
    const auto isOwned = numberOf(connection, selectOwned);
    if (!isOwned)
        return failed(isOwned);
    const auto has = hasPart(connection, *announcement);
    if (!has)
        return failed(has);
    return *isOwned == 0 || *has ? Result<void>{}
                                 : inOneTransaction(connection, announcement->script(), 0);
}

// To the role of the counters: after each change of the schema or of the rights, and once somebody
// has made it.
Result<void> grantRights(Connection& connection, bool isNewer)
{
    const auto roles = Part::read("roles");
    if (!roles)
        return failed(roles);
    const auto isOwned = numberOf(connection, selectOwned);
    if (!isOwned)
        return failed(isOwned);
    if (*isOwned == 0)
        return {};
    const auto ungranted = numberOf(connection, selectUngranted);
    if (!ungranted)
        return failed(ungranted);
    const auto has = hasPart(connection, *roles);
    if (!has)
        return failed(has);
    if (*ungranted == 0 && *has && !isNewer)
        return {};
    return inOneTransaction(connection, roles->script(), 0);
}

// Of a migration; a counter's user may not, which is DatabaseFailed.
Result<void> notApplied(const QString& file, const Failure& failure)
{
    return failed(failure.fault, file + u": "_s + failure.detail);
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
    if (auto announced = announceWriting(connection); !announced)
        return announced;
    return grantRights(connection, *version < knownSchemaVersion());
}

} // namespace wattcard::db::postgres
