// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/operators/staff_view.h"
#include "ui/widgets/tone.h"

#include <QString>

namespace wattcard::ui {

// The words of the screen of operators.
QString commandText(StaffCommand command);     // as its button says it
QString commandMeaning(const StaffView& view); // of the form that is open: what it will do to whom
QString staffStateText(app::StaffState state);
QString staffScopeText(const Scope& scope); // "everywhere", or the codes
QString staffLimitsText(const OperatorLimits& limits);
struct StaffSaying {
    QString text;
    Tone tone = Tone::Neutral;
};
StaffSaying messageOf(const StaffView& view);

} // namespace wattcard::ui
