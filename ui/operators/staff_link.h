// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace wattcard::app {
class StaffService;
}

namespace wattcard::ui {

class StaffDesk;
class StaffPage;

// The page's clicks go to the desk, the desk's questions to the service, and the answers back.
void linkStaff(StaffPage& page, StaffDesk& desk);
void linkStaff(StaffDesk& desk, app::StaffService& service);

} // namespace wattcard::ui
