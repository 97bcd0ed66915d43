// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/audit/key_press.h"
#include "ui/backup/backup_desk.h"
#include "ui/backup/backup_link.h"
#include "ui/backup/backup_page.h"
#include "ui/backup/backup_screen_text.h"
#include "ui/backup/sample_backups.h"

#include <QApplication>
#include <QSignalSpy>

#include <gtest/gtest.h>

namespace wattcard::ui {

using namespace Qt::StringLiterals;

namespace {

struct BackupWorld {
    BackupDesk desk;
    BackupPage page{nullptr};
    QSignalSpy plans{&desk, &BackupDesk::planWanted};
    QSignalSpy backups{&desk, &BackupDesk::backupWanted};
    QSignalSpy checks{&desk, &BackupDesk::verificationWanted};
    QSignalSpy drills{&desk, &BackupDesk::drillWanted};
    QSignalSpy stops{&desk, &BackupDesk::stopWanted};

    explicit BackupWorld(const BackupView& sample = sampleBackupGood())
    {
        linkBackup(page, desk);
        page.resize(1366, 720);
        page.QWidget::show();
        QApplication::setActiveWindow(&page);
        desk.enter(*sample.person);
        desk.standingReady(sample.standing);
        page.setFocus();
    }
    void alt(int key) { pressKey(page, key, Qt::AltModifier); }
    void goTo(const QString& name)
    {
        for (int i = 0; i < 20 && page.focusWidget()->accessibleName() != name; ++i)
            pressKey(page, Qt::Key_Tab);
        ASSERT_EQ(page.focusWidget()->accessibleName(), name);
    }
    void type(const QString& name, const QString& text)
    {
        goTo(name);
        QTest::keyClicks(page.focusWidget(), text);
    }
    void typePhrases(const QString& first, const QString& second)
    {
        type(u"Passphrase"_s, first);
        type(u"The same again, for a new backup"_s, second);
    }
};

BackupView strangerToPassphrases()
{
    BackupView view = sampleBackupGood();
    view.standing.hasPassphrase = false;
    return view;
}

} // namespace

TEST(BackupPage, takesTheSchedulesFiguresFromItsFields)
{
    BackupWorld world;
    world.goTo(u"Folder for backups"_s);
    QTest::keySequence(world.page.focusWidget(), QKeySequence::SelectAll);
    QTest::keyClicks(world.page.focusWidget(), u"/mnt/far"_s);
    pressKey(world.page, Qt::Key_Return);
    QTest::keySequence(world.page.focusWidget(), QKeySequence::SelectAll);
    QTest::keyClicks(world.page.focusWidget(), u"12"_s);
    world.alt(Qt::Key_S);
    ASSERT_EQ(world.plans.size(), 1);
    EXPECT_EQ(world.plans[0][0].value<app::BackupPlan>(),
              (app::BackupPlan{.folder = u"/mnt/far"_s, .hours = 12, .keep = 14}));
}

// Mistyped once, a passphrase would lose every backup that is made with it.
TEST(BackupPage, takesANewPassphraseOnlyTypedTwiceAndLongEnough)
{
    BackupWorld world{strangerToPassphrases()};
    world.alt(Qt::Key_B);
    EXPECT_EQ(world.desk.view().gap, BackupGap::Passphrase);
    EXPECT_EQ(world.page.focusWidget()->accessibleName(), u"Passphrase"_s);
    world.typePhrases(u"eleven char"_s, u"eleven char"_s);
    world.alt(Qt::Key_B);
    EXPECT_EQ(world.desk.view().gap, BackupGap::TooShort);
    world.typePhrases(u"twelve letters"_s, u"twelve lettres"_s);
    world.alt(Qt::Key_B);
    EXPECT_EQ(world.desk.view().gap, BackupGap::PassphraseAgain);
    EXPECT_EQ(world.backups.size(), 0);
    world.typePhrases(u"twelve letters"_s, u"twelve letters"_s);
    world.alt(Qt::Key_B);
    ASSERT_EQ(world.backups.size(), 1);
    EXPECT_EQ(world.backups[0][0].value<app::SharedSecret>()->size(), 14u);
    world.alt(Qt::Key_B); // it was asked for and has not answered
    EXPECT_EQ(world.backups.size(), 1);
}

TEST(BackupPage, usesThePassphraseThatIsKeptAndTheNewestBackup)
{
    BackupWorld world;
    world.alt(Qt::Key_V);
    ASSERT_EQ(world.checks.size(), 1);
    EXPECT_EQ(world.checks[0][0].toString(), sampleBackupGood().standing.newest);
    EXPECT_EQ(world.checks[0][1].value<app::SharedSecret>(), nullptr);
    world.desk.standingReady(sampleBackupGood().standing);
    world.alt(Qt::Key_D);
    EXPECT_EQ(world.drills.size(), 1);
}

TEST(BackupPage, showsHowFarItIsAndCanBeStopped)
{
    BackupWorld world;
    world.alt(Qt::Key_X);
    EXPECT_EQ(world.stops.size(), 0) << "nothing runs";
    world.desk.began(app::BackupWork::Making);
    world.desk.progressed(BackupStage::Sealing, 42);
    EXPECT_TRUE(messageOf(world.desk.view()).text.endsWith(u"Packing and encrypting: 42 %"_s));
    world.alt(Qt::Key_B);
    EXPECT_EQ(world.backups.size(), 0) << "one at a time";
    world.alt(Qt::Key_X);
    EXPECT_EQ(world.stops.size(), 1);
    world.desk.stopped();
    world.desk.standingReady(sampleBackupGood().standing);
    EXPECT_EQ(world.desk.view().done, BackupView::Done::Stopped);
    EXPECT_TRUE(isOffered(world.desk.view(), BackupCommand::BackUp));
}

// Who locks the screen does not lose the backup that he has begun.
TEST(BackupDesk, letsWhatRunsGoOnWhenNobodyIsSignedIn)
{
    BackupWorld world;
    world.desk.began(app::BackupWork::Making);
    world.desk.leave();
    EXPECT_EQ(world.stops.size(), 0);
    for (const BackupCommand command : allBackupCommands)
        EXPECT_FALSE(isOffered(world.desk.view(), command));
    world.desk.enter(*sampleBackupGood().person);
    EXPECT_TRUE(isOffered(world.desk.view(), BackupCommand::Stop));
}

TEST(BackupDesk, showsTheStateToOthersAndTakesNothingFromThem)
{
    for (const Role role : {Role::Auditor, Role::Finance, Role::Clerk}) {
        BackupView sample = sampleBackupGood();
        sample.person->role = role;
        BackupWorld world{sample};
        for (const int key : {Qt::Key_B, Qt::Key_V, Qt::Key_D, Qt::Key_S})
            world.alt(key);
        world.desk.backUp({}, {});
        EXPECT_EQ(world.backups.size() + world.checks.size() + world.drills.size(), 0);
        EXPECT_EQ(world.plans.size(), 0);
        EXPECT_FALSE(backupFacts(world.desk.view()).empty());
    }
}

TEST(BackupScreenText, saysHowBooksAreBroughtBack)
{
    EXPECT_TRUE(restoreAdvice().contains(u"wattcardctl restore --from FILE --reason"_s));
    EXPECT_TRUE(restoreAdvice().contains(u"no longer opens the books"_s));
}

} // namespace wattcard::ui
