// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/change_plan.h"

namespace wattcard::app {

using namespace Qt::StringLiterals;

Signable ChangePlan::shown(const PlanChange& change, const Operator& author)
{
    Signable signable{Operation::ChangeTariffOrLimits, {}, author.id};
    signable.shown = {{u"account"_s, QString::number(change.account.value())},
                      {u"plan"_s, QString::number(change.plan.value())}};
    show(change.cause, signable.shown);
    return signable;
}

Result<void> ChangePlan::run(PlanChange change, const std::vector<Approval>& approvals,
                             const Operator& author)
{
    // The books say whether the account's state asks for a signature.
    if (!approvals.empty()) {
        auto records = signatures(shown(change, author), approvals);
        if (!records)
            return failed(records);
        change.cause.approvals = std::move(*records);
    }
    return m_terms.changePlan(change, {author.id, m_counter});
}

} // namespace wattcard::app
