// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/energy.h"
#include "domain/money.h"

#include <vector>

namespace wattcard {

// Energy that was bought in one purchase, and its charge.
struct Lot {
    Energy energy;
    Money charge;
    friend bool operator==(const Lot&, const Lot&) = default;
};

// What so much energy was bought for, last in first out, rounded once, half away from zero
// (DOMAIN.md section 6.9). `lots` with the newest first; energy beyond them was never paid for.
Money paidFor(Energy energy, const std::vector<Lot>& lots);

} // namespace wattcard
