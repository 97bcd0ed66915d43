// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "crypto/cipher.h"
#include "domain/suite.h"

#include <array>

namespace wattcard::crypto {

using KeyCheckValue = std::array<std::uint8_t, 5>;

// Masters of suites A and T are AES keys, because AN10922 derives from them; a card key of suite T
// is one of triple DES.
KeyAlgorithm masterAlgorithm(Suite suite);
KeyAlgorithm cardKeyAlgorithm(Suite suite);

// A label that tells keys apart, never a MAC (RELIABILITY.md section 11): AES and SM4 the first
// five bytes of CMAC over a zero block; triple DES three bytes of the enciphered zero block, then
// zeros.
KeyCheckValue keyCheckValue(KeyAlgorithm algorithm, ByteView key);

} // namespace wattcard::crypto
