// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "meter/display.h"

#include "meter/conditions.h"
#include "meter/load.h"
#include "meter/metering.h"
#include "meter/switching.h"

#include <algorithm>

namespace wattcard::meter {

namespace {

void showBalance(Readout& readout, const MeterState& meter)
{
    readout.remaining = meter.balance.remaining;
    readout.lastCredit = meter.balance.lastCredit;
    readout.consumed = meter.balance.consumed;
    readout.remainderMicroYuan = meter.balance.remainderMicroYuan;
    readout.accepted = meter.series.accepted;
    readout.seq = meter.series.seq;
    readout.gen = meter.series.gen;
    readout.keyVersion = meter.series.keyVersion;
    readout.emergencyCredit = meter.balance.emergencyCredit;
}

void showRegisters(Readout& readout, const Registers& registers)
{
    readout.totalRegister = registers.total;
    readout.rateRegisters = registers.rates;
    readout.consumedThisMonth = registers.monthConsumed;
    readout.peakPowerW = registers.peakPowerW;
    readout.demandW = registers.demandW;
    readout.powerFactor = monthPowerFactor(registers);
    readout.reactiveRegister = registers.reactive;
    if (!registers.freezes.empty())
        readout.lastMonthEnergy = registers.freezes.back().energy;
}

void showParameters(Readout& readout, const Parameters& parameters)
{
    readout.mode = parameters.mode;
    readout.tariffSet = parameters.tariff.id;
    if (parameters.standby)
        readout.tariffSwitch = parameters.standby->from;
    readout.powerLimitW = parameters.limits.powerW;
    readout.powerLimitMinutes = parameters.limits.powerMinutes;
    if (const auto& guarantee = parameters.limits.guarantee) {
        readout.guaranteeFrom = guarantee->from;
        readout.guaranteeUntil = guarantee->until;
    }
    readout.ratios = parameters.ratios;
    readout.alarm1 = parameters.alarms.first;
    readout.alarm2 = parameters.alarms.second;
    readout.overdraftLimit = parameters.limits.overdraft;
    readout.recloseLimit = parameters.limits.reclose;
    readout.hoardingLimit = parameters.limits.hoarding;
}

// What the next kWh costs, and how far its tier reaches.
void showTariff(Readout& readout, const MeterState& meter)
{
    const TariffSet& set = meter.parameters.tariff;
    const Energy used = meter.registers.tierUse;
    const std::size_t tier = set.ladder.tierAt(used);
    readout.rate = rateNow(meter);
    readout.tier = static_cast<int>(tier) + 1;
    readout.tierLeft = set.ladder.left(tier, used);
    readout.price = Price::fromTenThousandths(priceOf(set, readout.rate).tenThousandths() +
                                              set.ladder.surcharge(tier).tenThousandths());
}

void showSupply(Readout& readout, const MeterState& meter)
{
    readout.switchState = switchState(meter);
    readout.tripCauses = meter.supply.causes;
    readout.conditions = meter.conditions;
    readout.bypassedEnergy = bypassed(meter);
    if (!readout.powered)
        return;
    readout.tripLed = tripLed(meter);
    readout.alarmLed = alarmLed(meter);
}

void showFace(Readout& readout, const Transient& transient)
{
    readout.cardInSlot = transient.cardInSlot;
    if (!transient.powered)
        return;
    readout.code = transient.halted ? DisplayCode::Err03 : transient.code;
    if (transient.code != DisplayCode::None)
        readout.visitCount = transient.visitCount;
    readout.item = transient.item;
    readout.powerW = transient.watts;
    readout.backlight = transient.displaySeconds > 0 || readout.alarmLed != Led::Off;
}

} // namespace

Readout readoutOf(const Controller& controller)
{
    const MeterState& meter = controller.state;
    Readout readout;
    readout.powered = controller.transient.powered;
    readout.workState = meter.workState;
    readout.meter = meter.number;
    if (meter.workState == WorkState::Opened)
        readout.customer = meter.series.customer;
    showBalance(readout, meter);
    showRegisters(readout, meter.registers);
    readout.pulses = pulsesOf(meter);
    showParameters(readout, meter.parameters);
    showTariff(readout, meter);
    showSupply(readout, meter);
    showFace(readout, controller.transient);
    readout.cardBusy = controller.presentation.has_value();
    readout.rejectedCards = meter.rejectedCards;
    readout.writeBackCounter = meter.writeBackCounter;
    readout.lastError = meter.lastError;
    readout.now = meter.now;
    readout.events = meter.events;
    readout.area = meter.area;
    readout.servedOrders = meter.served.size();
    readout.waitingVisits = meter.waiting.size();
    return readout;
}

std::uint32_t flagsOf(const MeterState& meter)
{
    const auto bit = [](bool set, MeterFlag flag) {
        return set ? static_cast<std::uint32_t>(flag) : 0u;
    };
    const SwitchState state = switchState(meter);
    return bit(meter.workState == WorkState::Opened, MeterFlag::Opened) |
           bit(state != SwitchState::Closed, MeterFlag::Tripped) |
           bit(state == SwitchState::Allowed, MeterFlag::CloseAllowed) |
           bit(meter.supply.alarm1, MeterFlag::Alarm1) |
           bit(meter.supply.alarm2, MeterFlag::Alarm2) |
           bit(meter.balance.remaining < Credit{}, MeterFlag::OverdraftInUse) |
           bit(meter.balance.emergencyCredit > Credit{}, MeterFlag::EmergencySinceOpening) |
           bit(meter.conditions.has(Condition::CoverOpen), MeterFlag::CoverOpened) |
           bit(meter.bypass.has_value(), MeterFlag::Bypassed);
}

Item itemAfter(Item item)
{
    const auto place = std::ranges::find(allItems, item);
    const auto next = place == allItems.end() ? allItems.begin() : std::next(place);
    return next == allItems.end() ? allItems.front() : *next;
}

} // namespace wattcard::meter
