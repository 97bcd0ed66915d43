// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/purchase/waterfall.h"

namespace wattcard::app {

// What somebody asks of a tariff before it is in force: so much money, or a month of so much use.
struct WhatIfQuestion {
    enum class By { Money, Energy, Rates };
    By by = By::Energy;
    Money payment;
    Energy energy;
    ByRate<Energy> rates{};
    Energy before; // bought or used earlier in the tier period
    friend bool operator==(const WhatIfQuestion&, const WhatIfQuestion&) = default;
};
struct WhatIfAnswer {
    Money fixed;                 // one month of it
    std::vector<TierPart> parts; // by tiers; with rates of the day the surcharges alone
    Money charge;                // of the energy, rounded once
    Energy energy;
    Money carry; // energy mode, for money: what buys no whole 0.01 kWh
    friend bool operator==(const WhatIfAnswer&, const WhatIfAnswer&) = default;

    Money inAll() const { return fixed + charge + carry; }
};

// By DOMAIN.md sections 4 and 5, with one month of fixed charge and nothing else owed. In money
// mode the kWh are those that the meter will count for the money, where the day has one price.
// AmountNotPositive, AmountTooLarge, AmountTooSmall, NoTariff.
Result<WhatIfAnswer> whatIf(const Tariff& tariff, const WhatIfQuestion& question);

} // namespace wattcard::app
