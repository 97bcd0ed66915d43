// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "crypto/gcm.h"
#include "crypto/key_block.h"
#include "crypto/password.h"

namespace wattcard::crypto {

// The bytes of a key file (RELIABILITY.md section 11), without any file. Big-endian:
//   "WCKS" | format version 2 | Argon2id m 4 (KiB), t 4, p 4 | salt 16 | binding digest 32 |
//   proof 28 | count 2 | count blocks of 84 | seal 28 | SHA-256 of everything before it 32
//   block = header 40 (key_block.h) | nonce 12 | AES-256-GCM of the master 16 | tag 16,
//           with parameters || header as associated data
// The parameters are everything before the proof. Proof and seal are empty AES-256-GCM messages
// whose associated data is everything before them: the proof tells a wrong passphrase from an
// edited list, the seal holds the list together, so that no block can be taken out, put back or
// exchanged. The hash tells a damaged disk from a wrong passphrase; it guards against nobody.
struct KeyFileBlock {
    KeyLabel label;
    Bytes wrapped; // nonce || cipher text || tag
};
struct KeyFile {
    PasswordCost cost;
    Bytes salt;
    Bytes bindingDigest;
    std::vector<KeyFileBlock> blocks;
};

// Nothing above is computed: a changed file must not be able to stop the counter.
inline constexpr PasswordCost keyFileCost{256 * 1024, 3, 4};
inline constexpr PasswordCost keyFileCostFloor{8, 1, 1};
inline constexpr PasswordCost keyFileCostCap{1024 * 1024, 16, 16};
inline constexpr std::size_t keyFileSaltSize = 16;
inline constexpr std::size_t mostKeyBlocks = 64;
inline constexpr std::size_t largestKeyFile = 64 * 1024;

// Everything that can be said without the passphrase, in a time that does not depend on the file:
// BadInput above a cap, SchemaTooNew, KeyStoreDamaged for what is cut, changed or no key file.
Result<KeyFile> decodeKeyFile(ByteView bytes);

// Under the storage key: KeyStoreLocked when the key is not the one the file was made with,
// KeyStoreDamaged when the list was edited.
Result<void> authenticateKeyFile(ByteView bytes, const Secret& storageKey);
Result<Bytes> encodeKeyFile(const KeyFile& file, const Secret& storageKey);

// A block for a master, and the master of a block.
Result<KeyFileBlock> wrapKey(const KeyFile& file, const Secret& storageKey, const KeyLabel& label,
                             const Secret& master);
Result<Secret> unwrapKey(const KeyFile& file, const Secret& storageKey, const KeyFileBlock& block);

// Recognises a machine and user without naming them.
Bytes bindingDigest(ByteView salt, ByteView binding);
// Argon2id (RFC 9106) of the passphrase, the binding as its secret parameter. DatabaseFailed when
// there is not enough memory. Slow by design.
Result<Secret> storageKeyFrom(const Secret& passphrase, const KeyFile& file, ByteView binding);

} // namespace wattcard::crypto
