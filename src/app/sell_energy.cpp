// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sell_energy.h"

#include "app/card_image.h"
#include "app/run_order.h"
#include "app/sale_guard.h"
#include "app/sale_rules.h"

namespace wattcard::app {

SaleOutcome SellEnergy::run(const Order& order, const Operator& author)
{
    const OrderStart start{Right::Sell, order.account, order.seen, author};
    return runOrder(m_shop, start, [&](const AccountFacts& facts) -> Result<transaction::Row> {
        if (const auto refused = refusalOf(facts, order.seen, m_shop.cards.capabilities()))
            return failed(*refused);
        return guardedRow(m_shop, {order, facts, author},
                          [&] { return purchaseRow(m_shop, order, facts, author); });
    });
}

} // namespace wattcard::app
