// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/verify/verify.h"
#include "restored_town.h"

#include <QFile>

#include <sqlite3.h>

// What was rebuilt, cleared and skipped after a restore is in the audit log: a changed byte is
// found and named (RELIABILITY.md threat T5).

using namespace wattcard;
using namespace wattcard::flows;
using namespace Qt::StringLiterals;

namespace {

QStringList texts(sqlite3* handle, const QByteArray& sql)
{
    QStringList all;
    sqlite3_stmt* statement = nullptr;
    EXPECT_EQ(sqlite3_prepare_v2(handle, sql.constData(), -1, &statement, nullptr), SQLITE_OK);
    while (sqlite3_step(statement) == SQLITE_ROW)
        all.append(
            QString::fromUtf8(reinterpret_cast<const char*>(sqlite3_column_text(statement, 0))));
    sqlite3_finalize(statement);
    return all;
}

// A town's books after a restore, and copies of them that somebody has changed.
class ForgedBooks {
public:
    ForgedBooks()
    {
        m_town.open(first, m_town.card(1), pay(50));
        m_town.wall().take(m_town.card(1));
        m_town.present(m_town.card(1));
        m_town.backUp();
        m_town.buy(m_town.card(1), pay(70));
        m_town.buy(m_town.card(1), pay(30));
        m_town.restore();
        m_town.mark();
        m_town.present(m_town.card(1));
        need(m_town.catchUp(first));
        need(m_town.clear(m_town.waiting().front().row, RecoveredTo::Bank, u"T-17"_s));
        m_town.backUp(); // in one file
    }
    QStringList columnsOf(const char* table)
    {
        sqlite3* handle = nullptr;
        sqlite3_open(QFile::encodeName(m_town.backup()).constData(), &handle);
        const QStringList columns =
            texts(handle, QByteArray{"SELECT name FROM pragma_table_info('"} + table + "')");
        sqlite3_close(handle);
        return columns;
    }
    // With triggers and rules out of the way: what verify says of the changed copy.
    std::string after(const QByteArray& sql)
    {
        QTemporaryDir copy;
        const QString file = db::Database::fileIn(copy.path());
        EXPECT_TRUE(QFile::copy(m_town.backup(), file));
        sqlite3* handle = nullptr;
        sqlite3_open(QFile::encodeName(file).constData(), &handle);
        const QStringList names =
            texts(handle, "SELECT name FROM sqlite_schema WHERE type = 'trigger'");
        const QStringList again =
            texts(handle, "SELECT sql FROM sqlite_schema WHERE type = 'trigger'");
        QByteArray all = "PRAGMA foreign_keys=OFF; PRAGMA ignore_check_constraints=ON; BEGIN;";
        for (const QString& name : names)
            all += "DROP TRIGGER " + name.toUtf8() + ';';
        all += sql + ';';
        for (const QString& trigger : again)
            all += trigger.toUtf8() + ';';
        all += "COMMIT";
        char* message = nullptr;
        EXPECT_EQ(sqlite3_exec(handle, all.constData(), nullptr, nullptr, &message), SQLITE_OK)
            << sql.toStdString() << (message == nullptr ? "" : message);
        sqlite3_free(message);
        sqlite3_close(handle);
        std::string found;
        for (const db::Check& check : need(db::verify(copy.path())).checks) {
            if (!check.ok)
                found += check.invariant.toStdString() + ": " + check.detail.toStdString() + '\n';
        }
        return found;
    }

private:
    RestoredTown m_town;
};

} // namespace

namespace {

// A number is one more, a text has another last character.
QByteArray flipped(const char* table, const QString& column)
{
    const QByteArray name = column.toUtf8();
    return QByteArray{"UPDATE "} + table + " SET " + name + " = CASE typeof(" + name +
           ") WHEN 'integer' THEN " + name + " + 1 ELSE substr(" + name + ", 1, length(" + name +
           ") - 1) || '?' END WHERE rowid = (SELECT MAX(rowid) FROM " + table + ");";
}

} // namespace

// Two tables at a time: each is named for itself.
TEST(CatchUpForgery, eachColumnOfWhatARestoreLeavesIsNamedWhenItChanges)
{
    ForgedBooks books;
    ASSERT_EQ(books.after("SELECT 1"), "");
    for (const auto& pair : {std::pair{"row_rebuilt", "number_block"},
                             std::pair{"recovered_clearing", "restore_mark"}}) {
        const QStringList first = books.columnsOf(pair.first);
        const QStringList second = books.columnsOf(pair.second);
        ASSERT_GE(std::min(first.size(), second.size()), 7);
        for (qsizetype place = 0; place < std::max(first.size(), second.size()); ++place) {
            const QString one = first.value(place, first.back());
            const QString other = second.value(place, second.back());
            const std::string found =
                books.after(flipped(pair.first, one) + flipped(pair.second, other));
            EXPECT_NE(found.find(std::string{pair.first} + ' '), std::string::npos)
                << one.toStdString() << '\n'
                << found;
            EXPECT_NE(found.find(std::string{pair.second} + ' '), std::string::npos)
                << other.toStdString() << '\n'
                << found;
        }
    }
}

TEST(CatchUpForgery, aMissingOrAnAddedRowIsNamed)
{
    ForgedBooks books;
    EXPECT_NE(books
                  .after("DELETE FROM row_rebuilt WHERE rowid = (SELECT MAX(rowid) FROM"
                         " row_rebuilt)")
                  .find("a record of audit entry"),
              std::string::npos);
    EXPECT_NE(books.after("DELETE FROM number_block").find("comes after"), std::string::npos);
    EXPECT_NE(books.after("DELETE FROM recovered_clearing").find("suspense_recovered holds"),
              std::string::npos);
    EXPECT_NE(books
                  .after("INSERT INTO row_rebuilt SELECT 1, writes, image, receipt, card_sale,"
                         " card_counter, sold_at, audit FROM row_rebuilt LIMIT 1")
                  .find("records: row_rebuilt 1 is not as it was recorded"),
              std::string::npos);
}
