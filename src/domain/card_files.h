// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/credit.h"
#include "domain/identity.h"
#include "domain/ports/clock.h"
#include "domain/suite.h"

#include <array>
#include <optional>

namespace wattcard {

// What the files of a user card say (CARD.md section 3). Bytes are cardio/layout's business.

enum class SubType : std::uint8_t { Opening = 0x01, Purchase = 0x02, Replacement = 0x03 };

// Which parts of the parameter set this card updates in the meter (CARD.md 3.1).
enum class Update : std::uint8_t {
    AlarmsAndRatios = 0x80,
    TariffCurrent = 0x01,
    TariffStandby = 0x02,
    LadderCurrent = 0x04,
    LadderStandby = 0x08,
    Limits = 0x10,
};
struct UpdateFlags {
    std::uint8_t bits = 0;
    constexpr bool has(Update update) const
    {
        return (bits & static_cast<std::uint8_t>(update)) != 0;
    }
    // Which tariff files the flag names: they are part of the image and of its digest. The limits
    // of bit 10 are those of file 0003's tail (CARD.md 3.4).
    constexpr bool namesTariff1() const { return (bits & 0x15) != 0; }
    constexpr bool namesTariff2() const { return (bits & 0x0A) != 0; }
    friend constexpr bool operator==(UpdateFlags, UpdateFlags) = default;
};
// What a purchase or replacement card may change (CARD.md 3.1); an opening card may change
// everything.
inline constexpr std::uint8_t purchaseUpdateMask = 0x7A;

// The most that K = CT x PT may be (DOMAIN.md section 4).
inline constexpr std::uint64_t largestRatio = 99'999;
// Current and potential transformer ratio.
struct Ratios {
    std::uint32_t current = 1;
    std::uint32_t potential = 1;
    constexpr std::uint64_t product() const { return std::uint64_t{current} * potential; }
    constexpr bool isUsable() const { return product() >= 1 && product() <= largestRatio; }
    friend constexpr bool operator==(const Ratios&, const Ratios&) = default;
};

// File 0001 (C1), 45 bytes.
struct ParameterFile {
    std::uint8_t userType = 1;
    UpdateFlags update;
    std::optional<LocalTime> tariffSwitch; // minutes; none is all zeros
    PaymentMode mode = PaymentMode::Money;
    Credit alarm1;
    Credit alarm2;
    Ratios ratios;
    MeterNumber meter;
    CustomerNumber customer;
    SubType subType = SubType::Opening;
    friend bool operator==(const ParameterFile&, const ParameterFile&) = default;
};

// File 0002 (C2), 60 bytes. The MAC (52-59) and the tariff digest (44-51) are made when it is
// encoded.
struct LoadFile {
    Credit amount; // of this order, for display
    Sequence seq{};
    Credit total; // T, cumulative net credit of the series
    Generation gen{};
    OrderId order{};
    SaleNumber sale{};
    CounterId counter{};
    LocalTime soldAt{}; // seconds
    std::array<std::uint8_t, 4> auditHead{};
    std::uint8_t keyVersion = 1;
    friend bool operator==(const LoadFile&, const LoadFile&) = default;
};

enum class CardLock : std::uint8_t { Free = 0x00, Locked = 0xA5 };

// State and event bits of return bytes 70-73.
enum class MeterFlag : std::uint32_t {
    Opened = 1u << 0,
    Tripped = 1u << 1,
    CloseAllowed = 1u << 2,
    Alarm1 = 1u << 3,
    Alarm2 = 1u << 4,
    OverdraftInUse = 1u << 5,
    EmergencySinceOpening = 1u << 6,
    CoverOpened = 1u << 7,
    Bypassed = 1u << 8,
};

// File 0005 (C5), 96 bytes. The return MAC (86-93) is made when it is encoded.
struct ReturnFile {
    std::uint8_t userType = 1;
    Ratios ratios;
    MeterNumber meter;
    CustomerNumber customer;
    Credit remaining; // negative while overdraft is in use: then 0 here and the amount in the
                      // overdraft field
    Sequence seq{};   // accepted
    std::uint32_t keyInformation = 0;
    std::uint32_t rejectedCards = 0;
    LocalTime writtenAt{}; // minutes
    CardLock lock = CardLock::Free;
    Generation gen{}; // accepted
    Credit accepted;  // A
    Credit consumed;
    std::uint32_t writeBackCounter = 0;
    std::uint32_t flags = 0; // MeterFlag bits
    Energy activeRegister;   // forward active energy, secondary side
    Energy lastMonthEnergy;
    std::uint32_t peakPowerW = 0; // this month
    friend bool operator==(const ReturnFile&, const ReturnFile&) = default;
};

// Files 0003 and 0004, 258 bytes (CARD.md 3.4).
struct TariffFile {
    std::uint8_t setId = 0;
    bool timeOfUse = false;
    std::uint8_t periods = 0;
    std::uint8_t ladderSteps = 0;
    std::array<Price, 32> prices{}; // by rate; a flat tariff uses the first
    std::array<std::uint32_t, 6> thresholdsKwh{};
    std::array<Price, 7> surcharges{};
    struct Settlement {
        std::uint8_t month = 0, day = 0, hour = 0;
        friend bool operator==(const Settlement&, const Settlement&) = default;
    };
    std::array<Settlement, 4> settlements{};
    std::optional<LocalTime> ladderSwitch; // minutes
    Credit overdraftLimit;                 // L
    Credit recloseLimit;                   // C
    Credit hoardingLimit;                  // 0 means 999999.99
    std::uint32_t powerLimitW = 0;         // stored in steps of 10 W; 0 means none
    std::uint8_t powerLimitMinutes = 0;
    struct Switch {
        std::uint8_t hour = 0, minute = 0, rate = 0;
        friend bool operator==(const Switch&, const Switch&) = default;
    };
    std::array<Switch, 10> daySchedule{};
    std::optional<LocalTime> guaranteeFrom; // minutes
    std::optional<LocalTime> guaranteeUntil;
    std::uint8_t tierPeriod = 0; // 00 none, 01 month, 02 year
    friend bool operator==(const TariffFile&, const TariffFile&) = default;
};

// The image of a transaction: C1, C2 and the tariff files that C1's flag names; never the return
// file.
struct CardImage {
    ParameterFile parameter;
    LoadFile load;
    std::optional<TariffFile> tariff1;
    std::optional<TariffFile> tariff2;
    friend bool operator==(const CardImage&, const CardImage&) = default;
};

enum class LifeCycle : std::uint8_t {
    Creation = 0x01,
    Initialisation = 0x03,
    Operational = 0x05,
    Blocked = 0x04,
    Terminated = 0x0C
};

constexpr std::uint8_t userCardClass = 0x01; // others: ManagementClass

// Answer to SELECT (CARD.md section 2): unauthenticated hints.
struct CardHints {
    CardSerial serial;
    std::uint8_t cardClass = userCardClass;
    LifeCycle lifeCycle = LifeCycle::Creation;
    std::uint8_t suites = 0x01; // bits of Suite
    // Of the keys 81 to 85 and 91 to 95, 0 where there is none: each changes on its own when a card
    // is re-keyed.
    std::array<std::uint8_t, 10> keyVersions{};
    std::uint32_t atc = 0;
    std::array<std::uint8_t, 2> applicationVersion{};
    std::array<std::uint8_t, 4> utilityRegion{}; // utility(2) region(2)
    // Bytes of data in one command, beyond the 255 of the short form; 0: the short form only.
    std::uint16_t longestCommand = 0;
    friend bool operator==(const CardHints&, const CardHints&) = default;
};

} // namespace wattcard
