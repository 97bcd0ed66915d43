// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pay_debt.h"

#include "domain/approvals_needed.h"

namespace wattcard::app {

Result<std::vector<Debt>> PayDebt::run(const DebtPayment& payment, const Operator& author)
{
    if (!may(author.role, rightToPrepare(Operation::PayDebt)))
        return failed(Fault::PermissionDenied, author.login);
    const auto facts = m_parts.ledger.byAccount(payment.account);
    if (!facts)
        return failed(facts);
    if (const auto refused = refusalOf(Operation::PayDebt, facts->account.state))
        return failed(*refused);
    return m_parts.debts.repay(payment, {author.id, m_parts.counter});
}

} // namespace wattcard::app
