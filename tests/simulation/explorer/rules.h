// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/simulation/explorer/world.h"

namespace wattcard::explorer {

// The first invariant of CARD.md section 9 that does not hold; empty when all do.
std::string brokenRule(const World& world);

// With the faults off, a person who brings the right card back until nothing is open, and then to
// the meter (I6): empty, or what is not settled then.
std::string unsettled(World world);

} // namespace wattcard::explorer
