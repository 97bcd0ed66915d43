// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "crypto/secret.h"
#include "domain/card_files.h"
#include "domain/suite.h"

#include <optional>

namespace wattcard::cardio {

// The data of the three personalisation commands (CARD.md section 6), for both sides. All of them
// go under secure messaging with the transport key, so keys travel enciphered.

// `DA 00 F1`: {80 08 serial}{81 01 class}{83 01 suites}.
struct CardIdentity {
    CardSerial serial;
    std::uint8_t cardClass = 0x01;
    std::uint8_t suites = 0x01;
    friend bool operator==(const CardIdentity&, const CardIdentity&) = default;
};
Bytes encodeIdentity(const CardIdentity& identity);
Result<CardIdentity> decodeIdentity(ByteView data); // BadInput

// `DA 00 F2`: {80 01 ref}{81 01 version}{82 01 max tries}{83 10 key}{84 05 KCV}.
struct KeyBlock {
    std::uint8_t reference = 0;
    std::uint8_t version = 1;
    std::uint8_t maxTries = 3; // 10 for 81 and 82, 3 for 84 (CARD.md section 4)
    crypto::Secret key;
    // Of the keys 81 to 85: A or S. Those of 91 to 95 are keys of suite T whatever stands here.
    Suite suite = Suite::A;
};
crypto::Secret encodeKeyBlock(const KeyBlock& block); // with the KCV of RELIABILITY.md section 11
// BadInput for another form, max tries 0 or above 15, or a KCV that is not the key's. `main` is the
// suite of the card's keys 81 to 85.
Result<KeyBlock> decodeKeyBlock(ByteView data, Suite main = Suite::A);

// `DA 00 F3`: the life cycle to come, and for two of the moves the key that takes the issuer's
// place (84 or 94) in the same step.
crypto::Secret encodeActivation(const KeyBlock& issuerKey); // 05: the issuer's key
crypto::Secret encodeWipe(const KeyBlock& transportKey);    // 03: the transport key again
Bytes encodeMove(LifeCycle to);                             // 04, 0C, and 05 that lifts 04
struct LifeCycleMove {
    LifeCycle to = LifeCycle::Operational;
    std::optional<KeyBlock> issuerKey;
};
// BadInput for another form, a key where none belongs, another reference, or a bad block.
Result<LifeCycleMove> decodeMove(ByteView data, Suite main = Suite::A);

// `DA 00 F4`: {80 01 ref}.
Bytes encodeUnblock(std::uint8_t reference);
Result<std::uint8_t> decodeUnblock(ByteView data); // BadInput

// P2 of PUT DATA. `F2` in state 05 replaces a key of an older or the same version (re-keying),
// which also gives all its tries back. `F3` moves the life cycle: 05 + block of the issuer's key
// activates (from 03), 03 + block of the transport key wipes (from 03 and 05), 04 blocks, 05 alone
// lifts the block, 0C terminates for good. `F4` {80 01 ref} gives a blocked key its tries back.
namespace personalise {
inline constexpr std::uint8_t identityTag = 0xF1;
inline constexpr std::uint8_t keyTag = 0xF2;
inline constexpr std::uint8_t activateTag = 0xF3;
inline constexpr std::uint8_t unblockTag = 0xF4;
} // namespace personalise

} // namespace wattcard::cardio
