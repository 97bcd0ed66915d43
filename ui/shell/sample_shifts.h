// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/sample_places.h"
#include "ui/shift/shift_view.h"

namespace wattcard::ui {

// The shift screen in each state, with the worked numbers of the manual, for pictures and tests.
std::vector<NamedPlace<ShiftView>> sampleShifts();
ShiftOutcome sampleOutcome(); // expected 1499.74, counted 1489.74

} // namespace wattcard::ui
