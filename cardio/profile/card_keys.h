// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cardio/apdu/personalisation.h"
#include "cardio/profile/access.h"

namespace wattcard::cardio {

// Putting keys on cards: what the counter's desk and the issuing station's workshop share. Every
// step can be sent again; a refusal is CardRefused with the status word.

// The newest key of a purpose for this card, with the tries of CARD.md section 4. KeyMissing
// when the store does not hold it.
Result<KeyBlock> newestKey(const CardAccess& access, crypto::Purpose purpose,
                           const CardSerial& serial);

// One PUT DATA of personalisation, re-keying or the life cycle.
Result<void> sendStep(CardChannel& secured, std::uint8_t step, ByteView data);

// State 03 to 05 under the transport key: identity, the working key of the class (81 for a user
// card, 85 for a management card), then the issuer's key with the activation. The keys 82 and 83
// are on the blank already.
Result<void> personaliseSteps(CardChannel& secured, const CardAccess& access,
                              const CardHints& hints, std::uint8_t cardClass);

} // namespace wattcard::cardio
