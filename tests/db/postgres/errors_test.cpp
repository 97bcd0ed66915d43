// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/sqlite/transaction.h"
#include "tests/db/postgres/cluster.h"

#include <gtest/gtest.h>

#include <limits>

using namespace Qt::StringLiterals;

namespace wattcard::db::test {

namespace {

using postgres::Connection;

constexpr StatementText addPair{"add_pair", "INSERT INTO pair (id, n) VALUES (?, ?)"};
constexpr StatementText sumPairs{"sum_pairs", "SELECT SUM(n) FROM pair"};
constexpr StatementText setPair{"set_pair", "UPDATE pair SET n = ? WHERE id = ?"};

// Two numbers of a database of its own; the tables of the program stand beside them.
class PostgresErrors : public testing::Test {
public:
    void SetUp() override
    {
        database = Cluster::ours().makeDatabase();
        first = Cluster::ours().connect(database);
        second = Cluster::ours().connect(database);
        ASSERT_TRUE(first->script("CREATE TABLE pair (id bigint PRIMARY KEY, n bigint CONSTRAINT "
                                  "n_counts CHECK (n >= 0));"
                                  "INSERT INTO pair VALUES (1, 10), (2, 20)"));
    }

    static qint64 sumOf(Connection& connection)
    {
        auto answer = connection.run(sumPairs);
        return answer ? answer->records.front().integer() : -1;
    }
    static Fault faultOf(const Result<Answer>& answer) { return answer.error().fault; }

