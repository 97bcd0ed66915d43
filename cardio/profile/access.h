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

// Whose cards these are, and what there is to open them with. The suite is the utility's choice and
// never the card's: what a card offers without authentication cannot talk anybody down.
struct CardAccess {
    const crypto::KeyStore& keys; // outlives whoever holds this
    UtilityRegion own{};
    Suite suite = Suite::A;
    crypto::RandomSource random = crypto::withoutRepeats(crypto::randomBytes);
};

// The version of a key on the card, as the card shows it; 0 for a card without it.
std::uint8_t keyVersionOn(const CardHints& hints, crypto::Purpose purpose, Suite suite);

// GET CHALLENGE and MUTUAL AUTHENTICATE with the card key of the version that the card shows.
// AuthenticationFailed with "pass 1 of 3", "pass 2 of 3" or "pass 3 of 3" in the detail, also for a
// card that does not offer the suite; CardKeyLocked for 6983; KeyMissing when the store does
// not hold the key.
Result<SessionKeys> authenticate(CardChannel& channel, const CardAccess& access,
                                 crypto::Purpose purpose, const CardHints& hints);

} // namespace wattcard::cardio
