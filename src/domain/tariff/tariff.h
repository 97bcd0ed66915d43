// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/credit.h"
#include "domain/identity.h"
#include "domain/percent.h"
#include "domain/tariff/ladder.h"

#include <array>
#include <vector>

namespace wattcard {

// The four rates of a day: sharp, peak, flat, valley (DOMAIN.md section 1).
enum class Rate { Sharp, Peak, Flat, Valley };
inline constexpr std::array allRates{Rate::Sharp, Rate::Peak, Rate::Flat, Rate::Valley};
template <class T> using ByRate = std::array<T, allRates.size()>;
constexpr std::size_t placeOf(Rate rate)
{
    return static_cast<std::size_t>(rate);
}

// From this time of each day on the rate holds, until the next switch point.
struct DaySwitch {
    int minuteOfDay = 0; // 0 to 1439
    Rate rate = Rate::Flat;
    friend bool operator==(const DaySwitch&, const DaySwitch&) = default;
};

// Charges that do not depend on the energy bought (DOMAIN.md section 4). Zero: there is none.
struct StandingCharges {
    Money fixed;           // a calendar month
    Money minimum;         // a month of too little use is charged up to this
    Money capacityPerKva;  // a month
    int monthsAtOnce = 0;  // most fixed months taken with one purchase; 0: all that are due
    Percent suspendedRate; // of the fixed charge, in a month wholly suspended
    Percent lateFeePerDay; // of the overdue classes, simple
    Percent lateFeeCap = Percent::whole(100); // of the overdue amount
    friend bool operator==(const StandingCharges&, const StandingCharges&) = default;
};

// A version of a tariff plan: prices, charges and limits, tax contained. A released version never
// changes; every row names the one it used.
struct Tariff {
    TariffVersionId version;
    QString name;
    PaymentMode mode = PaymentMode::Money;
    ByRate<Price> prices{};     // a flat tariff has that of Rate::Flat only
    std::vector<DaySwitch> day; // rising; empty: one price all day
    ByRate<int> shares{};       // energy mode by mixed ratio: whole percents, sum 100; else all 0
    Ladder ladder;
    Percent tax = Percent::whole(13);
    StandingCharges standing;
    Money leastCredit;     // the floor that debts leave to the credit (DOMAIN.md section 5)
    Credit overdraftLimit; // L
    Credit recloseLimit;   // C
    Credit hoardingLimit = Credit::fromHundredths(99'999'999);
    std::uint32_t powerLimitW = 0; // 0: none
    std::uint8_t powerLimitMinutes = 0;
    friend bool operator==(const Tariff&, const Tariff&) = default;

    bool isMixed() const;
    Price price(Rate rate) const { return prices[placeOf(rate)]; }
    // What 0.01 kWh costs where the counter must name one price: the blend of a mixed ratio, else
    // the flat rate's. In money mode with times of use it serves for estimates only.
    UnitPrice basePrice() const;
};

// A flat tariff, the simplest there is.
Tariff flatTariff(QString name, PaymentMode mode, Price price);

// Why a tariff cannot be released, or read from a file.
enum class TariffProblem {
    NoName,
    NoPrice,                // a rate that is used has none, or it is above 9999.9999
    TaxOutOfRange,          // above 100 %
    DayOutOfRange,          // more than 10 switch points, not rising, or a time that does not exist
    SharesNotHundred,       // the mixed ratio
    SharesInMoneyMode,      // the meter prices what it measures
    TimesOfUseInEnergyMode, // only a mixed ratio can be sold in kWh
    LadderNotRising,        // limits, or as many surcharges as tiers
    LadderTooLong,          // more than 7 tiers
    LadderNotWhole,         // the meter takes whole kWh (CARD.md 3.4)
    ChargeOutOfRange,       // below 0, or above what a card can show
    LimitOutOfRange,
};
std::vector<TariffProblem> problemsOf(const Tariff& tariff);

} // namespace wattcard
