// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "crypto/backup_disk.h"
#include "crypto/backup_label.h"

namespace wattcard::app {

// A copy of the books and what is known of it, on its way into a backup file.
struct SealingOrder {
    QString copy;
    BackupContents contents;
    const crypto::Secret& passphrase;
    crypto::PasswordCost cost = crypto::BackupLabel{}.cost;
};
// Packs and seals the copy into the file, which is synced but has no name yet. Answers with the
// SHA-256 of the file, hexadecimal. Holds about 4 MiB whatever the size.
Result<QString> sealCopy(const SealingOrder& order, crypto::PartFile& target,
                         const BackupProgress& progress);

struct UnsealingOrder {
    QString file; // the backup
    QString copy; // a file that is not there yet
    const crypto::Secret& passphrase;
};
// The books out of a backup file, and what it says of them. Every BackupTrouble of a file; nothing
// is taken before it is authentic, and a copy that is not whole is removed.
Result<BackupContents> unsealCopy(const UnsealingOrder& order, const BackupProgress& progress);

// The head of a backup, for a list of files: without a passphrase, nothing of it is proven.
Result<crypto::BackupLabel> labelOf(const QString& file);

} // namespace wattcard::app
