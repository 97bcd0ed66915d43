// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/tariffs/month_panel.h"
#include "ui/tariffs/tariffs_view.h"

namespace wattcard::ui {

// The tariffs' screen with the worked prices of DOMAIN.md section 4, for pictures.
struct NamedTariffs {
    QString name; // file-safe
    int tab = 0;  // which one is looked at
    TariffsView view;
};
std::vector<NamedTariffs> sampleTariffs();
MonthView sampleMonthEnd(); // a bill before its second signature
Tariff sampleLadderTariff();
Tariff sampleHoursTariff();
UtcTime sampleTariffTime(); // when the pictures are taken

} // namespace wattcard::ui
