// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/card_files.h"
#include "domain/tariff/tariff.h"

#include <limits>

namespace wattcard::meter {

inline constexpr std::size_t mostDaySwitches = 10;
inline constexpr std::size_t mostSettlements = 4;
inline constexpr std::size_t mostDayTables = 8;
inline constexpr std::size_t mostTableDates = 32;
// The memory counts the days of a table from 1970: it can say no others.
inline constexpr std::chrono::local_days firstTableDate{};
inline constexpr std::chrono::local_days lastTableDate{
    std::chrono::days{std::numeric_limits<std::int32_t>::max()}};

// Prices by time of day: each point begins its rate, the last one of a day holds until the first.
struct TimesOfUse {
    ByRate<Price> prices{};
    std::vector<DaySwitch> day; // rising, 1 to 10
    friend bool operator==(const TimesOfUse&, const TimesOfUse&) = default;
};

// Days of the week: bit 0 is Monday.
using WeekdayBits = std::uint8_t;
inline constexpr WeekdayBits everyWeekday = 0x7F;
bool isOn(WeekdayBits weekdays, std::chrono::local_days day);

struct MonthDay {
    std::uint8_t month = 1;
    std::uint8_t day = 1;
    friend auto operator<=>(const MonthDay&, const MonthDay&) = default;
};

// The switch points of some days instead of the set's own: of a season, of certain weekdays, or of
// single dates. Card format 01 has one day schedule only (DOMAIN.md section 4), so these are preset
// in the meter; prices stay the set's.
struct DayTable {
    MonthDay from{1, 1}; // a season that ends before it begins goes over the turn of the year
    MonthDay until{12, 31};
    WeekdayBits weekdays = everyWeekday;
    std::vector<std::chrono::local_days> dates = {}; // holidays, whatever season and weekday say
    std::vector<DaySwitch> day = {};                 // rising, 1 to 10
    friend bool operator==(const DayTable&, const DayTable&) = default;
};
using DayTables = std::vector<DayTable>; // the first one that names a day counts

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

// The rate that holds at a time; Flat without times of use. A table that names a rate for which the
// set has no price is passed over.
Rate rateAt(const TariffSet& set, LocalTime time, const DayTables& tables = {});
// What a kWh of that rate costs before the surcharge of its tier.
Price priceOf(const TariffSet& set, Rate rate);
// The next moment after `time` at which another rate begins; none without times of use.
std::optional<LocalTime> nextRate(const TariffSet& set, LocalTime time,
                                  const DayTables& tables = {});
// The next moment after `time` at which a yearly ladder begins again.
std::optional<LocalTime> nextSettlement(const TariffSet& set, LocalTime time);

} // namespace wattcard::meter
