// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/shop.h"

namespace wattcard::app {

// A purchase on a known card (CARD.md section 9, P0 to P5).
class SellEnergy {
public:
    explicit SellEnergy(const Shop& shop) : m_shop{shop} {}
    SaleOutcome run(const Order& order, const Operator& author);

private:
    Shop m_shop;
};

} // namespace wattcard::app
