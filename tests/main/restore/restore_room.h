// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/back_up.h"
#include "crypto/password.h"
#include "db/repositories/sql_audit_book.h"
#include "db/repositories/sql_backups.h"
#include "db/repositories/sql_catch_up_list.h"
#include "main/restore_side.h"
#include "tests/db/office.h"
#include "tests/ui/audit/key_press.h"
#include "ui/backup/backup_desk.h"
#include "ui/backup/backup_link.h"
#include "ui/backup/backup_page.h"
#include "ui/backup/backup_room.h"
#include "ui/backup/restore_desk.h"
#include "ui/backup/restore_page.h"
#include "ui/backup/restore_screen_text.h"

#include <QApplication>
#include <QDir>

#include <gtest/gtest.h>

namespace wattcard::test {

inline crypto::Secret wordsOf(std::string_view text)
{
    return crypto::Secret{Bytes{text.begin(), text.end()}};
}

inline QByteArray fileBytes(const QString& path)
{
    QFile file{path};
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray{"unreadable"};
}

// The screen of Alt+7 over the books of a practice company, a backup of which lies on another
// "disk", and people who can sign.
struct RestoreRoom : db::test::Office {
    QTemporaryDir disk;
    Operator chief;
    Operator keeper; // of the money
    db::SqlBackupStore store{directory};
    std::unique_ptr<db::SqlBackupBook> notes;
    std::unique_ptr<app::RestoreService> service;
    std::unique_ptr<app::BackupService> backups;
    ui::BackupDesk backupDesk;
    ui::RestoreDesk desk;
    ui::BackupRoom room{nullptr};
    RestoreTurn turn;
    const QString file = disk.filePath(QStringLiteral("one.wcbk"));

    RestoreRoom();
    Operator enter(const QString& login, Role role);
    void backUp();
    void begin(); // from the screen of backups
    static void deliver();
    void alt(int key);
    void type(const QString& name, const QString& text); // into the field of that name
    void toLook();                                       // reads and checks the backup
    void toSign();
    void sign(const QString& login, const QString& password);
    void sellMore();
    bool swap(); // as the program does: everything closed, put in place, opened again
    ui::RestoreStep step() const { return desk.view().step; }
    QString said() const { return ui::restoreMessage(desk.view()).text; }
    std::int64_t rowsInUse() { return store.contents(directory)->rows; }
    QStringList inProfile() const;
    int entries(const QString& action);
};

} // namespace wattcard::test
