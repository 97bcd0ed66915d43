// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/resume_account.h"

#include "app/operation_rows.h"
#include "app/run_order.h"

namespace wattcard::app {

SaleOutcome ResumeAccount::run(const OperationForm& form, const Operator& author)
{
    const OrderStart start{Right::PrepareSupplyChange, form.order.account, form.order.seen, author};
    return runOrder(m_shop, start, [&](const AccountFacts& facts) -> Result<transaction::Row> {
        if (const auto refused = refusalOf(Operation::Resume, facts.account.state))
            return failed(*refused);
        if (facts.hold)
            return failed(*facts.hold);
        if (!form.order.seen.blank)
            return failed(Fault::CardNotBlank);
        const auto cause = signedCause(form, author);
        if (!cause)
            return failed(cause);
        return resumptionRow(m_shop, form.order, {facts, form.change, *cause}, author);
    });
}

} // namespace wattcard::app
