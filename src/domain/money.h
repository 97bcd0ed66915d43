// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/result.h"

#include <QStringView>

#include <compare>
#include <cstdint>

namespace wattcard {

// An amount of yuan in whole fen. Sums refuse to overflow (they end the program: amounts are
// bounded where they enter).
class Money {
public:
    constexpr Money() = default;
    static constexpr Money fromMinor(std::int64_t fen) { return Money{fen}; }
    // "100", "100.5", "100.50": digits and at most two decimals, no sign; AmountNotANumber
    // otherwise, AmountTooLarge above 999999.99, the last value the card can display.
    static Result<Money> parse(QStringView text);
    static constexpr Money largest() { return Money{99'999'999}; }

    constexpr std::int64_t minor() const { return m_fen; }
    constexpr bool isZero() const { return m_fen == 0; }
    friend constexpr auto operator<=>(Money, Money) = default;
    friend Money operator+(Money a, Money b);
    friend Money operator-(Money a, Money b);
    friend Money operator-(Money a);
    // "1234.50", locale-free, for files and logs; the screen's form is made in ui/text.
    QString toString() const;

private:
    explicit constexpr Money(std::int64_t fen) : m_fen{fen} {}
    std::int64_t m_fen = 0;
};

} // namespace wattcard
