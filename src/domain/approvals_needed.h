// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/rights.h"

#include <span>

namespace wattcard {

// Who prepares an operation on an account, and who must sign it, in this order (DOMAIN.md section
// 9). Of an operation that needs nobody else the second is empty.
Right rightToPrepare(Operation operation);
std::span<const Right> rightsToApprove(Operation operation);

} // namespace wattcard
