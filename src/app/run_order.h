// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/shop.h"
#include "domain/rights.h"
#include "domain/transaction/step.h"

namespace wattcard::app {

// What every order that writes a card begins with.
struct OrderStart {
    Right right;
    AccountId account;
    const CardReading& seen; // the reading that was decided on
    const Operator& author;
    bool absorbs = false; // a replacement takes an open row along (CARD.md section 9, rule 9)
};

// What the operation itself refuses, and else its row. Nothing is stored and no card is touched in
// it.
using RowMaker = std::function<Result<transaction::Row>(const AccountFacts& facts)>;

// Steps P0 to P5 of CARD.md section 9 for one new row: permission, facts, no open row, the row,
// then the core. PermissionDenied, OpenTransaction, and whatever the maker refuses: nothing is
// recorded.
SaleOutcome runOrder(const Shop& shop, const OrderStart& start, const RowMaker& make);

} // namespace wattcard::app
