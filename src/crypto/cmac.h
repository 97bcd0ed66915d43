// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "crypto/cipher.h"

namespace wattcard::crypto {

using Mac16 = std::array<std::uint8_t, 16>;
using Mac8 = std::array<std::uint8_t, 8>;

// CMAC of NIST SP 800-38B (RFC 4493) over AES-128 or SM4. The key is 16 bytes; triple DES, whose
// MAC is another one (retail_mac.h), is a bug of the caller.
Mac16 cmac(KeyAlgorithm algorithm, ByteView key, ByteView message);
// Its first eight bytes, as secure messaging and the files on the card carry it.
Mac8 cmac8(KeyAlgorithm algorithm, ByteView key, ByteView message);

inline Mac16 aesCmac(ByteView key, ByteView message)
{
    return cmac(KeyAlgorithm::Aes128, key, message);
}
inline Mac8 aesCmac8(ByteView key, ByteView message)
{
    return cmac8(KeyAlgorithm::Aes128, key, message);
}

// K1 and K2 of SP 800-38B section 6.1: AN10922 needs them, because its padding is not CMAC's.
struct CmacSubkeys {
    Mac16 k1{};
    Mac16 k2{};
};
CmacSubkeys aesCmacSubkeys(ByteView key);

} // namespace wattcard::crypto