    QByteArray database;
    std::unique_ptr<Connection> first;
    std::unique_ptr<Connection> second;
};

} // namespace

TEST_F(PostgresErrors, nameTheRuleThatRefused)
{
    const auto twice = first->run(addPair, {qint64{1}, qint64{5}});
    EXPECT_EQ(faultOf(twice), Fault::NotSaved);
    EXPECT_TRUE(twice.error().detail.contains(u"23505"_s)) << qPrintable(twice.error().detail);
    EXPECT_TRUE(twice.error().detail.contains(u"pair_pkey"_s)) << qPrintable(twice.error().detail);
    const auto below = first->run(addPair, {qint64{3}, qint64{-1}});
    EXPECT_EQ(faultOf(below), Fault::NotSaved);
    EXPECT_TRUE(below.error().detail.contains(u"n_counts"_s)) << qPrintable(below.error().detail);
    EXPECT_FALSE(first->mayRetry());
}

TEST_F(PostgresErrors, tellWhatATriggerSaid)
{
    ASSERT_TRUE(
        first->run({"day", "INSERT INTO business_day VALUES (?, ?)"}, {u"20261121"_s, qint64{5}}));
    const auto gone = first->run({"gone", "DELETE FROM business_day"});
    EXPECT_EQ(faultOf(gone), Fault::NotSaved);
    EXPECT_TRUE(gone.error().detail.contains(u"business_day: days are never removed"_s))
        << qPrintable(gone.error().detail);
}

TEST_F(PostgresErrors, whatIsDeferredIsRefusedAtCommit)
{
    ASSERT_TRUE(first->begin());
    ASSERT_TRUE(first->run(
        {"leg", "INSERT INTO journal_leg VALUES (?, ?, ?, ?, ?, ?, ?)"},
        {qint64{901}, qint64{900}, u"till"_s, qint64{3}, u"fen"_s, qint64{5}, QString{}}));
    const auto kept = first->commit();
    ASSERT_FALSE(kept);
    EXPECT_EQ(kept.error().fault, Fault::NotSaved);
    EXPECT_TRUE(kept.error().detail.contains(u"journal_leg_entry_fkey"_s))
        << qPrintable(kept.error().detail);
}

TEST_F(PostgresErrors, aTransactionInWhichSomethingFailedIsNotKept)
{
    ASSERT_TRUE(first->begin());
    ASSERT_TRUE(first->run(setPair, {qint64{11}, qint64{1}}));
    EXPECT_FALSE(first->run(setPair, {qint64{-1}, qint64{1}}));
    const auto kept = first->commit();
    ASSERT_FALSE(kept);
    EXPECT_EQ(kept.error().fault, Fault::NotSaved);
    EXPECT_EQ(sumOf(*second), 30);
}

TEST_F(PostgresErrors, oneOfTwoThatReadWhatTheOtherWritesTriesAgain)
{
    const auto addSum = [this](Connection& connection, qint64 id) {
        return connection.run(setPair, {sumOf(connection), id});
    };
    // Without a turn, which keeps two of them from meeting: the guard that stays when it is
    // missing.
    ASSERT_TRUE(first->beginAs("SERIALIZABLE"));
    ASSERT_TRUE(second->beginAs("SERIALIZABLE"));
    ASSERT_TRUE(addSum(*first, 1));
    ASSERT_TRUE(addSum(*second, 2));
    ASSERT_TRUE(first->commit());
    const auto late = second->commit();
    ASSERT_FALSE(late);
    EXPECT_EQ(late.error().fault, Fault::NotSaved);
    EXPECT_TRUE(late.error().detail.contains(u"40001"_s)) << qPrintable(late.error().detail);
    EXPECT_TRUE(second->mayRetry());
    // 10 + 20 came first; the second one sees it now: 30 + 20.
    ASSERT_TRUE(second->begin());
    ASSERT_TRUE(addSum(*second, 2));
    ASSERT_TRUE(second->commit());
    EXPECT_EQ(sumOf(*first), 80);
}

// Readers wait for nobody, and what the second writer sees is what the first has kept.
TEST_F(PostgresErrors, writersTakeTurns)
{
    auto options = Cluster::ours().optionsFor(database);
    options.lockTimeout = std::chrono::milliseconds{20};
    auto hasty = Connection::open(options).value();
    ASSERT_TRUE(first->begin());
    ASSERT_TRUE(first->run(setPair, {qint64{11}, qint64{1}}));
    EXPECT_EQ(sumOf(*hasty), 30);
    ASSERT_TRUE(hasty->begin());
    const auto waited = hasty->run(setPair, {qint64{12}, qint64{2}});
    EXPECT_EQ(faultOf(waited), Fault::NotSaved);
    EXPECT_TRUE(waited.error().detail.contains(u"55P03"_s)) << qPrintable(waited.error().detail);
    EXPECT_TRUE(hasty->mayRetry()) << "nothing was done yet";
    hasty->rollback();
    ASSERT_TRUE(first->commit());
    ASSERT_TRUE(hasty->begin());
    ASSERT_TRUE(hasty->run(setPair, {sumOf(*hasty), qint64{2}}));
    ASSERT_TRUE(hasty->commit());
    EXPECT_EQ(sumOf(*first), 11 + 31);
}

// A counter that stands still inside its transaction does not make the acts of the others fail.
TEST_F(PostgresErrors, whoGetsNoTurnAsksForItAgain)
{
    auto options = Cluster::ours().optionsFor(database);
    options.lockTimeout = std::chrono::milliseconds{20};
    int attempts = 0;
    const auto letGoAtTheThird = [&](const QString& point) {
        const bool begins = point == "sql:pair:begin:before"_L1;
        attempts += begins ? 1 : 0;
        if (begins && attempts == 3) {
            EXPECT_TRUE(first->commit());
        }
    };
    const auto books =
        Database::open({.directory = {}, .observer = letGoAtTheThird, .server = options}).value();
    ASSERT_TRUE(first->begin());
    ASSERT_TRUE(first->run(setPair, {qint64{11}, qint64{1}}));
    int done = 0;
    const auto kept = inTransaction(*books, "pair"_L1, [&]() -> Result<Answer> {
        auto answer = books->run(setPair, {qint64{12}, qint64{1}});
        done += answer ? 1 : 0;
        return answer;
    });
    ASSERT_TRUE(kept) << qPrintable(kept.error().detail);
    EXPECT_EQ(attempts, 3);
    EXPECT_EQ(done, 1);
    EXPECT_EQ(sumOf(*second), 12 + 20);
}

// Any other lock may have been waited for behind a change.
TEST_F(PostgresErrors, nobodyWaitsForALockForLong)
{
    auto options = Cluster::ours().optionsFor(database);
    options.lockTimeout = std::chrono::milliseconds{20};
    auto hasty = Connection::open(options);
    ASSERT_TRUE(hasty);
    ASSERT_TRUE(first->beginAs("SERIALIZABLE"));
    ASSERT_TRUE((*hasty)->beginAs("SERIALIZABLE"));
    ASSERT_TRUE(first->run(setPair, {qint64{11}, qint64{1}}));
    const auto waited = (*hasty)->run(setPair, {qint64{12}, qint64{1}});
    EXPECT_EQ(faultOf(waited), Fault::NotSaved);
    EXPECT_TRUE(waited.error().detail.contains(u"55P03"_s)) << qPrintable(waited.error().detail);
    EXPECT_FALSE((*hasty)->mayRetry());
}

// RELIABILITY.md section 8: 53100, 58xxx, XX00x stop the store; whether this was kept is open.
TEST_F(PostgresErrors, aFullDiskAtCommitStopsTheStore)
{
    ASSERT_TRUE(first->script(
        "CREATE FUNCTION fill() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN"
        " RAISE SQLSTATE '53100' USING MESSAGE = 'no space left'; END $$;"
        "CREATE CONSTRAINT TRIGGER full_disk AFTER UPDATE ON pair DEFERRABLE INITIALLY DEFERRED"
        " FOR EACH ROW EXECUTE FUNCTION fill()"));
    ASSERT_TRUE(second->begin());
    ASSERT_TRUE(second->run(setPair, {qint64{11}, qint64{1}}));
    const auto kept = second->commit();
    ASSERT_FALSE(kept);
    EXPECT_EQ(kept.error().fault, Fault::OutcomeUnknown) << qPrintable(kept.error().detail);
    ASSERT_NE(second->stopped(), nullptr);
    EXPECT_EQ(second->stopped()->fault, Fault::DiskFull);
    EXPECT_EQ(faultOf(second->run(sumPairs)), Fault::DiskFull) << "nothing more is done";
}

// Each attempt to reach it would take seconds.
TEST_F(PostgresErrors, aServerThatIsAwayIsNotAskedAgainAndAgain)
{
    ASSERT_TRUE(first->script("CREATE FUNCTION meets() RETURNS bigint LANGUAGE plpgsql AS"
                              " $$ BEGIN RAISE SQLSTATE '40001'; END $$"));
    ASSERT_TRUE(first->begin());
    EXPECT_FALSE(first->run({"meets", "SELECT meets()"}));
    first->rollback();
    EXPECT_TRUE(first->mayRetry());
    ASSERT_TRUE(Cluster::ours().stopAtOnce());
    EXPECT_EQ(faultOf(first->run(sumPairs)), Fault::ServerAway);
    const auto begun = first->begin();
    ASSERT_TRUE(Cluster::ours().start());
    ASSERT_FALSE(begun);
    EXPECT_EQ(begun.error().fault, Fault::ServerAway) << qPrintable(begun.error().detail);
    EXPECT_FALSE(first->mayRetry());
}

TEST_F(PostgresErrors, aServerThatMayForgetIsRefused)
{
    auto options = Cluster::ours().optionsFor(database);
    options.mayForget = false;
    const auto opened = Connection::open(options);
    ASSERT_FALSE(opened);
    EXPECT_EQ(opened.error().fault, Fault::DatabaseFailed);
    EXPECT_TRUE(opened.error().detail.contains(u"fsync is off"_s))
        << qPrintable(opened.error().detail);
}

TEST_F(PostgresErrors, aServerThatIsAwayIsSaidToBe)
{
    ASSERT_TRUE(first->begin());
    ASSERT_TRUE(first->run(setPair, {qint64{11}, qint64{1}}));
    ASSERT_TRUE(Cluster::ours().stopAtOnce());
    const auto kept = first->commit();
    const auto asked = second->run(sumPairs);
    const auto again = second->run(sumPairs);
    const auto opened = Connection::open(Cluster::ours().optionsFor(database));
    ASSERT_TRUE(Cluster::ours().start());
    ASSERT_FALSE(kept);
    EXPECT_EQ(kept.error().fault, Fault::OutcomeUnknown) << qPrintable(kept.error().detail);
    ASSERT_FALSE(asked);
    EXPECT_EQ(asked.error().fault, Fault::ServerAway) << qPrintable(asked.error().detail);
    ASSERT_FALSE(again);
    EXPECT_EQ(again.error().fault, Fault::ServerAway) << qPrintable(again.error().detail);
    ASSERT_FALSE(opened);
    EXPECT_EQ(opened.error().fault, Fault::ServerAway) << qPrintable(opened.error().detail);
    EXPECT_EQ(sumOf(*Cluster::ours().connect(database)), 30) << "it was never kept";
}

TEST_F(PostgresErrors, valuesComeBackAsTheyWere)
{
    ASSERT_TRUE(first->script("CREATE TABLE cell (n bigint, t text, b bytea)"));
    const QVariant most{std::numeric_limits<qint64>::max()};
    const QVariant least{std::numeric_limits<qint64>::min()};
    const QVariant word{u"电表 '?' \\ \"x\""_s};
    const QVariant bytes{QByteArray{"\0\xff\\x", 4}};
    constexpr StatementText add{"add_cell", "INSERT INTO cell VALUES (?, ?, ?)"};
    ASSERT_TRUE(first->run(add, {most, word, bytes}));
    ASSERT_TRUE(first->run(add, {least, QString{}, QByteArray{}}));
    ASSERT_TRUE(first->run(add, {QVariant{}, QVariant{}, QVariant{}}));
    auto read =
        first->runNamed({"cells", "SELECT n, t AS text, b FROM cell ORDER BY n NULLS LAST"});
    ASSERT_TRUE(read);
    EXPECT_EQ(read->columns, (QStringList{u"n"_s, u"text"_s, u"b"_s}));
    const auto& rows = read->answer.records;
    ASSERT_EQ(rows.size(), 3U);
    EXPECT_EQ(rows[0].all(), (std::vector<QVariant>{least, u""_s, QByteArray{""}}));
    EXPECT_EQ(rows[1].all(), (std::vector<QVariant>{most, word, bytes}));
    EXPECT_EQ(rows[2].all(), (std::vector<QVariant>{{}, {}, {}}));
}

TEST_F(PostgresErrors, sumsAreWholeNumbers)
{
    auto read = first->run({"sums", "SELECT SUM(n) / 4, n = 10, 12340000::numeric, -5::numeric,"
                                    " 0::numeric, MAX(n, 15), MIN(n, NULL)"
                                    "  FROM pair WHERE id = ? GROUP BY n"},
                           {qint64{1}});
    ASSERT_TRUE(read) << qPrintable(read.error().detail);
    EXPECT_EQ(read->records.front().all(),
              (std::vector<QVariant>{qint64{2}, qint64{1}, qint64{12'340'000}, qint64{-5},
                                     qint64{0}, qint64{15}, QVariant{}}));
    EXPECT_FALSE(first->run({"fraction", "SELECT 0.5"}));
}

} // namespace wattcard::db::test
