// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/shop.h"

namespace wattcard::app {

// Opening card and first sale for a pending account, on a blank card (DOMAIN.md 6.1).
class OpenAccount {
public:
    explicit OpenAccount(const Shop& shop) : m_shop{shop} {}
    SaleOutcome run(const Order& order, const Operator& author);

private:
    Shop m_shop;
};

} // namespace wattcard::app
