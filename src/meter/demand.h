// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "meter/state.h"

namespace wattcard::meter {

// Demand: the greatest mean power of a quarter of an hour in the month, whole watts, primary. The
// quarters are those of the clock (the pages name demand and not its interval: fixed quarters are
// what a monthly demand charge is usually taken from). A quarter without power counts as zero.
inline constexpr std::chrono::minutes demandInterval{15};

// So many seconds at that power, which begin at `from`. The quarter that ends with a month belongs
// to it: call before the month is frozen.
void measureDemand(Registers& registers, LocalTime from, std::uint32_t watts, std::int64_t seconds);

} // namespace wattcard::meter
