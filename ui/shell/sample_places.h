// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/keys/keys_desk.h"
#include "ui/management/orders_view.h"
#include "ui/settings/settings_desk.h"
#include "ui/stock/stock_view.h"

#include <vector>

namespace wattcard::ui {

// The screens beside the counter with invented people, cards and keys, for pictures.
template <class View> struct NamedPlace {
    QString name; // file-safe
    View view;
};
std::vector<NamedPlace<OrdersView>> sampleOrders();
std::vector<NamedPlace<StockView>> sampleStocks();
std::vector<NamedPlace<KeysView>> sampleKeys();       // of a company that has keys in custody
std::vector<NamedPlace<KeysView>> sampleCeremonies(); // the dialog, step by step
std::vector<NamedPlace<SettingsView>> sampleSettings();
KeysView samplePracticeKeys();
WorkOrderEntry sampleOrderToApprove();
std::vector<WorkOrderEntry> sampleOrdersToApprove(); // three more
Operator sampleEngineer();
Operator samplePersonOf(const QString& place); // somebody who may open that screen
LocalTime sampleMorning(); // when the pictures are taken

} // namespace wattcard::ui
