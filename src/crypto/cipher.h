// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "crypto/secret.h"

#include <array>

namespace wattcard::crypto {

inline constexpr std::size_t aesBlockSize = 16; // FIPS 197
inline constexpr std::size_t aesKeySize = 16;   // AES-128

// AES-128 in CBC mode without padding (NIST SP 800-38A section 6.2). Key and IV are 16 bytes, the
// data whole blocks; anything else is a bug of the caller and ends the program: lengths that come
// from a card are checked before they come here.
Bytes aesCbcEncrypt(ByteView key, ByteView iv, ByteView data);
Secret aesCbcDecrypt(ByteView key, ByteView iv, ByteView data);

// One block in ECB mode: the IV rule of secure messaging and the CMAC subkeys need it.
std::array<std::uint8_t, aesBlockSize> aesEncryptBlock(ByteView key, ByteView block);

} // namespace wattcard::crypto
