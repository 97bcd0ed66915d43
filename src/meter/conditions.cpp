// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "meter/conditions.h"

#include "meter/event_log.h"

#include <cstdlib>

namespace wattcard::meter {

namespace {

Cause causeOf(Condition condition)
{
    switch (condition) {
    case Condition::CoverOpen: return Cause::Cover;
    case Condition::PhaseMissing: return Cause::PhaseMissing;
    case Condition::ReverseEnergy: return Cause::ReverseEnergy;
    case Condition::LowVoltage: return Cause::LowVoltage;
    case Condition::ClockBatteryLow: return Cause::ClockBattery;
    case Condition::ClockInvalid: return Cause::ClockInvalid;
    case Condition::Bypassed: return Cause::Bypass;
    case Condition::ModuleSilent: return Cause::OwnModule;
    }
    std::abort();
}

} // namespace

DisplayCode codeOf(Condition condition)
{
    switch (condition) {
    case Condition::ModuleSilent: return DisplayCode::Err02;
    case Condition::ClockBatteryLow: return DisplayCode::Err04;
    case Condition::ClockInvalid: return DisplayCode::Err08;
    default: return DisplayCode::None;
    }
}

void change(MeterState& meter, Condition condition, bool on)
{
    if (meter.conditions.has(condition) == on)
        return;
    meter.conditions.set(condition, on);
    const DisplayCode code = on ? codeOf(condition) : DisplayCode::None;
    record(meter, {.kind = on ? EventKind::ConditionBegan : EventKind::ConditionEnded,
                   .code = code,
                   .cause = causeOf(condition)});
    if (code != DisplayCode::None)
        meter.lastError = code;
    if (condition != Condition::Bypassed)
        return;
    if (on)
        meter.bypass = Bypass{meter.now, meter.registers.total};
    else
        meter.bypass.reset();
}

void reviewBypass(MeterState& meter)
{
    auto& bypass = meter.bypass;
    if (!bypass || bypass->isOverdue || meter.now < bypass->since + longestBypass)
        return;
    bypass->isOverdue = true;
    record(meter, {.kind = EventKind::BypassOverdue, .cause = Cause::Bypass});
}

Energy bypassed(const MeterState& meter)
{
    return meter.bypass ? meter.registers.total - meter.bypass->from : Energy{};
}

} // namespace wattcard::meter
