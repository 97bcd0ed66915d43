// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cardio/fmcos/cryptograms.h"

#include "crypto/cipher.h"
#include "crypto/padding.h"
#include "crypto/require.h"

#include <algorithm>

namespace wattcard::cardio::fmcos {

using crypto::KeyAlgorithm;
using crypto::Secret;

namespace {

constexpr std::size_t block = crypto::blockSize(KeyAlgorithm::TripleDes);

Secret joined(ByteView left, ByteView right)
{
    crypto::require(left.size() == block && right.size() == block, "FMCOS key length");
    Secret out{2 * block};
    std::ranges::copy(left, out.writable().begin());
    std::ranges::copy(right, out.writable().begin() + block);
    return out;
}

// Single DES is not in OpenSSL's default provider, but triple DES with equal halves is the same.
Secret whole(ByteView key)
{
    return key.size() == block ? joined(key, key) : Secret::copyOf(key);
}

Bytes ecb(ByteView key, ByteView data)
{
    crypto::require(data.size() % block == 0, "FMCOS data must be whole blocks");
    const Secret triple = whole(key);
    Bytes out;
    out.reserve(data.size());
    for (std::size_t i = 0; i < data.size(); i += block) {
        const Bytes one =
            encryptBlock(KeyAlgorithm::TripleDes, triple.view(), data.subspan(i, block));
        out.insert(out.end(), one.begin(), one.end());
    }
    return out;
}

} // namespace

Mac4 mac4(ByteView key, ByteView challenge, ByteView message)
{
    crypto::require(challenge.size() == lineChallengeSize, "FMCOS challenge length");
    const Secret triple = whole(key);
    const ByteView left = triple.view().first(block);
    Bytes chain(challenge.begin(), challenge.end());
    chain.resize(block);
    const Bytes padded = crypto::padMethod2(message, block);
    const ByteView chained = ByteView{padded}.first(padded.size() - block);
    if (!chained.empty())
        chain = cbcEncrypt(KeyAlgorithm::TripleDes, joined(left, left).view(), chain, chained);
    const Bytes last = cbcEncrypt(KeyAlgorithm::TripleDes, triple.view(),
                                  ByteView{chain}.last(block), ByteView{padded}.last(block));
    Mac4 mac{};
    std::copy_n(last.begin(), mac.size(), mac.begin());
    return mac;
}

Bytes lineEncrypt(ByteView key, ByteView data)
{
    crypto::require(data.size() <= 255, "FMCOS line data length");
    Bytes plain;
    plain.reserve(1 + data.size() + block);
    plain.push_back(static_cast<std::uint8_t>(data.size()));
    plain.insert(plain.end(), data.begin(), data.end());
    return ecb(key, plain.size() % block == 0 ? plain : crypto::padMethod2(plain, block));
}

Bytes externalCryptogram(ByteView key, ByteView challenge)
{
    Bytes extended(challenge.begin(), challenge.end());
    extended.resize(block);
    return ecb(key, extended);
}

Bytes internalCryptogram(ByteView key, ByteView data)
{
    return ecb(key, data);
}

Secret pbocDiversify(ByteView master, ByteView input)
{
    Bytes both(input.begin(), input.end());
    for (const std::uint8_t byte : input)
        both.push_back(static_cast<std::uint8_t>(~byte));
    return Secret{ecb(master, both)};
}

Secret walletSessionKey(ByteView key, ByteView random, ByteView count)
{
    Bytes input(random.begin(), random.end());
    input.insert(input.end(), count.begin(), count.end());
    return Secret{ecb(key, crypto::padMethod2(input, block))};
}

} // namespace wattcard::cardio::fmcos
