// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/fleet/household.h"

#include <algorithm>

namespace wattcard::app {

namespace {

// What is drawn by chance, so that no two draws share a place.
enum class Trait : std::uint64_t { Size = 1, Standby, Cooling, Heating, Unrest, Kind, Day, Away };
constexpr std::uint64_t place(Trait draw)
{
    return static_cast<std::uint64_t>(draw);
}

constexpr int whole = 1'000; // permille
constexpr int hoursOfDay = 24;
constexpr int kettleW = 2'000;
constexpr int wakingFrom = 6;
constexpr int wakingUntil = 23;
constexpr int daysOfWeek = 7;
constexpr int weeksAway = 25; // permille

Dwelling drawnDwelling(const Seeded& chance)
{
    const int share = chance.between(0, 99);
    if (share < 35)
        return Dwelling::Commuters;
    if (share < 70)
        return Dwelling::Family;
    if (share < 87)
        return Dwelling::Pensioners;
    return share < 93 ? Dwelling::NightShift : Dwelling::Shop;
}

// The product of two draws: many modest households, a few large ones.
int drawnDailyWh(const Seeded& chance, Dwelling dwelling)
{
    const int least = dwelling == Dwelling::Shop ? 9'000 : 3'000;
    const int span = dwelling == Dwelling::Shop ? 24'000 : 12'000;
    const int first = chance.at(1).between(0, whole);
    const int second = chance.at(2).between(0, whole);
    return least + span * (first * second / whole) / whole;
}

HouseholdTraits drawnTraits(const Seeded& chance)
{
    HouseholdTraits traits;
    traits.dwelling = drawnDwelling(chance.at(place(Trait::Kind)));
    traits.dailyWh = drawnDailyWh(chance.at(place(Trait::Size)), traits.dwelling);
    traits.standbyW = chance.at(place(Trait::Standby)).between(15, 90);
    traits.cooling = chance.at(place(Trait::Cooling)).between(100, 1'400);
    traits.heating = chance.at(place(Trait::Heating)).between(50, 900);
    traits.unrest = chance.at(place(Trait::Unrest)).between(100, 450);
    return traits;
}

} // namespace

Household::Household(std::uint64_t seed, std::uint32_t number)
    : m_chance{Seeded{seed}.at(number)},
      m_traits{drawnTraits(m_chance)}
{
}

DayLoad Household::load(std::chrono::local_days day) const
{
    return {m_traits, day, m_chance};
}

DayLoad::DayLoad(const HouseholdTraits& traits, std::chrono::local_days day, const Seeded& chance)
    : m_traits{&traits},
      m_shape{&shapeOf(traits.dwelling, kindOf(day))},
      m_chance{chance.at(place(Trait::Day))
                   .at(static_cast<std::uint64_t>(day.time_since_epoch().count()))}
{
    const Season season = seasonOf(day);
    const int weather =
        whole + traits.cooling * season.heat / whole + traits.heating * season.cold / whole;
    const int mood = m_chance.at(0).between(800, 1'200); // no two days are the same
    m_meanW = traits.dailyWh / hoursOfDay * weather / whole * mood / whole;
    const auto week = static_cast<std::uint64_t>(day.time_since_epoch().count() / daysOfWeek);
    m_away = chance.at(place(Trait::Away)).at(week).chance(weeksAway);
}

std::uint32_t DayLoad::watts(int minuteOfDay) const
{
    const int hour = minuteOfDay / 60;
    const int minute = minuteOfDay % 60;
    const int from = (*m_shape)[static_cast<std::size_t>(hour)];
    const int to = (*m_shape)[static_cast<std::size_t>((hour + 1) % hoursOfDay)];
    const int share = from + (to - from) * minute / 60;
    const Seeded chance = m_chance.at(static_cast<std::uint64_t>(minuteOfDay) + 1);
    const int unrest = whole + chance.between(-m_traits->unrest, m_traits->unrest);
    int watts = m_away ? 0 : m_meanW * share / whole * unrest / whole;
    const bool awake = hour >= wakingFrom && hour < wakingUntil && !m_away;
    if (awake && chance.at(1).chance(m_traits->kettleOdds))
        watts += kettleW;
    return static_cast<std::uint32_t>(std::clamp(watts, m_traits->standbyW, m_traits->largestW));
}

} // namespace wattcard::app
