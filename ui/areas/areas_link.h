// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace wattcard::app {
class SiteService;
}

namespace wattcard::ui {

class AreasDesk;
class AreasPage;

// The page's clicks go to the desk, the desk's questions to the service, and the answers back.
void linkAreas(AreasPage& page, AreasDesk& desk);
void linkAreas(AreasDesk& desk, app::SiteService& service);

} // namespace wattcard::ui
