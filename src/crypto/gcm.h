// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "crypto/secret.h"
#include "domain/result.h"

namespace wattcard::crypto {

inline constexpr std::size_t storageKeySize = 32;   // AES-256
inline constexpr std::size_t gcmOverhead = 12 + 16; // nonce and tag

// AES-256-GCM (NIST SP 800-38D) with a fresh random nonce: nonce(12) || cipher text || tag(16).
// RandomFailed; a key of another size is a bug of the caller.
Result<Bytes> gcmSeal(ByteView key, ByteView associated, ByteView plain);
// Gives nothing out before the tag is right: KeyStoreDamaged otherwise.
Result<Secret> gcmOpen(ByteView key, ByteView associated, ByteView sealed);

} // namespace wattcard::crypto
