// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/counter_events.h"
#include "app/rekey_card.h"
#include "domain/ports/card_desk.h"
#include "domain/ports/ledger.h"

#include <functional>

namespace wattcard::app {

class SaleGuard;

// What every use case of the counter is handed.
struct Shop {
    CardDesk& cards;
    Ledger& ledger;
    const Clock& clock;
    CounterId counter{};
    std::function<void(SaleStep)> progress = {};
    const Rekeying* rekeying = nullptr; // absent where the issuer's key is not at hand
    SaleGuard* guard = nullptr;         // none: only what the order itself tells is asked
};

// How a use case that may write the card ended.
using SaleOutcome = std::variant<SaleDone, SaleStopped>;

} // namespace wattcard::app
