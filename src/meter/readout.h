// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/card_files.h"
#include "domain/tariff/tariff.h"
#include "domain/work_order.h"

#include <array>
#include <vector>

namespace wattcard::meter {

// Working states of DOMAIN.md 7.1.
enum class WorkState : std::uint8_t { Factory = 0, Reset = 1, Cleared = 2, Opened = 3 };
enum class SwitchState : std::uint8_t {
    Closed,
    Tripped,
    Allowed
}; // Allowed: open, may be closed with the key
enum class Led { Off, Steady, Blinking };

// Why the switch is open (DOMAIN.md 7.4): the switch may close only when the set is empty. Courtesy
// alone is lifted by the key itself, so it shows as Allowed.
enum class TripCause : std::uint8_t {
    Credit = 0x01,
    Courtesy = 0x02,
    Hold = 0x04,
    LoadLock = 0x08
};
struct TripCauses {
    std::uint8_t bits = 0;
    constexpr bool has(TripCause cause) const
    {
        return (bits & static_cast<std::uint8_t>(cause)) != 0;
    }
    constexpr void add(TripCause cause) { bits |= static_cast<std::uint8_t>(cause); }
    constexpr void remove(TripCause cause)
    {
        bits &= static_cast<std::uint8_t>(~static_cast<unsigned>(cause));
    }
    constexpr bool isEmpty() const { return bits == 0; }
    friend constexpr bool operator==(TripCauses, TripCauses) = default;
};

// Codes of the display (CARD.md section 8, DOMAIN.md section 7).
enum class DisplayCode : std::uint8_t {
    None,
    Good,
    Err01,
    Err02,
    Err31,
    Err32,
    Err33,
    Err34,
    Err35,
    Err36,
    // Of management cards: what a reset or clear card waits for, and that it is done (DOMAIN.md
    // 7.1).
    PressRead,
    HoldProgram,
    End,
    Err51, // load limit
    Err04, // clock battery low
    Err08, // clock invalid
    Err03, // both memory images invalid
};

// The display's items in the order of DOMAIN.md 7.6; demand, power factor and reactive register
// stand with the power.
enum class Item : std::uint8_t {
    Remaining,
    OverdraftInUse,
    StateWord,
    LastCredit,
    Sequence,
    Accepted,
    ConsumedThisMonth,
    TotalRegister,
    SharpRegister,
    PeakRegister,
    FlatRegister,
    ValleyRegister,
    PriceNow,
    TierNow,
    TierLeft,
    LastMonth,
    Power,
    PeakPower,
    Demand,
    PowerFactor,
    ReactiveRegister,
    MeterNumber,
    CustomerNumber,
    CurrentRatio,
    PotentialRatio,
    Ratio, // K
    Alarm1,
    Alarm2,
    OverdraftLimit,
    RecloseLimit,
    HoardingLimit,
    PowerLimit,
    TariffSet,
    SwitchDate,
    SwitchTime,
    GuaranteeFrom,
    GuaranteeUntil,
    Date,
    Time,
    Generation,
    KeyVersion,
    LastError,
    Events,
};
inline constexpr std::array allItems{
    Item::Remaining,
    Item::OverdraftInUse,
    Item::StateWord,
    Item::LastCredit,
    Item::Sequence,
    Item::Accepted,
    Item::ConsumedThisMonth,
    Item::TotalRegister,
    Item::SharpRegister,
    Item::PeakRegister,
    Item::FlatRegister,
    Item::ValleyRegister,
    Item::PriceNow,
    Item::TierNow,
    Item::TierLeft,
    Item::LastMonth,
    Item::Power,
    Item::PeakPower,
    Item::Demand,
    Item::PowerFactor,
    Item::ReactiveRegister,
    Item::MeterNumber,
    Item::CustomerNumber,
    Item::CurrentRatio,
    Item::PotentialRatio,
    Item::Ratio,
    Item::Alarm1,
    Item::Alarm2,
    Item::OverdraftLimit,
    Item::RecloseLimit,
    Item::HoardingLimit,
    Item::PowerLimit,
    Item::TariffSet,
    Item::SwitchDate,
    Item::SwitchTime,
    Item::GuaranteeFrom,
    Item::GuaranteeUntil,
    Item::Date,
    Item::Time,
    Item::Generation,
    Item::KeyVersion,
    Item::LastError,
    Item::Events,
};

enum class EventKind : std::uint8_t {
    CardAccepted,
    CardRefused,
    Credited,
    Tripped,
    Allowed,
    ClosedByKey,
    Alarm1,
    Alarm2,
    CourtesyTrip,
    ParametersTaken,
    PowerLost,
    PowerReturned,
    MonthFrozen,
    Opened,
    OrderDone,
    OrderRefused,
    Reset,
    Cleared,
    RelayTested,
    KeysUpdated,
    EmergencyCredited,
    HoldSet,
    HoldLifted,
    TariffSwitched,
    LoadTripped,
    LoadLocked,
    LoadRested,
    GuaranteeBegan,
    GuaranteeEnded,
    SwitchStuck,
    SwitchFollows,
    ConditionBegan,
    ConditionEnded,
    BypassOverdue,
    TrippedByKey,
    ClosedByItself,
    PresetsTaken,
};
// The sub-cause behind a display code: what the event log says (DOMAIN.md section 7, table of
// codes).
enum class Cause : std::uint8_t {
    None,
    NotReadable,
    OwnModule,
    Moved,
    NotIssued,
    ClassUnknown,
    OtherMeter,
    OtherCustomer,
    OldGeneration,
    OtherSerial,
    Format,
    WorkState,
    SubType,
    PurchaseMac,
    Parameters,
    OtherMode,
    CountExhausted,
    StaleImage,
    Contradiction,
    Hoarding,
    WriteRefused,
    // Of work orders.
    OrderAltered,
    OrderNotYetValid,
    OrderExpired,
    OrderUsedUp,
    OtherPlace,
    TooLate,         // a clear more than 2 min after power-up
    OrderMemoryFull, // served orders that have not expired, or visits that wait for their cards
    KeyVersion,      // a key update that goes back
    // Of conditions.
    Cover,
    PhaseMissing,
    ReverseEnergy,
    LowVoltage,
    ClockBattery,
    ClockInvalid,
    Bypass,
};

// What is the matter with meter and supply, each by itself (DOMAIN.md 7.5 to 7.7).
enum class Condition : std::uint8_t {
    CoverOpen = 0x01,
    PhaseMissing = 0x02,
    ReverseEnergy = 0x04,
    LowVoltage = 0x08, // below 80 % of Un
    ClockBatteryLow = 0x10,
    ClockInvalid = 0x20, // times of use stop, the flat rate counts
    Bypassed = 0x40,     // the switching mechanism is out of service, supply continues
    ModuleSilent = 0x80, // the security module does not answer
};
inline constexpr std::array allConditions{Condition::CoverOpen,       Condition::PhaseMissing,
                                          Condition::ReverseEnergy,   Condition::LowVoltage,
                                          Condition::ClockBatteryLow, Condition::ClockInvalid,
                                          Condition::Bypassed,        Condition::ModuleSilent};
struct Conditions {
    std::uint8_t bits = 0;
    constexpr bool has(Condition condition) const
    {
        return (bits & static_cast<std::uint8_t>(condition)) != 0;
    }
    constexpr void set(Condition condition, bool on)
    {
        const auto bit = static_cast<std::uint8_t>(condition);
        bits = static_cast<std::uint8_t>(on ? bits | bit : bits & ~bit);
    }
    friend constexpr bool operator==(Conditions, Conditions) = default;
};
struct Event {
    LocalTime at{};
    EventKind kind{};
    DisplayCode code = DisplayCode::None;
    Credit amount; // credited, or the balance
    Credit balance;
    Energy total; // register, secondary
    Cause cause = Cause::None;
    friend bool operator==(const Event&, const Event&) = default;
};

// Everything that can be seen from outside: what the window paints and what --headless answers.
struct Readout {
    bool powered = true;
    WorkState workState = WorkState::Factory;
    SwitchState switchState = SwitchState::Tripped;
    Led tripLed = Led::Off;
    Led alarmLed = Led::Off;
    bool backlight = false;
    DisplayCode code = DisplayCode::None; // shown over the item until a key or 10 s
    bool cardInSlot = false;
    bool cardBusy = false;
    PaymentMode mode = PaymentMode::Money;
    MeterNumber meter;
    std::optional<CustomerNumber> customer;
    Credit remaining; // negative in overdraft
    Credit lastCredit;
    Credit accepted; // A
    Credit consumed;
    Credit consumedThisMonth;
    Sequence seq{};
    Generation gen{};
    Energy totalRegister; // secondary
    ByRate<Energy> rateRegisters{};
    Rate rate = Rate::Flat;         // now
    int tier = 1;                   // now, from 1
    std::optional<Energy> tierLeft; // primary kWh in it; none in the last one
    Energy lastMonthEnergy;
    std::int64_t remainderMicroYuan = 0; // 0 <= r < 10^4 (DOMAIN.md section 3), money mode
    std::uint32_t powerW = 0;            // load now, primary; 0 while the switch is open
    std::uint32_t peakPowerW = 0;
    std::uint32_t demandW = 0;           // of this month
    std::optional<int> powerFactor = {}; // of this month, hundredths; none without energy
    Energy reactiveRegister;             // kvarh, secondary
    std::int64_t pulses = 0;             // of the LED, since the register was at zero
    Price price;                         // now, with the surcharge of the tier
    std::uint8_t tariffSet = 0;
    std::optional<LocalTime> tariffSwitch; // of the standby set
    std::uint32_t powerLimitW = 0;
    std::uint8_t powerLimitMinutes = 0;
    std::optional<LocalTime> guaranteeFrom, guaranteeUntil;
    Ratios ratios;
    Credit alarm1, alarm2, overdraftLimit, recloseLimit, hoardingLimit;
    std::uint32_t rejectedCards = 0;
    std::uint32_t writeBackCounter = 0;
    DisplayCode lastError = DisplayCode::None;
    LocalTime now{};
    std::vector<Event> events;   // newest last
    Item item = Item::Remaining; // the item on the display
    TripCauses tripCauses;
    Conditions conditions;
    Energy bypassedEnergy;       // secondary, since the lever was moved
    std::uint8_t keyVersion = 0; // of the last load taken
    AreaCode area{};
    std::size_t servedOrders = 0;  // that the meter remembers
    std::size_t waitingVisits = 0; // not yet on their cards
    Credit emergencyCredit;        // since opening; A + this = consumed + remaining
    // While the code of an inspection card is shown: how often its order has been used here.
    std::optional<std::uint8_t> visitCount;
};

} // namespace wattcard::meter
