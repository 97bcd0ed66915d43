// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/debt_parts.h"

namespace wattcard::app {

// Money for debts alone, without the card (DOMAIN.md section 6.10); on a closed account too.
class PayDebt {
public:
    explicit PayDebt(const DebtParts& parts) : m_parts{parts} {}
    // What was paid, class by class, the oldest first. PermissionDenied, OutOfScope,
    // AccountNotActive for a file without a card, AmountNotPositive, AmountTooLarge above what is
    // owed, OpenTransaction while an order is not finished, and what the till says.
    Result<std::vector<Debt>> run(const DebtPayment& payment, const Operator& author);

private:
    DebtParts m_parts;
};

} // namespace wattcard::app
