// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/fleet/fleet_day.h"

#include <QImage>

#include <vector>

namespace wattcard::ui {

// What a town can be looked at by: kWh a day, yuan a day, trips and alarms a day, and households
// in the dark at midnight.
enum class FleetChart { Energy, Sales, Events, Dark };
inline constexpr std::array allFleetCharts{FleetChart::Energy, FleetChart::Sales,
                                           FleetChart::Events, FleetChart::Dark};

// Drawn in the language of the program, 1200 by 600 pixels, dark on white. Needs a QApplication
// and at least one day.
QImage drawn(FleetChart chart, const std::vector<app::FleetDay>& days);

} // namespace wattcard::ui
