// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "meter/readout.h"

#include <QLatin1StringView>

namespace wattcard::meter {

// The stable words of logs and of the remote; a screen has its own (ui/text).
QLatin1StringView
code(DisplayCode value); // as the display shows it: "GOOD", "ERR-34", "END"; empty for None
QLatin1StringView code(Cause value);
QLatin1StringView code(EventKind value);
QLatin1StringView code(Item value);
QLatin1StringView code(WorkState value);
QLatin1StringView code(SwitchState value);
QLatin1StringView code(Led value);
QLatin1StringView code(TripCause value);
QLatin1StringView code(Condition value);

} // namespace wattcard::meter
