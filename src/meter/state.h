// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "meter/presets.h"
#include "meter/readout.h"

namespace wattcard::meter {

// To whom the meter belongs and what it has accepted: m, gm and A of CARD.md section 8.
struct Series {
    CustomerNumber customer;
    CardSerial serial;
    Generation gen{};
    Sequence seq{};  // m
    Credit accepted; // A
    std::uint8_t keyVersion = 0;
    friend bool operator==(const Series&, const Series&) = default;
};

// The balance in the unit of the payment mode. accepted + emergencyCredit = consumed + remaining
// always holds (I4 of CARD.md section 9).
struct Balance {
    Credit remaining; // negative while overdraft is in use
    Credit consumed;
    Credit lastCredit;
    std::int64_t remainderMicroYuan = 0; // 0 <= r < 10^4, money mode (DOMAIN.md section 3)
    Credit emergencyCredit;              // E, granted by management cards since the opening
    friend bool operator==(const Balance&, const Balance&) = default;
};

struct MonthFreeze {
    LocalTime at{};
    Energy total;  // the register at that moment
    Energy energy; // of the month
    Credit consumed;
    std::uint32_t peakPowerW = 0;
    ByRate<Energy> rates{}; // their registers at that moment
    Energy reactive = {};   // kvarh of the month
    std::uint32_t demandW = 0;
    friend bool operator==(const MonthFreeze&, const MonthFreeze&) = default;
};

// Energies are on the secondary side; power and joules are primary.
struct Registers {
    Energy total;            // wraps at 999999.99 kWh
    std::int64_t joules = 0; // not yet a step of 0.01 kWh secondary
    Energy monthEnergy;
    Credit monthConsumed;
    std::uint32_t peakPowerW = 0; // the highest second of this month
    LocalTime monthEnds{};
    std::vector<MonthFreeze> freezes;  // newest last, 12 at most
    ByRate<Energy> rates{};            // parts of the total, each wraps as it does
    Energy tierUse;                    // primary, since the ladder began again
    std::optional<LocalTime> tierEnds; // when a yearly one does
    Energy reactive;                   // kvarh, wraps as the total does
    std::int64_t reactiveRest = 0;     // 10^-4 var s, primary: not yet a step
    Energy monthReactive;
    std::uint32_t demandW = 0; // the greatest mean of a quarter of an hour of this month
    std::int64_t demandJoules = 0;
    LocalTime demandEnds{}; // of the quarter that runs
    friend bool operator==(const Registers&, const Registers&) = default;
};

// A relay test under way; it survives power loss, so that the state before comes back.
struct RelayTest {
    bool closedBefore = false;
    std::uint8_t seconds = 0; // since its first operation
    friend bool operator==(const RelayTest&, const RelayTest&) = default;
};

// What the load limit remembers (DOMAIN.md 7.4).
struct LoadGuard {
    int overSeconds = 0;              // above the limit without a break
    std::vector<LocalTime> trips;     // within the last hour, oldest first, 3 at most
    std::optional<LocalTime> restsTo; // then the switch is allowed again
    friend bool operator==(const LoadGuard&, const LoadGuard&) = default;
};

// The load switch and what it depends on.
struct Supply {
    bool closed = false; // where the switch stands
    TripCauses causes;
    bool courtesyEnabled = true; // setting; on for low voltage (DOMAIN.md 7.4)
    bool highVoltage = false;    // setting: a breaker, tripped only after a warning
    std::uint32_t breakingW = 0; // setting: what the contacts may break, 0 for anything
    bool courtesyArmed = false;  // set while the balance is above alarm 2
    bool alarm1 = false;
    bool alarm2 = false;
    std::optional<RelayTest> relayTest;
    LoadGuard load;
    bool owesTrip = false; // a guarantee has held a credit trip back
    // Setting: a load that lifts a trip closes the switch too. Low voltage only (DOMAIN.md 7.4).
    bool closesOnLoading = false;
    bool closesItself = false; // a load has just done so; the relay may still have to rest
    friend bool operator==(const Supply&, const Supply&) = default;
};

// A load that is on its way: the memory of "exactly once" (CARD.md section 8). `done` means that
// the credit is in the balance and only the card still has to be told.
struct Stage {
    CardSerial serial;
    CustomerNumber customer;
    Generation gen{};
    Sequence seq{};
    Credit total; // T
    std::uint32_t writeBackCounter = 0;
    bool done = false;
    bool opens = false;
    std::uint8_t keyVersion = 0;
    ParameterUpdate update;
    friend bool operator==(const Stage&, const Stage&) = default;
};

// The highest generation of a customer number seen here: it outlives a clear, so that an old
// opening card cannot credit twice (DOMAIN.md 7.1).
struct GenerationFloor {
    CustomerNumber customer;
    Generation gen{};
    friend bool operator==(const GenerationFloor&, const GenerationFloor&) = default;
};

// How often an order has been carried out here. Forgotten only after it has expired.
struct ServedOrder {
    WorkOrderSerial serial;
    std::uint8_t uses = 0;
    LocalTime validUntil{};
    friend bool operator==(const ServedOrder&, const ServedOrder&) = default;
};

// A record that its card does not hold yet, as far as the meter knows: the memory of "exactly once"
// for work orders.
struct WaitingVisit {
    CardSerial card;
    Visit visit;
    LocalTime validUntil{}; // of its order
    friend bool operator==(const WaitingVisit&, const WaitingVisit&) = default;
};

// Since when the lever is on bypass, and where the register stood.
struct Bypass {
    LocalTime since{};
    Energy from;
    bool isOverdue = false;
    bool wouldHaveTripped = false; // logged, not made
    friend bool operator==(const Bypass&, const Bypass&) = default;
};

// Everything that survives power loss.
struct MeterState {
    MeterNumber number;
    WorkState workState = WorkState::Factory;
    LocalTime now{};
    Series series;
    Parameters parameters;
    Balance balance;
    Registers registers;
    Supply supply;
    std::uint32_t writeBackCounter = 0;
    std::optional<Stage> stage;
    std::vector<GenerationFloor> floor; // newest last, 8 at most
    std::uint32_t rejectedCards = 0;    // six digits, wraps
    DisplayCode lastError = DisplayCode::None;
    std::vector<Event> events; // newest last, 256 at most
    AreaCode area{};
    std::vector<ServedOrder> served;   // 64 at most
    std::vector<WaitingVisit> waiting; // 8 at most, one for each card
    std::vector<KeyRule> keys;         // one for each purpose, 8 at most
    Conditions conditions;
    std::optional<Bypass> bypass;  // while Condition::Bypassed
    std::uint8_t missingPhase = 3; // 1 to 3, while Condition::PhaseMissing
    Presets presets;
    friend bool operator==(const MeterState&, const MeterState&) = default;
};

inline constexpr std::size_t mostEvents = 256;
inline constexpr std::size_t mostFreezes = 12;
inline constexpr std::size_t mostFloors = 8;
inline constexpr std::size_t mostServedOrders = 64;
inline constexpr std::size_t mostWaitingVisits = 8;
inline constexpr std::size_t mostKeyRules = 8;
inline constexpr std::size_t mostLoadTrips = 3; // then the switch is locked

// A meter that waits for its opening card.
MeterState clearedMeter(MeterNumber number, LocalTime now);

// The meter as its last return data describe it, for the counter's pre-flight: what judge() needs
// and nothing else. `serial` is the card that is bound; limits and mode are the account's.
MeterState reportedMeter(const ReturnFile& file, const CardSerial& serial,
                         const Parameters& parameters);

// Remembers the generation for the customer number, dropping the oldest number beyond eight.
void raiseFloor(MeterState& meter, CustomerNumber customer, Generation gen);

// 00:00 of day 1 after the given time.
LocalTime monthAfter(LocalTime time);

} // namespace wattcard::meter
