// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace wattcard::app {
class CounterService;
class RecordsService;
} // namespace wattcard::app

namespace wattcard::ui {

class CounterDesk;

// Joins the desk to the services on their threads, by queued signals only.
void linkCounter(CounterDesk& desk, app::CounterService& counter, app::RecordsService& records);

} // namespace wattcard::ui
