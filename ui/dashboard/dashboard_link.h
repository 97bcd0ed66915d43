// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace wattcard::app {
class DashboardService;
}

namespace wattcard::ui {

class DashboardDesk;
class DashboardPage;

void linkDashboard(DashboardPage& page, DashboardDesk& desk);
// To its service on its own thread, by queued signals only.
void linkDashboard(DashboardDesk& desk, app::DashboardService& service);

} // namespace wattcard::ui
