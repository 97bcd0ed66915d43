// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/energy.h"

namespace wattcard {

// What T, A and the meter's balance count: hundredths of a yuan or of a kWh (card field "payment
// mode", CARD.md 3.1).
enum class PaymentMode { Energy, Money };

// What the customer may use, in hundredths of the unit that the account's payment mode names.
class Credit {
public:
    constexpr Credit() = default;
    static constexpr Credit fromHundredths(std::int64_t units) { return Credit{units}; }
    static constexpr Credit of(Money money) { return Credit{money.minor()}; }
    static constexpr Credit of(Energy energy) { return Credit{energy.hundredths()}; }

    constexpr std::int64_t hundredths() const { return m_units; }
    friend constexpr auto operator<=>(Credit, Credit) = default;
    friend Credit operator+(Credit a, Credit b);
    friend Credit operator-(Credit a, Credit b);
    friend Credit operator-(Credit a);
    QString toString() const; // "100.00"

private:
    explicit constexpr Credit(std::int64_t units) : m_units{units} {}
    std::int64_t m_units = 0;
};

} // namespace wattcard
