// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
// Backups by the keyboard alone, through page, desk and service to real books and real files.
#include "db/repositories/sql_audit_book.h"
#include "db/repositories/sql_backups.h"
#include "tests/db/office.h"
#include "tests/ui/audit/key_press.h"
#include "ui/backup/backup_desk.h"
#include "ui/backup/backup_link.h"
#include "ui/backup/backup_page.h"
#include "ui/backup/backup_screen_text.h"

#include <QApplication>
#include <QDir>

#include <gtest/gtest.h>

namespace wattcard::ui {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

struct BackupOffice : db::test::Office {
    QTemporaryDir disk;
    db::SqlBackupStore store{directory};
    db::SqlBackupBook notes{*database, clock};
    db::SqlAuditBook log{database->fileName()};
    app::BackupPlan plan;
    Operator chief{of(Role::Administrator).who, u"chief"_s, u"Chief"_s, Role::Administrator, false};
    app::BackupService service{{store, notes, *people, clock, *registry->company(),
                                [this] { return plan; },
                                [this](const app::BackupPlan& wanted) -> Result<void> {
                                    plan = wanted;
                                    return {};
                                }}};
    BackupDesk desk;
    BackupPage page{nullptr};

    BackupOffice()
    {
        openAccount(moneyAccount, db::test::hundredYuan);
        load(moneyAccount);
        linkBackup(page, desk);
        linkBackup(desk, service);
        page.resize(1366, 720);
        page.QWidget::show();
        QApplication::setActiveWindow(&page);
        service.signIn(chief);
        desk.enter(chief);
        deliver();
        page.setFocus();
    }
    static void deliver()
    {
        for (int i = 0; i < 8; ++i)
            QCoreApplication::sendPostedEvents();
    }
    void alt(int key)
    {
        pressKey(page, key, Qt::AltModifier);
        deliver();
    }
    void type(const QString& name, const QString& text)
    {
        for (int i = 0; i < 20 && page.focusWidget()->accessibleName() != name; ++i)
            pressKey(page, Qt::Key_Tab);
        ASSERT_EQ(page.focusWidget()->accessibleName(), name);
        QTest::keyClicks(page.focusWidget(), text);
    }
    void keepFolder()
    {
        type(u"Folder for backups"_s, disk.path());
        alt(Qt::Key_S);
        ASSERT_EQ(desk.view().done, BackupView::Done::PlanKept);
    }
    void backUp()
    {
        type(u"Passphrase"_s, u"twelve letters"_s);
        type(u"The same again, for a new backup"_s, u"twelve letters"_s);
        alt(Qt::Key_B);
    }
    QStringList files() const { return QDir{disk.path()}.entryList(QDir::Files); }
    QString said() const { return messageOf(desk.view()).text; }
    app::RestoreLight light() const { return desk.view().standing.light; }
    std::vector<AuditLine> entries(const QString& action)
    {
        auto all = *log.entries(of(Role::Auditor).who, 1, 1'000);
        std::erase_if(all, [&](const AuditLine& line) { return line.action != action; });
        return all;
    }
};

} // namespace

TEST(BackupFlow, aBackupIsMadeWhileSellingAndADrillTurnsTheLightGood)
{
    BackupOffice room;
    room.keepFolder();
    EXPECT_EQ(room.plan.orderedBy, room.chief.id);
    EXPECT_EQ(room.light(), app::RestoreLight::Never);
    int sold = 0;
    QObject::connect(&room.service, &app::BackupService::progressed, &room.page,
                     [&](BackupStage stage) {
                         if (stage != BackupStage::Sealing || sold > 0)
                             return;
                         room.sell(room.purchase(room.moneyAccount, db::test::tenYuan));
                         ++sold;
                     });
    room.backUp();
    ASSERT_EQ(room.desk.view().done, BackupView::Done::Made) << room.said().toStdString();
    EXPECT_EQ(sold, 1);
    ASSERT_EQ(room.files().size(), 1);
    EXPECT_EQ(room.desk.view().standing.newest, room.disk.filePath(room.files()[0]));
    EXPECT_EQ(room.light(), app::RestoreLight::Never) << "made is not proven";
    EXPECT_EQ(room.store.contents(room.directory)->rows, 2);
    room.alt(Qt::Key_V);
    EXPECT_EQ(room.desk.view().done, BackupView::Done::Verified) << room.said().toStdString();
    EXPECT_EQ(room.light(), app::RestoreLight::Never) << "looking proves nothing for the log";
    room.alt(Qt::Key_D);
    ASSERT_EQ(room.desk.view().done, BackupView::Done::Proven) << room.said().toStdString();
    EXPECT_EQ(room.light(), app::RestoreLight::Good);
    EXPECT_EQ(lightSaying(room.desk.view()).tone, Tone::Good);
    EXPECT_EQ(room.entries(u"backup.made"_s).size(), 1u);
    EXPECT_EQ(room.entries(u"backup.proven"_s).size(), 1u);
    EXPECT_TRUE(room.verifies());
    room.clock.set(room.clock.now() + 24h * 7 + 1s);
    room.desk.enter(room.chief);
    room.deliver();
    EXPECT_EQ(room.light(), app::RestoreLight::Old);
    EXPECT_EQ(lightSaying(room.desk.view()).tone, Tone::Stop);
}

TEST(BackupFlow, aBackupThatIsStoppedLeavesNothing)
{
    BackupOffice room;
    room.keepFolder();
    QObject::connect(&room.service, &app::BackupService::progressed, &room.page,
                     [&] { room.service.stop(); });
    room.backUp();
    EXPECT_EQ(room.desk.view().done, BackupView::Done::Stopped) << room.said().toStdString();
    EXPECT_EQ(room.files(), QStringList{});
    EXPECT_TRUE(isOffered(room.desk.view(), BackupCommand::BackUp));
}

TEST(BackupFlow, anotherPassphraseOpensNothing)
{
    BackupOffice room;
    room.keepFolder();
    room.backUp();
    room.type(u"Passphrase"_s, u"another phrase"_s);
    room.alt(Qt::Key_D);
    ASSERT_TRUE(room.desk.view().failure);
    EXPECT_EQ(backupTroubleIn(*room.desk.view().failure), BackupTrouble::WrongPassphrase);
    EXPECT_EQ(room.light(), app::RestoreLight::Never);
}

// Nobody is signed in then: it is made in the name of whoever ordered it, and proven the first time
// and again a day before the light would turn.
TEST(BackupFlow, whatIsDueIsMadeByItselfAndOldOnesGo)
{
    BackupOffice room;
    room.keepFolder();
    room.plan.keep = 3;
    room.backUp();
    room.service.signOut();
    room.desk.leave();
    const UtcTime begin = room.clock.now();
    room.clock.set(begin + 24h - 1s);
    room.service.makeWhatIsDue();
    EXPECT_EQ(room.entries(u"backup.made"_s).size(), 1u);
    for (int day = 1; day <= 7; ++day) {
        room.clock.set(begin + 24h * day);
        room.service.makeWhatIsDue();
        room.service.makeWhatIsDue(); // a minute later it is not due any more
        room.deliver();
        ASSERT_FALSE(room.desk.view().failure) << room.said().toStdString();
        EXPECT_EQ(room.entries(u"backup.made"_s).size(), 1u + day);
        EXPECT_EQ(room.entries(u"backup.proven"_s).size(), day < 7 ? 1u : 2u) << day;
    }
    EXPECT_EQ(room.entries(u"backup.made"_s).back().actor.who, room.chief.id);
    EXPECT_EQ(room.files().size(), 3);
    EXPECT_TRUE(room.verifies());
}

TEST(BackupFlow, nothingIsMadeByItselfWithoutPassphraseFolderOrAnAdministratorsOrder)
{
    BackupOffice room;
    room.service.makeWhatIsDue();
    room.keepFolder();
    room.service.makeWhatIsDue();
    EXPECT_EQ(room.files(), QStringList{});
    room.backUp();
    ASSERT_EQ(room.files().size(), 1);
    room.clock.set(room.clock.now() + 48h);
    room.plan.orderedBy = room.of(Role::Clerk).who;
    room.service.makeWhatIsDue();
    room.plan.hours = 0;
    room.plan.orderedBy = room.chief.id;
    room.service.makeWhatIsDue();
    EXPECT_EQ(room.files().size(), 1);
}

// The schedule is on the audit log with what was before it; nobody who may not back up changes it.
TEST(BackupFlow, aScheduleThatIsSavedIsOnTheAuditLog)
{
    BackupOffice room;
    room.keepFolder();
    const auto planned = room.entries(u"backup.planned"_s);
    ASSERT_EQ(planned.size(), 1u);
    EXPECT_EQ(planned[0].actor.who, room.chief.id);
    EXPECT_TRUE(planned[0].details.contains(room.disk.path())) << planned[0].details.toStdString();
    EXPECT_TRUE(planned[0].details.contains(u"\"hours\":24"_s));
    // As the store asks it, whoever calls.
    const auto refused =
        room.notes.notePlan({room.disk.path(), 1, 1}, room.of(Role::Finance));
    EXPECT_EQ(refused.error().fault, Fault::PermissionDenied);
    EXPECT_EQ(room.entries(u"backup.planned"_s).size(), 1u);
    EXPECT_TRUE(room.verifies());
}

// What was due and refused is kept for the lights, and tried again an hour later, not each minute.
TEST(BackupFlow, aScheduledBackupThatWasRefusedIsRemembered)
{
    BackupOffice room;
    room.keepFolder();
    room.backUp();
    const UtcTime now = room.clock.now() + 24h;
    room.clock.set(now);
    room.plan.orderedBy = room.of(Role::Clerk).who; // is no administrator any more
    int refused = 0;
    QObject::connect(&room.service, &app::BackupService::failed, &room.page,
                     [&](const Failure&) { ++refused; });
    room.service.makeWhatIsDue();
    app::BackupState state = app::readBackupState(room.directory);
    EXPECT_EQ(state.failedAt, now);
    EXPECT_EQ(state.failure, QString{code(Fault::PermissionDenied)});
    room.service.makeWhatIsDue();
    EXPECT_EQ(refused, 1);
    room.clock.set(now + 1h);
    room.service.makeWhatIsDue();
    EXPECT_EQ(refused, 2);
    EXPECT_EQ(app::readBackupState(room.directory).failedAt, now + 1h);
}

TEST(BackupFlow, theServiceAsksForTheRightPastTheScreen)
{
    BackupOffice room;
    room.keepFolder();
    room.backUp();
    const QString file = room.desk.view().standing.newest;
    const app::BackupPlan before = room.plan;
    Operator clerk = room.chief;
    clerk.role = Role::Clerk;
    room.service.signIn(clerk);
    int refused = 0;
    QObject::connect(&room.service, &app::BackupService::failed, &room.page,
                     [&](const Failure& failure) {
                         refused += failure.fault == Fault::PermissionDenied ? 1 : 0;
                     });
    room.service.backUp({});
    room.service.verify(file, {});
    room.service.drill(file, {});
    room.service.setPlan({.folder = u"/tmp"_s});
    EXPECT_EQ(refused, 4);
    EXPECT_EQ(room.plan, before);
    EXPECT_EQ(room.files().size(), 1);
}

} // namespace wattcard::ui
