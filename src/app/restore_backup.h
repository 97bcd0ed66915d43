// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/backup_place.h"
#include "crypto/secret.h"
#include "domain/ports/backups.h"

#include <optional>

namespace wattcard::app {

// A restore: never over books that are there, always beside them (RELIABILITY.md section 8). First
// the copy is prepared in a folder of its own and proven; then two people mark it as restored
// (MarkRestored, on the prepared books); then it is made the profile's own by renaming one file.
class RestoreBackup {
public:
    explicit RestoreBackup(BackupStore& store) : m_store{store} {}
    ~RestoreBackup(); // removes what was prepared and not adopted
    RestoreBackup(const RestoreBackup&) = delete;

    // Every BackupTrouble; OtherCompany and PracticeMixed against the books that are there. Nothing
    // of theirs is touched.
    Result<BackupContents> prepare(const QString& file, const crypto::Secret& passphrase,
                                   const BackupProgress& progress = {});
    // Where the prepared books lie, closed; whoever marks them opens and closes them.
    const QString& folder() const { return m_folder; }
    // DatabaseInUse while any program, this one included, has the profile's books; NotMarked.
    // Answers with the folder of the store that is now in use.
    Result<QString> adopt();

private:
    BackupStore& m_store;
    std::optional<BackupScratch> m_scratch; // from a prepared copy to its end
    QString m_folder;
    BackupContents m_contents;
};

} // namespace wattcard::app
