// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "crypto/chain_seal.h"
#include "crypto/test_key_store.h"
#include "db/repositories/sql_audit_trail.h"
#include "db/verify/findings.h"
#include "db/verify/seal_check.h"
#include "tests/db/shop.h"

#include <QFile>

#include <gtest/gtest.h>
#include <sqlite3.h>

#include <random>

using namespace Qt::StringLiterals;
using namespace wattcard;
using namespace wattcard::db;
using namespace wattcard::db::test;

namespace {

crypto::Secret headOfficeKey()
{
    const crypto::TestKeyStore keys{crypto::TestKeyStore::issuingStation()};
    return std::move(*crypto::firstSealKey(keys, CounterId{3}));
}

std::string sealFile(const Shop& shop)
{
    return crypto::ChainSeal::fileIn(shop.directory.toStdString());
}

// From the day of the shop's clock on.
void beginSealing(Shop& shop)
{
    const auto today = std::chrono::floor<std::chrono::days>(shop.clock.local(shop.clock.now()));
    shop.close();
    EXPECT_TRUE(crypto::ChainSeal::begin(sealFile(shop), headOfficeKey().view(),
                                         today.time_since_epoch().count()));
    shop.reopen();
}

// Two accounts, purchases, a return and two business days, all sealed.
void liveTwoDays(Shop& shop)
{
    beginSealing(shop);
    shop.openAccount(shop.moneyAccount, Money::fromMinor(20'000));
    shop.load(shop.moneyAccount);
    shop.sell(shop.purchase(shop.moneyAccount, Money::fromMinor(5'000)));
    shop.clock.set(shop.clock.now() + std::chrono::hours{24});
    shop.openAccount(shop.energyAccount, Money::fromMinor(7'000));
    shop.load(shop.energyAccount);
    shop.sell(shop.purchase(shop.energyAccount, Money::fromMinor(3'000)));
}

AuditReport review(const QString& directory, std::vector<Bytes> heads = {})
{
    const crypto::Secret key = headOfficeKey();
    const auto reader = StoreReader::open(Database::fileIn(directory));
    EXPECT_TRUE(reader);
    return *reviewChain(*reader, {key.view(), std::move(heads)});
}

// What somebody with the file and no conscience can do: no trigger, no CHECK, no foreign key.
bool force(const QString& file, const QByteArray& sql)
{
    sqlite3* handle = nullptr;
    sqlite3_open(QFile::encodeName(file).constData(), &handle);
    sqlite3_db_config(handle, SQLITE_DBCONFIG_ENABLE_TRIGGER, 0, nullptr);
    sqlite3_exec(handle,
                 "PRAGMA foreign_keys=OFF; PRAGMA ignore_check_constraints=ON;"
                 " PRAGMA synchronous=OFF",
                 nullptr, nullptr, nullptr);
    const bool good =
        sqlite3_exec(handle, sql.constData(), nullptr, nullptr, nullptr) == SQLITE_OK &&
        sqlite3_changes(handle) > 0;
    sqlite3_close(handle);
    return good;
}

using Row = std::vector<std::string>;
std::vector<Row> rows(sqlite3* handle, const QByteArray& sql)
{
    std::vector<Row> all;
    sqlite3_exec(
        handle, sql.constData(),
        [](void* into, int count, char** values, char**) {
            Row row;
            for (int index = 0; index < count; ++index)
                row.emplace_back(values[index] == nullptr ? "" : values[index]);
            static_cast<std::vector<Row>*>(into)->push_back(row);
            return 0;
        },
        &all, nullptr);
    return all;
}

// One byte of one value, as the statement that changes it, and how its row is called.
struct Flip {
    QByteArray sql;
    QStringList names;
};

class Flipper {
public:
    Flipper(const QString& file, unsigned seed) : m_random{seed}
    {
        sqlite3_open(QFile::encodeName(file).constData(), &m_store);
    }
    ~Flipper() { sqlite3_close(m_store); }
    Flipper(const Flipper&) = delete;
    Flipper& operator=(const Flipper&) = delete;
    Flip next();

private:
    std::size_t pick(std::size_t count) { return m_random() % count; }
    std::optional<QByteArray> flipped(const QByteArray& type, const QByteArray& hex);
    QStringList namesOf(const QByteArray& table, const QByteArray& row);
    sqlite3* m_store = nullptr; // opened once: to read the schema takes longer than a question
    std::mt19937 m_random;
};

std::optional<QByteArray> Flipper::flipped(const QByteArray& type, const QByteArray& hex)
{
    if (type == "integer")
        return QByteArray::number(qint64{1} << pick(40));
    QByteArray bytes = QByteArray::fromHex(hex);
    if (bytes.isEmpty())
        return std::nullopt;
    const auto at = static_cast<qsizetype>(pick(static_cast<std::size_t>(bytes.size())));
    bytes[at] = static_cast<char>(bytes[at] ^ (type == "text" ? 1 : 1 << pick(8)));
    return bytes.toHex();
}

QStringList Flipper::namesOf(const QByteArray& table, const QByteArray& row)
{
    const auto cell = [&](const QByteArray& column) {
        const auto found =
            rows(m_store, "SELECT " + column + " FROM " + table + " WHERE rowid = " + row);
        return QString::fromStdString(found.front().front());
    };
    if (table == "audit_entry")
        return {"audit entry "_L1 + QString::fromLatin1(row)};
    if (table == "journal_entry")
        return {"journal entry "_L1 + cell("number"), "audit entry "_L1 + cell("audit")};
    if (table == "journal_leg")
        return {"journal entry "_L1 + cell("entry"), "journal leg "_L1 + cell("number")};
    if (table == "return_record")
        return {"return record "_L1 + cell("number"), "audit entry "_L1 + cell("audit")};
    return {"row "_L1 + cell("number"), cell("id")};
}

Flip Flipper::next()
{
    static const std::array<QByteArray, 5> tables{"audit_entry", "transaction_row", "journal_entry",
                                                  "journal_leg", "return_record"};
    for (;;) {
        const QByteArray table = tables[pick(tables.size())];
        const auto numbers = rows(m_store, "SELECT rowid FROM " + table);
        const auto columns = rows(m_store, "SELECT name FROM pragma_table_info('" + table + "')");
        const QByteArray row = numbers[pick(numbers.size())].front().c_str();
        const QByteArray column = columns[pick(columns.size())].front().c_str();
        const auto value = rows(m_store, "SELECT typeof(" + column + "), hex(" + column +
                                             ") FROM " + table + " WHERE rowid = " + row);
        const QByteArray type = value.front()[0].c_str();
        const auto changed = flipped(type, value.front()[1].c_str());
        if (type == "null" || !changed)
            continue;
        QByteArray fresh = "x'" + *changed + "'";
        if (type == "integer") // a xor b
            fresh = "((" + column + " | " + *changed + ") - (" + column + " & " + *changed + "))";
        if (type == "text")
            fresh = "CAST(" + fresh + " AS TEXT)";
        QStringList names = namesOf(table, row);
        if (column == "number") // it is called by the number that it has now
            names.append(u" %1 "_s.arg(row.toLongLong() ^ changed->toLongLong()));
        return {"UPDATE " + table + " SET " + column + " = " + fresh + " WHERE rowid = " + row,
                names};
    }
}

// What the verifier says of rows; the schema is not what was changed.
bool isNamed(const QString& directory, const QStringList& names)
{
    const crypto::Secret key = headOfficeKey();
    const auto reader = StoreReader::open(Database::fileIn(directory));
    std::vector<Check> checks = checkStatements(*reader);
    for (const Check& check : checkCards(*reader))
        checks.push_back(check);
    checks.push_back(checkCover(*reader));
    checks.push_back(checkAmounts(*reader));
    QString said;
    for (const Check& check : checks)
        said += check.detail + u';';
    const auto report = reviewChain(*reader, {key.view(), {}});
    if (report && report->first)
        said += report->first->what + u';';
    return std::ranges::any_of(names, [&](const QString& name) { return said.contains(name); });
}

} // namespace

TEST(AuditSeal, aSealedShopVerifies)
{
    Shop shop;
    liveTwoDays(shop);
    const AuditReport report = review(shop.directory);
    EXPECT_FALSE(report.first) << qPrintable(report.first ? report.first->what : QString{});
    EXPECT_GT(report.sealed, 6);
    EXPECT_GT(report.anchors, 3) << "each receipt is one";
    EXPECT_TRUE(shop.verifies());
}

// Any byte of any ledger or audit row. WATTCARD_FLIPS sets how many (tests/campaign.sh tamper).
TEST(AuditSeal, namesTheRecordWhoseByteWasFlipped)
{
    Shop shop;
    liveTwoDays(shop);
    shop.close();
    const QString file = Database::fileIn(shop.directory);
    QTemporaryDir copy;
    const QString changed = Database::fileIn(copy.path());
    const int wanted = qEnvironmentVariableIntValue("WATTCARD_FLIPS");
    Flipper flipper{file, 20261121};
    for (int done = 0; done < (wanted > 0 ? wanted : 200);) {
        const Flip flip = flipper.next();
        QFile::remove(changed);
        ASSERT_TRUE(QFile::copy(file, changed));
        if (!force(changed, flip.sql)) // another row has this value: the file refuses
            continue;
        ++done;
        EXPECT_TRUE(isNamed(copy.path(), flip.names)) << flip.sql.constData();
    }
}

// Without the key of the day a forger can make the chain whole again, but not the seal.
TEST(AuditSeal, aChainThatWasMadeAnewHasTheWrongSeal)
{
    Shop shop;
    liveTwoDays(shop);
    shop.close();
    ASSERT_TRUE(force(Database::fileIn(shop.directory),
                      "UPDATE audit_entry SET mac = randomblob(32) WHERE number ="
                      " (SELECT MAX(number) - 1 FROM audit_entry)"));
    const AuditReport report = review(shop.directory);
    ASSERT_TRUE(report.first);
    EXPECT_EQ(report.first->field, u"mac"_s);
    EXPECT_EQ(report.first->number, report.entries + 1);
}

TEST(AuditSeal, sealsThatWereTakenOffAreMissed)
{
    Shop shop;
    liveTwoDays(shop);
    shop.close();
    ASSERT_TRUE(force(Database::fileIn(shop.directory),
                      "UPDATE audit_entry SET mac = NULL, seal_day = NULL"));
    EXPECT_EQ(review(shop.directory).first->field, u"mac"_s);
}

TEST(AuditSeal, isNotMovedBackByAClockThatWasSetBack)
{
    Shop shop;
    liveTwoDays(shop);
    shop.clock.set(shop.clock.now() - std::chrono::hours{48});
    ASSERT_TRUE(shop.people->recordSignIn(OperatorId{1}, CounterId{3}));
    EXPECT_FALSE(review(shop.directory).first);
}

// RELIABILITY.md T6: found if and only if an anchor lies behind the cut.
TEST(AuditSeal, aTailThatWasCutIsFoundByAnAnchorBehindIt)
{
    Shop shop;
    liveTwoDays(shop);
    SqlAuditTrail trail{*shop.database, shop.clock};
    const auto head = trail.anchorDay(u"20261122"_s, shop.clerk);
    ASSERT_TRUE(head);
    const auto anchors = *trail.anchors();
    const AuditReport whole = review(shop.directory);
    const std::int64_t total = whole.entries; // a cut before the first seal is told by its absence
    shop.close();
    const QString file = Database::fileIn(shop.directory);
    QTemporaryDir copy;
    const QString cut = Database::fileIn(copy.path());
    for (std::int64_t kept = total - 1; kept > total - whole.sealed; --kept) {
        QFile::remove(cut);
        ASSERT_TRUE(QFile::copy(file, cut));
        const QByteArray from = QByteArray::number(qint64{kept});
        ASSERT_TRUE(force(cut, "DELETE FROM audit_entry WHERE number > " + from));
        const AuditReport report = review(copy.path());
        ASSERT_TRUE(report.first) << kept << " of " << total;
        EXPECT_EQ(report.first->field, u"anchor"_s);
        force(cut, "DELETE FROM audit_anchor WHERE entry > " + from);
        EXPECT_FALSE(review(copy.path()).first) << "nothing inside tells any more";
        EXPECT_EQ(review(copy.path(), {*head}).first->field, u"anchor"_s) << "but the Z report";
    }
    EXPECT_EQ(anchors.back().kind, AuditAnchor::Kind::Day);
}

TEST(AuditSeal, theHeadOfAReceiptInTheCustomersHandFindsTheCut)
{
    Shop shop;
    beginSealing(shop);
    const Receipt receipt = shop.openAccount(shop.moneyAccount, Money::fromMinor(20'000));
    const Bytes printed{receipt.auditHead.begin(), receipt.auditHead.end()};
    EXPECT_FALSE(review(shop.directory, {printed}).first);
    shop.close();
    const QString file = Database::fileIn(shop.directory);
    ASSERT_TRUE(force(file, "DELETE FROM audit_entry WHERE action = 'sale.commit'"));
    force(file, "DELETE FROM audit_anchor");
    ASSERT_TRUE(review(shop.directory, {printed}).first);
    EXPECT_FALSE(review(shop.directory).first);
}

TEST(AuditSeal, theFileKeepsNoKeyOfADayBefore)
{
    QTemporaryDir directory;
    const std::string path = crypto::ChainSeal::fileIn(directory.path().toStdString());
    const crypto::Secret first = headOfficeKey();
    ASSERT_TRUE(crypto::ChainSeal::begin(path, first.view(), 20'778));
    EXPECT_EQ(crypto::ChainSeal::begin(path, first.view(), 20'778).error().fault,
              Fault::DuplicateNumber);
    auto seal = crypto::ChainSeal::open(path);
    ASSERT_TRUE(seal);
    const Bytes message{1, 2, 3};
    const auto today = seal->seal(20'778, message);
    const auto tomorrow = seal->seal(20'779, message);
    ASSERT_TRUE(today && tomorrow);
    EXPECT_NE(today->bytes, tomorrow->bytes);
    EXPECT_EQ(seal->seal(20'778, message)->bytes, tomorrow->bytes) << "never back";
    QFile file{QString::fromStdString(path)};
    ASSERT_TRUE(file.open(QIODevice::ReadOnly));
    const QByteArray content = file.readAll();
    const auto holds = [&](crypto::SealDay day) {
        const crypto::Secret key = crypto::sealKeyOf(first.view(), day);
        return content.contains(QByteArrayView{key.view().data(), 32});
    };
    EXPECT_FALSE(holds(20'778));
    EXPECT_TRUE(holds(20'779));
}
