// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
// A restore by the keyboard alone: page, desk and service, real books and real files.
#include "db/sqlite/store_pointer.h"
#include "restore_room.h"
#include "ui/text/backup_text.h"

#include <QProcess>

#include <unistd.h>

namespace wattcard::test {

using namespace Qt::StringLiterals;
using ui::RestoreGap;
using ui::RestoreStep;

TEST(RestoreFlow, booksComeBackSignedByTwoAndTheOldOnesStayWhole)
{
    RestoreRoom room;
    room.sellMore();
    room.sellMore();
    ASSERT_EQ(room.rowsInUse(), 4);
    room.clock.set(room.clock.now() + std::chrono::hours{26});
    room.toLook();
    const app::RestoreLoss loss = app::lossOf(*room.desk.view().look);
    EXPECT_EQ(loss.rows, 2);
    EXPECT_EQ(loss.age, std::chrono::hours{26});
    EXPECT_EQ(room.desk.view().look->backup.rows, 2);
    // The name, then the reason, then finance; a clerk's word or a wrong password is none.
    room.alt(Qt::Key_N);
    EXPECT_EQ(room.desk.view().gap, RestoreGap::Name);
    room.type(u"The company's name, to confirm"_s, u"Valley Power"_s);
    room.alt(Qt::Key_N);
    EXPECT_EQ(room.desk.view().gap, RestoreGap::Reason);
    room.type(u"Why"_s, u"the disk is dead"_s);
    room.alt(Qt::Key_N);
    ASSERT_EQ(room.step(), RestoreStep::Sign);
    room.sign(u"keeper"_s, u"wrong"_s);
    ASSERT_TRUE(room.desk.view().failure);
    EXPECT_EQ(room.desk.view().failure->fault, Fault::BadCredentials);
    room.sign(u"chief"_s, u"Correct-Horse-7"_s);
    ASSERT_TRUE(room.desk.view().failure);
    EXPECT_NE(room.desk.view().failure->fault, Fault::BadCredentials) << "not by the same person";
    EXPECT_EQ(room.rowsInUse(), 4);
    EXPECT_EQ(room.entries(u"backup.restoring"_s), 0);
    room.sign(u"keeper"_s, u"Correct-Horse-7"_s);
    ASSERT_EQ(room.step(), RestoreStep::Closing) << room.said().toStdString();
    ASSERT_TRUE(room.turn.next);
    EXPECT_EQ(room.entries(u"backup.restoring"_s), 1);
    EXPECT_EQ(room.rowsInUse(), 4) << "nothing is exchanged while the books are open";
    const QString live = room.database->fileName();
    ASSERT_TRUE(room.swap());
    EXPECT_EQ(room.database->fileName(), room.directory + u"/store-1/wattcard.db"_s);
    EXPECT_TRUE(QFile::exists(live));
    EXPECT_EQ(room.rowsInUse(), 2);
    EXPECT_EQ(room.entries(u"books.restored"_s), 1);
    EXPECT_TRUE(room.verifies());
    const auto state = db::catchUpState(room.database->fileName(), room.chief.id);
    ASSERT_TRUE(state);
    ASSERT_EQ(state->marks.size(), 1u);
    EXPECT_EQ(state->marks[0].note, u"the disk is dead"_s);
    EXPECT_EQ(state->unseen, 2);
    EXPECT_EQ(state->ahead, 0);
    EXPECT_EQ(room.turn.last->mark.blocks.size(), 1u);
}

// At each step Back leaves the books, byte for byte, and the profile as they were.
TEST(RestoreFlow, cancelAtEachStepLeavesTheBooksUntouched)
{
    RestoreRoom room;
    room.sellMore();
    const QString live = room.database->fileName();
    const QByteArray books = fileBytes(live);
    const QByteArray log = fileBytes(live + u"-wal"_s);
    const QStringList before = room.inProfile();
    const auto expectUntouched = [&](const char* where) {
        EXPECT_EQ(fileBytes(live), books) << where;
        EXPECT_EQ(fileBytes(live + u"-wal"_s), log) << where;
        EXPECT_EQ(room.inProfile(), before) << where;
        EXPECT_EQ(db::storeFolder(room.directory), room.directory) << where;
    };
    room.begin();
    room.alt(Qt::Key_X);
    EXPECT_FALSE(room.desk.view().isOpen);
    expectUntouched("file");
    room.toLook();
    room.alt(Qt::Key_X);
    EXPECT_EQ(room.step(), RestoreStep::File);
    room.alt(Qt::Key_X);
    expectUntouched("look");
    room.toSign();
    room.alt(Qt::Key_X);
    room.alt(Qt::Key_X);
    room.alt(Qt::Key_X);
    EXPECT_FALSE(room.desk.view().isOpen);
    expectUntouched("sign");
    // While it is read: at every piece of progress once.
    int looks = 0;
    int stopAt = 0;
    QObject::connect(room.service.get(), &app::RestoreService::progressed, &room.room, [&] {
        if (looks++ == stopAt)
            room.service->stop();
    });
    for (stopAt = 0; stopAt < 3; ++stopAt) {
        looks = 0;
        room.begin();
        room.type(u"Backup"_s, room.file);
        room.type(u"Passphrase"_s, u"twelve letters"_s);
        room.alt(Qt::Key_N);
        EXPECT_EQ(room.step(), RestoreStep::File) << stopAt;
        EXPECT_TRUE(room.desk.view().wasStopped) << stopAt;
        room.alt(Qt::Key_X);
        expectUntouched("working");
    }
}

// A stop that comes before the service has begun is meant for the preparation that was asked for.
TEST(RestoreFlow, aStopBeforeThePreparationHasBegunStopsIt)
{
    RestoreRoom room;
    int stopped = 0;
    int prepared = 0;
    QObject::connect(room.service.get(), &app::RestoreService::stopped, &room.room,
                     [&] { ++stopped; });
    QObject::connect(room.service.get(), &app::RestoreService::prepared, &room.room,
                     [&] { ++prepared; });
    const QByteArray typed{"twelve letters"};
    const Bytes phrase{typed.begin(), typed.end()};
    const app::SharedSecret passphrase{
        std::make_shared<crypto::Secret>(crypto::Secret::copyOf(phrase))};
    room.service->announce();
    room.service->stop();
    room.service->prepare(room.file, passphrase);
    EXPECT_EQ(stopped, 1);
    EXPECT_EQ(prepared, 0);
    room.service->prepare(room.file, passphrase);
    EXPECT_EQ(stopped, 1);
    EXPECT_EQ(prepared, 1);
}

// A window that ends because what was read of the books has changed is followed by another one,
// once, over the same books.
TEST(RestoreFlow, aWindowIsOpenedAgainOverTheSameBooksOnce)
{
    RestoreTurn turn;
    EXPECT_FALSE(turn.take());
    turn.isReopened = true;
    EXPECT_TRUE(turn.take());
    EXPECT_FALSE(turn.last);
    EXPECT_FALSE(turn.take());
}

struct SpoiltFile {
    const char* name;
    BackupTrouble trouble;
    void (*spoil)(QByteArray& bytes);
};

class SpoiltBackups : public ::testing::TestWithParam<SpoiltFile> {};

TEST_P(SpoiltBackups, areRefusedWithTheReasonOnTheScreen)
{
    RestoreRoom room;
    QByteArray bytes = fileBytes(room.file);
    GetParam().spoil(bytes);
    QFile out{room.file};
    ASSERT_TRUE(out.open(QIODevice::WriteOnly | QIODevice::Truncate));
    out.write(bytes);
    out.close();
    room.begin();
    room.type(u"Backup"_s, room.file);
    room.type(u"Passphrase"_s, u"twelve letters"_s);
    room.alt(Qt::Key_N);
    ASSERT_TRUE(room.desk.view().failure);
    EXPECT_EQ(backupTroubleIn(*room.desk.view().failure), GetParam().trouble)
        << room.desk.view().failure->detail.toStdString();
    EXPECT_EQ(room.step(), RestoreStep::File);
    EXPECT_TRUE(room.said().startsWith(ui::backupTroubleText(GetParam().trouble)));
    EXPECT_FALSE(room.inProfile().contains(u"store-1.part"_s));
    EXPECT_EQ(room.rowsInUse(), 2);
}

INSTANTIATE_TEST_SUITE_P(RestoreFlow, SpoiltBackups,
                         ::testing::Values(SpoiltFile{"noBackup", BackupTrouble::NotABackup,
                                                      [](QByteArray& b) { b[0] = 'X'; }},
                                           SpoiltFile{"damaged", BackupTrouble::ChunkDamaged,
                                                      [](QByteArray& b) {
                                                          const qsizetype last = b.size() - 40;
                                                          b[last] = static_cast<char>(b[last] ^ 1);
                                                      }},
                                           SpoiltFile{"cutShort", BackupTrouble::CutShort,
                                                      [](QByteArray& b) { b.chop(100); }},
                                           SpoiltFile{"appended", BackupTrouble::Appended,
                                                      [](QByteArray& b) { b += "more"; }}),
                         [](const auto& each) { return each.param.name; });

namespace {

// Where the sealed pieces of a backup lie, by their own heads: id 8, index 4, last 1, length 3.
std::vector<std::pair<qsizetype, qsizetype>> piecesOf(const QByteArray& file)
{
    const auto number = [&](qsizetype at, int bytes) {
        qsizetype value = 0;
        for (int i = 0; i < bytes; ++i)
            value = value << 8 | static_cast<std::uint8_t>(file[at + i]);
        return value;
    };
    constexpr qsizetype head = 16;
    constexpr qsizetype tag = 16;
    for (qsizetype begin = 0; begin + head + tag <= file.size(); ++begin) {
        std::vector<std::pair<qsizetype, qsizetype>> pieces;
        qsizetype at = begin;
        while (at + head + tag <= file.size() &&
               number(at + 8, 4) == static_cast<qsizetype>(pieces.size())) {
            const qsizetype size = head + number(at + 13, 3) + tag;
            pieces.emplace_back(at, size);
            at += size;
        }
        if (at == file.size() && !pieces.empty() && file[pieces.back().first + 12] == 1)
            return pieces;
    }
    return {};
}

BackupTrouble troubleShown(RestoreRoom& room, const QByteArray& bytes)
{
    QFile out{room.file};
    EXPECT_TRUE(out.open(QIODevice::WriteOnly | QIODevice::Truncate));
    out.write(bytes);
    out.close();
    room.begin();
    room.type(u"Backup"_s, room.file);
    room.type(u"Passphrase"_s, u"twelve letters"_s);
    room.alt(Qt::Key_N);
    EXPECT_TRUE(room.desk.view().failure);
    const auto trouble = backupTroubleIn(room.desk.view().failure.value_or(Failure{}));
    EXPECT_TRUE(trouble && room.said().startsWith(ui::backupTroubleText(*trouble)));
    room.alt(Qt::Key_X);
    return trouble.value_or(BackupTrouble::GivenUp);
}

} // namespace

TEST(RestoreFlow, piecesThatAreOutOfOrderOrOfAnotherBackupAreNamed)
{
    RestoreRoom room;
    for (int sale = 0; sale < 120; ++sale)
        room.sellMore(); // so that the books fill more than one piece
    QFile::remove(room.file);
    room.backUp();
    const QByteArray first = fileBytes(room.file);
    const auto pieces = piecesOf(first);
    ASSERT_GE(pieces.size(), 2u) << first.size();
    const auto piece = [](const QByteArray& file, std::pair<qsizetype, qsizetype> at) {
        return file.mid(at.first, at.second);
    };
    const QByteArray head = first.left(pieces[0].first);
    const QByteArray rest = first.mid(pieces[1].first + pieces[1].second);
    EXPECT_EQ(troubleShown(room, head + piece(first, pieces[1]) + piece(first, pieces[0]) + rest),
              BackupTrouble::ChunksMixed);
    QFile::remove(room.file);
    room.backUp();
    const QByteArray second = fileBytes(room.file);
    const auto others = piecesOf(second);
    ASSERT_EQ(others.size(), pieces.size());
    EXPECT_EQ(troubleShown(room, head + piece(second, others[0]) +
                                     first.mid(pieces[0].first + pieces[0].second)),
              BackupTrouble::OtherFile);
    EXPECT_EQ(room.rowsInUse(), 122);
}

TEST(RestoreFlow, aWrongPassphraseAndABackupOfSomebodyElseAreRefused)
{
    RestoreRoom room;
    room.begin();
    room.type(u"Backup"_s, room.file);
    room.type(u"Passphrase"_s, u"another phrase"_s);
    room.alt(Qt::Key_N);
    ASSERT_TRUE(room.desk.view().failure);
    EXPECT_EQ(backupTroubleIn(*room.desk.view().failure), BackupTrouble::WrongPassphrase);
    Company company = *room.registry->company();
    company.utilityRegion = {0, 1, 0, 9};
    ASSERT_TRUE(room.registry->setCompany(company, room.clerk));
    room.type(u"Passphrase"_s, u"twelve letters"_s);
    room.alt(Qt::Key_N);
    ASSERT_TRUE(room.desk.view().failure);
    EXPECT_EQ(backupTroubleIn(*room.desk.view().failure), BackupTrouble::OtherCompany);
}

// Who signs must be known to the books that come back, in the same role.
TEST(RestoreFlow, somebodyWhomTheOldBooksDoNotKnowCannotSign)
{
    RestoreRoom room;
    room.enter(u"newcomer"_s, Role::Finance);
    room.toSign();
    room.sign(u"newcomer"_s, u"Correct-Horse-7"_s);
    ASSERT_TRUE(room.desk.view().failure);
    EXPECT_EQ(backupTroubleIn(*room.desk.view().failure), BackupTrouble::UnknownThere);
    EXPECT_FALSE(room.turn.next);
    room.sign(u"keeper"_s, u"Correct-Horse-7"_s);
    EXPECT_TRUE(room.turn.next) << room.said().toStdString();
}

TEST(RestoreFlow, theServiceAsksForTheRightPastTheScreen)
{
    RestoreRoom room;
    room.service->signIn(room.keeper);
    int refused = 0;
    QObject::connect(room.service.get(), &app::RestoreService::failed, &room.room,
                     [&](const Failure& failure) {
                         refused += failure.fault == Fault::PermissionDenied ? 1 : 0;
                     });
    room.service->prepare(room.file, std::make_shared<crypto::Secret>(wordsOf("twelve letters")));
    room.service->sign(u"because"_s, {u"chief"_s, u"Correct-Horse-7"_s});
    Operator clerk = room.keeper;
    clerk.role = Role::Clerk;
    room.service->signIn(clerk);
    room.service->lookAtCatchUp();
    EXPECT_EQ(refused, 3);
}

namespace {

enum class End { Prepared, Signed, Closed, Taken };
constexpr const char* endName = "WATTCARD_RESTORE_ENDS";
constexpr const char* toldName = "WATTCARD_RESTORE_TOLD";

} // namespace

// Runs in a process of its own, which ends in the middle of what it does.
TEST(RestoreVictim, DISABLED_isKilledAtAStep)
{
    const auto end = static_cast<End>(qEnvironmentVariableIntValue(endName));
    RestoreRoom room;
    room.temporary.setAutoRemove(false);
    room.sellMore();
    QFile out{qEnvironmentVariable(toldName)};
    ASSERT_TRUE(out.open(QIODevice::WriteOnly));
    out.write(room.directory.toUtf8());
    out.close();
    room.toSign();
    if (end == End::Prepared)
        ::_exit(0);
    room.sign(u"keeper"_s, u"Correct-Horse-7"_s);
    ASSERT_TRUE(room.turn.next) << room.said().toStdString();
    if (end == End::Signed)
        ::_exit(0);
    if (end == End::Closed) {
        room.close();
        ::_exit(0);
    }
    ASSERT_TRUE(room.swap());
    ::_exit(0);
}

// The program is killed at a step: the next one finds the books of before, or those that were
// restored, and never a mix.
TEST(RestoreFlow, aKillBetweenTheStepsLeavesTheOldBooksOrTheNew)
{
    for (const End end : {End::Prepared, End::Signed, End::Closed, End::Taken}) {
        QTemporaryDir keep;
        const QString told = keep.filePath(u"profile"_s);
        QProcess victim;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(QString::fromLatin1(endName), QString::number(static_cast<int>(end)));
        environment.insert(QString::fromLatin1(toldName), told);
        victim.setProcessEnvironment(environment);
        victim.start(QCoreApplication::applicationFilePath(),
                     {u"--gtest_also_run_disabled_tests"_s, u"--gtest_filter=RestoreVictim.*"_s});
        ASSERT_TRUE(victim.waitForFinished(60'000));
        ASSERT_EQ(victim.exitCode(), 0) << victim.readAllStandardOutput().toStdString();
        const QString profile = QString::fromUtf8(fileBytes(told));
        {
            db::test::Office after{profile, {}};
            EXPECT_TRUE(after.verifies()) << static_cast<int>(end);
            db::SqlBackupStore store{profile};
            EXPECT_EQ(store.contents(profile)->rows, end == End::Taken ? 2 : 3)
                << static_cast<int>(end);
            EXPECT_EQ(db::storeFolder(profile) == profile, end != End::Taken);
        }
        QDir{profile}.removeRecursively();
    }
}

} // namespace wattcard::test
