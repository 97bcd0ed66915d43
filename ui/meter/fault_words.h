// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/fault_presets.h"
#include "domain/fault.h"

namespace wattcard::ui {

// A fault preset as an entry of the menu, with its key; "…" where it asks for a number.
QString faultEntry(app::FaultPreset preset);
// What the number of a preset is, empty where it takes none.
QString faultNumberQuestion(app::FaultPreset preset);
// What happens next, once it is set.
QString faultSetText(app::FaultPreset preset);
// Why it could not be set, and what to do.
QString faultRefusedText(Fault why);

} // namespace wattcard::ui
