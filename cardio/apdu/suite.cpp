// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cardio/apdu/suite.h"

#include "crypto/cipher.h"
#include "crypto/padding.h"
#include "crypto/retail_mac.h"

#include <cstdlib>

namespace wattcard::cardio {

using crypto::KeyAlgorithm;

namespace {

Bytes joined(ByteView head, ByteView tail)
{
    Bytes out;
    out.reserve(head.size() + tail.size());
    out.insert(out.end(), head.begin(), head.end());
    out.insert(out.end(), tail.begin(), tail.end());
    return out;
}

} // namespace

std::size_t CmacSuite::nonceSize() const
{
    return 16;
}

std::size_t CmacSuite::blockSize() const
{
    return crypto::blockSize(m_algorithm);
}

crypto::Secret CmacSuite::kdf(ByteView seed, crypto::KeyUse use) const
{
    return crypto::icaoKdf(m_algorithm, seed, use);
}

Bytes CmacSuite::encryptToken(ByteView key, ByteView token) const
{
    return crypto::cbcEncrypt(m_algorithm, key, Bytes(blockSize()), token);
}

crypto::Secret CmacSuite::decryptToken(ByteView key, ByteView token) const
{
    return crypto::cbcDecrypt(m_algorithm, key, Bytes(blockSize()), token);
}

crypto::Mac8 CmacSuite::tokenMac(ByteView key, ByteView token) const
{
    return crypto::cmac8(m_algorithm, key, token);
}

Bytes CmacSuite::encryptMessage(ByteView key, ByteView counter, ByteView padded) const
{
    const Bytes iv = crypto::encryptBlock(m_algorithm, key, counter);
    return crypto::cbcEncrypt(m_algorithm, key, iv, padded);
}

crypto::Secret CmacSuite::decryptMessage(ByteView key, ByteView counter, ByteView data) const
{
    const Bytes iv = crypto::encryptBlock(m_algorithm, key, counter);
    return crypto::cbcDecrypt(m_algorithm, key, iv, data);
}

crypto::Mac8 CmacSuite::messageMac(ByteView key, ByteView head, ByteView objects) const
{
    const Bytes tail = objects.empty() ? Bytes{} : crypto::padMethod2(objects, blockSize());
    return crypto::cmac8(m_algorithm, key, joined(head, tail));
}

Bytes CmacSuite::initialCounter(ByteView, ByteView) const
{
    return Bytes(blockSize());
}

std::size_t TripleDesSuite::nonceSize() const
{
    return 8;
}

std::size_t TripleDesSuite::blockSize() const
{
    return crypto::blockSize(KeyAlgorithm::TripleDes);
}

crypto::Secret TripleDesSuite::kdf(ByteView seed, crypto::KeyUse use) const
{
    return crypto::icaoKdf(KeyAlgorithm::TripleDes, seed, use);
}

Bytes TripleDesSuite::encryptToken(ByteView key, ByteView token) const
{
    return crypto::cbcEncrypt(KeyAlgorithm::TripleDes, key, Bytes(blockSize()), token);
}

crypto::Secret TripleDesSuite::decryptToken(ByteView key, ByteView token) const
{
    return crypto::cbcDecrypt(KeyAlgorithm::TripleDes, key, Bytes(blockSize()), token);
}

crypto::Mac8 TripleDesSuite::tokenMac(ByteView key, ByteView token) const
{
    return crypto::retailMac(key, token);
}

Bytes TripleDesSuite::encryptMessage(ByteView key, ByteView, ByteView padded) const
{
    return encryptToken(key, padded);
}

crypto::Secret TripleDesSuite::decryptMessage(ByteView key, ByteView, ByteView data) const
{
    return decryptToken(key, data);
}

crypto::Mac8 TripleDesSuite::messageMac(ByteView key, ByteView head, ByteView objects) const
{
    return crypto::retailMac(key, joined(head, objects));
}

Bytes TripleDesSuite::initialCounter(ByteView rndIcc, ByteView rndIfd) const
{
    return joined(rndIcc.last(4), rndIfd.last(4));
}

const CryptoSuite& suiteOf(Suite suite)
{
    static const CmacSuite aes{KeyAlgorithm::Aes128};
    static const CmacSuite sm4{KeyAlgorithm::Sm4};
    static const TripleDesSuite tripleDes;
    switch (suite) {
    case Suite::A: return aes;
    case Suite::S: return sm4;
    case Suite::T: return tripleDes;
    }
    std::abort();
}

} // namespace wattcard::cardio
