// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace wattcard::app {
class CustomersService;
class ImportService;
} // namespace wattcard::app

namespace wattcard::ui {

class CustomersDesk;
class CustomersPage;
class ImportDesk;
class MetersDesk;

// Desks with their page, and with the services on their own threads.
void linkCustomers(CustomersPage& page, CustomersDesk& desk);
void linkMeters(CustomersPage& page, MetersDesk& desk);
void linkImport(CustomersPage& page, ImportDesk& desk);
void linkCustomers(CustomersDesk& desk, app::CustomersService& service);
void linkMeters(MetersDesk& desk, app::CustomersService& service);
void linkImport(ImportDesk& desk, app::ImportService& service);

} // namespace wattcard::ui
