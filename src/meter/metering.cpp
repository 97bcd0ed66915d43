// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "meter/metering.h"

#include "meter/event_log.h"

#include <algorithm>

namespace wattcard::meter {

namespace {

std::int64_t ratioOf(const Ratios& ratios)
{
    return static_cast<std::int64_t>(ratios.product());
}

Energy wrapped(Energy value, std::int64_t steps)
{
    return Energy::fromHundredths((value.hundredths() + steps) % registerWrap);
}

std::int64_t perStep(const MeterState& meter)
{
    return joulesPerStep * ratioOf(meter.parameters.ratios);
}

} // namespace

// Without a clock the flat rate counts (DOMAIN.md section 7, ERR-08).
Rate rateNow(const MeterState& meter)
{
    const bool knowsTime = !meter.conditions.has(Condition::ClockInvalid);
    return knowsTime ? rateAt(meter.parameters.tariff, meter.now, meter.presets.dayTables)
                     : Rate::Flat;
}

namespace {

Meterage meterageOf(const MeterState& meter, std::int64_t steps)
{
    return {steps, rateNow(meter), meter.registers.tierUse};
}

void takeSteps(MeterState& meter, std::int64_t steps)
{
    Registers& registers = meter.registers;
    const Meterage meterage = meterageOf(meter, steps);
    Energy& rate = registers.rates[placeOf(meterage.rate)];
    registers.total = wrapped(registers.total, steps);
    rate = wrapped(rate, steps);
    registers.monthEnergy = registers.monthEnergy + Energy::fromHundredths(steps);
    if (meter.workState != WorkState::Opened)
        return;
    Balance& balance = meter.balance;
    const Deduction taken = deductionFor(meter.parameters, balance.remainderMicroYuan, meterage);
    registers.tierUse =
        registers.tierUse + Energy::fromHundredths(steps * ratioOf(meter.parameters.ratios));
    balance.remainderMicroYuan = taken.remainderMicroYuan;
    balance.remaining = balance.remaining - taken.amount;
    balance.consumed = balance.consumed + taken.amount;
    registers.monthConsumed = registers.monthConsumed + taken.amount;
}

} // namespace

Deduction deductionFor(const Parameters& parameters, std::int64_t remainderMicroYuan,
                       const Meterage& meterage)
{
    Energy left = Energy::fromHundredths(meterage.steps * ratioOf(parameters.ratios)); // primary
    if (parameters.mode == PaymentMode::Energy)
        return {Credit::fromHundredths(left.hundredths()), remainderMicroYuan};
    const TariffSet& set = parameters.tariff;
    const Price price = priceOf(set, meterage.rate);
    std::int64_t exact = remainderMicroYuan;
    Energy used = meterage.tierUse;
    while (left > Energy{}) {
        const std::size_t tier = set.ladder.tierAt(used);
        const Energy part = std::min(left, set.ladder.left(tier, used).value_or(left));
        const Price surcharge = set.ladder.surcharge(tier);
        exact += part.hundredths() * (price.tenThousandths() + surcharge.tenThousandths());
        used = used + part;
        left = left - part;
    }
    return {Credit::fromHundredths(exact / microYuanPerFen), exact % microYuanPerFen};
}

bool meterSeconds(MeterState& meter, std::uint32_t watts, std::int64_t seconds)
{
    Registers& registers = meter.registers;
    registers.peakPowerW = std::max(registers.peakPowerW, watts);
    registers.joules += watts * seconds;
    const std::int64_t steps = registers.joules / perStep(meter);
    if (steps == 0)
        return false;
    registers.joules %= perStep(meter);
    takeSteps(meter, steps);
    return true;
}

Credit remainingAfter(const MeterState& meter, std::uint32_t watts, std::int64_t seconds)
{
    const std::int64_t steps = (meter.registers.joules + watts * seconds) / perStep(meter);
    const Balance& balance = meter.balance;
    return balance.remaining -
           deductionFor(meter.parameters, balance.remainderMicroYuan, meterageOf(meter, steps))
               .amount;
}

void changeRatios(MeterState& meter, const Ratios& before)
{
    for (std::int64_t* rest : {&meter.registers.joules, &meter.registers.reactiveRest})
        *rest = *rest * ratioOf(meter.parameters.ratios) / ratioOf(before);
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
                                 .peakPowerW = registers.peakPowerW,
                                 .rates = registers.rates,
                                 .reactive = registers.monthReactive,
                                 .demandW = registers.demandW});
    registers.monthEnergy = {};
    registers.monthConsumed = {};
    registers.monthReactive = {};
    registers.peakPowerW = 0;
    registers.demandW = 0;
    registers.monthEnds = monthAfter(meter.now);
    if (meter.parameters.tariff.ladder.period == TierPeriod::Month)
        registers.tierUse = {};
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
    planSettlement(meter);
    record(meter, {.kind = EventKind::TariffSwitched});
    return true;
}

void planSettlement(MeterState& meter)
{
    meter.registers.tierEnds = nextSettlement(meter.parameters.tariff, meter.now);
}

void settleTiersIfDue(MeterState& meter)
{
    Registers& registers = meter.registers;
    if (!registers.tierEnds || meter.now < *registers.tierEnds)
        return;
    registers.tierUse = {};
    planSettlement(meter);
}

LocalTime nextChange(const MeterState& meter)
{
    LocalTime next = meter.registers.monthEnds;
    const auto& standby = meter.parameters.standby;
    if (standby)
        next = std::min(next, standby->from);
    if (meter.registers.tierEnds)
        next = std::min(next, *meter.registers.tierEnds);
    if (const auto rate = nextRate(meter.parameters.tariff, meter.now, meter.presets.dayTables))
        next = std::min(next, *rate);
    return next;
}

} // namespace wattcard::meter
