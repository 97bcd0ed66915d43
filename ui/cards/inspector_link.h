// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace wattcard::app {
class InspectionService;
}

namespace wattcard::ui {

class InspectorDesk;

// Joins the desk to the inspection service on the card's thread, by queued signals only.
void linkInspector(InspectorDesk& desk, app::InspectionService& service);

} // namespace wattcard::ui
