// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/areas/areas_view.h"
#include "ui/shell/sample_places.h"

namespace wattcard::ui {

// Areas and points of sale in each state, with an invented company, for pictures and tests.
std::vector<NamedPlace<AreasView>> sampleAreas();
AreasView sampleAreasView();

} // namespace wattcard::ui
