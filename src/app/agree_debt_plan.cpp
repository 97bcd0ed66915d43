// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/agree_debt_plan.h"

#include "app/step_rules.h"
#include "domain/approvals_needed.h"

#include <cstdlib>

namespace wattcard::app {

using namespace Qt::StringLiterals;

namespace {

bool takesSomething(const DebtPlan& plan)
{
    switch (plan.policy) {
    case DebtPolicy::Percentage:
    case DebtPolicy::FullFirst: return plan.share > Percent{};
    case DebtPolicy::Instalment: return plan.instalment > Money{};
    case DebtPolicy::ByTime: return plan.perDay > Money{};
    }
    std::abort();
}

} // namespace

Result<void> AgreeDebtPlan::run(const Request& request, const Operator& author)
{
    const Right right = rightToPrepare(Operation::PlanDebt);
    if (auto good = checkStep(author, right, request.paper); !good)
        return good;
    if (!takesSomething(request.plan))
        return failed(Fault::BadInput, u"a plan that takes nothing"_s);
    const auto facts = m_parts.ledger.byAccount(request.account);
    if (!facts)
        return failed(facts);
    if (const auto refused = refusalOf(Operation::PlanDebt, facts->account.state))
        return failed(*refused);
    return m_parts.debts.agree(request.account, request.plan, request.paper,
                               {author.id, m_parts.counter});
}

} // namespace wattcard::app
