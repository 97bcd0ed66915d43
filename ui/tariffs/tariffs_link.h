// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace wattcard::app {
class TariffService;
}

namespace wattcard::ui {

class TariffsDesk;
class TariffsPage;

// The service lives on the database thread: everything is queued.
void linkTariffs(TariffsDesk& desk, app::TariffService& service);
// The page's clicks go to the desk and the desk's view to the page.
void linkTariffs(TariffsPage& page, TariffsDesk& desk);

} // namespace wattcard::ui
