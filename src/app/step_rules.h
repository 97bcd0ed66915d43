// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/ports/account_book.h"
#include "domain/rights.h"

namespace wattcard::app {

// What every step of an account without a card asks before the store is asked: the author's right,
// and words beside the reason (DOMAIN.md section 6, common rules). PermissionDenied, BadInput.
Result<void> checkStep(const Operator& author, Right right, const QString& words);

} // namespace wattcard::app
