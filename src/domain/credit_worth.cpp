// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/credit_worth.h"

#include "domain/tariff/ladder.h"

namespace wattcard {

Money worthOf(Credit credit, const Account& account)
{
    if (account.mode == PaymentMode::Money)
        return Money::fromMinor(credit.hundredths());
    const Tariff& tariff = account.tariff;
    const auto energy = Energy::fromHundredths(credit.hundredths());
    return chargeOf(partsOf(energy, tariff.basePrice(), tariff.ladder, account.accumulated))
        .rounded();
}

} // namespace wattcard
