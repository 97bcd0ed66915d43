// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace wattcard::app {
class CounterService;
class RecordsService;
class ShiftService;
} // namespace wattcard::app

namespace wattcard::ui {

class CounterDesk;

// Joins the desk to the services on their threads, by queued signals only.
void linkCounter(CounterDesk& desk, app::CounterService& counter, app::RecordsService& records);
// Which of the unfinished rows have been handed over by name.
void linkShifts(CounterDesk& desk, app::ShiftService& shifts);

} // namespace wattcard::ui
