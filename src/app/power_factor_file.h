// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/tariff/power_factor.h"

#include <QByteArray>
#include <QJsonObject>

namespace wattcard::app {

// A power-factor table as a file: {"standard": "0.90", "effect": "both" or "penalty_only",
// "lines": {"0.92": "-0.30", …}}. Percentages are strings, with a minus for a reward, within
// 1000 %. BadInput names what is wrong.
Result<PowerFactorTable> readPowerFactors(const QByteArray& json);
QJsonObject powerFactorJson(const PowerFactorTable& table);

} // namespace wattcard::app
