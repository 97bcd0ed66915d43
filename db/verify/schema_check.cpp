// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/sqlite/errors.h"
#include "db/sqlite/migrator.h"
#include "db/verify/findings.h"

#include <QMap>

#include <sqlite3.h>

using namespace Qt::StringLiterals;

namespace wattcard::db {

namespace {

constexpr const char* selectSchema =
    "SELECT type || ' ' || name, COALESCE(sql, '') FROM sqlite_schema ORDER BY 1";
using Schema = QMap<QString, QString>;

int collect(void* schema, int, char** values, char**)
{
    static_cast<Schema*>(schema)->insert(QString::fromUtf8(values[0]),
                                         QString::fromUtf8(values[1]));
    return 0;
}

// The migrations, applied to an empty database in memory.
Result<Schema> migratedSchema()
{
    sqlite3* handle = nullptr;
    sqlite3_open(":memory:", &handle);
    Schema schema;
    auto applied = migrate(handle);
    if (applied && sqlite3_exec(handle, selectSchema, &collect, &schema, nullptr) != SQLITE_OK)
        applied = tl::unexpected{failureOf(handle, Fault::DatabaseFailed)};
    sqlite3_close(handle);
    if (!applied)
        return failed(applied);
    return schema;
}

// Once in a process: the migrations are part of the program, and what they make never differs. Each
// ALTER TABLE reads the whole schema again, so that this takes longer than all other checks of a
// small store together.
const Result<Schema>& definedSchema()
{
    static const Result<Schema> defined = migratedSchema();
    return defined;
}

} // namespace

Check checkSchema(const StoreReader& reader)
{
    Findings findings{u"I10"_s};
    const auto& defined = definedSchema();
    if (!defined) {
        findings.add(defined.error().detail);
        return findings.check();
    }
    Schema missing = *defined;
    const auto read = reader.each(selectSchema, [&](const StoreReader::Row& row) {
        const QString name = text(row[0]);
        if (!missing.contains(name))
            findings.add(name + " is in no migration"_L1);
        else if (missing.take(name) != text(row[1]))
            findings.add(name + " is not as its migration made it"_L1);
    });
    if (!read)
        findings.add(read.error().detail);
    for (const QString& name : missing.keys())
        findings.add(name + " is missing"_L1);
    return findings.check();
}

} // namespace wattcard::db
