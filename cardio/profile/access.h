// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cardio/apdu/channel.h"
#include "cardio/apdu/command.h"
#include "cardio/apdu/mutual_auth.h"
#include "crypto/key_store.h"
#include "crypto/random.h"
#include "domain/card_files.h"

namespace wattcard::cardio {

// The steps that a counter and a meter share, over any channel.

using UtilityRegion = std::array<std::uint8_t, 4>;

// Sends a command and takes the answer apart. Failures are the channel's; an answer that is no
// answer is CardMute.
Result<Response> exchange(CardChannel& channel, const Command& command);

// SELECT and the FCI. ForeignCard for another application, utility or region: before any
// authentication, so that no key try is spent on such a card (CARD.md section 2).
Result<CardHints> selectWattCard(CardChannel& channel, const UtilityRegion& own);

struct KeyChoice {
    crypto::Purpose purpose;    // which master
    std::uint8_t reference = 0; // P2 on the card
};
inline constexpr KeyChoice vendingKey{crypto::Purpose::Vending, 0x81};
inline constexpr KeyChoice meterModuleKey{crypto::Purpose::Meter, 0x82};
inline constexpr KeyChoice issuerKey{crypto::Purpose::Issuer, 0x84};
inline constexpr KeyChoice transportKey{crypto::Purpose::Transport, 0x84}; // until activation

struct Authentication {
    const crypto::KeyStore& keys;
    const crypto::RandomSource& random;
    KeyChoice key;
};
// GET CHALLENGE and MUTUAL AUTHENTICATE with the card key of the version that the card shows.
// AuthenticationFailed with "pass 1 of 3", "pass 2 of 3" or "pass 3 of 3" in the detail,
// CardKeyLocked for 6983, PermissionDenied when the store does not hold the key.
Result<SessionKeys> authenticate(CardChannel& channel, const Authentication& with,
                                 const CardHints& hints);

} // namespace wattcard::cardio
