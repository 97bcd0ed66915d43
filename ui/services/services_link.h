// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace wattcard::app {
class AccountServices;
class CardService;
class RecordsService;
} // namespace wattcard::app

namespace wattcard::ui {

class ServicesDesk;

// Joins the desk to the services on their threads, by queued signals only.
struct ServicesBehind {
    app::AccountServices& accounts;
    app::CardService& cards;
    app::RecordsService& records;
};
void linkServices(ServicesDesk& desk, const ServicesBehind& services);
void linkServices(ServicesDesk& desk, app::AccountServices& accounts); // these alone

} // namespace wattcard::ui
