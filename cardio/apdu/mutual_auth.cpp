// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cardio/apdu/mutual_auth.h"

#include "crypto/compare.h"

#include <algorithm>

namespace wattcard::cardio {

using namespace Qt::StringLiterals;

namespace {

// E || M over three parts; the plain token holds key material and is wiped.
Bytes sealed(const CryptoSuite& suite, const AuthenticationKeys& keys,
             std::initializer_list<ByteView> parts)
{
    crypto::Secret plain{tokenSize(suite) - macSize};
    auto place = plain.writable().begin();
    for (const ByteView part : parts)
        place = std::copy(part.begin(), part.end(), place);
    Bytes token = suite.encryptToken(keys.encryption.view(), plain.view());
    const crypto::Mac8 mac = suite.tokenMac(keys.mac.view(), token);
    token.insert(token.end(), mac.begin(), mac.end());
    return token;
}

// The plain token, once its length and MAC are right; empty otherwise.
crypto::Secret unsealed(const CryptoSuite& suite, const AuthenticationKeys& keys, ByteView token)
{
    if (token.size() != tokenSize(suite))
        return {};
    const ByteView cryptogram = token.first(token.size() - macSize);
    const crypto::Mac8 mac = suite.tokenMac(keys.mac.view(), cryptogram);
    if (!crypto::equalInConstantTime(mac, token.last(macSize)))
        return {};
    return suite.decryptToken(keys.encryption.view(), cryptogram);
}

} // namespace

std::size_t tokenSize(const CryptoSuite& suite)
{
    return 2 * suite.nonceSize() + suite.keySize() + macSize;
}

AuthenticationKeys authenticationKeys(const CryptoSuite& suite, ByteView cardKey)
{
    return {suite.kdf(cardKey, crypto::KeyUse::Encryption),
            suite.kdf(cardKey, crypto::KeyUse::Mac)};
}

SessionKeys sessionKeys(const CryptoSuite& suite, const SessionShares& shares)
{
    crypto::Secret seed{suite.keySize()};
    std::transform(shares.keyIfd.begin(), shares.keyIfd.end(), shares.keyIcc.begin(),
                   seed.writable().begin(),
                   [](std::uint8_t a, std::uint8_t b) { return static_cast<std::uint8_t>(a ^ b); });
    return {suite.kdf(seed.view(), crypto::KeyUse::Encryption),
            suite.kdf(seed.view(), crypto::KeyUse::Mac),
            suite.initialCounter(shares.rndIcc, shares.rndIfd)};
}

Bytes terminalToken(const CryptoSuite& suite, const AuthenticationKeys& keys,
                    const TerminalNonces& nonces)
{
    return sealed(suite, keys, {nonces.rndIfd, nonces.rndIcc, nonces.keyIfd.view()});
}

Result<CardAnswer> answerToken(const CryptoSuite& suite, const AuthenticationKeys& keys,
                               ByteView token, const CardNonces& nonces)
{
    const crypto::Secret plain = unsealed(suite, keys, token);
    const std::size_t size = suite.nonceSize();
    if (plain.size() == 0 ||
        !crypto::equalInConstantTime(plain.view().subspan(size, size), nonces.rndIcc))
        return failed(Fault::AuthenticationFailed, u"pass 2 of 3: the terminal's token is wrong"_s);
    const ByteView rndIfd = plain.view().first(size);
    const ByteView keyIfd = plain.view().last(suite.keySize());
    return CardAnswer{sealed(suite, keys, {nonces.rndIcc, rndIfd, nonces.keyIcc.view()}),
                      sessionKeys(suite, {nonces.rndIcc, rndIfd, keyIfd, nonces.keyIcc.view()})};
}

Result<SessionKeys> acceptAnswer(const CryptoSuite& suite, const AuthenticationKeys& keys,
                                 ByteView token, const TerminalNonces& nonces)
{
    const crypto::Secret plain = unsealed(suite, keys, token);
    Bytes expected = nonces.rndIcc;
    expected.insert(expected.end(), nonces.rndIfd.begin(), nonces.rndIfd.end());
    if (plain.size() == 0 ||
        !crypto::equalInConstantTime(plain.view().first(2 * suite.nonceSize()), expected))
        return failed(Fault::AuthenticationFailed, u"pass 3 of 3: the card's answer is wrong"_s);
    const ByteView keyIcc = plain.view().last(suite.keySize());
    return sessionKeys(suite, {nonces.rndIcc, nonces.rndIfd, nonces.keyIfd.view(), keyIcc});
}

} // namespace wattcard::cardio
