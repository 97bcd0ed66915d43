// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "meter/state.h"

namespace wattcard::meter {

// What a caller knows of an event; time, balance and register are the meter's own.
struct Happening {
    EventKind kind{};
    DisplayCode code = DisplayCode::None;
    Cause cause = Cause::None;
    Credit amount = {};
};

// Appends to the ring of 256. When it is full the oldest event goes that is neither about money nor
// about service; only when there is none, the oldest of all (DOMAIN.md section 7, "Events").
void record(MeterState& meter, const Happening& happening);

} // namespace wattcard::meter
