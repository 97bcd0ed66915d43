// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/account.h"

namespace wattcard {

// What must be paid before an account changes hands, or assumed by the new customer in writing
// (DOMAIN.md section 6.7): debts, and standing charges that no purchase has taken yet, which nobody
// would be asked for any more.
Money owedAtTransfer(const Account& account);

// The months that a purchase takes are cut at the tariff's number: where there are more behind
// them, the first of them are to be paid before the account changes hands.
bool mayOweMore(const Account& account);

} // namespace wattcard
