// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/signatures.h"
#include "domain/ports/account_terms.h"

namespace wattcard::app {

// Another tariff plan for an account (DOMAIN.md section 2): a file that has no card yet by its
// author alone, else one more person signs. The meter learns it with the next card.
class ChangePlan {
public:
    ChangePlan(AccountTerms& terms, CounterId counter) : m_terms{terms}, m_counter{counter} {}
    static Signable shown(const PlanChange& change, const Operator& author);
    // `approvals` may be empty for a pending account.
    Result<void> run(PlanChange change, const std::vector<Approval>& approvals,
                     const Operator& author);

private:
    AccountTerms& m_terms;
    CounterId m_counter;
};

} // namespace wattcard::app
