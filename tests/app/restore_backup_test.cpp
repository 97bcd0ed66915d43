// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/backup_state.h"
#include "app/mark_restored.h"
#include "backup_shop.h"
#include "crypto/backup_disk.h"
#include "db/repositories/sql_restore_book.h"
#include "db/sqlite/backup.h"
#include "db/sqlite/store_pointer.h"

#include <QDir>
#include <QFileInfo>

#include <atomic>
#include <sys/stat.h>
#include <unistd.h>

// Restores and their drills (DOMAIN.md section 10, SCREENS.md complaint 17).

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace wattcard::app::test {

namespace {

class Restores : public BackupShop {
protected:
    Restores()
    {
        const auto made = backUp(file);
        EXPECT_TRUE(made);
        contents = made->contents;
    }
    // As an administrator with finance does on the books that were prepared.
    void mark(const QString& folder)
    {
        const auto books = db::Database::open({folder, db::Place::Anything});
        ASSERT_TRUE(books);
        db::SqlRestoreBook marks{**books, office.clock};
        const Restoring restoring{u"the disk is dead"_s, {.who = office.of(Role::Finance).who}};
        EXPECT_TRUE(marks.mark(restoring, office.of(Role::Administrator)));
    }
    std::int64_t rowsInUse() { return store.contents(office.directory)->rows; }
    void sellMore() { office.sell(office.purchase(office.moneyAccount, db::test::tenYuan)); }
    QString file = fileNamed(u"one.wcbk"_s);
    BackupContents contents;
};

} // namespace

TEST_F(Restores, complaint17NeverOverBooksThatAreInUse)
{
    sellMore();
    const QString live = office.database->fileName();
    const QByteArray books = bytesIn(live);
    const QByteArray log = bytesIn(live + u"-wal"_s);
    ASSERT_GT(log.size(), 0); // what was sold is there and nowhere else
    RestoreBackup restore{store};
    ASSERT_TRUE(restore.prepare(file, right));
    mark(restore.folder());
    EXPECT_EQ(restore.adopt().error().fault, Fault::DatabaseInUse);
    EXPECT_EQ(bytesIn(live), books);
    EXPECT_EQ(bytesIn(live + u"-wal"_s), log);
    sellMore();
    EXPECT_TRUE(office.verifies());
    EXPECT_EQ(rowsInUse(), 4);
    office.close();
    const QByteArray closed = bytesIn(live);
    const auto adopted = restore.adopt();
    ASSERT_TRUE(adopted) << adopted.error().detail.toStdString();
    EXPECT_EQ(rowsInUse(), 2);
    EXPECT_EQ(bytesIn(live), closed); // the old books stay whole
    office.reopen();
    EXPECT_EQ(office.database->fileName(), *adopted + u"/wattcard.db"_s);
    EXPECT_TRUE(office.verifies()); // integrity of what is in use now
}

TEST_F(Restores, complaint17ALogOfTheOldBooksNeverMeetsTheNewOnes)
{
    // A program that was killed: its log is left, and the lock is free.
    sellMore();
    const QString live = office.database->fileName();
    const QByteArray books = bytesIn(live);
    const QByteArray log = bytesIn(live + u"-wal"_s);
    office.close();
    const auto put = [](const QString& path, const QByteArray& bytes) {
        QFile out{path};
        return out.open(QIODevice::WriteOnly | QIODevice::Truncate) &&
               out.write(bytes) == bytes.size();
    };
    ASSERT_TRUE(put(live, books) && put(live + u"-wal"_s, log));
    RestoreBackup restore{store};
    ASSERT_TRUE(restore.prepare(file, right));
    mark(restore.folder());
    const auto adopted = restore.adopt();
    ASSERT_TRUE(adopted);
    EXPECT_EQ(QDir{*adopted}.entryList(QDir::Files), QStringList{u"wattcard.db"_s});
    EXPECT_EQ(bytesIn(live + u"-wal"_s), log);
    office.reopen();
    EXPECT_EQ(rowsInUse(), 2);
    EXPECT_TRUE(office.verifies());
}

TEST_F(Restores, areNotAdoptedUnlessTwoPeopleMarkedThem)
{
    office.close();
    RestoreBackup restore{store};
    EXPECT_EQ(restore.adopt().error().fault, Fault::NotFound);
    ASSERT_TRUE(restore.prepare(file, right));
    EXPECT_EQ(troubleOf(restore.adopt()), BackupTrouble::NotMarked);
    mark(restore.folder());
    EXPECT_TRUE(restore.adopt());
    EXPECT_EQ(store.contents(office.directory)->restores, 1);
}

TEST_F(Restores, thatAreGivenUpLeaveTheProfileAsItWas)
{
    const QStringList before = QDir{office.directory}.entryList(QDir::AllEntries);
    {
        RestoreBackup restore{store};
        ASSERT_TRUE(restore.prepare(file, right));
        EXPECT_TRUE(QFileInfo{restore.folder()}.isDir());
    }
    int moment = 0;
    for (int stop = 0; stop < 4; ++stop) {
        RestoreBackup restore{store};
        moment = 0;
        EXPECT_EQ(troubleOf(restore.prepare(file, right,
                                            [&](auto, auto, auto) { return moment++ < stop; })),
                  BackupTrouble::GivenUp)
            << stop;
    }
    EXPECT_EQ(QDir{office.directory}.entryList(QDir::AllEntries), before);
    EXPECT_EQ(db::storeFolder(office.directory), office.directory);
}

TEST_F(Restores, goOnFromOneToTheNextAndAPointerThatSaysNothingLeadsNowhere)
{
    office.close();
    for (const QString& name : {u"store-1"_s, u"store-2"_s}) {
        RestoreBackup restore{store};
        ASSERT_TRUE(restore.prepare(file, right));
        mark(restore.folder());
        const auto adopted = restore.adopt();
        ASSERT_TRUE(adopted);
        EXPECT_EQ(*adopted, office.directory + u'/' + name);
        EXPECT_EQ(db::storeFolder(office.directory), *adopted);
    }
    EXPECT_TRUE(QFile::exists(office.directory + u"/store-1/wattcard.db"_s));
    QFile pointer{office.directory + u"/store.current"_s};
    ASSERT_TRUE(pointer.open(QIODevice::WriteOnly | QIODevice::Truncate));
    pointer.write("../elsewhere\n");
    pointer.close();
    EXPECT_FALSE(QFile::exists(db::Database::fileIn(office.directory)));
}

TEST_F(Restores, comeBackIntoAnEmptyFolderOfAnotherMachine)
{
    QTemporaryDir machine;
    db::SqlBackupStore there{machine.filePath(u"profile"_s)};
    RestoreBackup restore{there};
    const auto prepared = restore.prepare(file, right);
    ASSERT_TRUE(prepared) << prepared.error().detail.toStdString();
    EXPECT_EQ(*prepared, contents);
    mark(restore.folder());
    ASSERT_TRUE(restore.adopt());
    const auto verification = db::verify(there.directory());
    ASSERT_TRUE(verification);
    EXPECT_TRUE(verification->ok());
}

TEST_F(Restores, refuseWhatIsNotTheirsOrNotWhole)
{
    RestoreBackup restore{store};
    EXPECT_EQ(troubleOf(restore.prepare(file, phrase("Twelve letters"))),
              BackupTrouble::WrongPassphrase);
    Company company = *office.registry->company();
    company.utilityRegion = {0, 1, 0, 9};
    ASSERT_TRUE(office.registry->setCompany(company, office.clerk));
    EXPECT_EQ(troubleOf(restore.prepare(file, right)), BackupTrouble::OtherCompany);
    EXPECT_EQ(troubleOf(drill(file)), BackupTrouble::OtherCompany);
    company.utilityRegion = {0, 1, 0, 2};
    const CounterId here = company.counter;
    company.counter = CounterId{9};
    ASSERT_TRUE(office.registry->setCompany(company, office.clerk));
    EXPECT_EQ(troubleOf(restore.prepare(file, right)), BackupTrouble::OtherCompany)
        << "two counters would sell under the same numbers";
    company.counter = here;
    company.practice = false;
    ASSERT_TRUE(office.registry->setCompany(company, office.clerk));
    EXPECT_EQ(troubleOf(restore.prepare(file, right)), BackupTrouble::PracticeMixed);
}

TEST_F(Restores, refuseEachDamagedPlaceOfARealBackup)
{
    const QByteArray whole = bytesIn(file);
    const QString damaged = fileNamed(u"damaged.wcbk"_s);
    constexpr qsizetype stride = 997; // a prime: every kind of place comes by
    int refused = 0;
    for (qsizetype at = 0; at < whole.size(); at += stride, ++refused) {
        QByteArray bytes = whole;
        bytes[at] = static_cast<char>(bytes[at] ^ 0x10);
        QFile out{damaged};
        ASSERT_TRUE(out.open(QIODevice::WriteOnly | QIODevice::Truncate));
        out.write(bytes);
        out.close();
        RestoreBackup restore{store};
        ASSERT_TRUE(troubleOf(restore.prepare(damaged, right))) << at;
    }
    EXPECT_GT(refused, 30);
    EXPECT_EQ(db::storeFolder(office.directory), office.directory);
}

// Closing the window must not wait for the check of a large file: it ends when it is told, and a
// connection that is watched to its end is none the worse for it.
TEST_F(Restores, theQuickCheckOfAnOpenFileEndsWhenItIsTold)
{
    ASSERT_TRUE(office.execute(
        "CREATE TABLE big (n INTEGER PRIMARY KEY, filler BLOB);"
        "WITH RECURSIVE c(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM c WHERE n < 60000)"
        " INSERT INTO big SELECT n, randomblob(400) FROM c"));
    const QString live = office.database->fileName();
    std::atomic<int> looks = 0;
    EXPECT_TRUE(db::quickCheck(live, [&] {
        ++looks;
        return true;
    }));
    const auto ended = db::quickCheck(live, [] { return false; });
    EXPECT_EQ(troubleOf(ended), BackupTrouble::GivenUp);
    // In the middle: the second look says no.
    std::atomic<int> asked = 0;
    const auto stopped = db::quickCheck(live, [&] { return asked++ < 1; });
    if (asked > 1) {
        EXPECT_EQ(troubleOf(stopped), BackupTrouble::GivenUp);
    }
}

// A folder in which files can be named and which cannot be read, so that it cannot be synced: what
// is answered is what is there.
TEST_F(Restores, aBackupWhoseNameMayNotLastHasNone)
{
    if (::geteuid() != 0)
        GTEST_SKIP() << "another user is needed";
    constexpr uid_t nobody = 65'534;
    // Where everybody may enter: the folder for temporary files may be this user's alone.
    QTemporaryDir folder{QDir::rootPath() + u"tmp/wattcard-XXXXXX"_s};
    ASSERT_TRUE(folder.isValid());
    const QByteArray path = QFile::encodeName(folder.path());
    ASSERT_EQ(::chmod(path.constData(), 0300), 0);
    ASSERT_EQ(::chown(path.constData(), nobody, nobody), 0);
    const QString name = folder.filePath(u"one.wcbk"_s);
    ASSERT_EQ(::seteuid(nobody), 0);
    auto part = crypto::PartFile::make(QFile::encodeName(name).toStdString());
    const bool isMade = part.has_value();
    const bool isWritten = isMade && part->append(Bytes{1, 2, 3});
    const bool isKept = isWritten && part->keep();
    ASSERT_EQ(::seteuid(0), 0);
    EXPECT_TRUE(isWritten);
    EXPECT_FALSE(isKept);
    EXPECT_FALSE(QFile::exists(name));
    EXPECT_FALSE(QFile::exists(name + u".part"_s));
}

TEST_F(Restores, areProvenByADrillWhichIsRememberedAndOnTheAuditLog)
{
    sellMore();
    EXPECT_EQ(restoreLight(readBackupState(office.directory), office.clock.now()),
              RestoreLight::Never);
    const auto proof = drill(file);
    ASSERT_TRUE(proof) << proof.error().detail.toStdString();
    EXPECT_EQ(proof->contents, contents);
    EXPECT_EQ(proof->books, BackupProof::Books::GoOn);
    const BackupState state = readBackupState(office.directory);
    EXPECT_EQ(state.provenAt, office.clock.now());
    EXPECT_EQ(state.provenOf, contents.madeAt);
    EXPECT_EQ(restoreLight(state, office.clock.now()), RestoreLight::Good);
    EXPECT_TRUE(leftNothing());
    EXPECT_TRUE(office.verifies());
    EXPECT_EQ(rowsInUse(), 3);
    EXPECT_TRUE(office.execute("CREATE TEMP TABLE t AS SELECT 1 FROM audit_entry"
                               " WHERE action = 'backup.proven'"));
}

TEST_F(Restores, aDrillFindsBooksThatDoNotGoOnFromTheBackup)
{
    office.close();
    QDir{office.directory}.rename(u"wattcard.db"_s, u"aside.db"_s);
    { // other books of the same company, as somebody would put them there
        Office other;
        other.close();
        ASSERT_TRUE(QFile::copy(db::Database::fileIn(other.directory),
                                db::Database::fileIn(office.directory)));
    }
    office.reopen();
    const auto found = drill(file);
    EXPECT_EQ(troubleOf(found), BackupTrouble::ContentsDiffer);
    EXPECT_FALSE(readBackupState(office.directory).provenAt);
    const auto checked = DrillBackup{store, office.clock}.check(file, right);
    ASSERT_TRUE(checked); // the backup itself is good
    EXPECT_EQ(checked->books, BackupProof::Books::Differ);
}

} // namespace wattcard::app::test
