// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "crypto/backup_label.h"
#include "domain/ports/backups.h"
#include "domain/ports/people.h"

namespace wattcard::app {

class BackupScratch;

// A passphrase below this is refused, as for the key file.
inline constexpr std::size_t shortestBackupPassphrase = 12;

struct BackupOrder {
    QString file; // where it goes; on another volume than the books
    const crypto::Secret& passphrase;
    crypto::PasswordCost cost = crypto::BackupLabel{}.cost;
};

struct BackupMade {
    QString file;
    std::int64_t size = 0; // bytes
    QString digest;        // SHA-256 of the file, hexadecimal
    BackupContents contents;
};

// A backup of the books while they are in use (DOMAIN.md section 10): copied, sealed, read back
// from the file, opened, checked in full, and only then given its name. Takes minutes for large
// books: on a thread of its own that was made quiet (quiet_thread.h). By the administrator.
class BackUp {
public:
    BackUp(BackupStore& store, BackupBook& book, const Clock& clock)
        : m_store{store},
          m_book{book},
          m_clock{clock}
    {
    }
    // PermissionDenied, every BackupTrouble, DatabaseInUse while another backup runs. Without
    // success nothing has the name of the file.
    Result<BackupMade> run(const BackupOrder& order, const Operator& person, CounterId counter,
                           const BackupProgress& progress = {});

private:
    Result<BackupContents> copy(BackupScratch& scratch, const BackupProgress& progress);
    Result<void> readBack(const BackupMade& made, BackupScratch& scratch, const BackupOrder& order,
                          const BackupProgress& progress);
    Result<BackupMade> make(const BackupOrder& order, const BackupProgress& progress);
    BackupStore& m_store;
    BackupBook& m_book;
    const Clock& m_clock;
};

} // namespace wattcard::app
