// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/card_image.h"
#include "domain/ports/account_book.h"

namespace wattcard::app {

// The rows of the operations of DOMAIN.md sections 6.4 to 6.11, by the table at the head of section
// 6: generation, count, T and sub-type of each. Nothing is stored and no card is touched here.

// What a form says, the account that it is about, and what else the kind of operation needs.
struct OperationBasis {
    const AccountFacts& facts;
    transaction::Change change;
    Cause cause;
    Credit credit = {};                 // of an adjustment; 0 where only parameters travel
    const Undoable* exchange = nullptr; // that is taken back
};

// A replacement or transfer: generation + 1, highest count seen + 1, the same T with an open
// purchase in it, sub-type 03; as an opening (count 1, sub-type 01) as long as no meter has
// reported the series. The order's payment is the fee of the card.
Result<transaction::Row> reissueRow(const Shop& shop, const Order& order,
                                    const OperationBasis& basis, const Operator& author);
// An exchange: generation + 1, count 1, T = what is moved + the credit of the payment, with the
// number and ratios of the new meter.
Result<transaction::Row> exchangeRow(const Shop& shop, const Order& order,
                                     const OperationBasis& basis, const Operator& author);
// The same taken back: generation + 1, the old series' count + 1, its T, and the credit of the
// exchange's payment where that is kept (`change.moved`).
Result<transaction::Row> undoRow(const Shop& shop, const Order& order, const OperationBasis& basis,
                                 const Operator& author);
// After a long suspension: generation + 1, count 1, T = the credit of carry and payment.
Result<transaction::Row> resumptionRow(const Shop& shop, const Order& order,
                                       const OperationBasis& basis, const Operator& author);
// Count + 1 and T + credit, without money of the customer.
Result<transaction::Row> adjustmentRow(const Shop& shop, const Order& order,
                                       const OperationBasis& basis, const Operator& author);

} // namespace wattcard::app
