// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/signatures.h"

namespace wattcard::app {

// An error in a sale that is found after its day (DOMAIN.md section 6.12): finance books it on
// today's day, a shift leader signs; the original stays. Credit that was not loaded is taken back
// with the card instead: AdjustCredit with Operation::Correct.
class CorrectSale {
public:
    CorrectSale(AccountBook& book, CounterId counter) : m_book{book}, m_counter{counter} {}
    static Signable shown(const Correction& correction, const Operator& author);
    Result<StepNumber> run(Correction correction, const std::vector<Approval>& approvals,
                           const Operator& author);

private:
    AccountBook& m_book;
    CounterId m_counter;
};

} // namespace wattcard::app
