// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "crypto/cmac.h"
#include "crypto/kdf.h"
#include "domain/suite.h"

namespace wattcard::cardio {

// The MAC of tokens and messages in every suite.
inline constexpr std::size_t macSize = std::tuple_size_v<crypto::Mac8>;

// The algorithms of mutual authentication and secure messaging as one object, so that all suites
// (CARD.md section 4) run through the same code: what independent peers prove about T holds for A
// and S. Keys are those of the suite. A suite has no state.
class CryptoSuite {
public:
    virtual ~CryptoSuite() = default;
    virtual std::size_t nonceSize() const = 0; // RND.ICC, RND.IFD
    virtual std::size_t blockSize() const = 0; // of padding (ISO 9797-1 method 2) and counter
    std::size_t keySize() const { return crypto::keySize; } // K.ICC, K.IFD, card, session keys

    virtual crypto::Secret kdf(ByteView seed, crypto::KeyUse use) const = 0;
    // Tokens: CBC with IV 0, no padding; whole blocks only.
    virtual Bytes encryptToken(ByteView key, ByteView token) const = 0;
    virtual crypto::Secret decryptToken(ByteView key, ByteView token) const = 0;
    virtual crypto::Mac8 tokenMac(ByteView key, ByteView token) const = 0;
    // Messages: CBC with the suite's IV rule; `counter` is the send sequence counter in use, the
    // data is already padded.
    virtual Bytes encryptMessage(ByteView key, ByteView counter, ByteView padded) const = 0;
    virtual crypto::Secret decryptMessage(ByteView key, ByteView counter, ByteView data) const = 0;
    // MAC over `head` (counter and padded header: whole blocks) and the data objects, padded by the
    // suite's rule. Without objects A and S pad nothing (CARD-VECTORS.md section 2), T always pads.
    virtual crypto::Mac8 messageMac(ByteView key, ByteView head, ByteView objects) const = 0;
    virtual Bytes initialCounter(ByteView rndIcc, ByteView rndIfd) const = 0;
};

// A and S: a cipher with blocks of 16 bytes in CBC mode, CMAC-8, nonces of 16 bytes; the IV of a
// message is E(KSenc, SSC), the counter starts at 0 (ICAO 9303-11 section 9.8.7.2 for AES; S is the
// same with SM4).
class CmacSuite : public CryptoSuite {
public:
    explicit CmacSuite(crypto::KeyAlgorithm algorithm) : m_algorithm{algorithm} {}
    std::size_t nonceSize() const override;
    std::size_t blockSize() const override;
    crypto::Secret kdf(ByteView seed, crypto::KeyUse use) const override;
    Bytes encryptToken(ByteView key, ByteView token) const override;
    crypto::Secret decryptToken(ByteView key, ByteView token) const override;
    crypto::Mac8 tokenMac(ByteView key, ByteView token) const override;
    Bytes encryptMessage(ByteView key, ByteView counter, ByteView padded) const override;
    crypto::Secret decryptMessage(ByteView key, ByteView counter, ByteView data) const override;
    crypto::Mac8 messageMac(ByteView key, ByteView head, ByteView objects) const override;
    Bytes initialCounter(ByteView rndIcc, ByteView rndIfd) const override;

private:
    crypto::KeyAlgorithm m_algorithm;
};

// T: byte for byte ICAO 9303-11 BAC (sections 4.3 and 9.8.6): two-key triple DES in CBC mode with
// IV 0, retail MAC, nonces of 8 bytes; the counter starts with the ends of both nonces.
class TripleDesSuite : public CryptoSuite {
public:
    std::size_t nonceSize() const override;
    std::size_t blockSize() const override;
    crypto::Secret kdf(ByteView seed, crypto::KeyUse use) const override;
    Bytes encryptToken(ByteView key, ByteView token) const override;
    crypto::Secret decryptToken(ByteView key, ByteView token) const override;
    crypto::Mac8 tokenMac(ByteView key, ByteView token) const override;
    Bytes encryptMessage(ByteView key, ByteView counter, ByteView padded) const override;
    crypto::Secret decryptMessage(ByteView key, ByteView counter, ByteView data) const override;
    crypto::Mac8 messageMac(ByteView key, ByteView head, ByteView objects) const override;
    Bytes initialCounter(ByteView rndIcc, ByteView rndIfd) const override;
};

const CryptoSuite& suiteOf(Suite suite);

} // namespace wattcard::cardio
