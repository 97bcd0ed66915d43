// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/meter_bench.h"

namespace wattcard::app {

// The remote's verbs about what surrounds the meter, beside its own (meter_remote.h):
//   {"verb":"inside"}: registers and memory images
//   {"verb":"appliances","on":["fridge","kettle"]}: these and no others
//   {"verb":"load-curve","file":"day.csv"} · {"verb":"load-curve","play":false}
//   {"verb":"insert","card":"card-1"} · {"verb":"remove"}
//   {"verb":"fault","name":"pull-card","number":3} · {"verb":"fault","name":"none"}
//   {"verb":"expect","remaining":"94.72","switch":"closed","happened":"credited"}: of what "read"
//   answers; happened: that event is in the log, lastEvent: it is the newest. Its refusal has
//   "value", "is" and "expected", that of insert, remove and fault the "code" of what is wrong
// None for another verb. Without a bench there are no cards and no faults.
std::optional<QJsonObject> benchVerb(const QJsonObject& request, MeterService& service,
                                     MeterBench* bench);

} // namespace wattcard::app
