// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/result.h"
#include "meter/presets.h"

#include <QJsonObject>

namespace wattcard::app {

// What the remote's verb "presets" sets, all of it at once; what is absent is none:
//   {"verb":"presets",
//    "command":{"from":"2026-12-24T00:00","until":"2026-12-27T00:00","supplies":true},
//    "friend_hours":{"weekdays":[1,2,3,4,5],"from":"22:00","until":"06:00"},
//    "holiday_windows":[{"from":"2027-01-01T00:00","until":"2027-01-02T00:00"}],
//    "not_in_global":false, "guarantee_floor":"50.00",
//    "day_tables":[{"season":["12-01","02-28"],"weekdays":[6,7],"dates":["2027-01-01"],
//                   "day":[{"at":"08:00","rate":"peak"},{"at":"22:00","rate":"valley"}]}]}
// Weekdays are 1, Monday, to 7; times are the meter's own. BadInput names the part that is wrong.
Result<meter::Presets> presetsIn(const QJsonObject& request);

} // namespace wattcard::app
