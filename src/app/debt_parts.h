// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/ports/debts.h"

namespace wattcard::app {

// What the operations on debts are made of: the books of them, and those that know the account.
struct DebtParts {
    Debts& debts;
    Ledger& ledger;
    CounterId counter{};
};

} // namespace wattcard::app
