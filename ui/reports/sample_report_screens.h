// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/reports/reports_view.h"
#include "ui/shell/sample_places.h"

namespace wattcard::ui {

// The screen of reports in each state, with invented figures, for pictures and tests.
std::vector<NamedPlace<ReportsView>> sampleReportScreens();
ReportsView sampleDaysReport(); // three days, made

} // namespace wattcard::ui
