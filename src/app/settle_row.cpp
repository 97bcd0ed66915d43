// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/settle_row.h"

#include "app/finish_sale.h"
#include "app/sale_rules.h"

namespace wattcard::app {

SaleOutcome SettleRow::run(const TransactionId& id, transaction::Wish wish, const Operator& author)
{
    const bool allowed =
        wish == transaction::Wish::Void ? mayVoid(author.role) : maySell(author.role);
    if (!allowed)
        return nothingRecorded({Fault::PermissionDenied});
    auto row = m_shop.ledger.row(id);
    if (!row)
        return nothingRecorded(row.error());
    auto facts = m_shop.ledger.byAccount(row->account);
    if (!facts)
        return nothingRecorded(facts.error());
    transaction::State state;
    state.wish = wish;
    state.row = std::move(*row);
    state.records = std::move(facts->records);
    return finishSale(m_shop, {author.id, m_shop.counter}, std::move(state));
}

} // namespace wattcard::app
