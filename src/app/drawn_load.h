// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/result.h"
#include "meter/load.h"

#include <QJsonObject>

namespace wattcard::app {

// What the remote's verb "load" asks for: {"watts":3000}, of one phase, or {"phases":[1000,0,500]},
// both with an optional {"power_factor":"0.90"}, lagging, 0.10 to 1.00. BadInput with the reason.
Result<meter::Load> loadIn(const QJsonObject& request);

} // namespace wattcard::app
