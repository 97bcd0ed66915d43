// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "crypto/chain_seal.h"
#include "crypto/test_key_store.h"
#include "db/repositories/sql_audit_trail.h"
#include "db/verify/seal_check.h"
#include "tests/db/shop.h"

#include <QFile>

#include <gtest/gtest.h>
#include <sqlite3.h>

#include <iostream>

// RELIABILITY.md G11 and P6: each byte of a long audit log is changed and found in its entry; each
// entry is deleted, exchanged with its neighbour, and the log cut behind it, with an anchor at the
// end. WATTCARD_LOG says how many entries, of which every byte is taken then; without it the log
// has 200, and every 97th byte and every 7th entry is taken.

using namespace Qt::StringLiterals;

namespace wattcard::db::test {

namespace {

constexpr int usualEntries = 200;

int wantedEntries()
{
    return qEnvironmentVariableIntValue("WATTCARD_LOG");
}

crypto::Secret logKey()
{
    const crypto::TestKeyStore keys{crypto::TestKeyStore::issuingStation()};
    return std::move(*crypto::firstSealKey(keys, CounterId{3}));
}

// A sealed log over many days, alone in a file without any rule, so that it is opened quickly.
class LongLog {
public:
    explicit LongLog(int entries)
    {
        Shop shop;
        const auto today =
            std::chrono::floor<std::chrono::days>(shop.clock.local(shop.clock.now()));
        shop.close();
        EXPECT_TRUE(
            crypto::ChainSeal::begin(crypto::ChainSeal::fileIn(shop.directory.toStdString()),
                                     m_key.view(), today.time_since_epoch().count()));
        shop.reopen();
        shop.openAccount(shop.moneyAccount, Money::fromMinor(20'000));
        SqlAuditTrail trail{*shop.database, shop.clock};
        for (int made = 0; made < entries; ++made) {
            if (made % 40 == 39)
                shop.clock.set(shop.clock.now() + std::chrono::hours{24});
            EXPECT_TRUE(shop.people->recordSignIn(OperatorId{1}, CounterId{3}));
        }
        EXPECT_TRUE(trail.anchorDay(u"20261231"_s, shop.clerk));
        shop.close();
        sqlite3_open(QFile::encodeName(file()).constData(), &m_handle);
        run("PRAGMA synchronous=OFF; PRAGMA journal_mode=OFF; ATTACH '" +
            QFile::encodeName(Database::fileIn(shop.directory)) +
            "' AS shop; CREATE TABLE audit_entry AS SELECT * FROM shop.audit_entry;"
            "CREATE TABLE audit_anchor AS SELECT * FROM shop.audit_anchor;"
            "CREATE INDEX by_number ON audit_entry (number);"
            "CREATE TABLE whole AS SELECT * FROM audit_entry; DETACH shop");
    }
    ~LongLog() { sqlite3_close(m_handle); }
    LongLog(const LongLog&) = delete;
    LongLog& operator=(const LongLog&) = delete;

    bool run(const QByteArray& sql)
    {
        char* said = nullptr;
        const bool isDone =
            sqlite3_exec(m_handle, sql.constData(), nullptr, nullptr, &said) == SQLITE_OK;
        EXPECT_TRUE(isDone) << said;
        sqlite3_free(said);
        return isDone;
    }
    std::int64_t number(const QByteArray& sql)
    {
        sqlite3_stmt* statement = nullptr;
        sqlite3_prepare_v2(m_handle, sql.constData(), -1, &statement, nullptr);
        const std::int64_t value =
            sqlite3_step(statement) == SQLITE_ROW ? sqlite3_column_int64(statement, 0) : -1;
        sqlite3_finalize(statement);
        return value;
    }
    AuditReport review() const
    {
        const auto reader = StoreReader::open(file());
        return *reviewChain(*reader, {m_key.view(), {}});
    }

private:
    QString file() const { return m_folder.filePath(u"log"_s); }
    QTemporaryDir m_folder;
    crypto::Secret m_key = logKey();
    sqlite3* m_handle = nullptr;
};

constexpr std::array columns{"number",  "at",       "counter", "operator", "action", "object",
                             "details", "previous", "hash",    "seal_day", "mac"};

// The one byte of the value as it is stored: a number has eight.
QByteArray flipped(const QByteArray& column, const QByteArray& type, qsizetype at)
{
    if (type == "integer") {
        const QByteArray bit = QByteArray::number(qint64{1} << (8 * at));
        return "((" + column + " | " + bit + ") - (" + column + " & " + bit + "))";
    }
    const QByteArray from = QByteArray::number(at + 1);
    const QByteArray whole = "CAST(" + column + " AS BLOB)";
    const QByteArray fresh = "CAST(substr(" + whole + ", 1, " + from + " - 1) || CASE substr(" +
                             whole + ", " + from + ", 1) WHEN x'31' THEN x'30' ELSE x'31' END || " +
                             "substr(" + whole + ", " + from + " + 1) AS ";
    return fresh + (type == "text" ? "TEXT)" : "BLOB)");
}

struct Counted {
    int bytes = 0;
    int named = 0;
    int deleted = 0;
    int swapped = 0;
    int cut = 0;
};

// Where the chain breaks first. A number that has become smaller stands too early: behind the entry
// that has this number, or in front of all; what comes in its place there is not the next one.
std::int64_t placeOf(std::int64_t entry, const QByteArray& column, qsizetype at)
{
    if (column != "number")
        return entry;
    const std::int64_t number = entry ^ (std::int64_t{1} << (8 * at));
    return number < entry ? number + 1 : entry;
}

// Each byte of one entry, which is put back as it was.
void flipEach(LongLog& log, std::int64_t entry, int& next, Counted& counted)
{
    const int stride = wantedEntries() > 0 ? 1 : 97;
    const QByteArray where = " WHERE rowid = " + QByteArray::number(qint64{entry});
    for (const QByteArray column : columns) {
        const QByteArray of = " FROM audit_entry" + where;
        const auto kind =
            log.number("SELECT instr('integertextblob', typeof(" + column + "))" + of);
        const QByteArray type = kind == 1 ? "integer" : kind == 8 ? "text" : "blob";
        const auto size =
            kind == 1 ? 8 : log.number("SELECT length(CAST(" + column + " AS BLOB))" + of);
        for (qsizetype at = 0; at < size; ++at) {
            if (next++ % stride != 0)
                continue;
            log.run("UPDATE audit_entry SET " + column + " = " + flipped(column, type, at) + where);
            const auto report = log.review();
            ++counted.bytes;
            const bool isNamed = report.first && report.first->number == placeOf(entry, column, at);
            counted.named += isNamed ? 1 : 0;
            EXPECT_TRUE(isNamed) << entry << ' ' << column.constData() << ' ' << at;
            log.run("UPDATE audit_entry SET " + column + " = (SELECT " + column + " FROM whole" +
                    where + ")" + where);
        }
    }
}

} // namespace

TEST(TamperLog, eachByteIsNamedWithItsEntryAndEachGapIsFound)
{
    const int entries = wantedEntries() > 0 ? wantedEntries() : usualEntries;
    LongLog log{entries};
    const AuditReport whole = log.review();
    ASSERT_TRUE(whole.ok());
    ASSERT_GE(whole.entries, entries);
    Counted counted;
    int next = 0;
    for (std::int64_t entry = 1; entry <= whole.entries; ++entry)
        flipEach(log, entry, next, counted);
    EXPECT_TRUE(log.review().ok()) << "everything was put back";
    EXPECT_EQ(counted.named, counted.bytes);
    std::cout << "evidence: log entries=" << whole.entries << " bytes=" << counted.bytes
              << " named=" << counted.named << '\n';
}

TEST(TamperLog, eachDeletionSwapAndCutIsFoundByTheAnchorBehindIt)
{
    const int entries = wantedEntries() > 0 ? wantedEntries() : usualEntries;
    LongLog log{entries};
    const std::int64_t all = log.review().entries;
    const int stride = wantedEntries() > 0 ? 1 : 7;
    Counted counted;
    const auto found = [&log](const QByteArray& sql) {
        log.run("SAVEPOINT before");
        log.run(sql + "; RELEASE before");
        return !log.review().ok();
    };
    const auto text = [](std::int64_t number) { return QByteArray::number(qint64{number}); };
    const auto putBack = [&log] {
        log.run("DELETE FROM audit_entry; INSERT INTO audit_entry SELECT * FROM whole");
    };
    for (std::int64_t entry = 1; entry < all; entry += stride) {
        counted.deleted += found("DELETE FROM audit_entry WHERE number = " + text(entry)) ? 1 : 0;
        putBack();
        counted.swapped +=
            found("UPDATE audit_entry SET number = -1 WHERE number = " + text(entry) +
                  "; UPDATE audit_entry SET number = number - 1 WHERE number = " + text(entry + 1) +
                  "; UPDATE audit_entry SET number = " + text(entry + 1) + " WHERE number = -1")
                ? 1
                : 0;
        putBack();
        counted.cut += found("DELETE FROM audit_entry WHERE number > " + text(entry)) ? 1 : 0;
        putBack();
    }
    const int tries = static_cast<int>((all - 1 + stride - 1) / stride);
    EXPECT_EQ(counted.deleted, tries);
    EXPECT_EQ(counted.swapped, tries);
    EXPECT_EQ(counted.cut, tries);
    std::cout << "evidence: log deleted=" << counted.deleted << " swapped=" << counted.swapped
              << " cut=" << counted.cut << " of " << tries << " each\n";
}

} // namespace wattcard::db::test
