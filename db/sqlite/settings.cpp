// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/sqlite/settings.h"

#include "db/sqlite/errors.h"

#include <QList>

#include <sqlite3.h>

#include <algorithm>
#include <array>
#include <chrono>
#include <vector>

using namespace Qt::StringLiterals;

namespace wattcard::db {

namespace {

struct Setting {
    const char* name;
    const char* value;
    const char* readBack;
};
// busy_timeout: the longest that a checkpointing writer waits for a reader. recursive_triggers:
// with it INSERT OR REPLACE fires the triggers that refuse DELETE.
constexpr std::array<Setting, 12> settings{{
    {"journal_mode", "WAL", "wal"},
    {"synchronous", "FULL", "2"},
    {"wal_autocheckpoint", "0", "0"},
    {"locking_mode", "NORMAL", "normal"},
    {"foreign_keys", "ON", "1"},
    {"recursive_triggers", "ON", "1"},
    {"trusted_schema", "OFF", "0"},
    {"cell_size_check", "ON", "1"},
    {"mmap_size", "0", "0"},
    {"fullfsync", "ON", "1"},
    {"checkpoint_fullfsync", "ON", "1"},
    {"busy_timeout", "5000", "5000"},
}};

struct Switch {
    int option;
    int value;
    const char* name;
};
constexpr std::array<Switch, 5> switches{{
    {SQLITE_DBCONFIG_DEFENSIVE, 1, "defensive"},
    {SQLITE_DBCONFIG_DQS_DML, 0, "double-quoted strings in statements"},
    {SQLITE_DBCONFIG_DQS_DDL, 0, "double-quoted strings in the schema"},
    {SQLITE_DBCONFIG_ENABLE_LOAD_EXTENSION, 0, "load_extension"},
    {SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, "trusted schema"},
}};

// Far above what the program needs, far below what a hostile file could ask for.
constexpr std::array<std::pair<int, int>, 6> limits{{
    {SQLITE_LIMIT_LENGTH, 16 * 1024 * 1024},
    {SQLITE_LIMIT_SQL_LENGTH, 100'000},
    {SQLITE_LIMIT_ATTACHED, 0},
    {SQLITE_LIMIT_VARIABLE_NUMBER, 100},
    {SQLITE_LIMIT_TRIGGER_DEPTH, 10},
    {SQLITE_LIMIT_LIKE_PATTERN_LENGTH, 1'000},
}};

// The first column of the first row, as text.
Result<QByteArray> valueOf(sqlite3* handle, const QByteArray& sql)
{
    sqlite3_stmt* statement = nullptr;
    if (sqlite3_prepare_v2(handle, sql.constData(), -1, &statement, nullptr) != SQLITE_OK)
        return tl::unexpected{failureOf(handle, Fault::DatabaseFailed)};
    QByteArray value;
    const int step = sqlite3_step(statement);
    if (step == SQLITE_ROW)
        value = reinterpret_cast<const char*>(sqlite3_column_text(statement, 0));
    const bool good = step == SQLITE_ROW || step == SQLITE_DONE;
    const Failure failure = good ? Failure{} : failureOf(handle, Fault::DatabaseFailed);
    sqlite3_finalize(statement);
    if (!good)
        return tl::unexpected{failure};
    return value;
}

Result<void> same(const char* name, const QByteArray& actual, const QByteArray& wanted)
{
    if (actual == wanted)
        return {};
    return failed(Fault::DatabaseFailed,
                  u"%1 is %2, not %3"_s.arg(QLatin1StringView{name}, QString::fromUtf8(actual),
                                            QString::fromUtf8(wanted)));
}

int authorize(void*, int action, const char* what, const char*, const char*, const char*)
{
    // The full-text index asks by it whether another connection has written; it changes nothing.
    if (action == SQLITE_PRAGMA && qstrcmp(what, "data_version") == 0)
        return SQLITE_OK;
    const bool denied =
        action == SQLITE_ATTACH || action == SQLITE_DETACH || action == SQLITE_PRAGMA;
    return denied ? SQLITE_DENY : SQLITE_OK;
}

constexpr std::chrono::milliseconds longestCheck{3'000};
using Deadline = std::chrono::steady_clock::time_point;
int pastDeadline(void* deadline)
{
    return std::chrono::steady_clock::now() > *static_cast<Deadline*>(deadline) ? 1 : 0;
}

} // namespace

Result<void> applySettings(sqlite3* handle)
{
    sqlite3_extended_result_codes(handle, 1);
    for (const auto& [limit, value] : limits)
        sqlite3_limit(handle, limit, value);
    for (const Switch& wanted : switches)
        sqlite3_db_config(handle, wanted.option, wanted.value, nullptr);
    for (const Setting& setting : settings) {
        const QByteArray sql = QByteArray{"PRAGMA "} + setting.name + "=" + setting.value;
        if (auto set = valueOf(handle, sql); !set)
            return failed(set);
    }
    return {};
}

Result<void> confirmSettings(sqlite3* handle)
{
    const auto version = valueOf(handle, "SELECT sqlite_version()||' '||sqlite_source_id()");
    if (!version)
        return failed(version);
    const QByteArray linked = QByteArray{sqlite3_libversion()} + " " + sqlite3_sourceid();
    if (auto one = same("the driver's SQLite", *version, linked); !one)
        return one;
    for (const Switch& wanted : switches) {
        int actual = -1;
        sqlite3_db_config(handle, wanted.option, -1, &actual);
        if (auto good =
                same(wanted.name, QByteArray::number(actual), QByteArray::number(wanted.value));
            !good)
            return good;
    }
    for (const Setting& setting : settings) {
        const auto actual = valueOf(handle, QByteArray{"PRAGMA "} + setting.name);
        if (!actual)
            return failed(actual);
        if (auto good = same(setting.name, *actual, setting.readBack); !good)
            return good;
    }
    return {};
}

void denyFurtherSettings(sqlite3* handle)
{
    sqlite3_set_authorizer(handle, &authorize, nullptr);
}

namespace {

Result<void> quickCheck(sqlite3* handle, const QByteArray& pragma)
{
    const auto verdict = valueOf(handle, pragma);
    if (!verdict)
        return failed(verdict);
    return *verdict == "ok" ? Result<void>{}
                            : failed(Fault::DatabaseDamaged, QString::fromUtf8(*verdict));
}

// A table without row numbers is counted, up to so many.
Result<std::int64_t> rowsOf(sqlite3* handle, const QByteArray& table, bool hasNumbers,
                            std::int64_t most)
{
    const QByteArray rows = "\"" + table + "\"";
    const auto answer =
        valueOf(handle, hasNumbers ? "SELECT MAX(rowid) FROM " + rows
                                   : "SELECT COUNT(*) FROM (SELECT 1 FROM " + rows + " LIMIT " +
                                         QByteArray::number(qint64{most} + 1) + ")");
    return answer ? Result<std::int64_t>{answer->toLongLong()} : failed(answer);
}

using SizedTables = std::vector<std::pair<std::int64_t, QByteArray>>;
Result<SizedTables> tablesBySize(sqlite3* handle, std::int64_t most)
{
    const auto names = valueOf(handle, "SELECT group_concat(name || CASE wr WHEN 0 THEN ' n' ELSE"
                                       " ' w' END, ',') FROM pragma_table_list"
                                       " WHERE schema = 'main' AND type IN ('table', 'shadow')");
    if (!names)
        return failed(names);
    SizedTables tables;
    for (const QByteArray& entry : names->split(',')) {
        const QByteArray table = entry.chopped(2);
        const auto rows = rowsOf(handle, table, entry.endsWith('n'), most);
        if (!rows)
            return failed(rows);
        tables.emplace_back(*rows, table);
    }
    std::ranges::sort(tables);
    return tables;
}

// SQLite 3.40 looks at the clock between two rows, never between two pages of a table: so the small
// tables come first, and one that will not be read to its end in time is not begun. Measured: 360
// to 580 rows a millisecond with their indexes; half of it where the disk is slow.
Result<void> checkWithin(sqlite3* handle, Deadline deadline)
{
    constexpr int instructionsBetweenLooks = 10'000;
    constexpr std::int64_t rowsPerMillisecond = 200;
    const auto tables = tablesBySize(handle, rowsPerMillisecond * longestCheck.count());
    if (!tables)
        return failed(tables);
    sqlite3_progress_handler(handle, instructionsBetweenLooks, &pastDeadline, &deadline);
    Result<void> outcome;
    for (const auto& [rows, table] : *tables) {
        const auto left = std::chrono::duration_cast<std::chrono::milliseconds>(
            deadline - std::chrono::steady_clock::now());
        if (rows > left.count() * rowsPerMillisecond)
            break;
        outcome = quickCheck(handle, "PRAGMA quick_check('" + table + "')");
        if (!outcome)
            break;
    }
    const bool isOutOfTime = !outcome && sqlite3_errcode(handle) == SQLITE_INTERRUPT;
    sqlite3_progress_handler(handle, 0, nullptr, nullptr);
    return isOutOfTime ? Result<void>{} : outcome;
}

} // namespace

Result<void> checkStructure(sqlite3* handle, LastEnd lastEnd)
{
    return lastEnd == LastEnd::Clean
               ? checkWithin(handle, std::chrono::steady_clock::now() + longestCheck)
               : quickCheck(handle, "PRAGMA quick_check(1)");
}

Result<qint64> pragmaInteger(sqlite3* handle, const char* name)
{
    const auto value = valueOf(handle, QByteArray{"PRAGMA "} + name);
    if (!value)
        return failed(value);
    return value->toLongLong();
}

} // namespace wattcard::db
