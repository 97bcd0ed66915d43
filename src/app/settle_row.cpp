// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/settle_row.h"

#include "app/finish_sale.h"
#include "app/sale_rules.h"
#include "domain/rights.h"

namespace wattcard::app {

namespace {

// The row is recorded and perhaps on the card: whatever stops us here, it is not "nothing".
SaleStopped stillOpen(const Failure& failure)
{
    return {SaleStopped::Kind::Interrupted, failure.fault, failure.detail, std::nullopt};
}

} // namespace

SaleOutcome SettleRow::run(const TransactionId& id, transaction::Wish wish, const Operator& author)
{
    const Right right = wish == transaction::Wish::Void ? Right::VoidRows : Right::SettleRows;
    if (!may(author.role, right))
        return stillOpen({Fault::PermissionDenied});
    auto row = m_shop.ledger.row(id);
    if (!row && row.error().fault == Fault::NotFound)
        return nothingRecorded(row.error());
    if (!row)
        return stillOpen(row.error());
    auto facts = m_shop.ledger.byAccount(row->account);
    if (!facts)
        return stillOpen(facts.error());
    if (const auto task = settlementTask(row->kind, wish)) {
        const auto refused =
            kindRefusal(m_shop.cards.capabilities(), *task, lastSaleLoaded(*facts));
        if (refused)
            return stillOpen({*refused});
    }
    transaction::State state;
    state.wish = wish;
    state.row = std::move(*row);
    state.records = std::move(facts->records);
    return finishSale(m_shop, {author.id, m_shop.counter}, std::move(state));
}

} // namespace wattcard::app
