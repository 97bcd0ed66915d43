// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "crypto/secret.h"

#include <array>

namespace wattcard::crypto {

inline constexpr std::size_t aesBlockSize = 16; // FIPS 197
inline constexpr std::size_t aesKeySize = 16;   // AES-128

// What a key of 16 bytes is a key of: AES-128 (FIPS 197), SM4 (GB/T 32907), or triple DES with two
// keys (ISO/IEC 18033-3, keying option 2).
enum class KeyAlgorithm { Aes128, Sm4, TripleDes };
inline constexpr std::size_t keySize = 16; // of all three
inline constexpr std::size_t blockSize(KeyAlgorithm algorithm)
{
    return algorithm == KeyAlgorithm::TripleDes ? 8 : aesBlockSize;
}

// CBC without padding (NIST SP 800-38A section 6.2). The IV is one block, the data whole blocks;
// anything else is a bug of the caller and ends the program: lengths that come from a card are
// checked before they come here.
Bytes cbcEncrypt(KeyAlgorithm algorithm, ByteView key, ByteView iv, ByteView data);
Secret cbcDecrypt(KeyAlgorithm algorithm, ByteView key, ByteView iv, ByteView data);

// One block in ECB mode: the IV rule of secure messaging, check values and the CMAC subkeys.
Bytes encryptBlock(KeyAlgorithm algorithm, ByteView key, ByteView block);
std::array<std::uint8_t, aesBlockSize> aesEncryptBlock(ByteView key, ByteView block);

} // namespace wattcard::crypto
