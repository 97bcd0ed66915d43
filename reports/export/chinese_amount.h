// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/money.h"

#include <QString>

namespace wattcard::reports {

// The amount in capitals (金额大写), as a receipt must carry it (SCREENS.md section 13):
// 壹仟肆佰零玖元伍角. 整 follows 元 when there are neither 角 nor 分, and never follows 角 or 分.
// Where the banking rules leave 零 open it is left out. Below zero 负 stands in front. The template
// prints 人民币 before it.
QString amountInCapitals(Money amount);

} // namespace wattcard::reports
