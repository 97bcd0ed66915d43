// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/open_account.h"

#include "app/card_image.h"
#include "app/run_order.h"
#include "app/sale_guard.h"

namespace wattcard::app {

SaleOutcome OpenAccount::run(const Order& order, const Operator& author)
{
    const OrderStart start{Right::OpenAccounts, order.account, order.seen, author};
    return runOrder(m_shop, start, [&](const AccountFacts& facts) -> Result<transaction::Row> {
        if (!order.seen.blank)
            return failed(Fault::CardNotBlank);
        if (facts.account.state != AccountState::Pending)
            return failed(Fault::AccountNotActive);
        return guardedRow(m_shop, {order, facts, author},
                          [&] { return openingRow(m_shop, order, facts, author); });
    });
}

} // namespace wattcard::app
