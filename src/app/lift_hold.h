// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/signatures.h"

namespace wattcard::app {

// A hold ends after two people have looked at the evidence (DOMAIN.md section 2): of the account,
// or of one quarantined row, which is committed where the card has proven it and else void.
class LiftHold {
public:
    LiftHold(AccountBook& book, CounterId counter) : m_book{book}, m_counter{counter} {}
    static Signable shown(AccountId account, const std::optional<TransactionId>& row,
                          const StepCause& cause, const Operator& author);
    struct Row {
        TransactionId id;
        AccountId account;
        std::optional<transaction::Proof> proof = {};
    };
    // With the proof, where it is to be committed: that is another thing to sign than voiding it.
    static Signable shown(const Row& row, const StepCause& cause, const Operator& author);
    Result<void> run(AccountId account, StepCause cause, const std::vector<Approval>& approvals,
                     const Operator& author);
    Result<void> settle(const Row& row, StepCause cause, const std::vector<Approval>& approvals,
                        const Operator& author);

private:
    AccountBook& m_book;
    CounterId m_counter;
};

} // namespace wattcard::app
