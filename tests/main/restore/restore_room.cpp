// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "restore_room.h"

namespace wattcard::test {

using namespace Qt::StringLiterals;

RestoreRoom::RestoreRoom()
    : chief{enter(u"chief"_s, Role::Administrator)},
      keeper{enter(u"keeper"_s, Role::Finance)}
{
    openAccount(moneyAccount, db::test::hundredYuan);
    load(moneyAccount);
    openAccount(energyAccount, db::test::tenYuan);
    backUp();
    notes = std::make_unique<db::SqlBackupBook>(*database, clock);
    const CounterId counter{3};
    service = std::make_unique<app::RestoreService>(app::RestoreService::Parts{
        store, *notes, *people, clock, counter, [this] { return beginRestore(directory); },
        [this, counter](const app::RestoreService::Marking& marking,
                        const app::Approval& approval) {
            return markPrepared(marking, approval, counter, clock);
        },
        [this](OperatorId who) { return db::catchUpState(db::Database::fileIn(directory), who); }});
    backups = std::make_unique<app::BackupService>(
        app::BackupService::Parts{store, *notes, *people, clock, *registry->company(),
                                  [this] { return app::BackupPlan{.folder = disk.path()}; },
                                  [](const app::BackupPlan&) { return Result<void>{}; }});
    ui::linkBackup(room.backups(), backupDesk);
    ui::linkBackup(backupDesk, *backups);
    ui::linkRestore(room, desk);
    ui::linkRestore(desk, *service);
    QObject::connect(&desk, &ui::RestoreDesk::restartWanted, &room,
                     [this](const app::SignedRestore& restore) { turn.next = restore; });
    room.resize(1366, 720);
    room.QWidget::show();
    QApplication::setActiveWindow(&room);
    service->signIn(chief);
    backups->signIn(chief);
    backupDesk.enter(chief);
    desk.enter(chief);
    deliver();
    room.backups().setFocus();
}

Operator RestoreRoom::enter(const QString& login, Role role)
{
    Operator person{.id = {}, .login = login, .name = login, .role = role};
    person.mustChangePassword = false;
    const auto encoded = crypto::hashPassword(u"Correct-Horse-7"_s, crypto::passwordCostFloor);
    EXPECT_TRUE(encoded);
    const auto id = people->add(person, *encoded, {{}, CounterId{3}});
    EXPECT_TRUE(id);
    person.id = *id;
    return person;
}

void RestoreRoom::backUp()
{
    db::SqlBackupBook book{*database, clock};
    const crypto::Secret phrase = wordsOf("twelve letters");
    const auto made =
        app::BackUp{store, book, clock}.run({file, phrase, {8, 1, 1}}, chief, CounterId{3});
    EXPECT_TRUE(made) << (made ? "" : made.error().detail.toStdString());
}

void RestoreRoom::deliver()
{
    for (int i = 0; i < 12; ++i)
        QCoreApplication::sendPostedEvents();
}

void RestoreRoom::alt(int key)
{
    ui::pressKey(room, key, Qt::AltModifier);
    deliver();
}

void RestoreRoom::begin()
{
    alt(Qt::Key_R);
    ASSERT_TRUE(desk.view().isOpen);
    ASSERT_EQ(room.currentWidget(), &room.restore());
}

void RestoreRoom::type(const QString& name, const QString& text)
{
    QWidget& page = room.restore();
    for (int i = 0; i < 20 && page.focusWidget()->accessibleName() != name; ++i)
        ui::pressKey(page, Qt::Key_Tab);
    ASSERT_EQ(page.focusWidget()->accessibleName(), name);
    if (auto* edit = qobject_cast<QLineEdit*>(page.focusWidget()))
        edit->selectAll();
    QTest::keyClicks(page.focusWidget(), text);
}

void RestoreRoom::toLook()
{
    begin();
    type(u"Backup"_s, file);
    type(u"Passphrase"_s, u"twelve letters"_s);
    alt(Qt::Key_N);
    ASSERT_EQ(step(), ui::RestoreStep::Look) << said().toStdString();
}

void RestoreRoom::toSign()
{
    toLook();
    type(u"The company's name, to confirm"_s, u"Valley Power"_s);
    type(u"Why"_s, u"the disk is dead"_s);
    alt(Qt::Key_N);
    ASSERT_EQ(step(), ui::RestoreStep::Sign) << said().toStdString();
}

void RestoreRoom::sign(const QString& login, const QString& password)
{
    type(u"Login of finance"_s, login);
    type(u"Password"_s, password);
    alt(Qt::Key_N);
}

void RestoreRoom::sellMore()
{
    sell(purchase(moneyAccount, db::test::tenYuan));
}

bool RestoreRoom::swap()
{
    service.reset();
    backups.reset();
    notes.reset();
    stock.reset();
    orders.reset();
    keys.reset();
    close();
    const bool taken = turn.take();
    reopen();
    return taken && !turn.last->failure;
}

QStringList RestoreRoom::inProfile() const
{
    return QDir{directory}.entryList(QDir::AllEntries | QDir::NoDotAndDotDot);
}

int RestoreRoom::entries(const QString& action)
{
    db::SqlAuditBook log{database->fileName()};
    const auto all = log.entries(of(Role::Auditor).who, 1, 10'000);
    EXPECT_TRUE(all);
    return static_cast<int>(std::ranges::count(*all, action, &AuditLine::action));
}

} // namespace wattcard::test
