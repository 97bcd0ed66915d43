// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/appliances.h"
#include "app/load_curve.h"

namespace wattcard::ui {

// The sentences of what the customer draws.
QString applianceName(app::Appliance appliance);
QString powerFactorText(int hundredths); // "0.88"
// Which line is wrong and what to write instead.
QString curveErrorText(const app::LoadCurveError& error);

} // namespace wattcard::ui
