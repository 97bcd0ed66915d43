// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/shop.h"
#include "domain/transaction/step.h"

namespace wattcard::app {

// Finishes an open row with its card in the reader: claim, read, decide (CARD.md section 9, rules 2
// to 4).
class SettleRow {
public:
    explicit SettleRow(const Shop& shop) : m_shop{shop} {}
    // Void: only for a shift leader, and only when the card shows the image before.
    SaleOutcome run(const TransactionId& id, transaction::Wish wish, const Operator& author);

private:
    Shop m_shop;
};

} // namespace wattcard::app
