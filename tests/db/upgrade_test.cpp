// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/sqlite/migrator.h"
#include "tests/db/office.h"

#include <QFile>

#include <gtest/gtest.h>
#include <sqlite3.h>

using namespace Qt::StringLiterals;

namespace wattcard::db::test {

namespace {

// Those of the old table: today's may have more.
QByteArray columnsOf(sqlite3* handle, const char* table)
{
    const QByteArray sql =
        QByteArray{"SELECT group_concat(name) FROM pragma_table_info('"} + table + "', 'main')";
    sqlite3_stmt* statement = nullptr;
    sqlite3_prepare_v2(handle, sql.constData(), -1, &statement, nullptr);
    sqlite3_step(statement);
    const QByteArray names{reinterpret_cast<const char*>(sqlite3_column_text(statement, 0))};
    sqlite3_finalize(statement);
    return names;
}

// A store as a program of schema 6 left it: its own migrations, and the rows of today's store that
// its tables can hold, in the order in which foreign keys and triggers were met.
void makeVersion6(const QString& directory, const QString& source)
{
    sqlite3* handle = nullptr;
    sqlite3_open(QFile::encodeName(Database::fileIn(directory)).constData(), &handle);
    const auto run = [&](const QByteArray& sql) {
        char* message = nullptr;
        const int code = sqlite3_exec(handle, sql.constData(), nullptr, nullptr, &message);
        EXPECT_EQ(code, SQLITE_OK) << (message ? message : "");
        sqlite3_free(message);
    };
    knownSchemaVersion(); // makes the migrations readable
    for (const char* name : {"0001_master_data", "0002_audit", "0003_transactions", "0004_journal",
                             "0005_returns", "0006_lines"}) {
        QFile file{u":/db/migrations/%1.sql"_s.arg(QLatin1StringView{name})};
        ASSERT_TRUE(file.open(QIODevice::ReadOnly));
        run(file.readAll());
    }
    run("PRAGMA application_id=1463899220; PRAGMA user_version=6");
    run("ATTACH '" + QFile::encodeName(source) + "' AS today");
    sqlite3_stmt* triggers = nullptr;
    QByteArray drops;
    QByteArray restores;
    sqlite3_prepare_v2(handle, "SELECT name, sql FROM main.sqlite_schema WHERE type = 'trigger'",
                       -1, &triggers, nullptr);
    while (sqlite3_step(triggers) == SQLITE_ROW) {
        const auto column = [&](int index) {
            return QByteArray{reinterpret_cast<const char*>(sqlite3_column_text(triggers, index))};
        };
        drops += "DROP TRIGGER main." + column(0) + ";";
        restores += column(1) + ";";
    }
    sqlite3_finalize(triggers);
    run("BEGIN;" + drops);
    for (const char* table : {"company", "operator", "customer", "service_point", "account",
                              "series", "card", "audit_entry", "business_day", "transaction_row",
                              "journal_entry", "journal_leg", "return_record", "outbox"})
        run(QByteArray{"INSERT INTO main."} + table + " SELECT " + columnsOf(handle, table) +
            " FROM today." + table);
    run("INSERT INTO main.tariff_version SELECT v.id, v.name, v.mode, r.price, v.tax / 100,"
        " v.overdraft_limit, v.reclose_limit, v.hoarding_limit FROM today.tariff_version AS v"
        " JOIN today.tariff_rate AS r ON r.version = v.id AND r.rate = 'flat'");
    run(restores + "COMMIT; DETACH today");
    sqlite3_close(handle);
}

} // namespace

TEST(Upgrade, aStoreOfSchema6KeepsItsMoneyAndItsChain)
{
    Shop old;
    old.openAccount(old.moneyAccount, Money::fromMinor(10'000));
    old.load(old.moneyAccount);
    old.sell(old.purchase(old.moneyAccount, Money::fromMinor(5'000)));
    const auto open = old.opening(old.energyAccount, Money::fromMinor(2'000));
    ASSERT_TRUE(old.ledger->begin(open, old.clerk));
    const auto head = *old.ledger->auditHead();
    const auto facts = *old.ledger->byAccount(old.moneyAccount);
    old.close();
    QTemporaryDir directory;
    makeVersion6(directory.path(), Database::fileIn(old.directory));

    Office upgraded{directory.path(), {}};
    EXPECT_EQ(*upgraded.ledger->auditHead(), head);
    EXPECT_EQ(upgraded.ledger->byAccount(old.moneyAccount)->total, facts.total);
    EXPECT_EQ(upgraded.ledger->byAccount(old.moneyAccount)->account.tariff, facts.account.tariff);
    EXPECT_TRUE(upgraded.verifies());
    // What was open goes on, what is new works, and foreign keys are enforced again.
    EXPECT_TRUE(upgraded.ledger->voidRow({open.id, 1}, upgraded.clerk));
    EXPECT_TRUE(upgraded.people->add(
        {.id = {}, .login = u"fin"_s, .name = u"F"_s, .role = Role::Finance}, u"x"_s, {}));
    EXPECT_FALSE(
        upgraded.database->run({"orphan", "INSERT INTO card (serial, state, account, gen, since)"
                                          " VALUES ('00000000000000FF', 'issued', 99, 1, 0)"}));
    EXPECT_TRUE(upgraded.verifies());
}

TEST(Upgrade, aStoreWithARowThatRefersToNothingIsLeftAsItWas)
{
    Shop old;
    old.openAccount(old.moneyAccount, Money::fromMinor(10'000));
    old.close();
    QTemporaryDir directory;
    makeVersion6(directory.path(), Database::fileIn(old.directory));
    sqlite3* handle = nullptr;
    sqlite3_open(QFile::encodeName(Database::fileIn(directory.path())).constData(), &handle);
    sqlite3_exec(handle, "UPDATE account SET customer = 77", nullptr, nullptr, nullptr);
    sqlite3_close(handle);
    const auto opened = Database::open({.directory = directory.path(), .place = Place::Anything});
    ASSERT_FALSE(opened);
    EXPECT_EQ(opened.error().fault, Fault::DatabaseDamaged);
    sqlite3_open(QFile::encodeName(Database::fileIn(directory.path())).constData(), &handle);
    EXPECT_EQ(sqlite3_exec(handle,
                           "SELECT login FROM operator; SELECT 1 / (SELECT user_version = 6"
                           " FROM pragma_user_version)",
                           nullptr, nullptr, nullptr),
              SQLITE_OK);
    EXPECT_NE(sqlite3_exec(handle, "SELECT * FROM card_stock", nullptr, nullptr, nullptr),
              SQLITE_OK);
    sqlite3_close(handle);
}

} // namespace wattcard::db::test
