// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/debt_parts.h"

namespace wattcard::app {

// How debts are paid off out of purchases, as the customer has signed it (DOMAIN.md section 6.10).
class AgreeDebtPlan {
public:
    explicit AgreeDebtPlan(const DebtParts& parts) : m_parts{parts} {}
    struct Request {
        AccountId account;
        DebtPlan plan;
        QString paper; // what the customer has signed
    };
    // PermissionDenied, OutOfScope, BadInput without a paper or for a plan that takes nothing,
    // AccountClosed.
    Result<void> run(const Request& request, const Operator& author);

private:
    DebtParts m_parts;
};

} // namespace wattcard::app
