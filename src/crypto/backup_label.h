// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "crypto/password.h"
#include "crypto/secret.h"
#include "domain/backup.h"

namespace wattcard::crypto {

// The head of a backup file (RELIABILITY.md section 11). Big-endian:
//   "WCBK" | format version 2 | length of the head 4 | Argon2id m 4 (KiB), t 4, p 4 | salt 16 |
//   id 8 | made at 8 (ms, UTC) | schema 4 | utility and region 4 | practice 1 | counter 2 |
//   bytes of the database 8 | length of the wrapped 4 | wrapped | SHA-256 of all before it 32
//   wrapped = nonce 12 | AES-256-GCM of key 32 and contents | tag 16, all before it as associated
//             data, under the Argon2id of the passphrase
// The key is random and belongs to this file. The hash tells a damaged disk from a wrong
// passphrase; it guards against nobody. What it counts of the shop lies in the wrapped contents.
struct BackupLabel {
    PasswordCost cost{256 * 1024, 3, 4}; // as of the key file: a backup is stolen with its head
    Bytes salt;
    Bytes id;
    UtcTime madeAt{};
    std::uint32_t schema = 0;
    std::array<std::uint8_t, 4> utilityRegion{};
    bool practice = false;
    CounterId counter{};
    std::uint64_t size = 0;
    Bytes wrapped;
};

inline constexpr std::size_t backupIdSize = 8;
inline constexpr std::size_t backupHeadStart = 10; // enough to know the length of the head
inline constexpr std::size_t largestContents = 64 * 1024;

// NotABackup, TooNew, HeaderDamaged; `start` is at least backupHeadStart bytes.
Result<std::size_t> backupHeadLength(ByteView start);
// Everything that can be said without the passphrase: as above, WorkOutOfRange.
Result<BackupLabel> decodeBackupLabel(ByteView head);

// Fills in salt, id and wrapped from the operating system's generator; slow by design (Argon2id).
// Answers with the key of the file. RandomFailed, DatabaseFailed without memory.
Result<Secret> makeBackupKey(BackupLabel& label, ByteView passphrase, ByteView contents);
Bytes encodeBackupLabel(const BackupLabel& label);

// The key of the file and what its head keeps: WrongPassphrase.
struct OpenedLabel {
    Secret key;
    Bytes contents;
};
Result<OpenedLabel> openBackupLabel(const BackupLabel& label, ByteView passphrase);

} // namespace wattcard::crypto
