// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/fault.h"

#include <QString>

namespace wattcard::ui {

// What a person reads when something went wrong (SCREENS.md section 6): what it is, and what to do.
struct FaultText {
    QString sentence;
    QString remedy;
};
FaultText faultText(Fault fault);
// "The sentence. The remedy. (WAT-R01)"
QString faultLine(Fault fault);

} // namespace wattcard::ui
