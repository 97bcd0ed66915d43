// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "crypto/cmac.h"
#include "crypto/kdf.h"
#include "domain/suite.h"

namespace wattcard::cardio {

// The algorithms of mutual authentication and secure messaging as one object, so that suites S and
// T (CARD.md section 4) run through the code that A runs through. Keys are those of the suite.
class CryptoSuite {
public:
    virtual ~CryptoSuite() = default;
    virtual std::size_t nonceSize() const = 0; // RND.ICC, RND.IFD
    virtual std::size_t keySize() const = 0;   // K.ICC, K.IFD, card keys, session keys
    virtual std::size_t blockSize() const = 0; // of padding (ISO 9797-1 method 2) and counter

    virtual crypto::Secret kdf(ByteView seed, crypto::KeyUse use) const = 0;
    // Tokens: CBC with IV 0, no padding; whole blocks only.
    virtual Bytes encryptToken(ByteView key, ByteView token) const = 0;
    virtual crypto::Secret decryptToken(ByteView key, ByteView token) const = 0;
    virtual crypto::Mac8 tokenMac(ByteView key, ByteView token) const = 0;
    // Messages: CBC with the suite's IV rule; `counter` is the send sequence counter in use, the
    // data is already padded.
    virtual Bytes encryptMessage(ByteView key, ByteView counter, ByteView padded) const = 0;
    virtual crypto::Secret decryptMessage(ByteView key, ByteView counter, ByteView data) const = 0;
    virtual crypto::Mac8 messageMac(ByteView key, ByteView padded) const = 0;
    virtual Bytes initialCounter(ByteView rndIcc, ByteView rndIfd) const = 0;
};

// AES-128 in CBC mode, CMAC-8, nonces of 16 bytes; the IV of a message is AES(KSenc, SSC), the
// counter starts at 0 (ICAO 9303-11 section 9.8.7.2).
class SuiteA : public CryptoSuite {
public:
    std::size_t nonceSize() const override;
    std::size_t keySize() const override;
    std::size_t blockSize() const override;
    crypto::Secret kdf(ByteView seed, crypto::KeyUse use) const override;
    Bytes encryptToken(ByteView key, ByteView token) const override;
    crypto::Secret decryptToken(ByteView key, ByteView token) const override;
    crypto::Mac8 tokenMac(ByteView key, ByteView token) const override;
    Bytes encryptMessage(ByteView key, ByteView counter, ByteView padded) const override;
    crypto::Secret decryptMessage(ByteView key, ByteView counter, ByteView data) const override;
    crypto::Mac8 messageMac(ByteView key, ByteView padded) const override;
    Bytes initialCounter(ByteView rndIcc, ByteView rndIfd) const override;
};

// Suites have no state.
const CryptoSuite& suiteOf(Suite suite);

} // namespace wattcard::cardio
