// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sell_energy.h"

#include "app/card_image.h"
#include "app/card_view.h"
#include "app/finish_sale.h"
#include "app/sale_rules.h"

namespace wattcard::app {

SaleOutcome SellEnergy::run(const Order& order, const Operator& author)
{
    auto state = prepare(order, author);
    if (!state)
        return nothingRecorded(state.error());
    return finishSale(m_shop, {author.id, m_shop.counter}, std::move(*state));
}

Result<transaction::State> SellEnergy::prepare(const Order& order, const Operator& author)
{
    if (!maySell(author.role))
        return failed(Fault::PermissionDenied);
    if (order.tendered < order.payment)
        return failed(Fault::CashTooLittle);
    auto facts = m_shop.ledger.byAccount(order.account);
    if (!facts)
        return failed(facts);
    if (facts->records.open)
        return failed(Fault::OpenTransaction);
    if (const auto refused = refusalOf(*facts, order.seen, m_shop.cards.capabilities()))
        return failed(*refused);
    auto row = purchaseRow(m_shop, order, *facts, author);
    if (!row)
        return failed(row);
    if (row->quote.credit > largestCredit(*facts))
        return failed(Fault::HoardingLimit);
    transaction::State state;
    state.wish = transaction::Wish::Write;
    state.row = std::move(*row);
    state.records = std::move(facts->records);
    state.seen = viewOf(order.seen);
    return state;
}

} // namespace wattcard::app
