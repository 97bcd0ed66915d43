// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/signatures.h"

namespace wattcard::app {

// The end of an account with its final bill, and the payout of what is due (DOMAIN.md section 6.9).
// Two more people sign exactly the bill that was shown.
class CloseAccount {
public:
    CloseAccount(AccountBook& book, CounterId counter) : m_book{book}, m_counter{counter} {}
    Result<ClosingBill> bill(const Closing& closing);
    static Signable shown(const Closing& closing, const ClosingBill& bill, const Operator& author);
    // NotApproved when the bill is no longer the one that was signed.
    Result<StepNumber> run(Closing closing, const std::vector<Approval>& approvals,
                           const Operator& author);
    Result<Money> payOut(StepNumber step, const Tender& tender, const StepCause& cause,
                         const Operator& author);

private:
    AccountBook& m_book;
    CounterId m_counter;
};

} // namespace wattcard::app
