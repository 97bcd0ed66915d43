// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/denominations.h"

#include "domain/checked.h"

#include <QList>

#include <algorithm>

namespace wattcard {

using namespace Qt::StringLiterals;

Result<CashCount> CashCount::of(const std::vector<CountedPieces>& pieces)
{
    CashCount count;
    for (const std::int64_t fen : denominations) {
        const Money value = Money::fromMinor(fen);
        for (const CountedPieces& each : pieces) {
            if (each.denomination != value || each.pieces == 0)
                continue;
            if (!count.m_pieces.empty() && count.m_pieces.back().denomination == value)
                return failed(Fault::BadInput, value.toString() + u" is counted twice"_s);
            count.m_pieces.push_back(each);
        }
    }
    for (const CountedPieces& each : pieces) {
        const auto end = denominations.end();
        if (std::find(denominations.begin(), end, each.denomination.minor()) == end)
            return failed(Fault::BadInput, each.denomination.toString() + u" is no note or coin"_s);
        if (each.pieces < 0 || each.pieces > mostPieces)
            return failed(Fault::BadInput, u"%1 pieces"_s.arg(each.pieces));
    }
    return count;
}

Result<CashCount> CashCount::parse(QStringView text)
{
    if (text == u"0")
        return CashCount{};
    std::vector<CountedPieces> pieces;
    for (const QStringView part : text.split(u',')) {
        const auto halves = part.split(u'x');
        bool isNumber = false;
        const int number = halves.size() == 2 ? halves[1].toInt(&isNumber) : 0;
        if (!isNumber)
            return failed(Fault::BadInput, u"100x4,50x1: "_s + part.toString());
        const auto value = Money::parse(halves[0]);
        if (!value)
            return failed(value);
        pieces.push_back({*value, number});
    }
    return of(pieces);
}

Money CashCount::total() const
{
    Money sum;
    for (const CountedPieces& each : m_pieces)
        sum = sum + Money::fromMinor(checkedProduct(each.denomination.minor(), each.pieces));
    return sum;
}

} // namespace wattcard
