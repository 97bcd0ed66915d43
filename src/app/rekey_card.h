// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "crypto/key_store.h"
#include "domain/ports/card_stock.h"
#include "domain/ports/card_workshop.h"

namespace wattcard::app {

// Re-keying at the counter (CARD.md section 4): handed to the counter when it has the issuer's key.
struct Rekeying {
    CardWorkshop& workshop;
    CardStock& stock;
    const crypto::KeyStore& keys;
    Suite suite = Suite::A; // the utility's choice
};

// Whether the card shows a version older than the newest live one, for any key of the suite whose
// master the store holds.
bool hasOldKeys(const CardHints& hints, const crypto::KeyStore& keys, Suite suite);

// Replaces them; how many. The audit log is told first: an entry whose card was pulled away says
// that it was tried, an act without its entry would say nothing.
Result<int> rekeyCard(CardWorkshop& workshop, CardStock& stock, const CardSerial& card,
                      const Actor& actor);

} // namespace wattcard::app
