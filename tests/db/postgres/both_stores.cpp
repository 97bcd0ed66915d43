// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/db/postgres/both_stores.h"

#include "db/postgres/dialect.h"

#include <QFile>

#include <gtest/gtest.h>
#include <sqlite3.h>

namespace wattcard::db::test {

namespace {

int collectRow(void* rows, int count, char** values, char**)
{
    std::vector<QByteArray> row(values, values + count);
    static_cast<std::vector<std::vector<QByteArray>>*>(rows)->push_back(std::move(row));
    return 0;
}

void mustPass(const Result<Answer>& answer, const QByteArray& what)
{
    if (!answer)
        qFatal("%s: %s", what.constData(), qPrintable(answer.error().detail));
}

} // namespace

BothStores::BothStores() : server{Cluster::ours().connect(Cluster::ours().makeDatabase())}
{
    m_shop.openAccount(m_shop.moneyAccount, Money::fromMinor(10'000));
    m_shop.load(m_shop.moneyAccount);
    const auto row = m_shop.purchase(m_shop.moneyAccount, Money::fromMinor(5'000));
    EXPECT_TRUE(m_shop.ledger->begin(row, m_shop.clerk));
    static_cast<void>(server->script("SET session_replication_role = replica"));
    const QByteArray file = QFile::encodeName(m_shop.database->fileName());
    sqlite3_open(file.constData(), &m_handle);
    for (const QByteArray& table : tables())
        copy(table);
    m_shop.close();
    static_cast<void>(server->script("SET session_replication_role = origin"));
    for (const char* setting : {"PRAGMA foreign_keys=ON", "PRAGMA recursive_triggers=ON"})
        sqlite3_exec(m_handle, setting, nullptr, nullptr, nullptr);
}

BothStores::~BothStores()
{
    sqlite3_close(m_handle);
}

std::vector<std::vector<QByteArray>> BothStores::ask(const QByteArray& sql)
{
    std::vector<std::vector<QByteArray>> rows;
    EXPECT_EQ(sqlite3_exec(m_handle, sql.constData(), &collectRow, &rows, nullptr), SQLITE_OK)
        << sql.constData();
    return rows;
}

QList<QByteArray> BothStores::tables()
{
    QList<QByteArray> names;
    for (const auto& row : ask("SELECT name FROM sqlite_schema WHERE type = 'table'"
                               " AND name NOT GLOB 'sqlite_*' AND name NOT GLOB 'search_part*'"
                               " AND name NOT GLOB 'search_gram*' ORDER BY name"))
        names.append(row[0]);
    return names;
}

void BothStores::copy(const QByteArray& table)
{
    // signing_start and the like: the migrations have written the same there.
    mustPass(server->run({"clear", ("DELETE FROM " + table).constData()}), table);
    const QByteArray all = "SELECT * FROM " + table;
    auto rows = m_shop.database->run({"all", all.constData()});
    mustPass(rows, table);
    for (const Record& row : rows->records) {
        QByteArray places;
        for (std::size_t at = 0; at < row.all().size(); ++at)
            places += at == 0 ? "?" : ", ?";
        const QByteArray insert = "INSERT INTO " + table + " VALUES (" + places + ")";
        std::vector<QVariant> values;
        for (const QVariant& value : row.all()) // Qt's NULL has a type, ours has none
            values.push_back(value.isNull() ? QVariant{} : value);
        mustPass(server->run({"copy", insert.constData()}, values), table);
    }
}

Verdict BothStores::inSqlite(const QByteArray& change)
{
    sqlite3_exec(m_handle, "BEGIN", nullptr, nullptr, nullptr);
    const bool good =
        sqlite3_exec(m_handle, change.constData(), nullptr, nullptr, nullptr) == SQLITE_OK;
    const bool byTrigger = sqlite3_extended_errcode(m_handle) == SQLITE_CONSTRAINT_TRIGGER;
    const QByteArray message = sqlite3_errmsg(m_handle);
    if (sqlite3_get_autocommit(m_handle) == 0)
        sqlite3_exec(m_handle, "ROLLBACK", nullptr, nullptr, nullptr);
    if (good)
        return {Outcome::Accepted, {}};
    return {byTrigger ? Outcome::ByTrigger : Outcome::ByRule, message};
}

Verdict BothStores::inPostgres(const QByteArray& change)
{
    // One text is one transaction; its ROLLBACK undoes what was accepted.
    const auto done = server->script(postgres::statementFor(change) + "; ROLLBACK");
    if (done)
        return {Outcome::Accepted, {}};
    const QString& detail = done.error().detail;
    const bool byTrigger = detail.contains(QStringLiteral("WC001"));
    return {byTrigger ? Outcome::ByTrigger : Outcome::ByRule, detail.toUtf8()};
}

} // namespace wattcard::db::test
