// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/signatures.h"

namespace wattcard::app {

// Supply off by request (DOMAIN.md section 6.8), and a short suspension ended. One more person
// signs. A long one ends with a card: ResumeAccount.
class SuspendAccount {
public:
    SuspendAccount(AccountBook& book, CounterId counter) : m_book{book}, m_counter{counter} {}
    static Signable shown(const Suspension& suspension, const Operator& author);
    Result<StepNumber> run(Suspension suspension, const std::vector<Approval>& approvals,
                           const Operator& author);
    // Of a short one.
    struct End {
        AccountId account;
        transaction::SeriesEnd reading;
        StepCause cause;
    };
    static Signable shown(const End& end, const Operator& author);
    Result<Resumed> end(End end, const std::vector<Approval>& approvals, const Operator& author);

private:
    AccountBook& m_book;
    CounterId m_counter;
};

} // namespace wattcard::app
