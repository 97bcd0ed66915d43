// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/cash/cash_view.h"
#include "ui/shell/sample_places.h"

namespace wattcard::ui {

// Cash control in each state, with invented shifts, for pictures and tests.
std::vector<NamedPlace<CashView>> sampleCash();
CashView sampleCashView(); // as finance sees it in the evening

} // namespace wattcard::ui
