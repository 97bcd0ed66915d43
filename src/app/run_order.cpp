// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/run_order.h"

#include "app/card_view.h"
#include "app/finish_sale.h"

namespace wattcard::app {

namespace {

Result<transaction::State> begun(const Shop& shop, const OrderStart& start, const RowMaker& make)
{
    if (!may(start.author.role, start.right))
        return failed(Fault::PermissionDenied);
    auto facts = shop.ledger.byAccount(start.account);
    if (!facts)
        return failed(facts);
    if (facts->records.open && !start.absorbs)
        return failed(Fault::OpenTransaction);
    auto row = make(*facts);
    if (!row)
        return failed(row);
    transaction::State state;
    state.wish = transaction::Wish::Write;
    state.row = std::move(*row);
    state.records = std::move(facts->records);
    state.seen = viewOf(start.seen);
    return state;
}

} // namespace

SaleOutcome runOrder(const Shop& shop, const OrderStart& start, const RowMaker& make)
{
    auto state = begun(shop, start, make);
    if (!state)
        return nothingRecorded(state.error());
    return finishSale(shop, {start.author.id, shop.counter}, std::move(*state));
}

} // namespace wattcard::app
