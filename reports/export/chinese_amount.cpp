// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "reports/export/chinese_amount.h"

#include <array>
#include <cstdint>

namespace wattcard::reports {

namespace {

using namespace Qt::StringLiterals;

struct Unit {
    std::uint64_t size;
    QChar name;
};
constexpr std::array<Unit, 5> units{
    {{100'000'000, u'亿'}, {10'000, u'万'}, {1'000, u'仟'}, {100, u'佰'}, {10, u'拾'}}};
constexpr std::array<QChar, 10> digits{u'零', u'壹', u'贰', u'叁', u'肆',
                                       u'伍', u'陆', u'柒', u'捌', u'玖'};

// A whole number from 1: what counts the largest unit, the unit, then the rest. 零 stands for empty
// places before the rest.
QString wholeInCapitals(std::uint64_t number)
{
    for (const auto& [size, name] : units) {
        if (number < size)
            continue;
        const std::uint64_t rest = number % size;
        QString text = wholeInCapitals(number / size) + name;
        if (rest != 0 && rest < size / 10)
            text += digits[0];
        return rest == 0 ? text : text + wholeInCapitals(rest);
    }
    return digits[number];
}

// 角 and 分 after `yuan`. 零 fills an empty 角 only between 元 and 分.
QString partsInCapitals(std::uint64_t yuan, std::uint64_t fen)
{
    QString text;
    if (fen >= 10)
        text += QString{digits[fen / 10]} + u'角';
    else if (yuan != 0)
        text += digits[0];
    if (fen % 10 != 0)
        text += QString{digits[fen % 10]} + u'分';
    return text;
}

} // namespace

QString amountInCapitals(Money amount)
{
    const bool negative = amount.minor() < 0;
    const auto bits = static_cast<std::uint64_t>(amount.minor());
    const std::uint64_t total = negative ? 0 - bits : bits; // right for the smallest value too
    const std::uint64_t yuan = total / 100;
    const std::uint64_t fen = total % 100;
    if (total == 0)
        return u"零元整"_s;
    QString text = negative ? u"负"_s : QString{};
    if (yuan != 0)
        text += wholeInCapitals(yuan) + u'元';
    return text + (fen == 0 ? u"整"_s : partsInCapitals(yuan, fen));
}

} // namespace wattcard::reports
