// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "meter/controller.h"

#include <cstdint>
#include <utility>

namespace wattcard::meter {

inline constexpr std::uint32_t heavy = 3'600'000; // 1 kWh a second

inline void pass(Controller& controller, std::uint32_t watts, int seconds)
{
    controller = step(std::move(controller), Tick{watts, seconds}).next;
}

} // namespace wattcard::meter
