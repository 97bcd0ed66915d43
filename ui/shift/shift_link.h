// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace wattcard::app {
class ShiftService;
}

namespace wattcard::ui {

class ShiftDesk;
class ShiftPage;

// Joins the desk to the service on the database thread, by queued signals only.
void linkShift(ShiftDesk& desk, app::ShiftService& service);
void linkShift(ShiftPage& page, ShiftDesk& desk);

} // namespace wattcard::ui
