// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/simulation/twelve_flows.h"

namespace wattcard::simulation {

// What several flows begin with, and how they end.

// 30.00 on card 1, which its meter has taken and which has reported it.
void begin(FlowTown& town);
// The same, and 50.00 more that are not loaded.
void boughtFifty(FlowTown& town);
// So many yuan on the first account, and nothing open.
bool hasTotal(FlowTown& town, std::int64_t whole);
template <int whole> bool holds(FlowTown& town)
{
    return hasTotal(town, whole);
}

std::span<const Flow> furtherFlows(); // FL8 to FL12

} // namespace wattcard::simulation
