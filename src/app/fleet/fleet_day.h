// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/energy.h"
#include "domain/money.h"

#include <chrono>

namespace wattcard::app {

// What happened in a town on one day.
struct FleetDay {
    std::chrono::local_days date;
    Energy metered = {};
    Money paid = {}; // at the counter
    int sales = 0;
    int creditTrips = 0;
    int courtesyTrips = 0;
    int alarms = 0;
    int withoutSupply = 0; // households whose switch was open at midnight
};

} // namespace wattcard::app
