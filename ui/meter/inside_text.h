// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/meter_inside.h"

#include <QString>

#include <vector>

namespace wattcard::ui {

// One line of the engineer's view.
struct InsideRow {
    QString name;
    QString value;
    friend bool operator==(const InsideRow&, const InsideRow&) = default;
};
// Everything that the memory holds and the display does not show, registers first.
std::vector<InsideRow> insideRows(const app::MeterInside& inside);
// Both memory images: sequence, whether the check value holds, and the bytes, sixteen a line.
QString imagesText(const app::MeterInside& inside);

} // namespace wattcard::ui
