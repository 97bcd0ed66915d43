// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cardio/apdu/suite.h"
#include "domain/result.h"

namespace wattcard::cardio {

// Three-pass mutual authentication (ISO 9798-2 mechanism 4, CARD.md section 5) as pure functions:
// nonces are handed in, nothing is sent.

// KENC and KMAC of one card key.
struct AuthenticationKeys {
    crypto::Secret encryption;
    crypto::Secret mac;
};
AuthenticationKeys authenticationKeys(const CryptoSuite& suite, ByteView cardKey);

// What both sides end with: KSenc, KSmac and the counter to start from.
struct SessionKeys {
    crypto::Secret encryption;
    crypto::Secret mac;
    Bytes counter;
};

// What both sides have put in, once each knows the other's part.
struct SessionShares {
    ByteView rndIcc;
    ByteView rndIfd;
    ByteView keyIfd;
    ByteView keyIcc;
};
// KSseed = K.IFD xor K.ICC; KSenc = KDF(KSseed, 1), KSmac = KDF(KSseed, 2).
SessionKeys sessionKeys(const CryptoSuite& suite, const SessionShares& shares);

struct TerminalNonces {
    Bytes rndIcc; // the card's challenge, pass 1
    Bytes rndIfd;
    crypto::Secret keyIfd;
};
struct CardNonces {
    Bytes rndIcc;
    crypto::Secret keyIcc;
};

// Pass 2, terminal: E || M over RND.IFD || RND.ICC || K.IFD.
Bytes terminalToken(const CryptoSuite& suite, const AuthenticationKeys& keys,
                    const TerminalNonces& nonces);

struct CardAnswer {
    Bytes token; // E' || M'
    SessionKeys session;
};
// Pass 2, card: AuthenticationFailed with "pass 2 of 3" in the detail for a wrong length, MAC or
// RND.ICC; otherwise pass 3, the answer over RND.ICC || RND.IFD || K.ICC.
Result<CardAnswer> answerToken(const CryptoSuite& suite, const AuthenticationKeys& keys,
                               ByteView token, const CardNonces& nonces);

// Pass 3, terminal: checks M' and both nonces in constant time. AuthenticationFailed with "pass 3
// of 3" in the detail.
Result<SessionKeys> acceptAnswer(const CryptoSuite& suite, const AuthenticationKeys& keys,
                                 ByteView token, const TerminalNonces& nonces);

// Both token lengths: 38 hex for nonces of 16 bytes, 28 hex for 8.
std::size_t tokenSize(const CryptoSuite& suite);

} // namespace wattcard::cardio
