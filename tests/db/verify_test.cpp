// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/db/shop.h"

#include <gtest/gtest.h>
#include <sqlite3.h>

#include <iostream>

using namespace Qt::StringLiterals;

namespace wattcard::db::test {

namespace {

// A store in which everything has happened once: openings in both modes, a purchase, a void, return
// data, an open row. Closed, so that a forger may have it.
class Forged {
public:
    Forged()
    {
        m_shop.openAccount(m_shop.moneyAccount, Money::fromMinor(10'000));
        m_shop.load(m_shop.moneyAccount);
        m_shop.sell(m_shop.purchase(m_shop.moneyAccount, Money::fromMinor(5'000)));
        const auto voided = m_shop.opening(m_shop.energyAccount, Money::fromMinor(2'000));
        EXPECT_TRUE(m_shop.ledger->begin(voided, m_shop.clerk));
        EXPECT_TRUE(m_shop.ledger->voidRow({voided.id, 1}, m_shop.clerk));
        m_shop.openAccount(m_shop.energyAccount, Money::fromMinor(3'000));
        const auto open = m_shop.opening(m_shop.chineseAccount, Money::fromMinor(1'000));
        EXPECT_TRUE(m_shop.ledger->begin(open, m_shop.clerk));
        m_shop.close();
    }

    // Runs the statements on a copy, with the triggers and rules out of the way, and verifies it.
    // Empty when the statement changed nothing that could be stored.
    std::optional<Verification> after(const QByteArray& sql)
    {
        QTemporaryDir directory;
        const QString file = Database::fileIn(directory.path());
        EXPECT_TRUE(QFile::copy(Database::fileIn(m_shop.directory), file));
        sqlite3* handle = nullptr;
        sqlite3_open(QFile::encodeName(file).constData(), &handle);
        sqlite3_db_config(handle, SQLITE_DBCONFIG_ENABLE_TRIGGER, 0, nullptr);
        const QByteArray whole = "PRAGMA foreign_keys=OFF; PRAGMA ignore_check_constraints=ON; "
                                 "PRAGMA synchronous=OFF; BEGIN;" +
                                 sql + ";COMMIT";
        const bool stored =
            sqlite3_exec(handle, whole.constData(), nullptr, nullptr, nullptr) == SQLITE_OK;
        sqlite3_close(handle);
        if (!stored)
            return std::nullopt;
        auto verification = verify(directory.path());
        EXPECT_TRUE(verification);
        return std::move(*verification);
    }

    QString databaseFile() const { return Database::fileIn(m_shop.directory); }

private:
    Shop m_shop;
};

Forged& forged()
{
    static Forged* const made = new Forged;
    return *made;
}

QStringList broken(const Verification& verification)
{
    QStringList names;
    for (const Check& check : verification.checks) {
        if (!check.ok)
            names.append(check.invariant);
    }
    return names;
}

struct ForgeryCase {
    const char* name;
    const char* sql;
    const char* invariant; // that must name it, beside others that may
    const char* detail;
};

} // namespace

TEST(Verify, anHonestStoreHolds)
{
    const auto verification = forged().after("SELECT 1");
    ASSERT_TRUE(verification);
    EXPECT_EQ(broken(*verification), QStringList{});
    EXPECT_GE(verification->checks.size(), 15u);
}

class Forgery : public testing::TestWithParam<ForgeryCase> {};

TEST_P(Forgery, isNamed)
{
    const auto verification = forged().after(GetParam().sql);
    ASSERT_TRUE(verification);
    QString details;
    for (const Check& check : verification->checks) {
        if (!check.ok && check.invariant == QLatin1StringView{GetParam().invariant})
            details += check.detail + u'\n';
    }
    EXPECT_TRUE(details.contains(QLatin1StringView{GetParam().detail}))
        << details.toStdString() << broken(*verification).join(u' ').toStdString();
}

INSTANTIATE_TEST_SUITE_P(
    Invariants, Forgery,
    testing::Values(
        ForgeryCase{"unbalancedEntry",
                    "UPDATE journal_leg SET amount = amount + 1 WHERE number = 1", "I1",
                    "journal entry 1"},
        ForgeryCase{"orphanLeg", "DELETE FROM journal_entry WHERE number = 2", "I1",
                    "belongs to no entry"},
        ForgeryCase{"suspense",
                    "UPDATE transaction_row SET payment = payment + 1 WHERE state = 'intent'", "I2",
                    "account 3"},
        ForgeryCase{"revenueMovedToTax",
                    "UPDATE journal_leg SET book = 'tax', owner = 0 WHERE book = 'revenue'", "I3",
                    "revenue is 0"},
        ForgeryCase{"totalOnly", "UPDATE transaction_row SET total = total + 1 WHERE number = 2",
                    "I4", "row 2"},
        ForgeryCase{
            "totalAndCredit",
            "UPDATE transaction_row SET total = total + 1, credit = credit + 1 WHERE number = 2",
            "image", "row 2"},
        ForgeryCase{"acceptedMoreThanSold",
                    "UPDATE return_record SET accepted = 99999, remaining = 99999", "I5",
                    "return record 1"},
        ForgeryCase{"identity", "UPDATE return_record SET remaining = remaining + 1", "I4",
                    "return record 1"},
        ForgeryCase{"saleNumberGap", "UPDATE transaction_row SET sale = 50 WHERE number = 5", "I7",
                    "counter 3"},
        ForgeryCase{"sequenceGap", "UPDATE transaction_row SET seq = 7 WHERE number = 2", "I7",
                    "row 2"},
        ForgeryCase{"secondOpenRow",
                    "DROP INDEX row_one_open_per_account; UPDATE transaction_row SET state = "
                    "'quarantined', account = 3 WHERE number = 4",
                    "I7", "account 3 has 2 open rows"},
        ForgeryCase{
            "proof",
            "UPDATE transaction_row SET proof_digest = x'0000000000000000' WHERE number = 1", "I8",
            "row 1"},
        ForgeryCase{"triggerDropped",
                    "SELECT 1; CREATE TRIGGER extra BEFORE DELETE ON card BEGIN SELECT 1; END",
                    "I10", "trigger extra is in no migration"},
        ForgeryCase{
            "returnFallsBack",
            "INSERT INTO return_record SELECT 9, account, series, gen, 1, seq, accepted + 1, "
            "consumed, remaining + 1, emergency, written_at, locked, flags, active, last_month, "
            "peak_power, rejected, doubt, booked_at, counter, operator, audit FROM return_record",
            "I12", "return record 1"},
        ForgeryCase{"taxChanged", "UPDATE transaction_row SET tax = tax + 1 WHERE number = 1",
                    "I15", "row 1"},
        ForgeryCase{"cheapTariff", "UPDATE tariff_rate SET price = 1 WHERE version = 2", "I15",
                    "row 3"},
        ForgeryCase{"receiptGap", "UPDATE transaction_row SET receipt_serial = 9 WHERE number = 2",
                    "receipts", "counter 3 on 20261121"},
        ForgeryCase{"outboxLineLost", "DELETE FROM outbox WHERE row = 1", "receipts", "row 1"},
        ForgeryCase{"accountState", "UPDATE account SET state = 'pending' WHERE id = 1", "states",
                    "account 1"},
        ForgeryCase{
            "entryRemoved",
            "DELETE FROM journal_leg WHERE entry = 2; DELETE FROM journal_entry WHERE number = 2",
            "cover", "journal entry of audit entry"},
        ForgeryCase{"rowRemoved", "DELETE FROM transaction_row WHERE number = 5", "cover",
                    "is missing"},
        ForgeryCase{"returnRemoved", "DELETE FROM return_record", "cover",
                    "return record of audit entry"},
        ForgeryCase{"balancedForgery", "UPDATE journal_leg SET amount = amount * 2 WHERE entry = 1",
                    "cover", "journal entry 1"},
        ForgeryCase{"auditRemoved", "DELETE FROM audit_entry WHERE number = 4", "chain",
                    "audit entry 4"},
        ForgeryCase{
            "auditSwapped",
            "UPDATE audit_entry SET number = -1 WHERE number = 4; UPDATE audit_entry SET number = "
            "4 WHERE number = 5; UPDATE audit_entry SET number = 5 WHERE number = -1",
            "chain", "audit entry 4"},
        ForgeryCase{"foreignKey", "UPDATE account SET customer = 77 WHERE id = 3", "file",
                    "refers to no customer"}),
    [](const auto& info) { return std::string{info.param.name}; });

// Every column of every row of the tables that record money and acts, one after another.
TEST(Verify, namesAnyColumnThatWasChanged)
{
    sqlite3* handle = nullptr;
    sqlite3_open(QFile::encodeName(forged().databaseFile()).constData(), &handle);
    int changed = 0;
    for (const char* table :
         {"audit_entry", "journal_entry", "journal_leg", "transaction_row", "return_record"}) {
        sqlite3_stmt* columns = nullptr;
        sqlite3_prepare_v2(
            handle, (QByteArray{"SELECT name FROM pragma_table_info('"} + table + "')").constData(),
            -1, &columns, nullptr);
        while (sqlite3_step(columns) == SQLITE_ROW) {
            const QByteArray column =
                reinterpret_cast<const char*>(sqlite3_column_text(columns, 0));
            // The last byte flipped: of a number its lowest bit, of text and blobs their last byte.
            const QByteArray flip = "CASE typeof(" + column + ") WHEN 'integer' THEN " + column +
                                    " + 1 WHEN 'text' THEN substr(" + column + ", 1, max(length(" +
                                    column + ") - 1, 0)) || char(unicode(substr(" + column +
                                    ", -1)) + 1)" + " WHEN 'blob' THEN cast(substr(" + column +
                                    ", 1, length(" + column + ") - 1) || x'a7' AS BLOB) ELSE 1 END";
            for (const char* row : {"MIN", "MAX"}) {
                const QByteArray sql = QByteArray{"UPDATE "} + table + " SET " + column + " = " +
                                       flip + " WHERE number = (SELECT " + row + "(number) FROM " +
                                       table + ")";
                const auto verification = forged().after(sql);
                if (!verification)
                    continue; // refused by the type or the key of the column: it cannot be stored
                ++changed;
                EXPECT_FALSE(verification->ok()) << sql.toStdString();
            }
        }
        sqlite3_finalize(columns);
    }
    sqlite3_close(handle);
    std::cout << "changed " << changed << " columns\n";
    EXPECT_GT(changed, 100);
}

TEST(Verify, aMissingStoreIsNotFound)
{
    QTemporaryDir directory;
    EXPECT_EQ(verify(directory.path()).error().fault, Fault::NotFound);
    EXPECT_FALSE(QFile::exists(Database::fileIn(directory.path())));
}

} // namespace wattcard::db::test
