// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "crypto/cipher.h"

namespace wattcard::crypto {

// The counter of the key derivation of ICAO 9303-11 section 9.7.1 says what the key is for. 3 is
// ours: the key that makes the MAC of a management card's order (CARD.md section 7).
enum class KeyUse : std::uint32_t { Encryption = 1, Mac = 2, Order = 3 };

// KDF(seed, c): the first 16 bytes of SHA-1(seed || uint32_be(c)); for triple DES with the parity
// of each byte made odd.
Secret icaoKdf(KeyAlgorithm algorithm, ByteView seed, KeyUse use);

} // namespace wattcard::crypto
