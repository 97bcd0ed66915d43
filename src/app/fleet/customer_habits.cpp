// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/fleet/customer_habits.h"

#include <algorithm>

namespace wattcard::app {

namespace {

// Apart from the draws of the household with the same number.
constexpr std::uint64_t customers = 0x6375'7374;

enum class Habit : std::uint64_t {
    Habit = 1,
    Reserve,
    Usual,
    Day,
    Forgets,
    Hour,
    Amount,
    Twice,
    Lost,
    Exchange,
    Keeps,
    Cut,
    Key,
    Found,
};
constexpr std::uint64_t place(Habit draw)
{
    return static_cast<std::uint64_t>(draw);
}

constexpr int daysOfYear = 365;
constexpr int opensAt = 8 * 60; // the counter
constexpr int closesAt = 18 * 60;
constexpr int fenOfStep = 1'000;
constexpr int leastFen = 2'000;
constexpr int mostFen = 200'000;

BuyingHabit drawnHabit(const Seeded& chance)
{
    const int share = chance.between(0, 99);
    if (share < 45)
        return BuyingHabit::Careful;
    return share < 85 ? BuyingHabit::AtAlarm : BuyingHabit::WhenDark;
}

// So many permille of a year, on one day.
bool oncePerYear(const Seeded& chance, int permille)
{
    return chance.below(1'000 * daysOfYear) < static_cast<std::uint32_t>(permille);
}

} // namespace

CustomerHabits::CustomerHabits(std::uint64_t seed, std::uint32_t number, const TownOdds& odds)
    : m_chance{Seeded{seed}.at(customers).at(number)},
      m_odds{odds},
      m_habit{drawnHabit(m_chance.at(place(Habit::Habit)))},
      m_reserveDays{m_chance.at(place(Habit::Reserve)).between(2, 8)},
      m_usualDays{m_chance.at(place(Habit::Usual)).between(15, 45)}
{
}

Seeded CustomerHabits::today(std::chrono::local_days day) const
{
    return m_chance.at(place(Habit::Day))
        .at(static_cast<std::uint64_t>(day.time_since_epoch().count()));
}

bool CustomerHabits::wantsToBuy(const Morning& morning, const Seeded& today) const
{
    if (morning.dark)
        return true;
    switch (m_habit) {
    case BuyingHabit::Careful:
        return morning.remaining.hundredths() < m_reserveDays * morning.dailyUse.hundredths() &&
               !today.at(place(Habit::Forgets)).chance(m_odds.forgottenMorning);
    case BuyingHabit::AtAlarm: return morning.alarm;
    case BuyingHabit::WhenDark: return false;
    }
    std::abort();
}

std::optional<Errand> CustomerHabits::errand(const Morning& morning) const
{
    const Seeded today = this->today(morning.day);
    Errand errand;
    errand.exchange = oncePerYear(today.at(place(Habit::Exchange)), m_odds.meterExchanged);
    if (!errand.exchange && (morning.unloaded || !wantsToBuy(morning, today)))
        return std::nullopt;
    errand.minuteOfDay = today.at(place(Habit::Hour)).between(opensAt, closesAt - 1);
    const Seeded amount = today.at(place(Habit::Amount));
    errand.days = std::max(m_usualDays * amount.between(50, 150) / 100, 3);
    if (errand.exchange)
        return errand;
    errand.twice = today.at(place(Habit::Twice)).chance(m_odds.boughtTwice);
    errand.cardLost = today.at(place(Habit::Lost)).chance(m_odds.cardLost);
    const Seeded keeps = today.at(place(Habit::Keeps));
    if (!morning.dark && keeps.chance(m_odds.keptCard))
        errand.keepsForDays = keeps.at(1).between(1, 3);
    return errand;
}

bool CustomerHabits::powerCut(std::chrono::local_days day) const
{
    return oncePerYear(today(day).at(place(Habit::Cut)), m_odds.powerCut);
}

bool CustomerHabits::holdsKey(std::chrono::local_days day, int minuteOfDay) const
{
    return today(day)
        .at(place(Habit::Key))
        .at(static_cast<std::uint64_t>(minuteOfDay))
        .chance(m_odds.keyHeldAtOnce);
}

bool CustomerHabits::findsLostCard(std::chrono::local_days day) const
{
    return today(day).at(place(Habit::Found)).chance(m_odds.lostCardFound);
}

Money paymentFor(std::int64_t fen)
{
    const std::int64_t steps = (fen + fenOfStep - 1) / fenOfStep;
    return Money::fromMinor(std::clamp<std::int64_t>(steps * fenOfStep, leastFen, mostFen));
}

} // namespace wattcard::app
