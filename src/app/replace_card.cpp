// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/replace_card.h"

#include "app/operation_rows.h"
#include "app/run_order.h"
#include "app/sale_rules.h"

namespace wattcard::app {

using namespace Qt::StringLiterals;

namespace {

bool isAhead(const LastReceipt& receipt, const AccountFacts& facts)
{
    const Sequence known = facts.records.committed.seq;
    return receipt.seq > known || (receipt.seq == known && receipt.total != facts.total);
}

QString paperOf(const LastReceipt& receipt)
{
    return u"last receipt: %1, T %2"_s.arg(static_cast<std::uint32_t>(receipt.seq))
        .arg(receipt.total.toString());
}

} // namespace

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
        auto change = form.change;
        if (facts.unseenSinceRestore && replacement.lastReceipt) {
            if (isAhead(*replacement.lastReceipt, facts))
                return failed(Fault::EvidenceUnclear,
                              u"the receipt knows more than the records: catch up with it first"_s);
            change.paper += paperOf(*replacement.lastReceipt);
        }
        return reissueRow(m_shop, form.order, {facts, change, form.cause}, author);
    });
}

} // namespace wattcard::app
