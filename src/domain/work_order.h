// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/credit.h"
#include "domain/energy.h"
#include "domain/identity.h"
#include "domain/ports/clock.h"

#include <array>
#include <optional>
#include <vector>

namespace wattcard {

// The bounded permission on a management card, and what meters have done with it (CARD.md section
// 7, which says "order"; DOMAIN.md's glossary says work order).

// Card class of a management card.
enum class ManagementClass : std::uint8_t {
    Inspection = 0x05,
    Preset = 0x06,
    RelayTest = 0x09,
    Reset = 0x20,
    Clear = 0x21,
    KeyUpdate = 0x22,
    EmergencyCredit = 0x23,
};
inline constexpr std::array allManagementClasses{
    ManagementClass::Inspection,      ManagementClass::Preset, ManagementClass::RelayTest,
    ManagementClass::Reset,           ManagementClass::Clear,  ManagementClass::KeyUpdate,
    ManagementClass::EmergencyCredit,
};
constexpr std::optional<ManagementClass> managementClass(std::uint8_t cardClass)
{
    for (const ManagementClass each : allManagementClasses) {
        if (static_cast<std::uint8_t>(each) == cardClass)
            return each;
    }
    return {};
}

using WorkOrderSerial = Id<struct WorkOrderSerialTag>; // 8 bytes on the card, positive
using AreaCode = std::array<std::uint8_t, 4>;          // set in the meter, beside its number

// Where an order may be used: up to four meters, or one area.
struct WorkOrderScope {
    std::vector<MeterNumber> meters; // 1 to 4, all different; empty when an area is named
    std::optional<AreaCode> area;
    friend bool operator==(const WorkOrderScope&, const WorkOrderScope&) = default;
};
inline constexpr std::size_t mostMetersOfAnOrder = 4;

// What the class needs to know; the others are absent. Preset: the switch hold of a suspension
// (DOMAIN.md 6.8) and the two alarms. Relay test: nothing. Key update: the purpose (CARD.md section
// 4), the version that the meter's module begins to use, and whether the older ones are retired.
// Emergency credit: the amount, in the meter's unit.
struct PresetOrder {
    std::optional<bool> switchHold;
    std::optional<Credit> alarm1;
    std::optional<Credit> alarm2;
    friend bool operator==(const PresetOrder&, const PresetOrder&) = default;
};
struct KeyUpdateOrder {
    std::uint8_t purpose = 0x82;
    std::uint8_t version = 1;
    bool retiresOlder = false;
    friend bool operator==(const KeyUpdateOrder&, const KeyUpdateOrder&) = default;
};

struct WorkOrder {
    WorkOrderSerial serial;
    ManagementClass kind = ManagementClass::Inspection;
    WorkOrderScope scope;
    std::uint8_t uses = 1;  // at each meter, 1 to 99; inspection cards usually more
    LocalTime validFrom{};  // to the minute
    LocalTime validUntil{}; // to the minute, exclusive
    OperatorId engineer;    // who prepares, writes and uses it
    OperatorId approver1;   // administrator
    OperatorId approver2;   // finance; never the same person, never the engineer
    std::optional<PresetOrder> preset;
    std::optional<KeyUpdateOrder> keyUpdate;
    std::optional<Credit> emergencyCredit;
    std::uint8_t keyVersion = 1; // of K_MGT, under which the MAC is made
    friend bool operator==(const WorkOrder&, const WorkOrder&) = default;
};

// Why an order as a form is no order: its parameters are not those of its class, no meter and no
// area, too many, times the wrong way round, one person twice. BadInput with the reason.
Result<void> check(const WorkOrder& order);

enum class VisitResult : std::uint8_t {
    Done = 0x00,
    Refused = 0x01, // the meter's state forbids it (wrong order of commissioning)
    UsedUp = 0x02,
    Expired = 0x03,
    OtherPlace = 0x04,
    Altered = 0x05,     // the MAC is wrong: recorded by the meter, never on the card
    NotConfirmed = 0x06 // keys let go too early
};

// One record of file 0008, 128 bytes: what a meter was like when it was touched.
struct Visit {
    MeterNumber meter;
    WorkOrderSerial order;
    std::uint8_t use = 1; // which use of the order at this meter; 0 when it was refused
    LocalTime at{};       // the meter's clock, to the second
    VisitResult result = VisitResult::Done;
    std::uint8_t stateBefore =
        0; // work state of DOMAIN.md 7.1: 0 factory, 1 reset, 2 cleared, 3 opened
    std::uint8_t stateAfter = 0;
    CustomerNumber customer; // zero when the meter belongs to nobody
    Credit remaining;        // before; negative in overdraft
    Credit accepted;         // A, before
    Sequence seq{};
    Generation gen{};
    Credit consumed;
    Energy activeRegister; // forward active energy, secondary side
    Energy lastMonthEnergy;
    std::uint32_t peakPowerW = 0;
    std::uint32_t flags = 0; // MeterFlag bits
    std::uint32_t rejectedCards = 0;
    std::uint32_t writeBackCounter = 0;
    std::uint8_t lastError = 0; // the display code's two digits, 0 for none
    bool relayClosed = false;   // where the switch stood
    friend bool operator==(const Visit&, const Visit&) = default;
};
inline constexpr std::size_t mostVisitsOnCard = 16; // n of CARD.md section 2, cyclic

} // namespace wattcard
