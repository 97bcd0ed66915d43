// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/back_up.h"
#include "app/drill_backup.h"
#include "app/restore_backup.h"
#include "db/repositories/sql_backups.h"
#include "tests/db/office.h"

#include <QDir>
#include <QFile>

#include <gtest/gtest.h>

namespace wattcard::app::test {

using db::test::Office;

inline crypto::Secret phrase(const char* text)
{
    const QByteArray bytes{text};
    return crypto::Secret::copyOf(ByteView{reinterpret_cast<const std::uint8_t*>(bytes.data()),
                                           static_cast<std::size_t>(bytes.size())});
}

// The least work: these open many files.
inline constexpr crypto::PasswordCost littleWork{8, 1, 1};

// A practice profile with sales, and a folder for its backups.
class BackupShop : public ::testing::Test {
protected:
    BackupShop()
    {
        office.openAccount(office.moneyAccount, db::test::hundredYuan);
        office.load(office.moneyAccount);
        office.openAccount(office.energyAccount, db::test::tenYuan);
        administrator.id = office.of(Role::Administrator).who;
        administrator.role = Role::Administrator;
    }
    QString fileNamed(const QString& name) const { return target.filePath(name); }
    Result<BackupMade> backUp(const QString& file, const BackupProgress& progress = {})
    {
        db::SqlBackupBook book{*office.database, office.clock};
        return BackUp{store, book, office.clock}.run({file, right, littleWork}, administrator,
                                                     CounterId{3}, progress);
    }
    Result<BackupProof> drill(const QString& file)
    {
        db::SqlBackupBook book{*office.database, office.clock};
        return DrillBackup{store, office.clock}.run(file, right,
                                                    {book, administrator, CounterId{3}});
    }
    // Whatever is in the folder of the backups, and what was left in that of the books.
    QStringList targets() const
    {
        return QDir{target.path()}.entryList(QDir::AllEntries | QDir::NoDotAndDotDot);
    }
    bool leftNothing() const
    {
        return !QDir{office.directory + QStringLiteral("/backup.scratch")}.exists();
    }

    Office office;
    QTemporaryDir target;
    db::SqlBackupStore store{office.directory};
    Operator administrator;
    crypto::Secret right = phrase("twelve letters");
};

template <class Value> std::optional<BackupTrouble> troubleOf(const Result<Value>& result)
{
    return result ? std::nullopt : backupTroubleIn(result.error());
}

inline QByteArray bytesIn(const QString& file)
{
    QFile opened{file};
    return opened.open(QIODevice::ReadOnly) ? opened.readAll() : QByteArray{"unreadable"};
}

} // namespace wattcard::app::test
