// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "meter/tariff_set.h"

#include <algorithm>

namespace wattcard::meter {

namespace {

constexpr int minutesOfHour = 60;
constexpr int hoursOfDay = 24;
constexpr std::uint8_t byMonth = 1, byYear = 2; // byte 257

std::optional<TimesOfUse> timesFrom(const TariffFile& file)
{
    TimesOfUse times;
    std::copy_n(file.prices.begin(), times.prices.size(), times.prices.begin());
    if (file.periods == 0 || file.periods > mostDaySwitches)
        return std::nullopt;
    for (std::size_t place = 0; place < file.periods; ++place) {
        const TariffFile::Switch& change = file.daySchedule[place];
        const bool exists = change.hour < hoursOfDay && change.minute < minutesOfHour &&
                            change.rate < allRates.size();
        const int minute = change.hour * minutesOfHour + change.minute;
        const bool rises = times.day.empty() || times.day.back().minuteOfDay < minute;
        if (!exists || !rises || times.prices[change.rate] <= Price{})
            return std::nullopt;
        times.day.push_back({minute, allRates[change.rate]});
    }
    return times;
}

bool exists(const SettlementDate& date)
{
    using namespace std::chrono;
    // 29 February comes once in four years only.
    return year_month_day{year{2027}, month{date.month}, day{date.day}}.ok() &&
           date.hour < hoursOfDay;
}

std::optional<std::vector<SettlementDate>> settlementsFrom(const TariffFile& file)
{
    std::vector<SettlementDate> dates;
    for (const TariffFile::Settlement& each : file.settlements) {
        if (each == TariffFile::Settlement{})
            continue;
        dates.push_back({each.month, each.day, each.hour});
        if (!exists(dates.back()))
            return std::nullopt;
    }
    return dates;
}

std::optional<Ladder> ladderFrom(const TariffFile& file)
{
    Ladder ladder;
    if (file.tierPeriod == 0 || file.ladderSteps <= 1)
        return ladder;
    if (file.ladderSteps > Ladder::mostTiers || file.tierPeriod > byYear)
        return std::nullopt;
    ladder.period = file.tierPeriod == byMonth ? TierPeriod::Month : TierPeriod::Year;
    for (std::size_t tier = 0; tier < file.ladderSteps; ++tier) {
        ladder.surcharges.push_back(file.surcharges[tier]);
        if (tier + 1 == file.ladderSteps)
            break;
        const auto limit =
            Energy::fromHundredths(std::int64_t{file.thresholdsKwh[tier]} * Energy::stepsPerKwh);
        if (limit <= (ladder.limits.empty() ? Energy{} : ladder.limits.back()))
            return std::nullopt;
        ladder.limits.push_back(limit);
    }
    return ladder;
}

std::chrono::local_days dayOf(LocalTime time)
{
    return std::chrono::floor<std::chrono::days>(time);
}

bool names(const DayTable& table, std::chrono::local_days day)
{
    if (!table.dates.empty())
        return std::ranges::find(table.dates, day) != table.dates.end();
    const std::chrono::year_month_day date{day};
    const MonthDay here{static_cast<std::uint8_t>(static_cast<unsigned>(date.month())),
                        static_cast<std::uint8_t>(static_cast<unsigned>(date.day()))};
    const bool isInSeason = table.from <= table.until ? table.from <= here && here <= table.until
                                                      : table.from <= here || here <= table.until;
    return isInSeason && isOn(table.weekdays, day);
}

const std::vector<DaySwitch>& scheduleOf(const TariffSet& set, std::chrono::local_days day,
                                         const DayTables& tables)
{
    const TimesOfUse& times = *set.timesOfUse;
    const auto isPriced = [&](const DaySwitch& change) {
        return times.prices[placeOf(change.rate)] > Price{};
    };
    for (const DayTable& table : tables) {
        if (names(table, day) && std::ranges::all_of(table.day, isPriced))
            return table.day;
    }
    return times.day;
}

} // namespace

std::optional<TariffSet> setFrom(const TariffFile& file)
{
    TariffSet set{.id = file.setId, .price = file.prices[0]};
    if (file.timeOfUse) {
        set.timesOfUse = timesFrom(file);
        if (!set.timesOfUse)
            return std::nullopt;
        set.price = {};
    }
    const auto ladder = ladderFrom(file);
    const auto settlements = settlementsFrom(file);
    if (!ladder || !settlements)
        return std::nullopt;
    set.ladder = *ladder;
    if (ladder->period == TierPeriod::Year) {
        if (settlements->empty())
            return std::nullopt;
        set.settlements = *settlements;
    }
    return set;
}

bool isOn(WeekdayBits weekdays, std::chrono::local_days day)
{
    const unsigned fromMonday = std::chrono::weekday{day}.iso_encoding() - 1;
    return (weekdays >> fromMonday & 1) != 0;
}

Rate rateAt(const TariffSet& set, LocalTime time, const DayTables& tables)
{
    if (!set.timesOfUse)
        return Rate::Flat;
    const auto& day = scheduleOf(set, dayOf(time), tables);
    const auto minute = std::chrono::floor<std::chrono::minutes>(time - dayOf(time)).count();
    const auto later = std::ranges::find_if(
        day, [&](const DaySwitch& change) { return change.minuteOfDay > minute; });
    if (later != day.begin())
        return std::prev(later)->rate;
    return scheduleOf(set, dayOf(time) - std::chrono::days{1}, tables).back().rate;
}

Price priceOf(const TariffSet& set, Rate rate)
{
    return set.timesOfUse ? set.timesOfUse->prices[placeOf(rate)] : set.price;
}

std::optional<LocalTime> nextRate(const TariffSet& set, LocalTime time, const DayTables& tables)
{
    if (!set.timesOfUse)
        return std::nullopt;
    for (auto today = dayOf(time);; today += std::chrono::days{1}) {
        for (const DaySwitch& change : scheduleOf(set, today, tables)) {
            const LocalTime at = today + std::chrono::minutes{change.minuteOfDay};
            if (at > time)
                return at;
        }
    }
}

std::optional<LocalTime> nextSettlement(const TariffSet& set, LocalTime time)
{
    using namespace std::chrono;
    std::optional<LocalTime> next;
    const year first = year_month_day{dayOf(time)}.year();
    for (const SettlementDate& date : set.settlements) {
        for (const year each : {first, first + years{1}}) {
            const LocalTime at =
                local_days{each / month{date.month} / day{date.day}} + hours{date.hour};
            if (at > time && (!next || at < *next))
                next = at;
        }
    }
    return next;
}

} // namespace wattcard::meter
