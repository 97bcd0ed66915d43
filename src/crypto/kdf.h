// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "crypto/secret.h"

namespace wattcard::crypto {

// The counter of the key derivation of ICAO 9303-11 section 9.7.1 says what the key is for.
enum class KeyUse : std::uint32_t { Encryption = 1, Mac = 2 };

// KDF(seed, c) for AES-128: the first 16 bytes of SHA-1(seed || uint32_be(c)).
Secret icaoKdf(ByteView seed, KeyUse use);

} // namespace wattcard::crypto
