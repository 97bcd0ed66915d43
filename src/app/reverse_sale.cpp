// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/reverse_sale.h"

#include "app/card_image.h"
#include "app/run_order.h"
#include "app/sale_rules.h"
#include "domain/reversal_rules.h"

namespace wattcard::app {

SaleOutcome ReverseSale::run(const ReversalOrder& order, const Operator& leader)
{
    const OrderStart start{Right::Reverse, order.account, order.seen, leader};
    return runOrder(m_shop, start, [&](const AccountFacts& facts) -> Result<transaction::Row> {
        const auto sale = m_reversals.last(order.account);
        if (!sale && sale.error().fault == Fault::NotFound)
            return failed(Fault::NothingToReverse);
        if (!sale)
            return failed(sale);
        if (const auto refused = kindRefusal(m_shop.cards.capabilities(), CardTask::Reverse, false))
            return failed(*refused);
        if (const auto refused = reversalRefusal(*sale, facts, order.seen))
            return failed(*refused);
        Order wanted;
        wanted.id = order.id;
        wanted.account = order.account;
        wanted.seen = order.seen;
        return reversalRow(m_shop, wanted, {facts, sale->sale, order.cause}, leader);
    });
}

} // namespace wattcard::app
