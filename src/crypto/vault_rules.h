// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "crypto/key_store.h"

namespace wattcard::crypto {

// What every vault asks, whatever it is made of.

// For a key that is brought in: 16 bytes, version 1 at least and alive (BadInput); the check value
// is the key's (CheckValueDiffers); it is no test key that everybody can compute (TestKeysRefused)
// and not made of one repeated byte (PermissionDenied).
Result<void> checkNewKey(const KeyLabel& label, const Secret& master);
// Suites and purposes never share key bytes (RELIABILITY.md section 11): DuplicateNumber when one
// of the `held` keys is the same, told by what would be its check value there.
Result<void> checkNotShared(const std::vector<KeyLabel>& held, const Secret& master);
bool isInTime(const KeyLabel& label, UtcTime now);
// PermissionDenied for a revoked key and for one outside its time.
Result<void> checkUsable(const KeyLabel& label, UtcTime now);
// Alive, retired, revoked: never backwards (BadInput). The same again is a success.
Result<void> checkStateChange(KeyState from, KeyState to);

// By the check value alone, for keys that cannot be looked at: the test masters of every purpose
// and suite in the versions 1 to 8.
bool isKnownTestKey(const KeyCheckValue& value);

} // namespace wattcard::crypto
