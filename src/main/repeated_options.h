// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace wattcard {

// Whether this command takes the option more than once. Of any other the first one would be
// dropped in silence, an amount perhaps: typed twice, it is refused.
bool mayRepeat(const QString& command, const QString& option);

} // namespace wattcard
