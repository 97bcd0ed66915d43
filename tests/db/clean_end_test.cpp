// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/db/shop.h"

#include <QFile>

#include <gtest/gtest.h>
#include <sqlite3.h>

#include <fcntl.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace wattcard::db::test {

namespace {

// Books with a sale, which were a copy and are proven since, left in order.
class LeftBooks {
public:
    LeftBooks()
    {
        m_shop.openAccount(m_shop.moneyAccount, tenYuan);
        EXPECT_FALSE(m_shop.database->wasClosedInOrder());
        EXPECT_TRUE(m_shop.verifies());
        m_shop.database->vouch();
        m_shop.close();
    }
    QString directory() const { return m_shop.directory; }
    QByteArray file() const { return QFile::encodeName(Database::fileIn(m_shop.directory)); }
    std::unique_ptr<Database> opened()
    {
        auto database = Database::open({.directory = m_shop.directory, .place = Place::Anything});
        EXPECT_TRUE(database);
        return database ? std::move(*database) : nullptr;
    }
    bool areInOrder() { return opened()->wasClosedInOrder(); }
    Shop& shop() { return m_shop; }

private:
    Shop m_shop;
};

void forge(const QByteArray& file, const char* sql)
{
    sqlite3* handle = nullptr;
    ASSERT_EQ(sqlite3_open(file.constData(), &handle), SQLITE_OK);
    sqlite3_db_config(handle, SQLITE_DBCONFIG_ENABLE_TRIGGER, 0, nullptr);
    sqlite3_exec(handle, "PRAGMA ignore_check_constraints=ON", nullptr, nullptr, nullptr);
    EXPECT_EQ(sqlite3_exec(handle, sql, nullptr, nullptr, nullptr), SQLITE_OK)
        << sqlite3_errmsg(handle);
    EXPECT_GT(sqlite3_total_changes(handle), 0) << sql;
    sqlite3_close(handle);
}

// What is done while the index is out of the schema, it does not hear of.
void forgeBehind(const char* index, const QByteArray& file, const char* sql)
{
    const QByteArray name{index};
    const QByteArray kept = "CREATE TABLE kept AS SELECT * FROM sqlite_schema WHERE name = '" +
                            name +
                            "'; PRAGMA writable_schema = ON;"
                            " DELETE FROM sqlite_schema WHERE name = '" +
                            name + '\'';
    forge(file, kept.constData());
    forge(file, sql);
    forge(file, "PRAGMA writable_schema = ON; INSERT INTO sqlite_schema SELECT * FROM kept");
    forge(file, "DELETE FROM kept; DROP TABLE kept");
}

QString wrongIn(const Verification& verification)
{
    QString wrong;
    for (const Check& check : verification.checks)
        wrong += check.ok ? QString{} : check.invariant + u": "_s + check.detail + u'\n';
    return wrong;
}

} // namespace

TEST(CleanEnd, isToldByWhoeverOpensTheBooksNext)
{
    QTemporaryDir fresh;
    const auto first = Database::open({.directory = fresh.path(), .place = Place::Anything});
    ASSERT_TRUE(first);
    EXPECT_TRUE((*first)->wasClosedInOrder()) << "nothing was ever there";
    LeftBooks books;
    EXPECT_TRUE(books.areInOrder());
    EXPECT_TRUE(books.areInOrder()) << "and after whoever only looked";
}

// The process ends with nothing in the log, so that the file alone looks as if it had been closed.
TEST(CleanEnd, aProcessThatEndsLeavesBooksInDoubtUntilTheyAreProven)
{
    LeftBooks books;
    const pid_t child = ::fork();
    if (child == 0) {
        const auto open = books.opened();
        ::_exit(open->wasClosedInOrder() ? 0 : 1);
    }
    int status = -1;
    ASSERT_EQ(::waitpid(child, &status, 0), child);
    ASSERT_EQ(status, 0);
    EXPECT_FALSE(books.areInOrder());
    EXPECT_FALSE(books.areInOrder()) << "a close in order proves nothing";
    books.opened()->vouch();
    EXPECT_TRUE(books.areInOrder());
}

