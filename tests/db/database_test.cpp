// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/sqlite/migrator.h"
#include "db/sqlite/transaction.h"
#include "tests/db/shop.h"

#include <QDir>
#include <QFile>
#include <QSqlDatabase>
#include <QSqlDriver>

#include <gtest/gtest.h>
#include <sqlite3.h>

#include <sys/wait.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace wattcard::db::test {

namespace {

Fault openFault(const QString& directory)
{
    const auto opened = Database::open({.directory = directory, .place = Place::Anything});
    return opened ? Fault::NotFound : opened.error().fault;
}

// The handle of the only connection that is open, as a debugger would find it.
sqlite3* onlyHandle()
{
    const QSqlDatabase connection =
        QSqlDatabase::database(QSqlDatabase::connectionNames().constFirst());
    return *static_cast<sqlite3* const*>(connection.driver()->handle().constData());
}

void write(const QString& path, qint64 offset, const QByteArray& bytes)
{
    QFile file{path};
    ASSERT_TRUE(file.open(QIODevice::ReadWrite));
    ASSERT_TRUE(file.seek(offset));
    ASSERT_EQ(file.write(bytes), bytes.size());
}

} // namespace

TEST(Store, opensAgainWithTheNewestSchema)
{
    Shop shop;
    shop.openAccount(shop.moneyAccount, tenYuan);
    shop.reopen();
    EXPECT_EQ(shop.ledger->byAccount(shop.moneyAccount)->total, Credit::fromHundredths(1'000));
    EXPECT_TRUE(shop.verifies());
}

TEST(Store, aSecondInstanceInThisProcessIsRefused)
{
    Shop shop;
    EXPECT_EQ(openFault(shop.directory), Fault::DatabaseInUse);
    shop.close();
    EXPECT_EQ(openFault(shop.directory), Fault::NotFound);
}

TEST(Store, aSecondInstanceInAnotherProcessIsRefused)
{
    Shop shop;
    const pid_t child = ::fork();
    if (child == 0)
        ::_exit(openFault(shop.directory) == Fault::DatabaseInUse ? 0 : 1);
    int status = -1;
    ASSERT_EQ(::waitpid(child, &status, 0), child);
    EXPECT_EQ(status, 0);
}

TEST(Store, aNewerSchemaIsRefusedAndLeftAlone)
{
    Shop shop;
    shop.close();
    const QByteArray newer = "PRAGMA user_version=" + QByteArray::number(knownSchemaVersion() + 1);
    ASSERT_TRUE(shop.execute(newer.constData()));
    EXPECT_EQ(openFault(shop.directory), Fault::SchemaTooNew);
    EXPECT_EQ(verify(shop.directory).error().fault, Fault::SchemaTooNew);
}

TEST(Store, aForeignDatabaseIsRefused)
{
    Shop shop;
    shop.close();
    ASSERT_TRUE(shop.execute("PRAGMA application_id=1"));
    EXPECT_EQ(openFault(shop.directory), Fault::DatabaseFailed);
}

TEST(Store, aFileThatIsNoDatabaseIsDamaged)
{
    QTemporaryDir directory;
    write(Database::fileIn(directory.path()), 0, QByteArray(8'192, 'x'));
    EXPECT_EQ(openFault(directory.path()), Fault::DatabaseDamaged);
}

TEST(Store, aDamagedPageIsFoundAtTheStart)
{
    Shop shop;
    shop.openAccount(shop.moneyAccount, tenYuan);
    shop.close();
    const QString file = Database::fileIn(shop.directory);
    for (qint64 page = 2; page * 4'096 < QFile{file}.size(); ++page)
        write(file, page * 4'096, QByteArray(64, '\x5a'));
    EXPECT_EQ(openFault(shop.directory), Fault::DatabaseDamaged);
}

TEST(Store, damageFoundWhileSellingStopsTheStore)
{
    Shop shop;
    shop.openAccount(shop.moneyAccount, tenYuan);
    shop.reopen();
    const QString file = Database::fileIn(shop.directory);
    for (qint64 page = 1; page * 4'096 < QFile{file}.size(); ++page)
        write(file, page * 4'096, QByteArray(4'096, '\x5a'));
    sqlite3_db_release_memory(onlyHandle());
    const auto facts = shop.ledger->byAccount(shop.moneyAccount);
    ASSERT_FALSE(facts);
    EXPECT_EQ(facts.error().fault, Fault::DatabaseDamaged);
    EXPECT_TRUE(shop.database->isStopped());
    EXPECT_EQ(shop.ledger->nextSale(CounterId{3}).error().fault, Fault::DatabaseDamaged);
    shop.database->vouch();
    shop.close();
    EXPECT_EQ(QFileInfo{shop.directory + u"/store.lock"_s}.size(), 0) << "not left in order";
}

TEST(Store, aFullDiskStopsTheStoreAndRecordsNothing)
{
    Shop shop;
    auto row = shop.opening(shop.moneyAccount, tenYuan);
    row.target.tariff1 = Bytes(258, 1);
    row.target.tariff2 = Bytes(258, 1);
    sqlite3_set_authorizer(onlyHandle(), nullptr, nullptr);
    sqlite3_exec(onlyHandle(), "PRAGMA max_page_count=1", nullptr, nullptr,
                 nullptr); // clipped to its size
    Fault fault = Fault::NotFound;
    for (int tries = 0; tries < 5'000 && !shop.database->isStopped(); ++tries) {
        const auto result = shop.ledger->begin(row, shop.clerk);
        const auto grown = shop.people->recordSignIn(OperatorId{1}, CounterId{3});
        fault = !result ? result.error().fault : !grown ? grown.error().fault : fault;
    }
    EXPECT_EQ(fault, Fault::DiskFull);
    EXPECT_EQ(shop.ledger->openRows().error().fault, Fault::DiskFull);
    shop.reopen();
    EXPECT_TRUE(shop.verifies());
}

TEST(Store, refusesAttachAndPragmaAfterTheStart)
{
    Shop shop;
    EXPECT_FALSE(shop.database->run({"pragma", "PRAGMA synchronous=OFF"}));
    EXPECT_FALSE(shop.database->run({"attach", "ATTACH ':memory:' AS other"}));
    EXPECT_FALSE(shop.database->run({"dqs", "SELECT \"no such column\""}));
    EXPECT_FALSE(shop.database->run({"schema", "UPDATE sqlite_schema SET sql = ''"}));
    EXPECT_FALSE(shop.database->isStopped());
}

TEST(Store, aStatementRunAgainTakesNoValueOfTheRunBefore)
{
    Shop shop;
    const StatementText pair{"pair", "SELECT ? || '-' || ?"};
    const auto answered = [&](const std::vector<QVariant>& values) {
        auto answer = shop.database->run(pair, values);
        return answer ? answer->records.front().text() : QString{};
    };
    EXPECT_EQ(answered({u"a"_s, u"b"_s}), u"a-b"_s);
    EXPECT_EQ(answered({u"c"_s, u"d"_s}), u"c-d"_s);
    EXPECT_EQ(shop.database->run(pair, {u"e"_s}).error().fault, Fault::NotSaved);
    EXPECT_FALSE(shop.database->isStopped());
    EXPECT_EQ(answered({u"f"_s, u"g"_s}), u"f-g"_s);
}

// More different statements than are kept prepared, and the first ones once more.
TEST(Store, aStatementThatWasForgottenIsPreparedAgain)
{
    Shop shop;
    for (int turn = 0; turn < 2; ++turn) {
        for (int number = 0; number <= mostPrepared; ++number) {
            const QByteArray sql = "SELECT " + QByteArray::number(number);
            auto answer = shop.database->run({"number", sql.constData()});
            ASSERT_TRUE(answer);
            ASSERT_EQ(answer->records.front().integer(), number);
        }
    }
}

// A kept reader of an earlier state would hold the write-ahead log, or miss what came after.
TEST(Store, aStatementRunAgainSeesWhatWasWrittenBetween)
{
    Shop shop;
    const StatementText count{"count", "SELECT COUNT(*) FROM audit_entry"};
    const auto counted = [&] { return shop.database->run(count)->records.front().integer(); };
    const qint64 before = counted();
    ASSERT_TRUE(shop.people->recordSignIn(OperatorId{1}, CounterId{3}));
    EXPECT_EQ(counted(), before + 1);
}

TEST(Store, aTransactionThatIsLeftEarlyLeavesNothing)
{
    Shop shop;
    const StatementText rename{"rename", "UPDATE customer SET name = 'x'"};
    {
        Transaction transaction{*shop.database, "test"_L1};
        ASSERT_TRUE(transaction.started());
        ASSERT_TRUE(shop.database->run(rename));
    }
    EXPECT_EQ(shop.ledger->find(u"Wang"_s, 5)->size(), 1u);
}

TEST(Store, aDeferredRuleThatFailsAtCommitIsSurelyNotSaved)
{
    Shop shop;
    Transaction transaction{*shop.database, "test"_L1};
    ASSERT_TRUE(shop.database->run(
        {"leg", "INSERT INTO journal_leg VALUES (901, 900, 'till', 3, 'fen', 5, '')"}));
    EXPECT_EQ(transaction.commit().error().fault, Fault::NotSaved);
    EXPECT_TRUE(shop.verifies());
}

TEST(Store, aReaderSeesOneStateWhileTheCounterSells)
{
    Shop shop;
    shop.openAccount(shop.moneyAccount, tenYuan);
    EXPECT_TRUE(shop.verification().ok());
    shop.openAccount(shop.energyAccount, tenYuan);
    EXPECT_TRUE(shop.verification().ok());
}

TEST(Store, checkpointsWhenTheLogIsLong)
{
    Shop shop;
    for (int signIns = 0; signIns < 450; ++signIns)
        ASSERT_TRUE(shop.people->recordSignIn(OperatorId{1}, CounterId{3}));
    const QString log = Database::fileIn(shop.directory) + "-wal"_L1;
    const qint64 before = QFile{log}.size();
    ASSERT_GT(before, 1'000 * 4'096);
    ASSERT_TRUE(shop.database->checkpointWhenIdle());
    for (int signIns = 0; signIns < 100; ++signIns)
        ASSERT_TRUE(shop.people->recordSignIn(OperatorId{1}, CounterId{3}));
    EXPECT_EQ(QFile{log}.size(), before); // written from its start again
    EXPECT_TRUE(shop.verifies());
}

} // namespace wattcard::db::test
