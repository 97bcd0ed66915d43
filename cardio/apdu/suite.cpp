// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cardio/apdu/suite.h"

#include "crypto/cipher.h"

namespace wattcard::cardio {

namespace {

constexpr std::array<std::uint8_t, crypto::aesBlockSize> zeroBlock{};

} // namespace

std::size_t SuiteA::nonceSize() const
{
    return 16;
}

std::size_t SuiteA::keySize() const
{
    return crypto::aesKeySize;
}

std::size_t SuiteA::blockSize() const
{
    return crypto::aesBlockSize;
}

crypto::Secret SuiteA::kdf(ByteView seed, crypto::KeyUse use) const
{
    return crypto::icaoKdf(seed, use);
}

Bytes SuiteA::encryptToken(ByteView key, ByteView token) const
{
    return crypto::aesCbcEncrypt(key, zeroBlock, token);
}

crypto::Secret SuiteA::decryptToken(ByteView key, ByteView token) const
{
    return crypto::aesCbcDecrypt(key, zeroBlock, token);
}

crypto::Mac8 SuiteA::tokenMac(ByteView key, ByteView token) const
{
    return crypto::aesCmac8(key, token);
}

Bytes SuiteA::encryptMessage(ByteView key, ByteView counter, ByteView padded) const
{
    return crypto::aesCbcEncrypt(key, crypto::aesEncryptBlock(key, counter), padded);
}

crypto::Secret SuiteA::decryptMessage(ByteView key, ByteView counter, ByteView data) const
{
    return crypto::aesCbcDecrypt(key, crypto::aesEncryptBlock(key, counter), data);
}

crypto::Mac8 SuiteA::messageMac(ByteView key, ByteView padded) const
{
    return crypto::aesCmac8(key, padded);
}

Bytes SuiteA::initialCounter(ByteView, ByteView) const
{
    return Bytes(blockSize());
}

const CryptoSuite& suiteOf(Suite)
{
    static const SuiteA suite;
    return suite;
}

} // namespace wattcard::cardio
