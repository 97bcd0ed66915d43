// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/ports/ledger.h"

namespace wattcard::app {

// Twelve digits are a customer number: its account, a closed one only where there is no later one.
// Fewer digits are the number of the account itself, which is never used again. BadInput, NotFound.
Result<AccountId> accountNamed(Ledger& ledger, const QString& text);

} // namespace wattcard::app
