// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/meter_inside.h"

#include <QJsonObject>

namespace wattcard::app {

// What {"verb":"inside"} answers: the memory's content that no display item tells, and both images
// in hex with their sequence, validity and which is the newer.
QJsonObject toJson(const MeterInside& inside);

} // namespace wattcard::app
