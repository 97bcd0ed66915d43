// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/money.h"

namespace wattcard {

// What a shift leader pays back alone; above it finance does, by bank and with another signature
// (DOMAIN.md sections 6.9 and 9, setting).
inline constexpr Money refundLimit = Money::fromMinor(50'000);

} // namespace wattcard
