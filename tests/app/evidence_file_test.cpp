// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/evidence_check.h"
#include "app/evidence_file.h"
#include "crypto/chain_seal.h"
#include "crypto/test_key_store.h"
#include "db/repositories/sql_debts.h"
#include "db/repositories/sql_evidence.h"
#include "tests/db/office.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QSet>

#include <gtest/gtest.h>

#include <random>

// DOMAIN.md F-67: a changed byte is named by the independent verifier.

using namespace Qt::StringLiterals;
using namespace wattcard;
using namespace wattcard::app;
using db::test::Office;

namespace {

crypto::Secret headOfficeKey()
{
    const crypto::TestKeyStore keys{crypto::TestKeyStore::issuingStation()};
    return std::move(*crypto::firstSealKey(keys, CounterId{3}));
}

enum class Sealing { None, Begun };

// A sold-to account beside another one, in a profile with or without a seal.
class Archive : public Office {
public:
    explicit Archive(Sealing sealing = Sealing::Begun)
    {
        if (sealing == Sealing::Begun)
            begin();
        openAccount(moneyAccount, Money::fromMinor(20'000));
        load(moneyAccount);
        sell(purchase(moneyAccount, Money::fromMinor(5'000)));
        EXPECT_TRUE(
            db::SqlDebts(*database, clock)
                .owe(moneyAccount, {DebtClass::LateFee, Money::fromMinor(77)}, u"late"_s, clerk));
        openAccount(energyAccount, Money::fromMinor(7'000));
    }
    QByteArray made()
    {
        QByteArray file;
        db::SqlEvidence evidence{*database, clock};
        const auto count = EvidenceFile{{evidence, of(Role::Auditor), clock.now()}}.write(
            moneyAccount, [&file](const QByteArray& line) -> Result<void> {
                file += line;
                return {};
            });
        EXPECT_TRUE(count) << (count ? "" : qPrintable(count.error().detail));
        return file;
    }

private:
    void begin()
    {
        const auto today = std::chrono::floor<std::chrono::days>(clock.local(clock.now()));
        close();
        EXPECT_TRUE(crypto::ChainSeal::begin(crypto::ChainSeal::fileIn(directory.toStdString()),
                                             headOfficeKey().view(),
                                             today.time_since_epoch().count()));
        reopen();
    }
};

QList<QByteArray> linesOf(const QByteArray& file)
{
    QList<QByteArray> lines = file.split('\n');
    lines.removeLast();
    return lines;
}

QByteArray joined(const QList<QByteArray>& lines)
{
    return lines.join('\n') + '\n';
}

} // namespace

TEST(Evidence, provesItself)
{
    Archive archive;
    const QByteArray file = archive.made();
    const auto key = headOfficeKey();
    const auto report = checkEvidence(file, key.view());
    EXPECT_TRUE(report.ok()) << (report.first ? qPrintable(report.first->what) : "");
    EXPECT_EQ(report.account, archive.moneyAccount);
    EXPECT_EQ(report.records, linesOf(file).size() - 2);
    EXPECT_TRUE(report.sealChecked);
    EXPECT_TRUE(checkEvidence(file, {}).ok());
    EXPECT_TRUE(archive.verifies());
}

TEST(Evidence, holdsEverythingOfTheAccountAndNothingOfAnother)
{
    Archive archive;
    const QByteArray file = archive.made();
    QMap<QString, int> tables;
    for (const QByteArray& line : linesOf(file)) {
        const auto record = QJsonDocument::fromJson(line)[u"record"_s];
        ++tables[record[u"table"_s].toString()];
        const auto account = record[u"fields"_s][u"account"_s].toString();
        EXPECT_TRUE(account.isEmpty() || account == u"1"_s) << line.constData();
    }
    EXPECT_EQ(tables[u"customer"_s], 1);
    EXPECT_EQ(tables[u"transaction_row"_s], 2);
    EXPECT_EQ(tables[u"return_record"_s], 1);
    EXPECT_EQ(tables[u"journal_entry"_s], 2 + 2 + 1 + 1); // two sales, a return, a debt
    EXPECT_EQ(tables[u"card"_s], 1);
    EXPECT_EQ(tables[u"journal_leg"_s], 4 + 2 * 5 + 2 + 2);
    EXPECT_GE(tables[u"audit_entry"_s], 7);
    EXPECT_TRUE(file.contains("100000000001"));
    EXPECT_FALSE(file.contains("100000000002"));
    EXPECT_FALSE(file.contains("Zhang"));
}

// The seal's key lies beside the books; passwords lie in them.
TEST(Evidence, holdsNoKeyAndNoPassword)
{
    Archive archive;
    const QByteArray file = archive.made().toLower();
    EXPECT_FALSE(file.contains("argon2"));
    EXPECT_FALSE(file.contains("encoded_password"));
    QFile seal{QString::fromStdString(crypto::ChainSeal::fileIn(archive.directory.toStdString()))};
    ASSERT_TRUE(seal.open(QIODevice::ReadOnly));
    const QByteArray bytes = seal.readAll();
    ASSERT_GE(bytes.size(), 32);
    for (qsizetype at = 0; at + 16 <= bytes.size(); ++at)
        EXPECT_FALSE(file.contains(bytes.mid(at, 16).toHex()) && bytes.mid(at, 16).count('\0') < 8)
            << at;
    const auto key = headOfficeKey();
    EXPECT_FALSE(file.contains(QByteArray{reinterpret_cast<const char*>(key.view().data()),
                                          static_cast<qsizetype>(key.view().size())}
                                   .toHex()));
}

// 200 single bytes, each changed in one bit: each named, at its place, with the key and without.
TEST(Evidence, namesEveryChangedByte)
{
    Archive archive;
    const QByteArray file = archive.made();
    const auto key = headOfficeKey();
    std::mt19937 random{20261121};
    int found = 0;
    for (int turn = 0; turn < 200; ++turn) {
        QByteArray changed = file;
        const auto at = static_cast<qsizetype>(random() % static_cast<unsigned>(file.size()));
        changed[at] = static_cast<char>(changed[at] ^ (1 << (random() % 8)));
        const auto with = checkEvidence(changed, key.view());
        const auto without = checkEvidence(changed, {});
        ASSERT_FALSE(with.ok() || without.ok()) << at;
        const qsizetype line = file.left(at).count('\n') + 1;
        // A line break that was changed or made shows in the line that it ends or splits.
        EXPECT_EQ(with.first->line, line) << at;
        EXPECT_LE(with.first->offset, at);
        ++found;
    }
    EXPECT_EQ(found, 200);
}

TEST(Evidence, noticesLinesTakenOutMovedOrAdded)
{
    Archive archive;
    const QByteArray file = archive.made();
    const QList<QByteArray> lines = linesOf(file);
    for (qsizetype index = 0; index < lines.size(); ++index) {
        QList<QByteArray> fewer = lines;
        fewer.removeAt(index);
        EXPECT_FALSE(checkEvidence(joined(fewer), {}).ok()) << index;
        QList<QByteArray> more = lines;
        more.insert(index, lines[index]);
        EXPECT_FALSE(checkEvidence(joined(more), {}).ok()) << index;
        if (index == 0)
            continue;
        QList<QByteArray> moved = lines;
        moved.swapItemsAt(index, index - 1);
        EXPECT_FALSE(checkEvidence(joined(moved), {}).ok()) << index;
        EXPECT_FALSE(checkEvidence(joined(lines.mid(0, index)), {}).ok()) << "cut at " << index;
    }
    EXPECT_FALSE(checkEvidence(file + '\n', {}).ok());
    EXPECT_FALSE(checkEvidence(file.chopped(1), {}).ok());
    EXPECT_FALSE(checkEvidence({}, {}).ok());
}

// Whoever makes the whole chain anew has every sum right, and no seal.
TEST(Evidence, aForgedFileFailsOnlyByItsSeal)
{
    Archive archive, unsealed{Sealing::None};
    const auto key = headOfficeKey();
    const QByteArray forged = unsealed.made();
    EXPECT_TRUE(checkEvidence(forged, {}).ok());
    EXPECT_FALSE(checkEvidence(forged, {}).isSealed);
    EXPECT_EQ(checkEvidence(forged, key.view()).first->what, u"it is not sealed"_s);
    const crypto::TestKeyStore keys{crypto::TestKeyStore::issuingStation()};
    const auto otherCounter = crypto::firstSealKey(keys, CounterId{4});
    EXPECT_EQ(checkEvidence(archive.made(), otherCounter->view()).first->what, u"another seal"_s);
}

TEST(Evidence, isTheAuditorsAndLeavesATrace)
{
    Archive archive;
    db::SqlEvidence evidence{*archive.database, archive.clock};
    for (const Role role : db::test::allRoles) {
        const auto head = *archive.ledger->auditHead();
        const auto made = EvidenceFile{{evidence, archive.of(role), archive.clock.now()}}.write(
            archive.moneyAccount, [](const QByteArray&) -> Result<void> { return {}; });
        EXPECT_EQ(made.has_value(), role == Role::Auditor) << static_cast<int>(role);
        EXPECT_EQ(*archive.ledger->auditHead() != head, role == Role::Auditor);
    }
    EXPECT_EQ(evidence.collect(AccountId{99}, archive.of(Role::Auditor)).error().fault,
              Fault::NotFound);
}
