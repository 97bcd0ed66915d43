// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/money.h"

namespace wattcard::ui {

inline constexpr Money hundred = Money::fromMinor(10'000);

} // namespace wattcard::ui
