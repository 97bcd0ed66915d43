// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/approval.h"
#include "domain/ports/restore_book.h"

namespace wattcard::app {

// After the books came back from a backup and before anything is sold (DOMAIN.md section 10): they
// are marked, each counter begins a new number block, and from then on a replacement for an account
// whose card has not been seen needs evidence. By the administrator, signed by finance.
class MarkRestored {
public:
    MarkRestored(RestoreBook& book, CounterId counter) : m_book{book}, m_counter{counter} {}
    static ApprovalRequest request(const Restoring& restoring, const Operator& author);
    // As RestoreBook::mark; NotApproved.
    Result<RestoreMark> run(Restoring restoring, const std::optional<Approval>& approval,
                            const Operator& author);

private:
    RestoreBook& m_book;
    CounterId m_counter;
};

} // namespace wattcard::app
