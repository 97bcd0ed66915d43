// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/card_files.h"
#include "domain/tariff/tariff.h"

namespace wattcard::meter {

inline constexpr std::size_t mostDaySwitches = 10;
inline constexpr std::size_t mostSettlements = 4;

// Prices by time of day: each point begins its rate, the last one of a day holds until the first.
struct TimesOfUse {
    ByRate<Price> prices{};
    std::vector<DaySwitch> day; // rising, 1 to 10
    friend bool operator==(const TimesOfUse&, const TimesOfUse&) = default;
};

// When in a year a yearly ladder begins again.
struct SettlementDate {
    std::uint8_t month = 1;
    std::uint8_t day = 1;
    std::uint8_t hour = 0;
    friend bool operator==(const SettlementDate&, const SettlementDate&) = default;
};

// One of the meter's two tariff sets (CARD.md 3.4).
struct TariffSet {
    std::uint8_t id = 0;
    Price price; // all day, without times of use
    std::optional<TimesOfUse> timesOfUse = {};
    Ladder ladder = {};                           // by primary kWh
    std::vector<SettlementDate> settlements = {}; // of a yearly ladder, 1 to 4
    friend bool operator==(const TariffSet&, const TariffSet&) = default;
};

// Nothing for a file that no meter can price: times that do not exist or do not rise, a rate beyond
// the four, tiers that do not rise, a yearly ladder that never begins again.
std::optional<TariffSet> setFrom(const TariffFile& file);

// The rate that holds at a time; Flat without times of use.
Rate rateAt(const TariffSet& set, LocalTime time);
// What a kWh of that rate costs before the surcharge of its tier.
Price priceOf(const TariffSet& set, Rate rate);
// The next moment after `time` at which another rate begins; none without times of use.
std::optional<LocalTime> nextRate(const TariffSet& set, LocalTime time);
// The next moment after `time` at which a yearly ladder begins again.
std::optional<LocalTime> nextSettlement(const TariffSet& set, LocalTime time);

} // namespace wattcard::meter
