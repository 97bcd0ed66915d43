// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/transfer_account.h"
#include "town.h"

namespace wattcard::flows {

// The account goes to Li with another card, signed as it must be; open debts are assumed or not.
inline app::SaleOutcome transferTo(Town& town, Hand& card, bool isAssumed, AccountId from = first)
{
    const Operator clerk = town.person(Role::Clerk);
    app::Transfer transfer{town.form(card, from, Operation::Transfer), isAssumed};
    transfer.form.change.oldCard = transaction::OldCard::Retained;
    transfer.form.change.customer = need(town.book->addCustomer(
        QStringLiteral("Li"), QStringLiteral("Road 2"), town.actor(Role::Clerk)));
    transfer.form.cause.reason = Reason::CustomerMoves;
    town.sign(transfer.form, clerk);
    return app::TransferAccount{town.shop()}.run(transfer, clerk);
}

} // namespace wattcard::flows
