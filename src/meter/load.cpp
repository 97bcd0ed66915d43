// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "meter/load.h"

#include "domain/tariff/month_settlement.h"
#include "meter/metering.h"

#include <algorithm>
#include <cstdlib>
#include <limits>
#include <numeric>

namespace wattcard::meter {

namespace {

constexpr std::int64_t tangentUnits = 10'000;

// The tangent t is reached when t - 1/2 <= 10^4 sqrt(100^2 - p^2) / p: squared, without a root.
constexpr std::int64_t tangent(std::int64_t factor)
{
    const std::int64_t square = 4 * tangentUnits * tangentUnits * (100 * 100 - factor * factor);
    std::int64_t low = 0;
    std::int64_t high = 100'000; // tan phi of 0.10 is 9.9499
    while (low < high) {
        const std::int64_t middle = (low + high + 1) / 2;
        const std::int64_t doubled = (2 * middle - 1) * factor;
        if (doubled * doubled <= square)
            low = middle;
        else
            high = middle - 1;
    }
    return low;
}

constexpr auto tangents = [] {
    std::array<std::int64_t, unityPowerFactor + 1> table{};
    for (std::int64_t factor = lowestPowerFactor; factor < unityPowerFactor; ++factor)
        table[static_cast<std::size_t>(factor)] = tangent(factor);
    return table;
}();

} // namespace

std::uint32_t Load::watts() const
{
    constexpr std::uint64_t most = std::numeric_limits<std::uint32_t>::max();
    return static_cast<std::uint32_t>(
        std::min(std::accumulate(phases.begin(), phases.end(), std::uint64_t{0}), most));
}

std::int64_t tangentOf(std::uint8_t powerFactor)
{
    return tangents.at(powerFactor);
}

Load measured(const MeterState& meter, const Load& drawn)
{
    Load load = drawn;
    if (meter.conditions.has(Condition::PhaseMissing))
        load.phases[meter.missingPhase - 1U] = 0;
    return load;
}

void meterReactive(MeterState& meter, const Load& load, std::int64_t seconds)
{
    const std::int64_t tangent = tangentOf(load.powerFactor);
    if (tangent == 0)
        return;
    Registers& registers = meter.registers;
    const auto ratio = static_cast<std::int64_t>(meter.parameters.ratios.product());
    const std::int64_t perStep = joulesPerStep * tangentUnits * ratio;
    registers.reactiveRest += load.watts() * tangent * seconds;
    const auto steps = Energy::fromHundredths(registers.reactiveRest / perStep);
    registers.reactiveRest %= perStep;
    registers.reactive =
        Energy::fromHundredths((registers.reactive + steps).hundredths() % registerWrap);
    registers.monthReactive = registers.monthReactive + steps;
}

std::optional<int> monthPowerFactor(const Registers& registers)
{
    if (registers.monthEnergy == Energy{} && registers.monthReactive == Energy{})
        return std::nullopt;
    return powerFactorOf(registers.monthEnergy, registers.monthReactive);
}

std::int64_t pulsesOf(const MeterState& meter)
{
    constexpr std::int64_t perStep = pulsesPerKwh / 100;
    const auto ratio = static_cast<std::int64_t>(meter.parameters.ratios.product());
    const Registers& registers = meter.registers;
    return registers.total.hundredths() * perStep +
           registers.joules * perStep / (joulesPerStep * ratio);
}

} // namespace wattcard::meter
