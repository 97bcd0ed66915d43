// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/ports/card_desk.h"
#include "domain/ports/ledger.h"
#include "domain/ports/reversals.h"

namespace wattcard {

// Why the card's last purchase cannot be taken back; nothing when it can (DOMAIN.md section 6.3,
// CARD.md section 9 rule 8).
std::optional<Fault> reversalRefusal(const Reversible& sale, const AccountFacts& facts,
                                     const CardReading& seen);

} // namespace wattcard