TEST(CleanEnd, whatSomebodyElseWroteIsSeenThoughTheTimeIsPutBack)
{
    LeftBooks books;
    struct stat before {};
    ASSERT_EQ(::stat(books.file().constData(), &before), 0);
    forge(books.file(), "UPDATE account SET alarm1 = alarm1 + 1");
    const std::array<timespec, 2> times{before.st_atim, before.st_mtim};
    ASSERT_EQ(::utimensat(AT_FDCWD, books.file().constData(), times.data(), 0), 0);
    struct stat after {};
    ASSERT_EQ(::stat(books.file().constData(), &after), 0);
    ASSERT_EQ(after.st_size, before.st_size);
    EXPECT_FALSE(books.areInOrder());
}

TEST(CleanEnd, anotherFileInItsPlaceIsInDoubt)
{
    LeftBooks books;
    const QString file = Database::fileIn(books.directory());
    ASSERT_TRUE(QFile::copy(file, file + u".copy"_s));
    ASSERT_TRUE(QFile::remove(file) && QFile::rename(file + u".copy"_s, file));
    EXPECT_FALSE(books.areInOrder());
}

// What is looked at after a clean end finds what is wrong there, and nothing in honest books.
TEST(CleanEnd, openRowsAndTheEndOfTheChainAreLookedAt)
{
    LeftBooks books;
    books.shop().reopen();
    const auto open = books.shop().opening(books.shop().energyAccount, Money::fromMinor(1'000));
    ASSERT_TRUE(books.shop().ledger->begin(open, books.shop().clerk));
    books.shop().close();
    EXPECT_EQ(wrongIn(*verifyAtStart(books.directory())), QString{});
    const struct {
        const char* sql;
        const char* undo;
        const char* named;
    } forgeries[] = {
        {"UPDATE journal_leg SET amount = amount + 1 WHERE book = 'suspense' AND number ="
         " (SELECT MAX(number) FROM journal_leg WHERE book = 'suspense')",
         "UPDATE journal_leg SET amount = amount - 1 WHERE book = 'suspense' AND number ="
         " (SELECT MAX(number) FROM journal_leg WHERE book = 'suspense')",
         "I2: suspense of account "},
        {"UPDATE audit_entry SET action = action || 'x' WHERE number = 3",
         "UPDATE audit_entry SET action = rtrim(action, 'x') WHERE number = 3",
         "chain: audit entry 3 breaks the chain: content"},
        {"UPDATE transaction_row SET receipt_serial = 99, state = 'intent'"
         " WHERE state = 'committed'",
         nullptr, "receipts: open row "},
    };
    for (const auto& [sql, undo, named] : forgeries) {
        forge(books.file(), sql);
        const QString wrong = wrongIn(*verifyAtStart(books.directory()));
        EXPECT_TRUE(wrong.contains(QLatin1StringView{named})) << wrong.toStdString();
        if (undo != nullptr)
            forge(books.file(), undo);
    }
}

// What the quick look leaves to verify and to each backup (RELIABILITY.md section 8).
TEST(CleanEnd, anIndexThatMissesARowIsFoundByTheWholeProof)
{
    LeftBooks books;
    forgeBehind("row_by_day", books.file(),
                "UPDATE transaction_row SET business_day = business_day");
    EXPECT_EQ(wrongIn(*verify(books.directory())), QString{})
        << "the forgery itself leaves no trace";
    forgeBehind("account_by_customer", books.file(),
                "INSERT INTO account SELECT 99, customer, service_point, 'closed', mode, tariff,"
                " alarm1, alarm2, hold, meter_in_doubt FROM account LIMIT 1");
    const QString named = u"wrong # of entries in index account_by_customer"_s;
    EXPECT_FALSE(wrongIn(*verifyAtStart(books.directory())).contains(named));
    EXPECT_FALSE(wrongIn(*verify(books.directory(), FileProof::Quick)).contains(named));
    const QString wrong = wrongIn(*verify(books.directory()));
    EXPECT_TRUE(wrong.contains(named)) << wrong.toStdString();
}

} // namespace wattcard::db::test
