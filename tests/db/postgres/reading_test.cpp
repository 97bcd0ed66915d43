// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/repositories/sql_audit_trail.h"
#include "db/sqlite/reading.h"
#include "tests/db/postgres/cluster.h"
#include "tests/db/shop.h"

#include <QFile>

#include <gtest/gtest.h>

// A connection that only reads, on a server.

using namespace Qt::StringLiterals;

namespace wattcard::db::test {

namespace {

constexpr StatementText countRows{"rows", "SELECT COUNT(*) FROM transaction_row"};
constexpr StatementText million{"million",
                                "SELECT n, 'word ' || n FROM generate_series(1, 1000000) AS s (n)"};

class PostgresReading : public ::testing::Test {
protected:
    qint64 rowsSeen() { return reading->run(countRows).value().records.front().integer(); }
    void beginAnother()
    {
        ASSERT_TRUE(shop.ledger->begin(shop.opening(shop.moneyAccount, tenYuan), shop.clerk));
    }
    Shop shop{Cluster::ours().optionsFor(Cluster::ours().makeDatabase())};
    std::unique_ptr<Reading> reading = std::move(Reading::open(shop.database->address()).value());
};

// The most memory that this process has needed so far, in KiB.
long mostMemory()
{
    QFile status{u"/proc/self/status"_s};
    EXPECT_TRUE(status.open(QIODevice::ReadOnly));
    const QByteArray text = status.readAll();
    return text.sliced(text.indexOf("VmHWM:") + 6).trimmed().split(' ').front().toLong();
}

} // namespace

TEST_F(PostgresReading, seesOneStateUntilItIsRenewed)
{
    EXPECT_EQ(rowsSeen(), 0);
    beginAnother();
    EXPECT_EQ(rowsSeen(), 0);
    ASSERT_TRUE(reading->renewWhenOld(std::chrono::seconds{0}));
    EXPECT_EQ(rowsSeen(), 1);
}

TEST_F(PostgresReading, takesAnAnswerOfAnyLengthRowByRow)
{
    qint64 rows = 0;
    qint64 sum = 0;
    QString last;
    const long before = mostMemory();
    const auto done = reading->each(million, {}, [&](Record& record) -> Result<void> {
        ++rows;
        sum += record.integer();
        last = record.text();
        return {};
    });
    ASSERT_TRUE(done) << qPrintable(done.error().detail);
    EXPECT_EQ(rows, 1'000'000);
    EXPECT_EQ(sum, 500'000'500'000);
    EXPECT_EQ(last, u"word 1000000"_s);
    EXPECT_LT(mostMemory() - before, 16 * 1024) << "the whole of it is above 60 MB";
}

TEST_F(PostgresReading, endsWithTheFirstRowThatIsNotWantedAndGoesOn)
{
    int rows = 0;
    const auto ended = reading->each(million, {}, [&](Record&) -> Result<void> {
        return ++rows < 3 ? Result<void>{} : failed(Fault::BadInput);
    });
    EXPECT_EQ(ended.error().fault, Fault::BadInput);
    EXPECT_EQ(rows, 3);
    EXPECT_EQ(rowsSeen(), 0);
}

TEST_F(PostgresReading, asksAnotherQuestionFromInsideItsRows)
{
    constexpr StatementText few{"few", "SELECT n FROM generate_series(1, 100) AS s (n)"};
    qint64 rows = 0;
    const auto done = reading->each(few, {}, [&](Record& record) -> Result<void> {
        EXPECT_EQ(record.integer(), ++rows);
        EXPECT_EQ(rowsSeen(), 0);
        return {};
    });
    EXPECT_TRUE(done);
    EXPECT_EQ(rows, 100);
}

TEST_F(PostgresReading, writesNothing)
{
    const auto written = reading->run({"write", "DELETE FROM search_due"});
    ASSERT_FALSE(written);
    EXPECT_TRUE(written.error().detail.contains(u"25006"_s)) << qPrintable(written.error().detail);
}

TEST_F(PostgresReading, saysThatTheServerIsAwayAndReadsOnWhenItIsBack)
{
    ASSERT_TRUE(Cluster::ours().stopAtOnce());
    const auto away = reading->run(countRows);
    const auto unopened = Reading::open(shop.database->address());
    ASSERT_TRUE(Cluster::ours().start());
    EXPECT_EQ(away.error().fault, Fault::ServerAway) << qPrintable(away.error().detail);
    EXPECT_EQ(unopened.error().fault, Fault::ServerAway);
    ASSERT_TRUE(reading->renewWhenOld(std::chrono::seconds{0}));
    EXPECT_EQ(rowsSeen(), 0);
}

// The chain is walked where it lies, and one that was cut is found against a head from outside.
TEST_F(PostgresReading, walksTheAuditChain)
{
    shop.openAccount(shop.moneyAccount, hundredYuan);
    SqlAuditTrail trail{*shop.database, shop.clock};
    const auto head = trail.anchorDay(u"20261121"_s, shop.clerk);
    ASSERT_TRUE(head);
    const auto whole = trail.verify({.heads = {*head}});
    ASSERT_TRUE(whole) << qPrintable(whole.error().detail);
    EXPECT_FALSE(whole->first) << qPrintable(whole->first->what);
    EXPECT_GT(whole->entries, 5);
    ASSERT_TRUE(shop.execute("PRAGMA foreign_keys=OFF; UPDATE audit_entry SET object = 'x'"
                             " WHERE number = 3"));
    const auto forged = trail.verify({.heads = {*head}});
    ASSERT_TRUE(forged);
    ASSERT_TRUE(forged->first);
    EXPECT_EQ(forged->first->number, 3);
}

} // namespace wattcard::db::test
