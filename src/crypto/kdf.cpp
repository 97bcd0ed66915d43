// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "crypto/kdf.h"

#include "crypto/hash.h"

#include <openssl/crypto.h>

#include <algorithm>
#include <bit>

namespace wattcard::crypto {

namespace {

// FIPS 46-3: the last bit of each byte of a DES key makes the number of ones odd.
void makeParityOdd(std::span<std::uint8_t> key)
{
    for (std::uint8_t& byte : key) {
        const bool isOdd = std::popcount(static_cast<unsigned>(byte >> 1)) % 2 != 0;
        byte = static_cast<std::uint8_t>((byte & 0xFE) | (isOdd ? 0 : 1));
    }
}

} // namespace

Secret icaoKdf(KeyAlgorithm algorithm, ByteView seed, KeyUse use)
{
    constexpr std::size_t counterSize = 4;
    Secret input{seed.size() + counterSize};
    std::copy(seed.begin(), seed.end(), input.writable().begin());
    input.writable().back() = static_cast<std::uint8_t>(use);
    Sha1 digest = sha1(input.view());
    Secret key = Secret::copyOf(ByteView{digest}.first(keySize));
    OPENSSL_cleanse(digest.data(), digest.size());
    if (algorithm == KeyAlgorithm::TripleDes)
        makeParityOdd(key.writable());
    return key;
}

} // namespace wattcard::crypto
