// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "crypto/key_store.h"
#include "domain/ports/card_stock.h"
#include "domain/ports/card_workshop.h"
#include "domain/ports/roll_outs.h"

namespace wattcard::app {

// Re-keying at the counter (CARD.md section 4): handed to the counter when it has the issuer's key.
struct Rekeying {
    CardWorkshop& workshop;
    CardStock& stock;
    RollOuts& rollOuts;
    const crypto::KeyStore& keys;
    Suite suite = Suite::A; // the utility's choice
};

// Whether the card shows a version older than the newest live one, for any key of the suite whose
// master the store holds.
bool hasOldKeys(const CardHints& hints, const crypto::KeyStore& keys, Suite suite);

// What re-keying a card would bring about: the newest version of each of its keys that is held
// here. Cards are changed in the roll-out of just that, and in no other. None while they differ, as
// in the midst of a ceremony: what comes later under the same name would have no canary.
std::optional<RollOutSubject> newestKeys(const crypto::KeyStore& keys, Suite suite);

// Replaces them as far as the roll-out lets it, and tells the roll-out what became of the card; how
// many were replaced. RollOutClosed, RollOutStopped: the card is as good as it was. Both books are
// told first: an entry whose card was pulled away says that it was tried, an act without its entry
// would say nothing.
Result<int> rekeyCard(const Rekeying& parts, const CardSerial& card, Asked asked,
                      const Actor& actor);

} // namespace wattcard::app
