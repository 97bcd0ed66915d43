// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "crypto/secret.h"
#include "domain/ports/backups.h"
#include "domain/ports/people.h"

#include <chrono>

namespace wattcard::app {

// What a restore into scratch has shown.
struct BackupProof {
    BackupContents contents;
    // The books in use go on from the backup: the same log up to its head, the same sums.
    enum class Books { GoOn, Differ, None } books = Books::None;
    QString difference = {}; // where they differ
    std::chrono::milliseconds took{};
};

// The restore drill (DOMAIN.md section 10): opened, decrypted, unpacked into a folder of its own,
// brought up to this program's schema, structure, references, invariants and chain checked, and
// reconciled with the books in use, which go on undisturbed. Minutes for large books.
class DrillBackup {
public:
    DrillBackup(BackupStore& store, const Clock& clock) : m_store{store}, m_clock{clock} {}
    // The check alone, which anybody with the passphrase may make; remembers nothing. Every
    // BackupTrouble.
    Result<BackupProof> check(const QString& file, const crypto::Secret& passphrase,
                              const BackupProgress& progress = {});
    // By the administrator: the same, and what was proven is remembered and on the audit log.
    // PermissionDenied; ContentsDiffer where the books in use do not go on from it.
    struct Recorder {
        BackupBook& book;
        const Operator& person;
        CounterId counter{};
    };
    Result<BackupProof> run(const QString& file, const crypto::Secret& passphrase,
                            const Recorder& recorder, const BackupProgress& progress = {});

private:
    Result<void> compare(BackupProof& proof);
    BackupStore& m_store;
    const Clock& m_clock;
};

} // namespace wattcard::app
