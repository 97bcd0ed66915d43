// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/account.h"

#include <vector>

namespace wattcard {

// The accounts whose opening card is not made yet: what a blank card may be for.
class PendingAccounts {
public:
    virtual ~PendingAccounts() = default;
    // As Ledger::find looks among all of them: at most `limit`, the best first, all without a text.
    virtual Result<std::vector<Account>> findPending(const QString& text, int limit) = 0;
};

} // namespace wattcard
