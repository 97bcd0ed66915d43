// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
// What a sale costs on the wire, counted by who stands between. The numbers do not depend on the
// machine; whoever changes them says why.
#include "db/repositories/founding.h"
#include "tests/db/postgres/cluster.h"
#include "tests/db/postgres/wire.h"
#include "tests/db/shop.h"

#include <gtest/gtest.h>

using namespace Qt::StringLiterals;

namespace wattcard::db::test {

namespace {

class Meter { // of a wire, between two readings
public:
    explicit Meter(const Wire& wire) : m_wire{wire}, m_last{wire.traffic()} {}
    Traffic read()
    {
        const Traffic now = m_wire.traffic();
        const Traffic since{now.statements - m_last.statements, now.trips - m_last.trips,
                            now.bytesToServer - m_last.bytesToServer,
                            now.bytesToClient - m_last.bytesToClient};
        m_last = now;
        return since;
    }

private:
    const Wire& m_wire;
    Traffic m_last;
};

} // namespace

TEST(PostgresWire, ofASaleIsCounted)
{
    const QByteArray books = Cluster::ours().makeDatabase();
    const Wire wire{Cluster::ours().socketFile()};
    Shop shop{Cluster::ours().optionsThrough(wire.port(), books)};
    shop.openAccount(shop.moneyAccount, hundredYuan);
    shop.load(shop.moneyAccount);
    // After these everything is prepared, and foreseen that can be.
    for (int sale = 0; sale < 4; ++sale)
        shop.sell(shop.purchase(shop.moneyAccount, tenYuan));
    Meter meter{wire};
    const auto row = shop.purchase(shop.moneyAccount, tenYuan);
    const Traffic read = meter.read();
    ASSERT_TRUE(shop.ledger->begin(row, shop.clerk));
    const Traffic begun = meter.read();
    ASSERT_TRUE(shop.ledger->commit({row.id, 1}, proofOf(row), shop.clerk));
    const Traffic kept = meter.read();
    EXPECT_EQ(read.statements, 20);
    EXPECT_EQ(read.trips, 20);
    EXPECT_EQ(begun.statements, 42); // BEGIN, the turn and COMMIT among them, two guesses too many
    EXPECT_EQ(begun.trips, 8);
    EXPECT_EQ(kept.statements, 31);
    EXPECT_EQ(kept.trips, 7);
    const std::int64_t up = read.bytesToServer + begun.bytesToServer + kept.bytesToServer;
    const std::int64_t down = read.bytesToClient + begun.bytesToClient + kept.bytesToClient;
    EXPECT_LE(up, 7'500);
    EXPECT_LE(down, 26'000);
    std::printf("evidence: sale statements=%lld trips=%lld bytes-up=%lld bytes-down=%lld\n",
                static_cast<long long>(read.statements + begun.statements + kept.statements),
                static_cast<long long>(read.trips + begun.trips + kept.trips),
                static_cast<long long>(up), static_cast<long long>(down));
}

// What was sent along with COMMIT and refused: nothing was kept, and that is known.
TEST(PostgresWire, tellsAtTheNextWaitWhatWasRefusedOnTheWay)
{
    const auto server = Cluster::ours().connect(Cluster::ours().makeDatabase());
    ASSERT_TRUE(server->script("CREATE TABLE tight (id bigint PRIMARY KEY CHECK (id < 5))"));
    constexpr StatementText add{"add", "INSERT INTO tight (id) VALUES (?)"};
    constexpr StatementText count{"count", "SELECT COUNT(*) FROM tight"};
    const auto rows = [&] { return server->run(count).value().records.front().integer(); };

    ASSERT_TRUE(server->begin());
    EXPECT_TRUE(server->run(add, {qint64{1}}));
    EXPECT_TRUE(server->run(add, {qint64{7}})); // on its way
    const auto kept = server->commit();
    ASSERT_FALSE(kept);
    EXPECT_EQ(kept.error().fault, Fault::NotSaved) << qPrintable(kept.error().detail);
    EXPECT_TRUE(kept.error().detail.contains(QStringLiteral("tight_id_check")));
    EXPECT_EQ(rows(), 0);

    ASSERT_TRUE(server->begin());
    EXPECT_TRUE(server->run(add, {qint64{7}}));
    const auto asked = server->run(count);
    ASSERT_FALSE(asked);
    EXPECT_EQ(asked.error().fault, Fault::NotSaved);
    server->rollback();
    EXPECT_EQ(rows(), 0);

    // More of them than may wait, and a statement that is new in the same breath.
    ASSERT_TRUE(server->script("CREATE TABLE wide (id bigint PRIMARY KEY)"));
    ASSERT_TRUE(server->begin());
    for (qint64 id = 1; id <= 200; ++id)
        ASSERT_TRUE(server->run({"wide", "INSERT INTO wide (id) VALUES (?)"}, {id}));
    ASSERT_TRUE(server->commit());
    auto wide = server->run({"all", "SELECT COUNT(*) FROM wide"});
    EXPECT_EQ(wide->records.front().integer(), 200);
}

TEST(PostgresWire, cutsAtCommitInThreeWays)
{
    const QByteArray books = Cluster::ours().makeDatabase();
    Wire wire{Cluster::ours().socketFile()};
    auto server = postgres::Connection::open(Cluster::ours().optionsThrough(wire.port(), books));
    ASSERT_TRUE(server);
    ASSERT_TRUE((*server)->script("CREATE TABLE kept (id bigint PRIMARY KEY)"));
    wire.cutOneOf(1, 1);
    constexpr qint64 times = 9;
    for (qint64 id = 1; id <= times; ++id) {
        ASSERT_TRUE((*server)->begin());
        ASSERT_TRUE((*server)->run({"add", "INSERT INTO kept (id) VALUES (?)"}, {id}));
        const auto kept = (*server)->commit();
        ASSERT_FALSE(kept);
        EXPECT_EQ(kept.error().fault, Fault::OutcomeUnknown) << qPrintable(kept.error().detail);
    }
    const Cuts cuts = wire.cuts();
    EXPECT_EQ(cuts.notForwarded, 3);
    EXPECT_EQ(cuts.atOnce, 3);
    EXPECT_EQ(cuts.answerLost, 3);
    auto rows = (*server)->run({"rows", "SELECT COUNT(*) FROM kept"});
    ASSERT_TRUE(rows) << qPrintable(rows.error().detail);
    const qint64 found = rows->records.front().integer();
    EXPECT_GE(found, 3); // whose answer was lost
    EXPECT_LE(found, 6); // the server heard of no more
}

// Whether the first people are there is known when the answer to COMMIT is lost: their passwords
// are shown once.
TEST(PostgresWire, tellsWhetherBooksWereFoundedWhenTheAnswerIsLost)
{
    const FixedClock clock;
    const Company company{u"Valley Power"_s, u"95598"_s, {0, 1, 0, 2}, true, CounterId{3}};
    const Operator admin{.id = {}, .login = u"admin"_s, .name = u"Li Na"_s};
    Wire wire{Cluster::ours().socketFile()};
    int kept = 0;
    constexpr int ways = 3;
    for (int way = 0; way < ways; ++way) {
        auto options = Cluster::ours().optionsThrough(wire.port(), Cluster::ours().makeDatabase());
        options.mayForget = true;
        const auto books = Database::open({.directory = {}, .server = options}).value();
        wire.cutOneOf(1, static_cast<std::uint32_t>(way));
        const auto founded = foundBooks(*books, clock, company, {{admin, u"$argon2id$x"_s}});
        wire.cutOneOf(0, 0);
        auto people = books->run({"people", "SELECT COUNT(*) FROM operator"});
        ASSERT_TRUE(people) << qPrintable(people.error().detail);
        EXPECT_EQ(people->records.front().integer(), founded ? 1 : 0);
        if (!founded) {
            EXPECT_EQ(founded.error().fault, Fault::NotSaved) << qPrintable(founded.error().detail);
        }
        kept += founded ? 1 : 0;
    }
    const Cuts cuts = wire.cuts();
    EXPECT_EQ(cuts.notForwarded + cuts.atOnce + cuts.answerLost, ways);
    EXPECT_GE(kept, cuts.answerLost);
}

// The server may still be at work on what it was sent: nobody is told that it is not there.
TEST(PostgresWire, looksUpWhatIsUnknownOnlyWhenItIsDecided)
{
    const QByteArray books = Cluster::ours().makeDatabase();
    Wire wire{Cluster::ours().socketFile()};
    auto options = Cluster::ours().optionsThrough(wire.port(), books);
    options.lockTimeout = std::chrono::milliseconds{50};
    auto server = postgres::Connection::open(options).value();
    const auto slow = Cluster::ours().connect(books);
    constexpr StatementText count{"count", "SELECT COUNT(*) FROM business_day"};
    ASSERT_TRUE(server->begin());
    ASSERT_TRUE(server->run(count));
    wire.cutOneOf(1, 1);
    const auto kept = server->commit(); // never forwarded: the first of the three ways
    ASSERT_FALSE(kept);
    ASSERT_EQ(kept.error().fault, Fault::OutcomeUnknown);
    wire.cutOneOf(0, 0);
    // Whoever has the turn now stands for the transaction that has not ended.
    ASSERT_TRUE(slow->begin());
    ASSERT_TRUE(slow->run(count)) << "the server has let go of the one that was cut";
    const auto early = server->run(count);
    ASSERT_FALSE(early);
    EXPECT_EQ(early.error().fault, Fault::ServerAway) << qPrintable(early.error().detail);
    ASSERT_TRUE(slow->commit());
    EXPECT_TRUE(server->run(count));
}

} // namespace wattcard::db::test
