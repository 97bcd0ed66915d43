// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "meter/state.h"

namespace wattcard::meter {

inline constexpr std::int64_t joulesPerStep = 36'000; // 0.01 kWh
inline constexpr std::int64_t microYuanPerFen = 10'000;

// What a number of steps of 0.01 kWh (secondary) takes from the balance.
struct Deduction {
    Credit amount;
    std::int64_t remainderMicroYuan = 0; // what stays for the next one
    friend bool operator==(const Deduction&, const Deduction&) = default;
};

// The meter never rounds: money mode adds primary energy x price to the remainder and takes whole
// fen; energy mode takes K x 0.01 kWh (DOMAIN.md section 3 and 7.3). `steps` is 0 to 100000.
Deduction deductionFor(const Parameters& parameters, std::int64_t remainderMicroYuan,
                       std::int64_t steps);

// One second of the given primary power: whole steps move the register, the balance and the month.
// True when at least one step was taken.
bool meterOneSecond(MeterState& meter, std::uint32_t watts);

// Keeps the energy that is not a full step yet when the ratio changes: it is secondary energy.
void changeRatios(MeterState& meter, const Ratios& before);

// 00:00 of day 1: the month's energy, consumption and peak are kept and begin again at zero. True
// when a month has ended; power that was off over several months freezes once.
bool freezeIfMonthEnded(MeterState& meter);

// Begins the standby prices when their time has come.
bool switchTariffIfDue(MeterState& meter);

} // namespace wattcard::meter
