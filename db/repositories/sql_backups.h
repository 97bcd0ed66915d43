// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/repositories/audit_chain.h"
#include "domain/ports/backups.h"

namespace wattcard::db {

// BackupStore on the files of a profile. Opens connections of its own; usable from any thread.
class SqlBackupStore : public BackupStore {
public:
    explicit SqlBackupStore(QString profile) : m_profile{std::move(profile)} {}
    QString directory() const override { return m_profile; }
    Result<void> keepsFile() const override;
    Result<void> copyTo(const QString& file, const BackupProgress& progress) override;
    Result<BackupContents> contents(const QString& directory) override;
    Result<void> prove(const QString& directory, const BackupProgress& progress) override;
    Result<void> goesOnFrom(const BackupContents& contents) override;
    Result<QString> makeNext() override;
    Result<QString> adopt(const QString& prepared) override;

private:
    QString m_profile;
};

// BackupBook in the audit log; on the thread of its connection.
class SqlBackupBook : public BackupBook {
public:
    SqlBackupBook(Database& database, const Clock& clock) : m_database{database}, m_clock{clock} {}
    Result<void> note(const BackupNote& note, const Actor& actor) override;
    Result<void> notePlan(const BackupPlanNote& plan, const Actor& actor) override;

private:
    Database& m_database;
    const Clock& m_clock;
};

} // namespace wattcard::db
