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
    const Failure failure = failureOf(handle, Fault::DatabaseFailed);
    if (sqlite3_get_autocommit(handle) == 0)
        sqlite3_exec(handle, "ROLLBACK", nullptr, nullptr, nullptr);
    return tl::unexpected{failure};
}

Result<void> applyOne(sqlite3* handle, const QString& path, int version)
{
    QFile file{path};
    if (!file.open(QIODevice::ReadOnly))
        return failed(Fault::DatabaseFailed, path);
    const QByteArray marks = "PRAGMA application_id=" + QByteArray::number(applicationId) +
                             ";PRAGMA user_version=" + QByteArray::number(version) + ";";
    return execute(handle, "BEGIN IMMEDIATE;" + file.readAll() + marks + "COMMIT;");
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

Result<void> migrate(sqlite3* handle)
{
    const auto version = pragmaInteger(handle, "user_version");
    if (!version)
        return failed(version);
    const QStringList files = migrationFiles();
    for (auto index = static_cast<qsizetype>(*version); index < files.size(); ++index) {
        if (auto applied = applyOne(handle, files[index], static_cast<int>(index) + 1); !applied)
            return applied;
    }
    return {};
}

} // namespace wattcard::db
