// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/purchase/debt_plan.h"

#include "domain/checked.h"

#include <algorithm>
#include <cstdlib>

namespace wattcard {

namespace {

Money wantedBy(const DebtPlan& plan, Money left)
{
    if (plan.policy == DebtPolicy::Instalment && plan.instalmentMissed)
        return shareOf(left, plan.missedShare);
    switch (plan.policy) {
    case DebtPolicy::Percentage:
    case DebtPolicy::FullFirst: return shareOf(left, plan.share);
    case DebtPolicy::Instalment: return plan.instalment - plan.takenThisMonth;
    case DebtPolicy::ByTime:
        return Money::fromMinor(checkedProduct(plan.perDay.minor(), plan.daysSinceTaking));
    }
    std::abort();
}

} // namespace

Money takenBy(const DebtPlan& plan, Money debt, Money left)
{
    return std::max(std::min({wantedBy(plan, left), debt, left}), Money{});
}

} // namespace wattcard
