// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/rekey_card.h"
#include "domain/ports/card_stock.h"
#include "domain/ports/card_workshop.h"
#include "domain/ports/work_orders.h"
#include "domain/rights.h"

namespace wattcard::app {

// What the use cases of the issuing station and the engineer are handed. The card is asked who it
// is before anything else; the books are asked before the card is touched; and what was done to the
// card is booked after it, so that every step can be taken again.
struct Workbench {
    CardWorkshop& workshop;
    CardStock& stock;
    WorkOrders& orders;
    CounterId counter{};
    std::optional<Rekeying> rekeying = {}; // none where the issuer's key is not at hand
};

inline constexpr std::uint8_t userCardClass = 0x01;

// PermissionDenied before any card is touched; the store asks once more.
inline Result<void> permit(const Operator& who, Right right)
{
    return may(who.role, right) ? Result<void>{} : failed(Fault::PermissionDenied);
}

} // namespace wattcard::app
