// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "meter/state.h"

namespace wattcard::meter {

inline constexpr std::int64_t joulesPerStep = 36'000; // 0.01 kWh
inline constexpr std::int64_t microYuanPerFen = 10'000;
inline constexpr std::int64_t registerWrap =
    100'000'000; // 999999.99 kWh (RELIABILITY.md section 9)

// What a number of steps of 0.01 kWh (secondary) takes from the balance.
struct Deduction {
    Credit amount;
    std::int64_t remainderMicroYuan = 0; // what stays for the next one
    friend bool operator==(const Deduction&, const Deduction&) = default;
};

// Steps of one rate: 0 to 100000 of 0.01 kWh, and what the tiers have counted before them.
struct Meterage {
    std::int64_t steps = 0;
    Rate rate = Rate::Flat;
    Energy tierUse = {};
};
// The meter never rounds: money mode adds primary energy x (price + surcharge of its tier) to the
// remainder and takes whole fen, a step that crosses a boundary being split exactly; energy mode
// takes K x 0.01 kWh (DOMAIN.md section 3 and 7.3).
Deduction deductionFor(const Parameters& parameters, std::int64_t remainderMicroYuan,
                       const Meterage& meterage);

// The rate that counts now.
Rate rateNow(const MeterState& meter);

// So many seconds of the given primary power, within one rate: whole steps move the registers, the
// balance and the month; of a meter that is not in service the registers alone, because its credit
// stays (DOMAIN.md 7.1). A second belongs to the rate that holds when it ends. True when at least
// one step was taken.
bool meterSeconds(MeterState& meter, std::uint32_t watts, std::int64_t seconds = 1);

// The same without doing it: what would be left.
Credit remainingAfter(const MeterState& meter, std::uint32_t watts, std::int64_t seconds);

// Keeps the energy that is not a full step yet when the ratio changes: it is secondary energy.
void changeRatios(MeterState& meter, const Ratios& before);

// 00:00 of day 1: the month's energy, consumption and peak are kept and begin again at zero. True
// when a month has ended; power that was off over several months freezes once.
bool freezeIfMonthEnded(MeterState& meter);

// Begins the standby prices when their time has come. The remainder and what the tiers have counted
// go on (DOMAIN.md 7.3).
bool switchTariffIfDue(MeterState& meter);

// A yearly ladder begins again when its settlement date has come.
void settleTiersIfDue(MeterState& meter);
// When that will be, by the present set; to be called when the set has changed.
void planSettlement(MeterState& meter);

// The next moment at which prices, tiers or the month change.
LocalTime nextChange(const MeterState& meter);

} // namespace wattcard::meter
