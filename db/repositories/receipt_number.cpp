// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/repositories/receipt_number.h"

#include <algorithm>
#include <array>
#include <charconv>

using namespace Qt::StringLiterals;

namespace wattcard::db {

QString receiptNumber(CounterId counter, const QString& day, std::int64_t running)
{
    if (running == 0)
        return u""_s;
    constexpr qsizetype usualLength = 19;
    QString receipt;
    receipt.reserve(usualLength);
    const auto addPadded = [&receipt](std::int64_t number, qsizetype width) {
        constexpr std::size_t mostDigits = 20;
        std::array<char, mostDigits> digits;
        const auto* end = std::to_chars(digits.data(), digits.data() + mostDigits, number).ptr;
        const QLatin1StringView text{digits.data(), end};
        receipt.append("00000"_L1.first(std::max<qsizetype>(width - text.size(), 0))).append(text);
    };
    addPadded(static_cast<std::uint16_t>(counter), 4);
    receipt.append(u'-').append(day).append(u'-');
    addPadded(running, 5);
    return receipt;
}

} // namespace wattcard::db
