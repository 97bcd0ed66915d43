// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/debt_parts.h"

namespace wattcard::app {

// A debt taken over from before: a charge without money (DOMAIN.md section 6.10).
class OweDebt {
public:
    explicit OweDebt(const DebtParts& parts) : m_parts{parts} {}
    struct Request {
        AccountId account;
        Debt debt;
        QString reason; // in words
    };
    // PermissionDenied, OutOfScope, BadInput without a reason, AmountNotPositive, AccountClosed.
    Result<void> run(const Request& request, const Operator& author);

private:
    DebtParts m_parts;
};

} // namespace wattcard::app
