// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/cards/inspector_view.h"

#include <vector>

namespace wattcard::ui {

// One view for each state of the inspector, with invented people and the worked numbers of the
// manual: for pictures and for the tests that look at every state.
struct NamedReport {
    QString name; // file-safe
    InspectorView view;
};
std::vector<NamedReport> sampleReports();

} // namespace wattcard::ui
