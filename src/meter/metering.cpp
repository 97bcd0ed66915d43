// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "meter/metering.h"

#include "meter/event_log.h"

#include <algorithm>

namespace wattcard::meter {

namespace {

constexpr std::int64_t registerWrap = 100'000'000; // 999999.99 kWh (RELIABILITY.md section 9)

std::int64_t ratioOf(const Ratios& ratios)
{
    return static_cast<std::int64_t>(ratios.product());
}

void takeSteps(MeterState& meter, std::int64_t steps)
{
    Registers& registers = meter.registers;
    registers.total = Energy::fromHundredths((registers.total.hundredths() + steps) % registerWrap);
    registers.monthEnergy = registers.monthEnergy + Energy::fromHundredths(steps);
    Balance& balance = meter.balance;
    const Deduction taken = deductionFor(meter.parameters, balance.remainderMicroYuan, steps);
    balance.remainderMicroYuan = taken.remainderMicroYuan;
    balance.remaining = balance.remaining - taken.amount;
    balance.consumed = balance.consumed + taken.amount;
    registers.monthConsumed = registers.monthConsumed + taken.amount;
}

} // namespace

Deduction deductionFor(const Parameters& parameters, std::int64_t remainderMicroYuan,
                       std::int64_t steps)
{
    const std::int64_t primary = steps * ratioOf(parameters.ratios); // 0.01 kWh
    if (parameters.mode == PaymentMode::Energy)
        return {Credit::fromHundredths(primary), remainderMicroYuan};
    const std::int64_t exact =
        remainderMicroYuan + primary * parameters.tariff.price.tenThousandths();
    return {Credit::fromHundredths(exact / microYuanPerFen), exact % microYuanPerFen};
}

bool meterOneSecond(MeterState& meter, std::uint32_t watts)
{
    Registers& registers = meter.registers;
    registers.peakPowerW = std::max(registers.peakPowerW, watts);
    registers.joules += watts;
    const std::int64_t perStep = joulesPerStep * ratioOf(meter.parameters.ratios);
    if (registers.joules < perStep)
        return false;
    const std::int64_t steps = registers.joules / perStep;
    registers.joules %= perStep;
    takeSteps(meter, steps);
    return true;
}

void changeRatios(MeterState& meter, const Ratios& before)
{
    meter.registers.joules =
        meter.registers.joules * ratioOf(meter.parameters.ratios) / ratioOf(before);
}

bool freezeIfMonthEnded(MeterState& meter)
{
    Registers& registers = meter.registers;
    if (meter.now < registers.monthEnds)
        return false;
    if (registers.freezes.size() == mostFreezes)
        registers.freezes.erase(registers.freezes.begin());
    registers.freezes.push_back({.at = registers.monthEnds,
                                 .total = registers.total,
                                 .energy = registers.monthEnergy,
                                 .consumed = registers.monthConsumed,
                                 .peakPowerW = registers.peakPowerW});
    registers.monthEnergy = {};
    registers.monthConsumed = {};
    registers.peakPowerW = 0;
    registers.monthEnds = monthAfter(meter.now);
    record(meter, {.kind = EventKind::MonthFrozen});
    return true;
}

bool switchTariffIfDue(MeterState& meter)
{
    auto& standby = meter.parameters.standby;
    if (!standby || meter.now < standby->from)
        return false;
    meter.parameters.tariff = standby->set;
    standby.reset();
    record(meter, {.kind = EventKind::ParametersTaken});
    return true;
}

} // namespace wattcard::meter
