// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/tariff/monthly.h"

#include <array>
#include <optional>

namespace wattcard {

// What is owed, by where it came from (DOMAIN.md section 5), in the order in which it is taken:
// oldest first.
enum class DebtClass {
    EarlierYears,
    EarlierMonths,
    CurrentMonth,
    Correction,
    LateFee,
    Emergency,
    MeterOverdraft, // left by a closed series; one in use is the meter's to recover
    Settlement,
};
inline constexpr std::array allDebtClasses{
    DebtClass::EarlierYears,   DebtClass::EarlierMonths, DebtClass::CurrentMonth,
    DebtClass::Correction,     DebtClass::LateFee,       DebtClass::Emergency,
    DebtClass::MeterOverdraft, DebtClass::Settlement,
};

struct Debt {
    DebtClass kind = DebtClass::CurrentMonth;
    Money amount;
    friend bool operator==(const Debt&, const Debt&) = default;
};

enum class ChargeKind {
    Fixed,
    Capacity,
    Minimum,
    CardFee, // for a card that replaces another (DOMAIN.md section 6.4)
    Deposit, // held for the customer, not earned; without tax (section 6.1)
    Debt,
};
inline constexpr std::array allChargeKinds{ChargeKind::Fixed,   ChargeKind::Capacity,
                                           ChargeKind::Minimum, ChargeKind::CardFee,
                                           ChargeKind::Deposit, ChargeKind::Debt};

// A line of the waterfall before the credit: one amount with one rounding.
struct ChargeLine {
    ChargeKind kind = ChargeKind::Fixed;
    Money amount;
    Money tax = {};                  // contained; none in a debt, which is only repaid
    std::optional<Month> month = {}; // of a fixed or minimum charge
    DebtClass debt = {};             // of ChargeKind::Debt
    friend bool operator==(const ChargeLine&, const ChargeLine&) = default;
};

} // namespace wattcard
