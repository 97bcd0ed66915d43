// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/owe_debt.h"

#include "app/step_rules.h"
#include "domain/approvals_needed.h"

namespace wattcard::app {

Result<void> OweDebt::run(const Request& request, const Operator& author)
{
    const Right right = rightToPrepare(Operation::PlanDebt);
    if (auto good = checkStep(author, right, request.reason); !good)
        return good;
    if (request.debt.amount <= Money{})
        return failed(Fault::AmountNotPositive);
    const auto facts = m_parts.ledger.byAccount(request.account);
    if (!facts)
        return failed(facts);
    if (const auto refused = refusalOf(Operation::PlanDebt, facts->account.state))
        return failed(*refused);
    return m_parts.debts.owe(request.account, request.debt, request.reason,
                             {author.id, m_parts.counter});
}

} // namespace wattcard::app
