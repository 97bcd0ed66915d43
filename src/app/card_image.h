// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/shop.h"

namespace wattcard::app {

// What an order makes of a card: the wanted image, its place in the account's history, and the row
// that records it. Nothing is stored and no card is touched here.

// Everything that an opening updates; ladder and limits travel in file 0003 (CARD.md 3.1, 3.4).
inline constexpr UpdateFlags openingUpdate{0x95};

// What the account's data say in file 0001 and in tariff set 1.
ParameterFile parametersOf(const Account& account, SubType subType);
TariffFile tariffFileOf(const Tariff& tariff);

// A purchase: same generation, seq + 1, T + credit, no parameters (the meter has confirmed the
// opening's).
Result<transaction::Row> purchaseRow(const Shop& shop, const Order& order,
                                     const AccountFacts& facts, const Operator& author);
// An opening: generation + 1, seq 1, T = first credit, all parameters and tariff set 1
// (DOMAIN.md 6.1).
Result<transaction::Row> openingRow(const Shop& shop, const Order& order, const AccountFacts& facts,
                                    const Operator& author);

} // namespace wattcard::app
