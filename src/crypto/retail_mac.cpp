// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "crypto/retail_mac.h"

#include "crypto/padding.h"
#include "crypto/require.h"

#include <algorithm>

namespace wattcard::crypto {

// Single DES is not in OpenSSL's default provider. E(K1)·D(K1)·E(K1) is single DES, so triple DES
// with equal halves does the chain; the last block and the output transformation together are one
// block of triple DES with both halves.
Mac8 retailMac(ByteView key, ByteView message)
{
    require(key.size() == keySize, "retail MAC key length");
    constexpr std::size_t block = blockSize(KeyAlgorithm::TripleDes);
    Secret equalHalves{keySize};
    std::ranges::copy(key.first(block), equalHalves.writable().begin());
    std::ranges::copy(key.first(block), equalHalves.writable().begin() + block);

    const Bytes padded = padMethod2(message, block);
    const ByteView chained = ByteView{padded}.first(padded.size() - block);
    Bytes chain = cbcEncrypt(KeyAlgorithm::TripleDes, equalHalves.view(), Bytes(block), chained);
    chain.insert(chain.begin(), block, 0); // the IV, when there is one block only
    const Bytes last = cbcEncrypt(KeyAlgorithm::TripleDes, key, ByteView{chain}.last(block),
                                  ByteView{padded}.last(block));
    Mac8 mac{};
    std::ranges::copy(last, mac.begin());
    return mac;
}

} // namespace wattcard::crypto
