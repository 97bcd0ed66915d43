// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/operation_form.h"
#include "app/shop.h"

namespace wattcard::app {

// Credit without money of the customer, by two people (DOMAIN.md section 6.11): a grant, an
// emergency credit that is a loan, a correction of what was not loaded (6.12), or only parameters.
class AdjustCredit {
public:
    explicit AdjustCredit(const Shop& shop) : m_shop{shop} {}
    // What so much credit is worth on this account: kWh at today's price, money as it is.
    Result<Money> worthOf(AccountId account, Credit credit);
    // Taking back: only what the meter has not taken, else AlreadyLoaded, and LockedByMeter.
    // HoardingLimit with the most that the meter can take. AmountNotPositive for nothing at all.
    SaleOutcome run(const OperationForm& form, const Operator& author);

private:
    Shop m_shop;
};

} // namespace wattcard::app
