// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/credit.h"
#include "domain/identity.h"

namespace wattcard {

enum class Rounding { Down, HalfAwayFromZero };

// A released version of a flat tariff: one price, tax contained.
struct FlatTariff {
    TariffVersionId version;
    QString name;
    PaymentMode mode = PaymentMode::Money;
    Price price;
    int taxPercent = 13;
    Credit overdraftLimit; // L
    Credit recloseLimit;   // C
    Credit hoardingLimit = Credit::fromHundredths(99'999'999);
    friend bool operator==(const FlatTariff&, const FlatTariff&) = default;
};

// The exact charge for the energy, rounded once to fen (DOMAIN.md section 3).
Money chargeFor(Energy energy, Price price, Rounding rounding);
// The most energy whose exact charge does not exceed the money.
Energy energyFor(Money paid, Price price);

// What a payment becomes: charge + carry = payment + the carry before.
struct Quote {
    Money payment = {};
    Money charge = {}; // the energy line, tax in it
    Money tax = {};
    Money carry = {};   // stays on the account afterwards; 0 in money mode
    Credit credit = {}; // added to T
    Energy energy = {}; // in energy mode what is sold; in money mode an estimate at today's price
    TariffVersionId tariff = {};
    friend bool operator==(const Quote&, const Quote&) = default;
};
// AmountNotPositive; AmountTooLarge above Money::largest() or when not even 0.01 kWh can be bought.
Result<Quote> quote(Money payment, Money carryBefore, const FlatTariff& tariff);

} // namespace wattcard
