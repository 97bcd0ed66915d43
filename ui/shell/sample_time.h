// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/ports/clock.h"

namespace wattcard::ui {

// When every picture is taken: 2026-11-21 10:24, on the wall and in UTC.
inline constexpr LocalTime wall{std::chrono::seconds{1'795'256'640}};
inline constexpr UtcTime instant{std::chrono::seconds{1'795'256'640}};

} // namespace wattcard::ui
