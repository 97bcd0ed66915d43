// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "crypto/chain_seal.h"
#include "crypto/test_key_store.h"
#include "db/repositories/sql_account_book.h"
#include "db/repositories/sql_debts.h"
#include "db/repositories/sql_reversals.h"
#include "db/verify/seal_check.h"
#include "tests/db/office.h"

#include <QFile>

#include <gtest/gtest.h>
#include <sqlite3.h>

#include <iostream>

// RELIABILITY.md section 10, T5, and G11: every column of every table of the books is changed, rows
// are deleted, doubled and exchanged; the verifier finds it. WATTCARD_TAMPER says how many rows of
// a table are taken, column by column; without it a part of one row of each.

using namespace Qt::StringLiterals;

namespace wattcard::db::test {

namespace {

using Words = std::vector<QByteArray>;

crypto::Secret tamperKey()
{
    const crypto::TestKeyStore keys{crypto::TestKeyStore::issuingStation()};
    return std::move(*crypto::firstSealKey(keys, CounterId{3}));
}

// An office in which everything has happened that leaves rows: both modes, a void, a reversal, an
// open row, return data, debts, cards, a work order and its visit, two business days; sealed.
class BusyOffice : public Office {
public:
    BusyOffice()
    {
        const auto today = std::chrono::floor<std::chrono::days>(clock.local(clock.now()));
        close();
        EXPECT_TRUE(crypto::ChainSeal::begin(crypto::ChainSeal::fileIn(directory.toStdString()),
                                             tamperKey().view(), today.time_since_epoch().count()));
        reopen();
        stock = std::make_unique<SqlCardStock>(*database, clock);
        orders = std::make_unique<SqlWorkOrders>(*database, clock);
        keys = std::make_unique<SqlKeyBook>(*database, clock);
        openAccount(moneyAccount, Money::fromMinor(20'000));
        load(moneyAccount);
        sell(purchase(moneyAccount, Money::fromMinor(5'000)));
        const auto voided = opening(energyAccount, Money::fromMinor(2'000));
        EXPECT_TRUE(ledger->begin(voided, clerk));
        EXPECT_TRUE(ledger->voidRow({voided.id, 1}, clerk));
        clock.set(clock.now() + std::chrono::hours{24});
        openAccount(energyAccount, Money::fromMinor(7'000));
        load(energyAccount);
        sell(purchase(energyAccount, Money::fromMinor(3'000)));
        EXPECT_TRUE(
            SqlDebts(*database, clock)
                .owe(moneyAccount, {DebtClass::LateFee, Money::fromMinor(77)}, u"late"_s, clerk));
        const auto issued = blank(7);
        const auto serial = out(issued);
        EXPECT_TRUE(orders->bookVisits(serial, {visit(serial, 1)}, of(Role::Engineer)));
        EXPECT_TRUE(ledger->begin(opening(chineseAccount, Money::fromMinor(1'000)), clerk));
        close();
    }
};

// A file of the books that somebody holds who needs nobody's leave.
class Forger {
public:
    Forger() : m_file{Database::fileIn(m_office.directory)}
    {
        sqlite3_open(QFile::encodeName(m_file).constData(), &m_store);
    }
    ~Forger() { sqlite3_close(m_store); }
    Forger(const Forger&) = delete;
    Forger& operator=(const Forger&) = delete;

    Words ask(const QByteArray& sql)
    {
        Words all;
        sqlite3_exec(
            m_store, sql.constData(),
            [](void* into, int, char** values, char**) {
                static_cast<Words*>(into)->push_back(values[0] == nullptr ? "" : values[0]);
                return 0;
            },
            &all, nullptr);
        return all;
    }
    // On a copy. Nothing where the statement was refused or changed nothing; else whether anything
    // says so.
    std::optional<bool> isFoundAfter(const QByteArray& sql)
    {
        const QTemporaryDir folder;
        const QString copy = Database::fileIn(folder.path());
        EXPECT_TRUE(QFile::copy(m_file, copy));
        sqlite3* handle = nullptr;
        sqlite3_open(QFile::encodeName(copy).constData(), &handle);
        sqlite3_db_config(handle, SQLITE_DBCONFIG_ENABLE_TRIGGER, 0, nullptr);
        const QByteArray whole = "PRAGMA foreign_keys=OFF; PRAGMA ignore_check_constraints=ON;"
                                 " PRAGMA synchronous=OFF; BEGIN; " +
                                 sql + "; COMMIT";
        const bool isDone =
            sqlite3_exec(handle, whole.constData(), nullptr, nullptr, nullptr) == SQLITE_OK &&
            sqlite3_total_changes(handle) > 0;
        sqlite3_close(handle);
        if (!isDone)
            return std::nullopt;
        const auto verification = verify(folder.path());
        if (!verification || !verification->ok())
            return true;
        const auto key = tamperKey();
        const auto reader = StoreReader::open(copy);
        const auto report = reviewChain(*reader, {key.view(), {}});
        return !report || !report->ok();
    }

private:
    BusyOffice m_office;
    QString m_file;
    sqlite3* m_store = nullptr;
};

// One bit of one value; of text and bytes in the middle.
QByteArray flipOf(const QByteArray& column, const QByteArray& type)
{
    if (type == "integer")
        return column + " = (" + column + " | 1) - (" + column + " & 1)";
    const QByteArray at = "(length(" + column + ") / 2 + 1)";
    if (type == "text")
        return column + " = substr(" + column + ", 1, " + at + " - 1) || CASE substr(" + column +
               ", " + at + ", 1) WHEN '7' THEN '6' ELSE '7' END || substr(" + column + ", " + at +
               " + 1)";
    if (type == "blob")
        return column + " = CAST(substr(" + column + ", 1, " + at + " - 1) || CASE substr(" +
               column + ", " + at + ", 1) WHEN x'37' THEN x'36' ELSE x'37' END || substr(" +
               column + ", " + at + " + 1) AS BLOB)";
    return column + " = 1"; // of nothing
}

struct Findings {
    int changed = 0;
    int found = 0;
    QStringList missed;
    void note(std::optional<bool> isFound, const QByteArray& what)
    {
        if (!isFound)
            return;
        ++changed;
        found += *isFound ? 1 : 0;
        if (!*isFound && !missed.contains(QLatin1StringView{what}))
            missed.append(QString::fromLatin1(what));
    }
};

// Money and credit and what proves them: nothing of these is left out (T5).
constexpr std::array books{"audit_entry",   "transaction_row", "journal_entry", "journal_leg",
                           "return_record", "row_charge",      "row_tender",    "row_cause",
                           "payout",        "account_step",    "month_step",    "row_change",
                           "row_rebuilt",   "shift",           "shift_end",     "day_close",
                           "z_report",      "day_total",       "account_due",   "book_due"};

bool isOfTheBooks(const QByteArray& table)
{
    return std::ranges::any_of(books, [&](const char* book) { return table == book; });
}

// The rest of a row, so that it can be added once more under a number of its own.
QByteArray restOf(Forger& forger, const QByteArray& table)
{
    QByteArray rest;
    for (const QByteArray& column :
         forger.ask("SELECT name FROM pragma_table_info('" + table + "') WHERE pk = 0"))
        rest += ", " + column;
    return rest;
}

// Deleted, added once more, exchanged with another one.
void tamperWithRows(Forger& forger, const QByteArray& table, const Words& ids, Findings& into)
{
    const Words key = forger.ask("SELECT name FROM pragma_table_info('" + table +
                                 "') WHERE pk > 0 AND type = 'INTEGER'");
    for (const QByteArray& id : ids) {
        const QByteArray where = " WHERE rowid = " + id;
        into.note(forger.isFoundAfter("DELETE FROM " + table + where), "- " + table);
        if (key.size() != 1)
            continue;
        const QByteArray rest = restOf(forger, table);
        into.note(forger.isFoundAfter("INSERT INTO " + table + " (" + key[0] + rest + ") SELECT " +
                                      "(SELECT MAX(rowid) + 1 FROM " + table + ")" + rest +
                                      " FROM " + table + where),
                  "+ " + table);
        if (id == ids.back())
            continue;
        const auto moved = [&](const QByteArray& from, const QByteArray& to) {
            return "UPDATE " + table + " SET rowid = " + to + " WHERE rowid = " + from + ";";
        };
        const QByteArray last = ids.back(), aside = "987654321";
        into.note(forger.isFoundAfter(moved(id, aside) + moved(last, id) + moved(aside, last)),
                  "x " + table);
    }
}

void tamperWithValues(Forger& forger, const QByteArray& table, const Words& ids, Findings& into)
{
    const bool isWhole = qEnvironmentVariableIntValue("WATTCARD_TAMPER") > 0;
    const int stride = isWhole ? 1 : 9; // of the columns, where every test run is to pay
    static int number = 0;
    for (const QByteArray& id : ids) {
        const QByteArray where = " WHERE rowid = " + id;
        for (const QByteArray& column :
             forger.ask("SELECT name FROM pragma_table_info('" + table + "')")) {
            if (number++ % stride != 0)
                continue;
            const Words type = forger.ask("SELECT typeof(" + column + ") FROM " + table + where);
            into.note(forger.isFoundAfter("UPDATE " + table + " SET " +
                                          flipOf(column, type.front()) + where),
                      table + '.' + column);
        }
    }
}

} // namespace

// The verifier holds the books; of master data and work papers the log says who changed them and
// when, not every value: those that go unseen are named by the job, beside the count.
TEST(Tamper, everyColumnAndRowOfEveryTableOfTheBooks)
{
    Forger forger;
    ASSERT_EQ(forger.isFoundAfter("CREATE TEMP TABLE t (n); INSERT INTO t VALUES (1)"), false);
    const int wanted = qEnvironmentVariableIntValue("WATTCARD_TAMPER");
    const QByteArray rowsOfTable = QByteArray::number(std::max(wanted > 0 ? 2 : 1, wanted));
    Findings values, rows, others;
    int tables = 0;
    for (const QByteArray& table : forger.ask(
             "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'search%'")) {
        const Words ids =
            forger.ask("SELECT rowid FROM " + table + " ORDER BY rowid DESC LIMIT " + rowsOfTable);
        const bool isBook = isOfTheBooks(table);
        if (ids.empty() || (!isBook && wanted <= 0))
            continue;
        tables += isBook ? 1 : 0;
        tamperWithValues(forger, table, ids, isBook ? values : others);
        if (isBook && wanted > 0)
            tamperWithRows(forger, table, ids, rows);
    }
    EXPECT_GE(tables, 5);
    EXPECT_EQ(values.missed.join(u' ').toStdString(), "");
    EXPECT_EQ(rows.missed.join(u' ').toStdString(), "");
    if (!others.missed.empty())
        std::cout << "not seen by the verifier: " << others.missed.join(u' ').toStdString() << '\n';
    std::cout << "evidence: tamper tables=" << tables << " values=" << values.changed
              << " found=" << values.found << " rows=" << rows.changed << " found=" << rows.found
              << " other-values=" << others.changed << " found=" << others.found << '\n';
}

} // namespace wattcard::db::test
