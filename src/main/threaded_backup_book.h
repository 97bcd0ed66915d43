// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/ports/backups.h"
#include "main/database_thread.h"

namespace wattcard {

// Notes about backups, which a thread of their own makes, on the database thread.
class ThreadedBackupBook final : public BackupBook {
public:
    // `home` lives on the database thread.
    ThreadedBackupBook(BackupBook& book, QObject& home) : m_book{book}, m_home{home} {}
    Result<void> note(const BackupNote& note, const Actor& actor) override
    {
        return onThreadOf(m_home, [&] { return m_book.note(note, actor); });
    }
    Result<void> notePlan(const BackupPlanNote& plan, const Actor& actor) override
    {
        return onThreadOf(m_home, [&] { return m_book.notePlan(plan, actor); });
    }

private:
    BackupBook& m_book;
    QObject& m_home;
};

} // namespace wattcard
