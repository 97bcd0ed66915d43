// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/repositories/search_lines.h"
#include "db/sqlite/transaction.h"
#include "db/store/books_proof.h"
#include "db/store/move.h"
#include "tests/db/postgres/cluster.h"
#include "tests/db/shop.h"
#include "tests/fakes/empty_store.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>

#include <gtest/gtest.h>
#include <sqlite3.h>

#include <future>
#include <set>
#include <thread>

// Books of a file moved to a server and back: wattcardctl move.

using namespace Qt::StringLiterals;

namespace wattcard::db::test {

namespace {

// Without a schema; where that does not matter, a copy of one that has it takes less time.
ServerOptions bareServer()
{
    static int number = 0;
    const QByteArray name = "empty" + QByteArray::number(++number);
    EXPECT_TRUE(Cluster::ours().connect("postgres")->script("CREATE DATABASE " + name));
    return Cluster::ours().optionsFor(name);
}

ServerOptions emptyServer()
{
    return Cluster::ours().optionsFor(Cluster::ours().makeDatabase());
}

int addRow(void* rows, int count, char** values, char**)
{
    std::string line;
    for (int column = 0; column < count; ++column)
        line += (values[column] != nullptr ? values[column] : "NULL") + std::string{" | "};
    static_cast<std::multiset<std::string>*>(rows)->insert(line);
    return 0;
}

std::multiset<std::string> linesIn(const QString& file, const QByteArray& sql)
{
    sqlite3* handle = nullptr;
    sqlite3_open_v2(QFile::encodeName(file).constData(), &handle, SQLITE_OPEN_READONLY, nullptr);
    std::multiset<std::string> lines;
    EXPECT_EQ(sqlite3_exec(handle, sql.constData(), &addRow, &lines, nullptr), SQLITE_OK)
        << sql.constData();
    sqlite3_close(handle);
    return lines;
}

// Every table and view, byte for byte.
void compareFiles(const QString& ours, const QString& theirs)
{
    std::size_t rows = 0;
    for (const std::string& line :
         linesIn(ours, "SELECT name FROM sqlite_schema WHERE type IN ('table', 'view')"
                       " AND name NOT GLOB 'sqlite_*' AND name NOT GLOB 'search_[pg]*'")) {
        const QByteArray table = QByteArray::fromStdString(line.substr(0, line.size() - 3));
        QByteArray columns;
        for (const std::string& column :
             linesIn(ours, "SELECT name FROM pragma_table_info('" + table + "')"))
            columns += (columns.isEmpty() ? "quote(" : ", quote(") +
                       QByteArray::fromStdString(column.substr(0, column.size() - 3)) + ")";
        const QByteArray all = "SELECT " + columns + " FROM " + table;
        const auto lines = linesIn(ours, all);
        EXPECT_EQ(lines, linesIn(theirs, all)) << table.constData();
        rows += lines.size();
    }
    EXPECT_GT(rows, 150U);
}

QByteArray contentOf(const QString& path)
{
    QFile file{path};
    EXPECT_TRUE(file.open(QIODevice::ReadOnly));
    return QCryptographicHash::hash(file.readAll(), QCryptographicHash::Sha256);
}

// A shop in a file with a sale of each outcome, and lines by which its customers are found.
struct SoldBooks {
    SoldBooks()
    {
        shop.openAccount(shop.moneyAccount, hundredYuan);
        shop.load(shop.moneyAccount);
        shop.sell(shop.purchase(shop.moneyAccount, tenYuan));
        shop.openAccount(shop.energyAccount, tenYuan);
        EXPECT_TRUE(shop.ledger->begin(shop.opening(shop.chineseAccount, tenYuan), shop.clerk));
        shop.close();
        const auto books = Database::open({.directory = shop.directory,
                                           .place = Place::Anything,
                                           .initialsOf = [](const QString&) { return u"zsf"_s; }});
        EXPECT_FALSE(SearchLines{**books}.makeSome(1'000).value());
    }
    OpenOptions options() const { return {.directory = shop.directory, .place = Place::Anything}; }
    Shop shop;
};

} // namespace

TEST(PostgresMove, thereAndBackLeavesTheSameRowsInEveryTable)
{
    const SoldBooks sold;
    const QString file = Database::fileIn(sold.shop.directory);
    const QByteArray before = contentOf(file);
    const OpenOptions server{.directory = {}, .server = bareServer()};
    const auto there = moveBooks(sold.options(), server);
    ASSERT_TRUE(there) << qPrintable(there.error().detail);
    EXPECT_TRUE(there->verification.ok());
    EXPECT_GT(there->verification.checks.size(), 30U);
    EXPECT_EQ(contentOf(file), before) << "the source is only read";
    EXPECT_TRUE(verifyBooks(server)->ok());

    const QTemporaryDir home;
    const auto back =
        moveBooks(server, {.directory = home.path() + u"/back"_s, .place = Place::Anything});
    ASSERT_TRUE(back) << qPrintable(back.error().detail);
    EXPECT_TRUE(back->verification.ok());
    EXPECT_EQ(QDir{home.path() + u"/back"_s}.entryList(QDir::AllEntries | QDir::NoDotAndDotDot),
              QStringList{u"wattcard.db"_s});
    compareFiles(file, home.path() + u"/back/wattcard.db"_s);
    // The figures that people know them by: 120.00 yuan taken, of which 10.00 not yet settled.
    for (const auto& proof : {*there, *back}) {
        std::set<std::string> totals;
        for (const MovedTotal& total : proof.totals)
            totals.insert((total.name + u' ' + total.value).toStdString());
        EXPECT_TRUE(totals.contains("accounts 3"));
        EXPECT_TRUE(totals.contains("committed 3"));
        EXPECT_TRUE(totals.contains("intent 1"));
    }
    EXPECT_EQ(there->totals.size(), back->totals.size());
}

// The moved books are books: they are sold from, and their customers found.
TEST(PostgresMove, goesOnWithTheBooksWhereTheyAre)
{
    const SoldBooks sold;
    const ServerOptions server = emptyServer();
    ASSERT_TRUE(moveBooks(sold.options(), {.directory = {}, .server = server}));
    const auto owner =
        postgres::Connection::open(server).value()->script("UPDATE audit_entry SET object = 'x'");
    EXPECT_FALSE(owner) << "the triggers are back";
    const QTemporaryDir nowhere;
    fakes::servers[nowhere.path()] = server;
    Shop moved{nowhere.path(), {}};
    moved.sell(moved.purchase(moved.moneyAccount, tenYuan));
    EXPECT_TRUE(moved.verifies());
    fakes::servers.erase(nowhere.path());
}

TEST(PostgresMove, refusesATargetWithBooks)
{
    const SoldBooks sold;
    const OpenOptions server{.directory = {}, .server = emptyServer()};
    ASSERT_TRUE(moveBooks(sold.options(), server));
    EXPECT_EQ(moveBooks(SoldBooks{}.options(), server).error().fault, Fault::DuplicateNumber);
    EXPECT_EQ(moveBooks(server, sold.options()).error().fault, Fault::DuplicateNumber);
}

// Somebody else enters a company between the question whether there is one and the first change.
TEST(PostgresMove, refusesATargetThatGetsBooksMeanwhile)
{
    const SoldBooks sold;
    const ServerOptions server = emptyServer();
    std::promise<void> hasEntered;
    std::thread other{[&] {
        const auto books = postgres::Connection::open(server).value();
        const auto look = postgres::Connection::open(server).value();
        EXPECT_TRUE(books->script("BEGIN; INSERT INTO company VALUES"
                                  " (1, 'Other', '1', '\\x00880001', 0, 3)"));
        hasEntered.set_value();
        constexpr StatementText waits{"waits", "SELECT COUNT(*) FROM pg_locks WHERE NOT granted"
                                               " AND relation = 'company'::regclass"};
        const auto isWaitedFor = [&] { return look->run(waits)->records.front().integer() > 0; };
        for (int look10ms = 0; look10ms < 6'000 && !isWaitedFor(); ++look10ms)
            look->wait(std::chrono::milliseconds{10});
        EXPECT_TRUE(books->script("COMMIT"));
    }};
    hasEntered.get_future().wait();
    const auto moved = moveBooks(sold.options(), {.directory = {}, .server = server});
    other.join();
    ASSERT_FALSE(moved);
    EXPECT_EQ(moved.error().fault, Fault::DuplicateNumber) << qPrintable(moved.error().detail);
    auto name =
        postgres::Connection::open(server).value()->run({"name", "SELECT name FROM company"});
    ASSERT_EQ(name->records.size(), 1U);
    EXPECT_EQ(name->records.front().text(), u"Other"_s) << "nobody's books are removed";
}

TEST(PostgresMove, refusesASourceThatIsOpen)
{
    Shop file;
    const OpenOptions target{.directory = {}, .server = emptyServer()};
    const OpenOptions open{.directory = file.directory, .place = Place::Anything};
    EXPECT_EQ(moveBooks(open, target).error().fault, Fault::DatabaseInUse);
    file.close();
    ASSERT_TRUE(moveBooks(open, target));

    const auto counter = postgres::Connection::open(*target.server);
    const QTemporaryDir home;
    const OpenOptions back{.directory = home.path() + u"/back"_s, .place = Place::Anything};
    EXPECT_EQ(moveBooks(target, back).error().fault, Fault::DatabaseInUse);
    EXPECT_FALSE(QDir{back.directory}.exists());
}

TEST(PostgresMove, keepsNothingOfBooksThatDoNotHold)
{
    SoldBooks sold;
    ASSERT_TRUE(sold.shop.execute("DROP TRIGGER journal_leg_no_update;"
                                  " UPDATE journal_leg SET amount = amount + 1 WHERE number = 1"));
    const ServerOptions server = emptyServer();
    const auto moved = moveBooks(sold.options(), {.directory = {}, .server = server});
    ASSERT_TRUE(moved);
    EXPECT_FALSE(moved->verification.ok());
    EXPECT_TRUE(moved->tables.empty());
    auto entries = postgres::Connection::open(server).value()->run(
        {"entries", "SELECT COUNT(*) FROM audit_entry"});
    EXPECT_EQ(entries->records.front().integer(), 0);
}

// The same credit is not sold twice: what was left is opened by nobody, and not moved once more.
TEST(PostgresMove, leavesTheOldBooksForGood)
{
    const SoldBooks sold;
    const QTemporaryDir home;
    const OpenOptions there{.directory = home.path() + u"/there"_s, .server = emptyServer()};
    const OpenOptions back{.directory = home.path() + u"/back"_s, .place = Place::Anything};
    ASSERT_TRUE(moveBooks(sold.options(), there));
    for (const auto& refusal :
         {Database::open(sold.options()).error(), moveBooks(sold.options(), back).error()}) {
        EXPECT_EQ(refusal.fault, Fault::BooksMoved);
        EXPECT_EQ(refusal.detail, there.directory);
    }
    ASSERT_TRUE(Database::open(there));
    ASSERT_TRUE(moveBooks(there, back));
    for (const auto& refusal :
         {Database::open(there).error(), moveBooks(there, sold.options()).error()}) {
        EXPECT_EQ(refusal.fault, Fault::BooksMoved);
        EXPECT_EQ(refusal.detail, back.directory);
    }
    EXPECT_TRUE(verifyBooks(there)->ok()) << "they may still be looked at";
    Shop last{back.directory, {}};
    last.sell(last.purchase(last.moneyAccount, tenYuan));
    EXPECT_TRUE(last.verifies());
}

TEST(PostgresMove, leavesNothingToACounterThatCameMeanwhile)
{
    const SoldBooks sold;
    OpenOptions server{.directory = {}, .server = emptyServer()};
    ASSERT_TRUE(moveBooks(sold.options(), server));
    server.server->lockTimeout = std::chrono::milliseconds{20};
    std::unique_ptr<Database> late;
    const auto act = [&] {
        const auto work = [&] { return late->run({"day", "DELETE FROM search_due"}); };
        return inTransaction(*late, "late"_L1, work);
    };
    const QTemporaryDir home;
    const OpenOptions back{.directory = home.path() + u"/back"_s, .place = Place::Anything};
    const auto moved = moveBooks(server, back, [&](const QString&) {
        if (late)
            return;
        late = Database::open(server).value();
        EXPECT_EQ(act().error().fault, Fault::NotSaved) << "nobody gets a turn";
    });
    ASSERT_TRUE(moved) << qPrintable(moved.error().detail);
    const auto acted = act();
    ASSERT_FALSE(acted);
    EXPECT_EQ(acted.error().fault, Fault::BooksMoved) << qPrintable(acted.error().detail);
}

// An owner who is no superuser sees of a counter's session only that there is one.
TEST(PostgresMove, refusesASourceThatAnotherUserHasOpen)
{
    emptyServer(); // the role of the counters comes with the first
    const auto owner = Cluster::ours().connect("postgres");
    ASSERT_TRUE(owner->script("CREATE ROLE keeper LOGIN;"
                              " CREATE ROLE counter_7 LOGIN IN ROLE wattcard_counter"));
    ASSERT_TRUE(owner->script("CREATE DATABASE kept OWNER keeper"));
    const auto as = [](const QByteArray& user) {
        OpenOptions options{.directory = {}, .server = Cluster::ours().optionsFor("kept")};
        options.server->server.replace("user=owner", "user=" + user);
        return options;
    };
    const SoldBooks sold;
    const auto there = moveBooks(sold.options(), as("keeper"));
    ASSERT_TRUE(there) << qPrintable(there.error().detail);
    auto counter = Database::open(as("counter_7"));
    ASSERT_TRUE(counter) << qPrintable(counter.error().detail);
    const QTemporaryDir home;
    const OpenOptions back{.directory = home.path() + u"/back"_s, .place = Place::Anything};
    EXPECT_EQ(moveBooks(as("keeper"), back).error().fault, Fault::DatabaseInUse);
    counter->reset();
    const auto moved = moveBooks(as("keeper"), back);
    EXPECT_TRUE(moved) << qPrintable(moved.error().detail);
    EXPECT_EQ(Database::open(as("counter_7")).error().fault, Fault::BooksMoved);
}

TEST(PostgresMove, staysWithTheOldBooksWhenTheNewOnesAreNotThere)
{
    const SoldBooks sold;
    const QByteArray database = Cluster::ours().makeDatabase();
    const OpenOptions server{.directory = {}, .server = Cluster::ours().optionsFor(database)};
    auto owner = Cluster::ours().connect(database);
    ASSERT_TRUE(owner->script(
        "CREATE FUNCTION public.refuse() RETURNS event_trigger LANGUAGE plpgsql AS $$ BEGIN"
        " IF EXISTS (SELECT FROM wattcard.journal_leg) THEN RAISE EXCEPTION 'late'; END IF; END $$;"
        " CREATE EVENT TRIGGER late ON ddl_command_end EXECUTE FUNCTION public.refuse()"));
    EXPECT_EQ(moveBooks(sold.options(), server).error().fault, Fault::DatabaseDamaged);
    EXPECT_TRUE(Database::open(sold.options()));
    ASSERT_TRUE(owner->script("DROP EVENT TRIGGER late"));
    owner.reset();
    ASSERT_TRUE(moveBooks(sold.options(), server));

    const QTemporaryDir home;
    const QString directory = home.path() + u"/back"_s;
    const auto stand = [&](const QString&) { QDir{}.mkpath(directory + u"/wattcard.db/x"_s); };
    const OpenOptions back{.directory = directory, .place = Place::Anything};
    EXPECT_EQ(moveBooks(server, back, stand).error().fault, Fault::NotSaved);
    const auto again = Database::open(server);
    EXPECT_TRUE(again) << qPrintable(again.error().detail);
}

// Somebody reads the file while it is filled: what closing leaves beside it would be lost.
TEST(PostgresMove, putsNoFileInItsPlaceThatIsNotWhole)
{
    const SoldBooks sold;
    const OpenOptions server{.directory = {}, .server = emptyServer()};
    ASSERT_TRUE(moveBooks(sold.options(), server));
    const QTemporaryDir home;
    const QString directory = home.path() + u"/back"_s;
    sqlite3* reader = nullptr;
    const auto lookInto = [&](const QString&) {
        const QString part = QDir{directory}.entryList({u"moved-*"_s}, QDir::Dirs).value(0);
        if (reader != nullptr || part.isEmpty())
            return;
        const QString file = directory + u'/' + part + u"/wattcard.db"_s;
        sqlite3_open_v2(QFile::encodeName(file).constData(), &reader, SQLITE_OPEN_READONLY,
                        nullptr);
        EXPECT_EQ(
            sqlite3_exec(reader, "BEGIN; SELECT COUNT(*) FROM account", nullptr, nullptr, nullptr),
            SQLITE_OK);
    };
    const OpenOptions back{.directory = directory, .place = Place::Anything};
    const auto moved = moveBooks(server, back, lookInto);
    sqlite3_close(reader);
    ASSERT_NE(reader, nullptr);
    ASSERT_FALSE(moved);
    EXPECT_EQ(moved.error().fault, Fault::NotSaved) << qPrintable(moved.error().detail);
    EXPECT_FALSE(Database::hasBooks(directory));
    EXPECT_TRUE(moveBooks(server, back)) << "it can be done again";
}

// What stopped half-way is made again from the beginning.
TEST(PostgresMove, keepsNothingWhenTheServerRefusesARow)
{
    const SoldBooks sold;
    const QByteArray database = Cluster::ours().makeDatabase();
    const OpenOptions server{.directory = {}, .server = Cluster::ours().optionsFor(database)};
    const auto owner = Cluster::ours().connect(database);
    ASSERT_TRUE(owner->script("ALTER TABLE journal_leg ADD CONSTRAINT narrow CHECK (amount < 0)"));
    const auto refused = moveBooks(sold.options(), server);
    ASSERT_FALSE(refused);
    EXPECT_TRUE(refused.error().detail.startsWith(u"journal_leg: "_s))
        << qPrintable(refused.error().detail);
    auto entries = owner->run({"entries", "SELECT COUNT(*) FROM audit_entry"});
    EXPECT_EQ(entries->records.front().integer(), 0);
    ASSERT_TRUE(owner->script("ALTER TABLE journal_leg DROP CONSTRAINT narrow"));
    const auto moved = moveBooks(sold.options(), server);
    EXPECT_TRUE(moved) << qPrintable(moved.error().detail);
}

} // namespace wattcard::db::test
