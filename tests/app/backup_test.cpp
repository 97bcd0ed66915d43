// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/backup_place.h"
#include "app/backup_state.h"
#include "backup_shop.h"
#include "crypto/backup_disk.h"
#include "db/repositories/customer_rows.h"
#include "db/sqlite/transaction.h"

#include <QCryptographicHash>

#include <csignal>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

// Backups of books that are in use: made, refused, given up, killed (DOMAIN.md section 10).

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace wattcard::app::test {

using Backups = BackupShop;

namespace {

// A folder on another volume than that one; nothing where the machine has none.
std::unique_ptr<QTemporaryDir> elsewhere(const QString& than)
{
    const auto device = [](const QString& path) {
        return crypto::volumeOf(path.toStdString())->device;
    };
    for (const QString& place : {u"/dev/shm"_s, u"/var/tmp"_s, u"/tmp"_s}) {
        auto folder = std::make_unique<QTemporaryDir>(place + u"/backup-XXXXXX"_s);
        if (folder->isValid() && device(folder->path()) != device(than))
            return folder;
    }
    return nullptr;
}

} // namespace

TEST_F(Backups, areMadeReadBackNamedRememberedAndOnTheAuditLog)
{
    const auto made = backUp(fileNamed(u"one.wcbk"_s));
    ASSERT_TRUE(made) << made.error().detail.toStdString();
    EXPECT_EQ(targets(), QStringList{u"one.wcbk"_s});
    EXPECT_TRUE(leftNothing());
    const QByteArray bytes = bytesIn(fileNamed(u"one.wcbk"_s));
    EXPECT_EQ(made->size, bytes.size());
    EXPECT_EQ(
        made->digest,
        QString::fromLatin1(QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex()));
    EXPECT_EQ(made->contents.rows, 2);
    EXPECT_EQ(made->contents.company, u"Valley Power"_s);
    EXPECT_EQ(made->contents.sums.at(u"till"_s), 11'000); // 100.00 and 10.00
    EXPECT_FALSE(bytes.contains("Valley Power"));
    const BackupState state = readBackupState(office.directory);
    EXPECT_EQ(state.madeAt, office.clock.now());
    EXPECT_EQ(state.madeFile, fileNamed(u"one.wcbk"_s));
    EXPECT_TRUE(office.verifies());
    EXPECT_TRUE(office.execute(
        "CREATE TEMP TABLE t AS SELECT 1 / COUNT(*) AS one FROM audit_entry"
        " WHERE action = 'backup.made' AND object LIKE '%one.wcbk' HAVING COUNT(*) = 1"));
}

TEST_F(Backups, holdTheBooksOfOneMomentWhileSalesGoOn)
{
    constexpr int customers = 3'000; // some MB: more than one step of the copy
    ASSERT_TRUE(db::inTransaction(*office.database, "many"_L1, [&]() -> Result<void> {
        db::CustomerRows rows{*office.database, office.clock};
        for (int number = 0; number < customers; ++number) {
            NewCustomer customer;
            customer.number = *CustomerNumber::fromNumber(700'000'000'000u + number);
            customer.meter = *MeterNumber::fromNumber(800'000'000'000u + number);
            customer.name = u"Customer %1"_s.arg(number);
            customer.tariff = TariffVersionId{1};
            if (auto added = rows.add(customer); !added)
                return failed(added);
        }
        return {};
    }));
    int sold = 0;
    int whileCopied = 0;
    const auto made = backUp(fileNamed(u"one.wcbk"_s), [&](BackupStage stage, auto done, auto all) {
        office.sell(office.purchase(office.moneyAccount, db::test::tenYuan));
        whileCopied += stage == BackupStage::Copying && done < all ? 1 : 0;
        ++sold;
        return true;
    });
    ASSERT_TRUE(made) << made.error().detail.toStdString();
    EXPECT_GE(whileCopied, 1); // in the middle of the pages
    EXPECT_EQ(made->contents.rows, 2);
    EXPECT_EQ(store.contents(office.directory)->rows, 2 + sold);
    EXPECT_TRUE(store.goesOnFrom(made->contents));
    EXPECT_TRUE(office.verifies());
}

TEST_F(Backups, areRefusedBeforeAnythingIsDone)
{
    Operator clerk = administrator;
    clerk.role = Role::Clerk;
    db::SqlBackupBook book{*office.database, office.clock};
    BackUp use{store, book, office.clock};
    const QString file = fileNamed(u"one.wcbk"_s);
    EXPECT_EQ(use.run({file, right, littleWork}, clerk, CounterId{3}).error().fault,
              Fault::PermissionDenied);
    clerk.id = office.clerk.who;
    clerk.role = Role::Administrator; // as he says; the books know better, and nothing stays
    EXPECT_EQ(use.run({file, right, littleWork}, clerk, CounterId{3}).error().fault,
              Fault::PermissionDenied);
    const auto weak = phrase("eleven char");
    EXPECT_EQ(troubleOf(use.run({file, weak, littleWork}, administrator, CounterId{3})),
              BackupTrouble::PassphraseTooShort);
    EXPECT_EQ(troubleOf(backUp(fileNamed(u"nowhere/one.wcbk"_s))), BackupTrouble::TargetMissing);
    EXPECT_EQ(targets(), QStringList{});
    ASSERT_TRUE(backUp(file));
    EXPECT_EQ(troubleOf(backUp(file)), BackupTrouble::TargetExists);
    EXPECT_EQ(readBackupState(office.directory).failure, u"target_exists"_s);
    EXPECT_TRUE(readBackupState(office.directory).madeAt);
}

TEST_F(Backups, ofRealBooksAreRefusedOnTheirOwnVolume)
{
    Company company = *office.registry->company();
    company.practice = false;
    ASSERT_TRUE(office.registry->setCompany(company, office.clerk));
    EXPECT_EQ(troubleOf(backUp(fileNamed(u"one.wcbk"_s))), BackupTrouble::SameVolume);
    const auto other = elsewhere(office.directory);
    if (!other)
        GTEST_SKIP() << "one volume only";
    EXPECT_TRUE(backUp(other->filePath(u"one.wcbk"_s)));
}

TEST_F(Backups, givenUpAtAnyMomentLeaveNothing)
{
    int moments = 0;
    ASSERT_TRUE(backUp(fileNamed(u"all.wcbk"_s), [&](BackupStage, auto, auto) {
        ++moments;
        return true;
    }));
    ASSERT_GT(moments, 5);
    for (int stop = 0; stop < moments; ++stop) {
        int moment = 0;
        const auto made = backUp(fileNamed(u"one.wcbk"_s),
                                 [&](BackupStage, auto, auto) { return moment++ < stop; });
        EXPECT_EQ(troubleOf(made), BackupTrouble::GivenUp) << stop;
        EXPECT_EQ(targets(), QStringList{u"all.wcbk"_s}) << stop;
        EXPECT_TRUE(leftNothing()) << stop;
    }
}

TEST_F(Backups, killedAtAnyMomentLeaveNothingUnderTheName)
{
    office.close();
    for (int stop = 0; stop < 12; ++stop) {
        const pid_t child = ::fork();
        if (child == 0) {
            int moment = 0;
            office.reopen();
            std::ignore = backUp(fileNamed(u"one.wcbk"_s), [&](BackupStage, auto, auto) {
                if (moment++ == stop)
                    ::kill(::getpid(), SIGKILL);
                return true;
            });
            ::_exit(0);
        }
        int status = 0;
        ASSERT_EQ(::waitpid(child, &status, 0), child);
        if (WIFEXITED(status)) {
            ASSERT_GT(stop, 4); // it was through before that moment
            QFile::remove(fileNamed(u"one.wcbk"_s));
        }
        EXPECT_FALSE(QFile::exists(fileNamed(u"one.wcbk"_s))) << stop;
    }
    office.reopen();
    EXPECT_TRUE(backUp(fileNamed(u"one.wcbk"_s)));
    EXPECT_EQ(targets(), QStringList{u"one.wcbk"_s});
    EXPECT_TRUE(leftNothing());
}

TEST_F(Backups, onADiskThatIsFullLeaveNothing)
{
    // A disk that ends behind this many bytes, as the system has it for one process.
    std::signal(SIGXFSZ, SIG_IGN);
    rlimit before{};
    ::getrlimit(RLIMIT_FSIZE, &before);
    bool isNarrow = false;
    const auto made = backUp(fileNamed(u"one.wcbk"_s), [&](BackupStage stage, auto, auto) {
        if (stage == BackupStage::Sealing && !isNarrow) {
            rlimit narrow = before;
            narrow.rlim_cur = 20'000;
            isNarrow = ::setrlimit(RLIMIT_FSIZE, &narrow) == 0;
        }
        return true;
    });
    ::setrlimit(RLIMIT_FSIZE, &before);
    std::signal(SIGXFSZ, SIG_DFL);
    EXPECT_TRUE(isNarrow);
    EXPECT_EQ(troubleOf(made), BackupTrouble::TargetFull);
    EXPECT_EQ(targets(), QStringList{});
    EXPECT_TRUE(leftNothing());
}

TEST_F(Backups, runOneAtATime)
{
    std::optional<Fault> second;
    ASSERT_TRUE(backUp(fileNamed(u"one.wcbk"_s), [&](BackupStage, auto, auto) {
        if (!second)
            second = backUp(fileNamed(u"two.wcbk"_s)).error().fault;
        return true;
    }));
    EXPECT_EQ(second, Fault::DatabaseInUse);
    EXPECT_EQ(targets(), QStringList{u"one.wcbk"_s});
}

TEST_F(Backups, ofBooksThatAreNotSoundAreRefused)
{
    office.close();
    ASSERT_TRUE(office.execute("DROP TRIGGER audit_entry_no_update;"
                               "UPDATE audit_entry SET details = '{}' WHERE number = 3"));
    office.reopen();
    const auto made = backUp(fileNamed(u"one.wcbk"_s));
    EXPECT_EQ(troubleOf(made), BackupTrouble::BooksUnsound);
    EXPECT_EQ(targets(), QStringList{});
}

TEST(BackupNames, sortByTimeAndOnlyThoseOfTheUtilityAreRemoved)
{
    QTemporaryDir folder;
    BackupContents contents;
    contents.utilityRegion = {0, 1, 0, 2};
    contents.counter = CounterId{3};
    QStringList names;
    for (const int hour : {30, 2, 9}) {
        contents.madeAt = UtcTime{std::chrono::hours{hour}};
        names.append(backupName(contents));
    }
    EXPECT_EQ(names.first(), u"wattcard-00010002-00003-books-19700102T060000000Z.wcbk"_s);
    BackupContents other = contents;
    other.counter = CounterId{4};
    names.append(backupName(other));
    other = contents;
    other.practice = true;
    names.append(backupName(other));
    names.append(u"wattcard-00010003-00003-books-19700102T060000000Z.wcbk"_s);
    names.append(u"wattcard-00010002-00003-books-holiday.txt"_s);
    for (const QString& name : names) {
        QFile file{folder.filePath(name)};
        ASSERT_TRUE(file.open(QIODevice::WriteOnly));
    }
    EXPECT_EQ(keepNewest(folder.filePath(names[0]), contents, 2),
              QStringList{folder.filePath(names[1])});
    EXPECT_EQ(keepNewest(folder.filePath(names[0]), contents, 0), QStringList{});
    EXPECT_EQ(QDir{folder.path()}.entryList(QDir::Files).size(), 6);
    // The clock was set back before this one was made: its name is the oldest, and it stays.
    EXPECT_EQ(keepNewest(folder.filePath(names[2]), contents, 1),
              QStringList{folder.filePath(names[0])});
    EXPECT_TRUE(QFile::exists(folder.filePath(names[2])));
}

TEST(BackupLight, turnsRedAfterSevenDaysAndTheDrillIsDueADayBefore)
{
    const UtcTime now{1'000h};
    BackupState state;
    EXPECT_EQ(restoreLight(state, now), RestoreLight::Never);
    EXPECT_TRUE(isBackupDue(state, now));
    EXPECT_FALSE(isDrillDue(state, now)); // of what?
    state.madeAt = now - 23h;
    EXPECT_FALSE(isBackupDue(state, now));
    EXPECT_TRUE(isBackupDue(state, now + 1h));
    state.failedAt = now + 30min;
    EXPECT_FALSE(isBackupDue(state, now + 1h));
    EXPECT_TRUE(isBackupDue(state, now + 90min));
    EXPECT_TRUE(isDrillDue(state, now));
    state.provenAt = now;
    EXPECT_EQ(restoreLight(state, now + 168h), RestoreLight::Good);
    EXPECT_EQ(restoreLight(state, now + 168h + 1ms), RestoreLight::Old);
    EXPECT_EQ(restoreLight(state, now - 1ms), RestoreLight::Old); // the clock was set back
    EXPECT_FALSE(isDrillDue(state, now + 143h));
    EXPECT_TRUE(isDrillDue(state, now + 144h));
    state.isOfServer = true; // nothing is due here, whatever was before
    EXPECT_EQ(restoreLight(state, now + 144h), RestoreLight::OfServer);
    EXPECT_FALSE(isDrillDue(state, now + 144h));
    EXPECT_FALSE(isBackupDue(state, now + 1'000h));
}

} // namespace wattcard::app::test
