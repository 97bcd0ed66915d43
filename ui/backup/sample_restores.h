// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/backup/restore_view.h"
#include "ui/shell/sample_places.h"

namespace wattcard::ui {

// A restore at each of its steps, for pictures and tests.
std::vector<NamedPlace<RestoreView>> sampleRestores();

} // namespace wattcard::ui
