// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "crypto/chain_seal.h"
#include "crypto/test_key_store.h"
#include "reports/export/receipt_lines.h"
#include "tests/main/tool_world.h"

#include <QJsonArray>

#include <gtest/gtest.h>

// The commands import, statement and evidence as they are typed: arguments and secrets in, one JSON
// object and an exit code out.

using namespace Qt::StringLiterals;

namespace wattcard::db::test {

namespace {

// A sealed practice profile with an administrator, finance, an auditor and two clerks, of whom one
// serves the south only; all have the password "right password".
class OfficeTools : public ToolWorld {
protected:
    OfficeTools()
    {
        add({{u"admin"_s, Role::Administrator},
             {u"finance"_s, Role::Finance},
             {u"auditor"_s, Role::Auditor},
             {u"clerk"_s, Role::Clerk},
             {u"south"_s, Role::Clerk}});
        office.openAccount(office.moneyAccount, Money::fromMinor(5'000));
        office.close();
        EXPECT_TRUE(
            office.execute("INSERT INTO operator_scope (operator, kind, code)"
                           " SELECT id, 'area', 'south' FROM operator WHERE login = 'south'"));
        const crypto::TestKeyStore keys{crypto::TestKeyStore::issuingStation()};
        EXPECT_TRUE(crypto::ChainSeal::begin(
            crypto::ChainSeal::fileIn(office.directory.toStdString()),
            crypto::firstSealKey(keys, CounterId{3})->view(), crypto::firstSealDay));
    }
    QString written(const QString& name, const QByteArray& bytes)
    {
        const QString path = office.temporary.filePath(name);
        QFile file{path};
        EXPECT_TRUE(file.open(QIODevice::WriteOnly));
        file.write(bytes);
        return path;
    }
};

const QByteArray list = "户号,户名,表号,电价方案,购电方式,片区,陈欠\n"
                        "100000000101,王,200000000101,Household,金额,north,12.30\n"
                        "100000000102,李,200000000102,Household,电量,south,\n";

} // namespace

TEST_F(OfficeTools, importAfterADryRunAndOnce)
{
    const QString path = written(u"list.csv"_s, list);
    const QHash<QString, QString> dry{{u"dry-run"_s, {}}};
    const QHash<QString, QString> real{{u"approver"_s, u"finance"_s}};
    const QStringList words{u"customers"_s, path};
    const Answered tried = run(importRecords, options(u"admin"_s, words, dry));
    EXPECT_EQ(tried.exit, Exit::Ok) << tried.text;
    EXPECT_EQ(tried.json[u"encoding"_s].toString(), u"UTF-8"_s);
    EXPECT_EQ(tried.json[u"totals"_s][u"debt_in_all"_s].toString(), u"12.30"_s);
    const Answered done = run(importRecords, options(u"admin"_s, words, real));
    EXPECT_EQ(done.exit, Exit::Ok) << done.text;
    EXPECT_EQ(done.json[u"booked"_s], tried.json[u"totals"_s]);
    EXPECT_EQ(done.json[u"booked"_s][u"lines"_s].toInt(), 2);
    const Answered again = run(importRecords, options(u"admin"_s, words, real));
    EXPECT_EQ(again.exit, Exit::Failure);
    EXPECT_TRUE(again.json[u"imported_before"_s].toBool());
    EXPECT_TRUE(office.verifies());
}

TEST_F(OfficeTools, importListsWhatItCannotTake)
{
    const QString path = written(u"list.csv"_s, QByteArray{list}.replace("000102,李", "00010x,李"));
    const Answered tried = run(importRecords, options(u"admin"_s, {u"customers"_s, path},
                                                      {{u"approver"_s, u"finance"_s}}));
    EXPECT_EQ(tried.exit, Exit::Failure);
    const QJsonObject reject = tried.json[u"rejects"_s].toArray().first().toObject();
    EXPECT_EQ(reject, (QJsonObject{{u"line"_s, 3},
                                   {u"column"_s, u"户号"_s},
                                   {u"value"_s, u"10000000010x"_s},
                                   {u"reason"_s, u"not_twelve_digits"_s}}));
}

TEST_F(OfficeTools, importIsRefusedToOthersAndWithoutTheSecondPerson)
{
    const QStringList words{u"customers"_s, written(u"list.csv"_s, list)};
    struct Case {
        const char16_t* login;
        const char16_t* approver;
        Exit exit;
    };
    const Case cases[] = {{u"clerk", u"finance", Exit::Permission},
                          {u"finance", u"admin", Exit::Permission},
                          {u"admin", u"auditor", Exit::Permission},
                          {u"admin", u"", Exit::Usage}};
    for (const Case& each : cases) {
        const QString approver = QString::fromUtf16(each.approver);
        const Answered refused =
            run(importRecords,
                options(QString::fromUtf16(each.login), words,
                        approver.isEmpty() ? QHash<QString, QString>{}
                                           : QHash<QString, QString>{{u"approver"_s, approver}}));
        EXPECT_EQ(refused.exit, each.exit) << approver.toStdString();
    }
    EXPECT_EQ(run(importRecords, options(u"admin"_s, {u"people"_s, words[1]})).exit, Exit::Usage);
    office.reopen();
    EXPECT_EQ(office.ledger->find({}, 9)->size(), 3U);
}

TEST_F(OfficeTools, statementOfAnAccountByEitherNumber)
{
    const QHash<QString, QString> days{{u"from"_s, u"20261101"_s}, {u"to"_s, u"20261130"_s}};
    for (const QString& account : {u"100000000001"_s, u"1"_s}) {
        auto named = days;
        named.insert(u"account"_s, account);
        const Answered shown = run(statement, options(u"clerk"_s, {}, named));
        EXPECT_EQ(shown.exit, Exit::Ok) << shown.text;
        EXPECT_EQ(shown.json[u"lines"_s].toArray().size(), 1);
        EXPECT_EQ(shown.json[u"closing"_s][u"total"_s].toString(), u"50.00"_s);
        EXPECT_EQ(shown.json[u"opening"_s][u"total"_s].toString(), u"0.00"_s);
        auto text = options(u"clerk"_s, {}, named);
        text.json = false;
        EXPECT_NE(run(statement, text).text.find("0003-20261121-00001"), std::string::npos);
        // Somebody who serves elsewhere neither finds it nor opens it.
        const Exit elsewhere = run(statement, options(u"south"_s, {}, named)).exit;
        EXPECT_EQ(elsewhere, account.size() == 12 ? Exit::Failure : Exit::Permission);
        EXPECT_EQ(run(statement, options(u"admin"_s, {}, named)).exit, Exit::Permission);
    }
    EXPECT_EQ(run(statement, options(u"clerk"_s, {}, days)).exit, Exit::Usage);
    EXPECT_EQ(run(statement, options(u"clerk"_s, {}, {{u"account"_s, u"1"_s}})).exit, Exit::Usage);
}

TEST_F(OfficeTools, evidenceIsExportedOnceAndVerified)
{
    const QString path = office.temporary.filePath(u"evidence.jsonl"_s);
    const QHash<QString, QString> account{{u"account"_s, u"100000000001"_s}};
    EXPECT_EQ(run(evidence, options(u"clerk"_s, {u"export"_s, path}, account)).exit,
              Exit::Permission);
    EXPECT_FALSE(QFile::exists(path)) << "nothing is left of a file that was refused";
    const Answered made = run(evidence, options(u"auditor"_s, {u"export"_s, path}, account));
    EXPECT_EQ(made.exit, Exit::Ok) << made.text;
    EXPECT_NE(run(evidence, options(u"auditor"_s, {u"export"_s, path}, account)).exit, Exit::Ok)
        << "a file is not written over";
    const Answered good =
        run(evidence, options(u"auditor"_s, {u"verify"_s, path}, {{u"seals"_s, {}}}));
    EXPECT_EQ(good.exit, Exit::Ok) << good.text;
    EXPECT_TRUE(good.json[u"seal_checked"_s].toBool());
    EXPECT_EQ(good.json[u"records"_s], made.json[u"records"_s]);
    EXPECT_EQ(run(evidence, options(u"clerk"_s, {u"verify"_s, path}, {{u"seals"_s, {}}})).exit,
              Exit::Permission);
    QFile file{path};
    ASSERT_TRUE(file.open(QIODevice::ReadOnly));
    QByteArray bytes = file.readAll();
    bytes[bytes.size() / 2] = static_cast<char>(bytes[bytes.size() / 2] ^ 1);
    const qint64 line = bytes.left(bytes.size() / 2).count('\n') + 1;
    ToolOptions anybody; // without a profile
    anybody.json = true;
    anybody.arguments = {u"verify"_s, written(u"changed.jsonl"_s, bytes)};
    const Answered bad = run(evidence, anybody);
    EXPECT_EQ(bad.exit, Exit::Failure);
    EXPECT_EQ(bad.json[u"first"_s][u"line"_s].toInteger(), line);
}

// The QR code of the paper against the books: one changed part is named, whatever it is.
TEST_F(OfficeTools, receiptSaysWhetherTheBooksHaveExactlyThisPaper)
{
    office.reopen();
    const auto entries = office.outbox->waiting();
    ASSERT_TRUE(entries);
    const QString paper = reports::receiptString(*office.ledger->receipt(entries->front()));
    office.close();
    const Answered genuine = run(receipt, u"auditor"_s, {u"verify"_s, paper.toLower()});
    EXPECT_EQ(genuine.exit, Exit::Ok) << genuine.text;
    EXPECT_TRUE(genuine.json[u"ok"_s].toBool());
    const QStringList names{u"number"_s, u"sale"_s,   u"customer"_s,
                            u"seq"_s,    u"amount"_s, u"audit_head"_s};
    for (qsizetype part = 1; part <= names.size(); ++part) {
        QStringList forged = paper.split(u':');
        QString& text = forged[part];
        text.back() = text.back() == u'9' ? u'8' : u'9';
        const Answered answer = run(receipt, u"auditor"_s, {u"verify"_s, forged.join(u':')});
        EXPECT_EQ(answer.exit, Exit::Failure);
        EXPECT_EQ(answer.json[u"differs"_s].toArray(), QJsonArray{names[part - 1]});
    }
    EXPECT_NE(run(receipt, u"auditor"_s, {u"verify"_s, u"WC1:1:2"_s}).exit, Exit::Ok);
    EXPECT_NE(run(receipt, u"south"_s, {u"verify"_s, paper}).exit, Exit::Ok);
}

} // namespace wattcard::db::test
