// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/sqlite/transaction.h"
#include "tests/db/postgres/cluster.h"
#include "tests/db/shop.h"

#include <gtest/gtest.h>

#include <atomic>
#include <set>
#include <thread>

using namespace Qt::StringLiterals;

namespace wattcard::db::test {

namespace {

ServerOptions newBooks()
{
    return Cluster::ours().optionsFor(Cluster::ours().makeDatabase());
}

// A day at the counter: two accounts opened, one loaded and sold to again, one sale undone, one
// left open.
void doBusiness(Shop& shop)
{
    shop.openAccount(shop.moneyAccount, hundredYuan);
    shop.load(shop.moneyAccount);
    shop.sell(shop.purchase(shop.moneyAccount, hundredYuan));
    shop.openAccount(shop.energyAccount, tenYuan);
    const auto undone = shop.purchase(shop.moneyAccount, tenYuan);
    ASSERT_TRUE(shop.ledger->begin(undone, shop.clerk));
    ASSERT_TRUE(shop.ledger->begin(shop.opening(shop.chineseAccount, tenYuan), shop.clerk));
}

QByteArray lineOf(const Record& row)
{
    QByteArray line;
    for (const QVariant& value : row.all()) {
        const QByteArray cell = value.typeId() == QMetaType::QByteArray
                                    ? "x" + value.toByteArray().toHex()
                                    : value.toString().toUtf8();
        line += (value.isNull() ? QByteArray{"NULL"} : cell) + " | ";
    }
    return line;
}

std::multiset<std::string> linesOf(Database& books, const QByteArray& table)
{
    const QByteArray all = "SELECT * FROM " + table;
    auto answer = books.run({"lines", all.constData()});
    EXPECT_TRUE(answer) << table.constData() << ": " << qPrintable(answer.error().detail);
    std::multiset<std::string> lines;
    for (const Record& row : answer ? answer->records : std::vector<Record>{})
        lines.insert(lineOf(row).toStdString());
    return lines;
}

QStringList tablesOf(Database& books)
{
    auto answer = books.run({"tables", "SELECT name FROM sqlite_schema WHERE type IN ('table',"
                                       " 'view') AND name NOT GLOB 'sqlite_*'"
                                       " AND name NOT GLOB 'search_*'"});
    QStringList names;
    for (Record& row : answer->records)
        names.append(row.text());
    return names;
}

} // namespace

// The audit chain among them: each entry's hash covers all that was written before.
TEST(PostgresSale, leavesTheSameRowsInBothStores)
{
    Shop ours;
    Shop theirs{newBooks()};
    doBusiness(ours);
    doBusiness(theirs);
    std::size_t rows = 0;
    for (const QString& table : tablesOf(*ours.database)) {
        const auto lines = linesOf(*ours.database, table.toLatin1());
        EXPECT_EQ(lines, linesOf(*theirs.database, table.toLatin1())) << qPrintable(table);
        rows += lines.size();
    }
    EXPECT_GT(rows, 100U);
}

TEST(PostgresSale, refusesWhatTheOtherStoreRefuses)
{
    Shop shop{newBooks()};
    shop.openAccount(shop.moneyAccount, hundredYuan);
    const auto second = shop.ledger->begin(shop.opening(shop.moneyAccount, tenYuan), shop.clerk);
    EXPECT_FALSE(second);
    shop.load(shop.moneyAccount);
    shop.sell(shop.purchase(shop.moneyAccount, tenYuan)); // what was refused left nothing open
}

// Two counters that add one to the same number; each reads it before it writes.
TEST(PostgresSale, takesTurnsWithAnother)
{
    ServerOptions server = newBooks();
    server.lockTimeout = server.statementTimeout = std::chrono::minutes{1}; // nobody is too slow
    ASSERT_TRUE(postgres::Connection::open(server).value()->script(
        "CREATE TABLE hot (id bigint PRIMARY KEY, n bigint); INSERT INTO hot VALUES (1, 0)"));
    std::atomic<int> attempts = 0;
    const auto addOne = [&](Database& books) -> Result<Answer> {
        return inTransaction(books, "hot"_L1, [&]() -> Result<Answer> {
            ++attempts;
            auto read = books.run({"read", "SELECT n FROM hot WHERE id = 1"});
            if (!read)
                return read;
            return books.run({"write", "UPDATE hot SET n = ? WHERE id = 1"},
                             {read->records.front().integer() + 1});
        });
    };
    constexpr int times = 40;
    std::atomic<int> failures = 0;
    const auto count = [&] {
        auto books = Database::open({.directory = QString{}, .server = server});
        for (int time = 0; books && time < times; ++time)
            failures += addOne(**books) ? 0 : 1;
        failures += books ? 0 : times;
    };
    std::thread other{count};
    count();
    other.join();
    EXPECT_EQ(failures, 0);
    EXPECT_EQ(attempts, 2 * times);
    auto books = Database::open({.directory = QString{}, .server = server});
    auto sum = (*books)->run({"sum", "SELECT n FROM hot"});
    EXPECT_EQ(sum->records.front().integer(), 2 * times);
}

// Whatever else may make two of them meet: a function that is refused as such twice.
TEST(PostgresSale, triesAgainWhatMetAnother)
{
    const ServerOptions server = newBooks();
    ASSERT_TRUE(postgres::Connection::open(server).value()->script(
        "CREATE SEQUENCE met; CREATE TABLE hot (id bigint PRIMARY KEY);"
        "CREATE FUNCTION meets() RETURNS bigint LANGUAGE plpgsql AS $$ BEGIN"
        " IF nextval('met') < 3 THEN RAISE SQLSTATE '40001'; END IF; RETURN 1; END $$"));
    auto books = Database::open({.directory = QString{}, .server = server});
    int attempts = 0;
    const auto kept = inTransaction(**books, "hot"_L1, [&]() -> Result<Answer> {
        ++attempts;
        auto added = (*books)->run({"write", "INSERT INTO hot (id) VALUES (?)"}, {qint64{1}});
        return added ? (*books)->run({"meets", "SELECT meets()"}) : added;
    });
    EXPECT_TRUE(kept);
    EXPECT_EQ(attempts, 3);
    auto rows = (*books)->run({"rows", "SELECT COUNT(*) FROM hot"});
    EXPECT_EQ(rows->records.front().integer(), 1);
}

TEST(PostgresSale, goesOnWhenTheServerIsBack)
{
    Shop shop{newBooks()};
    shop.openAccount(shop.moneyAccount, hundredYuan);
    shop.load(shop.moneyAccount);
    const auto row = shop.purchase(shop.moneyAccount, tenYuan);
    ASSERT_TRUE(Cluster::ours().stopAtOnce());
    const auto away = shop.ledger->begin(row, shop.clerk);
    ASSERT_TRUE(Cluster::ours().start());
    ASSERT_FALSE(away);
    EXPECT_EQ(away.error().fault, Fault::ServerAway) << qPrintable(away.error().detail);
    const auto begun = shop.ledger->begin(row, shop.clerk);
    EXPECT_TRUE(begun) << qPrintable(begun.error().detail);
}

} // namespace wattcard::db::test
