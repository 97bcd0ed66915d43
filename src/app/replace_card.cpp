// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/replace_card.h"

#include "app/operation_rows.h"
#include "app/run_order.h"
#include "app/sale_rules.h"

namespace wattcard::app {

SaleOutcome ReplaceCard::run(const Replacement& replacement, const Operator& author)
{
    const OperationForm& form = replacement.form;
    const OrderStart start{.right = Right::ReplaceCards,
                           .account = form.order.account,
                           .seen = form.order.seen,
                           .author = author,
                           .absorbs = true};
    return runOrder(m_shop, start, [&](const AccountFacts& facts) -> Result<transaction::Row> {
        if (!replacement.identityConfirmed)
            return failed(Fault::IdentityUnconfirmed);
        if (!form.order.seen.blank)
            return failed(Fault::CardNotBlank);
        if (facts.hold)
            return failed(*facts.hold);
        const auto able = kindRefusal(m_shop.cards.capabilities(), CardTask::Replace, false);
        if (able)
            return failed(*able);
        return reissueRow(m_shop, form.order, {facts, form.change, form.cause}, author);
    });
}

} // namespace wattcard::app
