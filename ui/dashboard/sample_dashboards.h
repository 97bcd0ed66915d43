// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/dashboard/dashboard_view.h"
#include "ui/shell/sample_places.h"

namespace wattcard::ui {

// The dashboard in each state, with invented figures, for pictures and tests.
std::vector<NamedPlace<DashboardView>> sampleDashboards();
DashboardView sampleDashboardLive();

} // namespace wattcard::ui
