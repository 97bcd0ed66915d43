// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/shop.h"
#include "domain/tariff/tariff_card.h"

namespace wattcard::app {

// What an order makes of a card: the wanted image, its place in the account's history, and the row
// that records it. Nothing is stored and no card is touched here.

// Everything that an opening updates; ladder and limits travel in file 0003 (CARD.md 3.1, 3.4).
inline constexpr UpdateFlags openingUpdate{0x95};
// Standby prices and ladder with their switch time: file 0004.
inline constexpr UpdateFlags standbyUpdate{0x0A};

// What the account's data say in file 0001.
ParameterFile parametersOf(const Account& account, SubType subType);

// The parts of an image that bring the meter a tariff: flags and switch time of file 0001, and the
// files that they name.
struct TariffParts {
    UpdateFlags update;
    std::optional<LocalTime> tariffSwitch;
    std::optional<TariffFile> tariff1;
    std::optional<TariffFile> tariff2;
};
// Of a card that is no opening card: the standby set, as long as return data have not confirmed it
// (CARD.md 3.2); once it is in force, also its limits. Nothing when the meter has everything.
TariffParts carriedTariff(const Account& account, const Clock& clock);
// Of an opening card: everything, and the next version where one is released (DOMAIN.md 6.1).
TariffParts openingTariff(const Account& account, const Clock& clock);

// What sets one order apart from another on the card and in the books.
struct RowPlan {
    transaction::Kind kind = transaction::Kind::Purchase;
    Account account; // as the card shall show it: an exchange brings another meter
    Quote quote = {};
    transaction::Position position = {}; // of the new image
    Credit total = {};                   // its T
    SubType subType = SubType::Purchase;
    bool opensMeter = false;                      // the meter takes every parameter from it
    const transaction::Records* before = nullptr; // none: a new card, nothing was before
    std::optional<Cause> cause = {};
    std::optional<transaction::Change> change = {};
    TransactionId reverses = {};
};
// The row with its image: all parameters where a series begins, else only a tariff that the meter
// has not confirmed.
Result<transaction::Row> plannedRow(const Shop& shop, const Order& order, const RowPlan& plan,
                                    const Operator& author);
// Seq + 1 in the same generation.
transaction::Position nextInSeries(const transaction::Position& last);
Generation nextGeneration(const AccountFacts& facts);
// Of an order that the meter must see on a card it knows: a replacement stays one until it has
// reported that generation (DOMAIN.md section 6).
SubType vendingSubType(const AccountFacts& facts);
// What the payment buys; nothing at all is allowed where a series begins.
Result<Quote> quoteFor(const Order& order, const AccountFacts& facts, transaction::Kind kind);

// A purchase: same generation, seq + 1, T + credit; of the parameters only a standby set that the
// meter has not confirmed.
Result<transaction::Row> purchaseRow(const Shop& shop, const Order& order,
                                     const AccountFacts& facts, const Operator& author);
// A reversal: same generation and sub-type, seq + 1, T - credit of the purchase; no money in it.
struct ReversalBasis {
    const AccountFacts& facts;
    const transaction::Row& sale; // the purchase that is taken back
    const Cause& cause;
};
Result<transaction::Row> reversalRow(const Shop& shop, const Order& order,
                                     const ReversalBasis& basis, const Operator& author);
// An opening: generation + 1, seq 1, T = first credit, all parameters and tariff set 1
// (DOMAIN.md 6.1).
Result<transaction::Row> openingRow(const Shop& shop, const Order& order, const AccountFacts& facts,
                                    const Operator& author);

} // namespace wattcard::app
