// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/signatures.h"
#include "domain/ports/recovered_book.h"

namespace wattcard::app {

// What the books could not know when a lost row was rebuilt, where its money is, finance finds out
// and books (DOMAIN.md section 10); a shift leader signs, as for any correction.
class ClearRecovered {
public:
    ClearRecovered(RecoveredBook& book, CounterId counter) : m_book{book}, m_counter{counter} {}
    static Signable shown(const RecoveredClearing& clearing, const Operator& author);
    // As RecoveredBook::clear; NotApproved.
    Result<Money> run(RecoveredClearing clearing, const std::vector<Approval>& approvals,
                      const Operator& author);

private:
    RecoveredBook& m_book;
    CounterId m_counter;
};

} // namespace wattcard::app
