// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/sqlite/migrator.h"

#include "db/sqlite/errors.h"
#include "db/sqlite/settings.h"

#include <QDir>
#include <QFile>

#include <sqlite3.h>

using namespace Qt::StringLiterals;

// A static library's resources are registered by hand, from outside any namespace.
static void registerMigrations()
{
    Q_INIT_RESOURCE(migrations);
}

namespace wattcard::db {

namespace {

// In order: the names begin with their four-digit numbers.
QStringList migrationFiles()
{
    registerMigrations();
    const QDir directory{u":/db/migrations"_s};
    QStringList files;
    for (const QString& name : directory.entryList({u"*.sql"_s}, QDir::Files, QDir::Name))
        files.append(directory.filePath(name));
    return files;
}

Result<void> execute(sqlite3* handle, const QByteArray& sql)
{
    if (sqlite3_exec(handle, sql.constData(), nullptr, nullptr, nullptr) == SQLITE_OK)
        return {};
    return tl::unexpected{failureOf(handle, Fault::DatabaseFailed)};
}

int noteBroken(void* broken, int, char** values, char**)
{
    *static_cast<QString*>(broken) = QString::fromUtf8(values[0]);
    return 0;
}

// What enforcement would have refused meanwhile.
Result<void> checkForeignKeys(sqlite3* handle)
{
    QString broken;
    if (sqlite3_exec(handle, "PRAGMA foreign_key_check", &noteBroken, &broken, nullptr) !=
        SQLITE_OK)
        return tl::unexpected{failureOf(handle, Fault::DatabaseFailed)};
    if (!broken.isEmpty())
        return failed(Fault::DatabaseDamaged, u"a row of %1 refers to nothing"_s.arg(broken));
    return {};
}

Result<void> applyAndCheck(sqlite3* handle, const QByteArray& sql)
{
    if (auto applied = execute(handle, "BEGIN IMMEDIATE;" + sql); !applied)
        return applied;
    if (auto whole = checkForeignKeys(handle); !whole)
        return whole;
    return execute(handle, "COMMIT");
}

Result<void> applyOne(sqlite3* handle, const QString& path, int version)
{
    QFile file{path};
    if (!file.open(QIODevice::ReadOnly))
        return failed(Fault::DatabaseFailed, path);
    const QByteArray marks = "PRAGMA application_id=" + QByteArray::number(applicationId) +
                             ";PRAGMA user_version=" + QByteArray::number(version) + ";";
    auto applied = applyAndCheck(handle, file.readAll() + marks);
    if (sqlite3_get_autocommit(handle) == 0)
        sqlite3_exec(handle, "ROLLBACK", nullptr, nullptr, nullptr);
    return applied;
}

Result<void> applyMissing(sqlite3* handle, qsizetype version)
{
    const QStringList files = migrationFiles();
    for (qsizetype index = version; index < files.size(); ++index) {
        if (auto applied = applyOne(handle, files[index], static_cast<int>(index) + 1); !applied)
            return applied;
    }
    return {};
}

} // namespace

int knownSchemaVersion()
{
    return static_cast<int>(migrationFiles().size());
}

Result<void> checkFile(sqlite3* handle)
{
    const auto version = pragmaInteger(handle, "user_version");
    if (!version)
        return failed(version);
    const auto mark = pragmaInteger(handle, "application_id");
    if (!mark)
        return failed(mark);
    const bool empty = *version == 0 && *mark == 0;
    if (!empty && *mark != applicationId)
        return failed(Fault::DatabaseFailed, u"the file is not a store (mark %1)"_s.arg(*mark));
    if (*version > knownSchemaVersion())
        return failed(Fault::SchemaTooNew,
                      u"schema %1, known %2"_s.arg(*version).arg(knownSchemaVersion()));
    return {};
}

// SQLite takes no notice of this PRAGMA inside a transaction, and dropping a table with enforcement
// on deletes its rows first: a table that others refer to can only be made anew with it off
// (sqlite.org, "Making Other Kinds Of Table Schema Changes").
Result<void> migrate(sqlite3* handle)
{
    const auto version = pragmaInteger(handle, "user_version");
    if (!version)
        return failed(version);
    const auto enforced = pragmaInteger(handle, "foreign_keys");
    if (!enforced)
        return failed(enforced);
    if (auto off = execute(handle, "PRAGMA foreign_keys=OFF"); !off)
        return off;
    auto applied = applyMissing(handle, static_cast<qsizetype>(*version));
    const auto restored =
        execute(handle, "PRAGMA foreign_keys=" + QByteArray::number(*enforced));
    return applied ? restored : applied;
}

} // namespace wattcard::db
