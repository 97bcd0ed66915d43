// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "main/fleet/premises.h"

#include "crypto/test_key_store.h"

#include <algorithm>

namespace wattcard::fleet {

using meter::DisplayCode;

namespace {

constexpr int atHomeAgain = 18 * 60 + 30; // after the counter has closed
constexpr int secondsOfMinute = 60;
// Wh x 0.0001 yuan/kWh in fen.
constexpr std::int64_t perFen = 100'000;

const crypto::KeyStore& meterKeys()
{
    static const crypto::TestKeyStore keys{crypto::TestKeyStore::meter()};
    return keys;
}

} // namespace

Premises::Premises(const FleetPlan& plan, Parts parts)
    : m_plan{plan},
      m_parts{std::move(parts)},
      m_household{plan.seed, m_parts.number},
      m_habits{plan.seed, m_parts.number, plan.odds},
      m_meter{std::make_unique<RunningMeter>(m_parts.meter, firstDay)}
{
}

std::int64_t Premises::dailyFen() const
{
    const Price price = m_parts.tariff.price(Rate::Flat);
    return m_household.traits().dailyWh * price.tenThousandths() / perFen + 1;
}

app::Morning Premises::morning() const
{
    const meter::MeterState& state = m_meter->state();
    const std::int64_t daily =
        mode() == PaymentMode::Money ? dailyFen() : m_household.traits().dailyWh / 10;
    return {.day = m_day,
            .remaining = state.balance.remaining,
            .dailyUse = Credit::fromHundredths(daily),
            .alarm = state.supply.alarm1,
            .dark = state.supply.causes.has(meter::TripCause::Credit),
            .unloaded = m_loadsInDays.has_value()};
}

void Premises::wakeUp(std::chrono::local_days day)
{
    m_day = day;
    m_minute = 0;
    if (m_loadsInDays)
        --*m_loadsInDays;
    if (m_habits.powerCut(day))
        m_meter->cutPower();
    m_errand = m_habits.errand(morning());
    if (m_errand)
        m_errand->minuteOfDay -= m_errand->minuteOfDay % m_plan.stepMinutes;
}

void Premises::runUntilErrand()
{
    run(m_errand ? m_errand->minuteOfDay : minutesOfDay);
}

void Premises::runUntilNight()
{
    run(minutesOfDay);
    m_lostCard.reset();
}

void Premises::run(int untilMinute)
{
    const app::DayLoad load = m_household.load(m_day);
    while (m_minute < untilMinute) {
        if (m_loadsInDays && *m_loadsInDays <= 0 && m_minute >= atHomeAgain)
            this->load();
        stepOnce(load);
    }
}

void Premises::stepOnce(const app::DayLoad& load)
{
    const meter::MeterState& state = m_meter->state();
    const meter::Supply& supply = state.supply;
    // After a credit trip only a card helps; a courtesy trip somebody has to notice.
    const bool waitsForKey = state.workState == meter::WorkState::Opened && !supply.closed &&
                             !supply.causes.has(meter::TripCause::Credit);
    const bool courtesy = supply.causes.has(meter::TripCause::Courtesy);
    if (waitsForKey && (!courtesy || m_habits.holdsKey(m_day, m_minute)))
        m_meter->holdKey();
    m_meter->pass(load.watts(m_minute), m_plan.stepMinutes * secondsOfMinute);
    m_minute += m_plan.stepMinutes;
}

void Premises::hold(std::unique_ptr<TownCard> card)
{
    m_lostCard = std::move(m_card);
    m_card = std::move(card);
}

void Premises::hang(MeterNumber number, LocalTime startsAt)
{
    m_takenDown.push_back(std::move(m_meter));
    m_parts.meter = number;
    m_meter = std::make_unique<RunningMeter>(number, startsAt);
    m_loadsInDays = 0;
}

void Premises::planLoading(DisplayCode foretold)
{
    m_foretold = foretold;
    m_loadsInDays = m_errand ? m_errand->keepsForDays : 0;
}

DisplayCode Premises::load()
{
    const DisplayCode shown = m_meter->present(*m_card->chip, meterKeys());
    if (shown != m_foretold)
        ++counter.foretoldWrong;
    m_loadsInDays.reset();
    m_foretold = DisplayCode::Good;
    // The old card turns up in a drawer: it must not do anything any more.
    if (m_lostCard && m_habits.findsLostCard(m_day))
        m_meter->present(*m_lostCard->chip, meterKeys());
    return shown;
}

} // namespace wattcard::fleet
