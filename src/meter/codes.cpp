// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "meter/codes.h"

#include <cstdlib>

namespace wattcard::meter {

using namespace Qt::StringLiterals;

QLatin1StringView code(DisplayCode value)
{
    switch (value) {
    case DisplayCode::None: return ""_L1;
    case DisplayCode::Good: return "GOOD"_L1;
    case DisplayCode::Err01: return "ERR-01"_L1;
    case DisplayCode::Err02: return "ERR-02"_L1;
    case DisplayCode::Err31: return "ERR-31"_L1;
    case DisplayCode::Err32: return "ERR-32"_L1;
    case DisplayCode::Err33: return "ERR-33"_L1;
    case DisplayCode::Err34: return "ERR-34"_L1;
    case DisplayCode::Err35: return "ERR-35"_L1;
    case DisplayCode::Err36: return "ERR-36"_L1;
    case DisplayCode::PressRead: return "READ"_L1;
    case DisplayCode::HoldProgram: return "PROG"_L1;
    case DisplayCode::End: return "END"_L1;
    case DisplayCode::Err51: return "ERR-51"_L1;
    case DisplayCode::Err04: return "ERR-04"_L1;
    case DisplayCode::Err08: return "ERR-08"_L1;
    case DisplayCode::Err03: return "ERR-03"_L1;
    }
    std::abort();
}

QLatin1StringView code(Cause value)
{
    switch (value) {
    case Cause::None: return ""_L1;
    case Cause::NotReadable: return "not-readable"_L1;
    case Cause::OwnModule: return "own-module"_L1;
    case Cause::Moved: return "moved"_L1;
    case Cause::NotIssued: return "not-issued"_L1;
    case Cause::ClassUnknown: return "class-unknown"_L1;
    case Cause::OtherMeter: return "other-meter"_L1;
    case Cause::OtherCustomer: return "other-customer"_L1;
    case Cause::OldGeneration: return "old-generation"_L1;
    case Cause::OtherSerial: return "other-serial"_L1;
    case Cause::Format: return "format"_L1;
    case Cause::WorkState: return "work-state"_L1;
    case Cause::SubType: return "sub-type"_L1;
    case Cause::PurchaseMac: return "purchase-mac"_L1;
    case Cause::Parameters: return "parameters"_L1;
    case Cause::OtherMode: return "other-mode"_L1;
    case Cause::CountExhausted: return "count-exhausted"_L1;
    case Cause::StaleImage: return "stale-image"_L1;
    case Cause::Contradiction: return "contradiction"_L1;
    case Cause::Hoarding: return "hoarding"_L1;
    case Cause::WriteRefused: return "write-refused"_L1;
    case Cause::OrderAltered: return "order-altered"_L1;
    case Cause::OrderNotYetValid: return "order-not-yet-valid"_L1;
    case Cause::OrderExpired: return "order-expired"_L1;
    case Cause::OrderUsedUp: return "order-used-up"_L1;
    case Cause::OtherPlace: return "other-place"_L1;
    case Cause::TooLate: return "too-late"_L1;
    case Cause::OrderMemoryFull: return "order-memory-full"_L1;
    case Cause::KeyVersion: return "key-version"_L1;
    case Cause::Cover: return "cover"_L1;
    case Cause::PhaseMissing: return "phase-missing"_L1;
    case Cause::ReverseEnergy: return "reverse-energy"_L1;
    case Cause::LowVoltage: return "low-voltage"_L1;
    case Cause::ClockBattery: return "clock-battery"_L1;
    case Cause::ClockInvalid: return "clock-invalid"_L1;
    case Cause::Bypass: return "bypass"_L1;
    }
    std::abort();
}

QLatin1StringView code(EventKind value)
{
    switch (value) {
    case EventKind::CardAccepted: return "card-accepted"_L1;
    case EventKind::CardRefused: return "card-refused"_L1;
    case EventKind::Credited: return "credited"_L1;
    case EventKind::Tripped: return "tripped"_L1;
    case EventKind::Allowed: return "allowed"_L1;
    case EventKind::ClosedByKey: return "closed-by-key"_L1;
    case EventKind::Alarm1: return "alarm1"_L1;
    case EventKind::Alarm2: return "alarm2"_L1;
    case EventKind::CourtesyTrip: return "courtesy-trip"_L1;
    case EventKind::ParametersTaken: return "parameters-taken"_L1;
    case EventKind::PowerLost: return "power-lost"_L1;
    case EventKind::PowerReturned: return "power-returned"_L1;
    case EventKind::MonthFrozen: return "month-frozen"_L1;
    case EventKind::Opened: return "opened"_L1;
    case EventKind::OrderDone: return "order-done"_L1;
    case EventKind::OrderRefused: return "order-refused"_L1;
    case EventKind::Reset: return "reset"_L1;
    case EventKind::Cleared: return "cleared"_L1;
    case EventKind::RelayTested: return "relay-tested"_L1;
    case EventKind::KeysUpdated: return "keys-updated"_L1;
    case EventKind::EmergencyCredited: return "emergency-credited"_L1;
    case EventKind::HoldSet: return "hold-set"_L1;
    case EventKind::HoldLifted: return "hold-lifted"_L1;
    case EventKind::TariffSwitched: return "tariff-switched"_L1;
    case EventKind::LoadTripped: return "load-tripped"_L1;
    case EventKind::LoadLocked: return "load-locked"_L1;
    case EventKind::LoadRested: return "load-rested"_L1;
    case EventKind::GuaranteeBegan: return "guarantee-began"_L1;
    case EventKind::GuaranteeEnded: return "guarantee-ended"_L1;
    case EventKind::SwitchStuck: return "switch-stuck"_L1;
    case EventKind::SwitchFollows: return "switch-follows"_L1;
    case EventKind::ConditionBegan: return "condition-began"_L1;
    case EventKind::ConditionEnded: return "condition-ended"_L1;
    case EventKind::BypassOverdue: return "bypass-overdue"_L1;
    case EventKind::TrippedByKey: return "tripped-by-key"_L1;
    case EventKind::ClosedByItself: return "closed-by-itself"_L1;
    case EventKind::PresetsTaken: return "presets-taken"_L1;
    }
    std::abort();
}

QLatin1StringView code(Item value)
{
    switch (value) {
    case Item::Remaining: return "remaining"_L1;
    case Item::OverdraftInUse: return "overdraft-in-use"_L1;
    case Item::StateWord: return "state-word"_L1;
    case Item::LastCredit: return "last-credit"_L1;
    case Item::Sequence: return "sequence"_L1;
    case Item::Accepted: return "accepted"_L1;
    case Item::ConsumedThisMonth: return "consumed-this-month"_L1;
    case Item::TotalRegister: return "total-register"_L1;
    case Item::SharpRegister: return "sharp-register"_L1;
    case Item::PeakRegister: return "peak-register"_L1;
    case Item::FlatRegister: return "flat-register"_L1;
    case Item::ValleyRegister: return "valley-register"_L1;
    case Item::PriceNow: return "price-now"_L1;
    case Item::TierNow: return "tier-now"_L1;
    case Item::TierLeft: return "tier-left"_L1;
    case Item::LastMonth: return "last-month"_L1;
    case Item::Power: return "power"_L1;
    case Item::PeakPower: return "peak-power"_L1;
    case Item::Demand: return "demand"_L1;
    case Item::PowerFactor: return "power-factor"_L1;
    case Item::ReactiveRegister: return "reactive-register"_L1;
    case Item::MeterNumber: return "meter-number"_L1;
    case Item::CustomerNumber: return "customer-number"_L1;
    case Item::CurrentRatio: return "current-ratio"_L1;
    case Item::PotentialRatio: return "potential-ratio"_L1;
    case Item::Ratio: return "ratio"_L1;
    case Item::Alarm1: return "alarm1"_L1;
    case Item::Alarm2: return "alarm2"_L1;
    case Item::OverdraftLimit: return "overdraft-limit"_L1;
    case Item::RecloseLimit: return "reclose-limit"_L1;
    case Item::HoardingLimit: return "hoarding-limit"_L1;
    case Item::PowerLimit: return "power-limit"_L1;
    case Item::TariffSet: return "tariff-set"_L1;
    case Item::SwitchDate: return "switch-date"_L1;
    case Item::SwitchTime: return "switch-time"_L1;
    case Item::GuaranteeFrom: return "guarantee-from"_L1;
    case Item::GuaranteeUntil: return "guarantee-until"_L1;
    case Item::Date: return "date"_L1;
    case Item::Time: return "time"_L1;
    case Item::Generation: return "generation"_L1;
    case Item::KeyVersion: return "key-version"_L1;
    case Item::LastError: return "last-error"_L1;
    case Item::Events: return "events"_L1;
    }
    std::abort();
}

QLatin1StringView code(WorkState value)
{
    switch (value) {
    case WorkState::Factory: return "factory"_L1;
    case WorkState::Reset: return "reset"_L1;
    case WorkState::Cleared: return "cleared"_L1;
    case WorkState::Opened: return "opened"_L1;
    }
    std::abort();
}

QLatin1StringView code(SwitchState value)
{
    switch (value) {
    case SwitchState::Closed: return "closed"_L1;
    case SwitchState::Tripped: return "tripped"_L1;
    case SwitchState::Allowed: return "allowed"_L1;
    }
    std::abort();
}

QLatin1StringView code(Led value)
{
    switch (value) {
    case Led::Off: return "off"_L1;
    case Led::Steady: return "steady"_L1;
    case Led::Blinking: return "blinking"_L1;
    }
    std::abort();
}

QLatin1StringView code(TripCause value)
{
    switch (value) {
    case TripCause::Credit: return "credit"_L1;
    case TripCause::Courtesy: return "courtesy"_L1;
    case TripCause::Hold: return "hold"_L1;
    case TripCause::LoadLock: return "load-lock"_L1;
    }
    std::abort();
}

QLatin1StringView code(Condition value)
{
    switch (value) {
    case Condition::CoverOpen: return "cover-open"_L1;
    case Condition::PhaseMissing: return "phase-missing"_L1;
    case Condition::ReverseEnergy: return "reverse-energy"_L1;
    case Condition::LowVoltage: return "low-voltage"_L1;
    case Condition::ClockBatteryLow: return "clock-battery-low"_L1;
    case Condition::ClockInvalid: return "clock-invalid"_L1;
    case Condition::Bypassed: return "bypassed"_L1;
    case Condition::ModuleSilent: return "module-silent"_L1;
    }
    std::abort();
}

} // namespace wattcard::meter
