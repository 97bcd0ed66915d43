// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/ports/card_desk.h"
#include "domain/ports/ledger.h"
#include "domain/transaction/step.h"

namespace wattcard::app {

// What is asked of a kind of card, as far as kinds differ.
enum class CardTask {
    Open,
    Sell,
    VoidOpening,  // an open row, given up
    VoidPurchase, // the same, when its image may have been on the card meanwhile
    Reverse,      // a committed sale, taken back
    Replace,      // re-issue, exchange, resumption: another card goes on where this one stopped
    CarryWorkOrder,
};
// A settlement of an open row, as a task; nothing for one that only finishes what was begun.
std::optional<CardTask> settlementTask(transaction::Kind kind, transaction::Wish wish);

// What a kind of card cannot do safely (CARD.md section 11); nothing for application 1.
// LastSaleNotLoaded: the next write would replace a credit that the meter has not taken.
// CardKindCannot: the task rests on something that the kind does not have.
std::optional<Fault> kindRefusal(const CardCapabilities& kind, CardTask task, bool lastSaleLoaded);

// The meter has reported the last committed write: by booked return data, never by the card alone.
bool lastSaleLoaded(const AccountFacts& facts);

// Refusals that are known before a sale (DOMAIN.md 6.2), in the order of that table, then those of
// the kind of card; nothing when the card may be sold to.
std::optional<Fault> refusalOf(const AccountFacts& facts, const CardReading& reading,
                               const CardCapabilities& kind);

// Sold but not yet reported by the meter: T - A, everything when no meter has answered.
Credit unloadedOf(const AccountFacts& facts);

// The most credit that can be sold now: hoarding limit - last returned remaining - unloaded
// (DOMAIN.md section 5).
Credit largestCredit(const AccountFacts& facts);

// The credit from which supply returns after a credit trip; nothing while the last returned
// remaining is above the overdraft limit (DOMAIN.md sections 5 and 7.4).
std::optional<Credit> smallestUsefulCredit(const AccountFacts& facts);

} // namespace wattcard::app
