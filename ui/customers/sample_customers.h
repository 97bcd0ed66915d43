// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/customers/customers_view.h"
#include "ui/customers/import_view.h"
#include "ui/customers/meters_view.h"
#include "ui/shell/sample_places.h"

namespace wattcard::ui {

// The screen of customers and meters in each state, with invented people, for pictures and tests.
std::vector<NamedPlace<CustomersView>> sampleCustomers();
std::vector<NamedPlace<MetersView>> sampleMeters();
std::vector<NamedPlace<ImportView>> sampleImports();
CustomersView sampleCustomerList();

} // namespace wattcard::ui
