// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/decimal.h"

namespace wattcard {

Result<std::int64_t> parseDecimal(QStringView text, int decimals, std::int64_t largest)
{
    std::int64_t value = 0;
    int digits = 0;
    int fraction = -1; // digits after the point; -1 before it
    for (const QChar character : text) {
        if (character == u'.' && fraction < 0) {
            fraction = 0;
            continue;
        }
        if (character < u'0' || character > u'9' || fraction == decimals)
            return failed(Fault::AmountNotANumber);
        if (value > largest)
            return failed(Fault::AmountTooLarge);
        value = value * 10 + (character.unicode() - u'0');
        ++digits;
        if (fraction >= 0)
            ++fraction;
    }
    if (digits == 0)
        return failed(Fault::AmountNotANumber);
    for (int missing = decimals - std::max(fraction, 0); missing > 0; --missing) {
        if (value > largest)
            return failed(Fault::AmountTooLarge);
        value *= 10;
    }
    if (value > largest)
        return failed(Fault::AmountTooLarge);
    return value;
}

QString decimalText(std::int64_t value, int decimals)
{
    const bool negative = value < 0;
    QString digits = QString::number(negative ? -value : value).rightJustified(decimals + 1, u'0');
    digits.insert(digits.size() - decimals, u'.');
    return negative ? u'-' + digits : digits;
}

} // namespace wattcard
