// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/result.h"

#include <QStringView>

namespace wattcard {

// A plain decimal number as an integer of 10^-decimals: digits, at most one point, at most
// `decimals` digits after it. AmountNotANumber for anything else (signs, spaces, other scripts),
// AmountTooLarge above `largest`.
Result<std::int64_t> parseDecimal(QStringView text, int decimals, std::int64_t largest);
// The way back, with all decimals: 18928 with 2 -> "189.28".
QString decimalText(std::int64_t value, int decimals);

} // namespace wattcard
