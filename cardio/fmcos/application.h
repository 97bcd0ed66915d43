// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cardio/layout/application.h"
#include "cardio/profile/access.h"

namespace wattcard::cardio::fmcos {

// Application 2: the files of CARD.md section 2 on an FM1208 or FM1216 card. Sizes are those of
// application 1; what the operating system does not offer is left out (journal, orders, visits).

// F0 "WATTCARD" 02.
inline constexpr std::array<std::uint8_t, 10> applicationName{0xF0, 0x57, 0x41, 0x54, 0x54,
                                                              0x43, 0x41, 0x52, 0x44, 0x02};
inline constexpr std::uint16_t masterFile = 0x3F00;
inline constexpr std::uint16_t directoryFile = 0xDF01;
// The identity file: what application 1 tells in its answer to SELECT. Free to read.
inline constexpr std::uint8_t identityFile = 0x15;

// Types of keys (CARD-VECTORS.md section 6.1). Each role has one of each, under its id.
enum class KeyType : std::uint8_t { Internal = 0x34, Line = 0x36, External = 0x39 };

// A role of CARD.md section 4: the id of its keys, and the security state that EXTERNAL
// AUTHENTICATE gives it. Line keys have ids 0 to 3, because a file's protection byte has two bits.
struct KeyRole {
    crypto::Purpose purpose;
    std::uint8_t id;
    std::uint8_t state;
};
inline constexpr KeyRole issuerRole{crypto::Purpose::Issuer, 0, 8};
inline constexpr KeyRole vendingRole{crypto::Purpose::Vending, 1, 4};
inline constexpr KeyRole meterRole{crypto::Purpose::Meter, 2, 2};

// Access bytes XY: a state from Y to X.
namespace access {
inline constexpr std::uint8_t free = 0xF0;
inline constexpr std::uint8_t anyRole = 0xF1;
inline constexpr std::uint8_t vendingOrIssuer = 0xF4;
inline constexpr std::uint8_t issuerOnly = 0xF8;
inline constexpr std::uint8_t meterOnly = 0x22;
} // namespace access

// A role's key on a card: PBOC diversification, by type and id, of the store's card key of suite T.
// The store never gives a master out, so the step from master to card is its own (AN10922) and not
// PBOC's; the step from there to the key is, so that no key serves two purposes.
Result<crypto::Secret> keyOnCard(const crypto::KeyStore& store, const CardHints& card,
                                 const KeyRole& role, KeyType type);

// The identity file, 17 bytes: serial(8), class, life cycle (03 or 05), key version, application
// version(2), utility and region(4).
inline constexpr std::size_t identitySize = 17;
inline constexpr std::uint8_t lifeCycleOffset = 9;
Bytes encodeIdentity(const CardHints& hints, std::uint8_t keyVersion);
Result<CardHints> decodeIdentity(ByteView bytes); // BadInput unless well-formed

} // namespace wattcard::cardio::fmcos
