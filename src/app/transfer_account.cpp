// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/transfer_account.h"

#include "app/operation_rows.h"
#include "app/run_order.h"
#include "app/sale_rules.h"
#include "domain/owed_at_transfer.h"

namespace wattcard::app {

SaleOutcome TransferAccount::run(const Transfer& transfer, const Operator& author)
{
    const OperationForm& form = transfer.form;
    const OrderStart start{Right::PrepareSupplyChange, form.order.account, form.order.seen, author};
    return runOrder(m_shop, start, [&](const AccountFacts& facts) -> Result<transaction::Row> {
        if (const auto refused = refusalOf(Operation::Transfer, facts.account.state))
            return failed(*refused);
        if (facts.hold)
            return failed(*facts.hold);
        if (!form.order.seen.blank)
            return failed(Fault::CardNotBlank);
        const Money owed = owedAtTransfer(facts.account);
        const bool isSettled = owed.isZero() || transfer.debtAssumed;
        if (!isSettled || mayOweMore(facts.account))
            return failed(Fault::DebtOpen, owed.toString());
        const auto able = kindRefusal(m_shop.cards.capabilities(), CardTask::Replace, false);
        if (able)
            return failed(*able);
        const auto cause = signedCause(form, author);
        if (!cause)
            return failed(cause);
        return reissueRow(m_shop, form.order, {facts, form.change, *cause}, author);
    });
}

} // namespace wattcard::app
