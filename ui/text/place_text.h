// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace wattcard::ui {

// The screens beside the counter, as the menu calls them.
enum class PlaceName {
    Shift,
    Services,
    Receipts,
    Orders,
    Batch,
    Readback,
    Stock,
    Inspector,
    Keys,
    Settings,
    Operators,
    AuditTrail,
    Training,
    Tariffs,
    Health,
    Reports,
    Dashboard,
    Backup,
    Cash,
    Areas,
    Commissioning,
    Exchanges,
    Bench,
    Customers,
};
QString placeText(PlaceName place);

} // namespace wattcard::ui
