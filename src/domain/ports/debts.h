// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/ports/ledger.h"

namespace wattcard {

// Payment of debt without the card: what was taken, class by class.
struct DebtPayment {
    AccountId account;
    std::vector<Tender> tenders; // together the amount; no change is given
    friend bool operator==(const DebtPayment&, const DebtPayment&) = default;
};

// What accounts owe, apart from purchases (DOMAIN.md section 6.10). Each function is one database
// transaction with its audit entry.
class Debts {
public:
    virtual ~Debts() = default;
    // A charge without money: Dr receivable / Cr accrued. AmountNotPositive.
    virtual Result<void> owe(AccountId account, const Debt& debt, const QString& reason,
                             const Actor& actor) = 0;
    // The plan that holds from now on, in place of the one before. BadInput for shares above 100 %.
    virtual Result<void> agree(AccountId account, const DebtPlan& plan, const QString& note,
                               const Actor& actor) = 0;
    // Dr tenders / Cr receivable, oldest class first. AmountTooLarge above what is owed.
    // OpenTransaction while an order of the account is not finished: it may take the same debt.
    virtual Result<std::vector<Debt>> repay(const DebtPayment& payment, const Actor& actor) = 0;
};

} // namespace wattcard
