// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "crypto/durable_file.h"
#include "domain/backup.h"

namespace wattcard::app {

// A folder beside the books in which a copy is made and looked at; empty at first, removed at the
// end. One program at a time: what a killed one has left there is taken away. The books lie there
// in the clear, as they do beside it.
class BackupScratch {
public:
    // DatabaseInUse while another backup runs; NoRoom unless there is room for a copy of that size
    // and for the sales meanwhile.
    static Result<BackupScratch> make(const QString& profile, std::int64_t size);
    BackupScratch(BackupScratch&&) noexcept = default;
    BackupScratch& operator=(BackupScratch&&) = delete;
    BackupScratch(const BackupScratch&) = delete;
    ~BackupScratch();

    const QString& folder() const { return m_folder; }
    QString copy() const; // the file in it that is a store
    Result<void> empty();

private:
    BackupScratch(crypto::FileLock lock, QString folder)
        : m_lock{std::move(lock)},
          m_folder{std::move(folder)}
    {
    }
    crypto::FileLock m_lock;
    QString m_folder;
};

// Whether a backup may go to that file: TargetMissing, TargetExists, SameVolume (books of practice
// excepted), TargetFull where not even half of the books would fit.
Result<void> permitTarget(const QString& file, const QString& profile,
                          const BackupContents& contents);

// The name of a backup that is put into a folder: utility, counter, kind of books, time in UTC.
QString backupName(const BackupContents& contents);
// The backups of the same books in a folder, by their names, the oldest first. Of `owner` count the
// utility, the counter and whether it practises.
QStringList backupsIn(const QString& folder, const BackupContents& owner);
// Removes the oldest beside the one that was just made, down to `most` (at least 1) with it,
// whatever a clock that was moved makes of their names. Answers with what was removed.
QStringList keepNewest(const QString& made, const BackupContents& owner, int most);

} // namespace wattcard::app
