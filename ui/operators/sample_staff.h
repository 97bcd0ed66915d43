// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/operators/staff_view.h"
#include "ui/shell/sample_places.h"

namespace wattcard::ui {

// The screen of operators in each state, with invented people, for pictures and tests.
std::vector<NamedPlace<StaffView>> sampleStaff();
StaffView sampleStaffList();
Operator sampleAdministrator();

} // namespace wattcard::ui
