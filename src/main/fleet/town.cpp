// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "main/fleet/town.h"

#include <algorithm>
#include <thread>

namespace wattcard::fleet {

using namespace Qt::StringLiterals;

namespace {

constexpr std::uint64_t firstCustomer = 100'000'000'001;
constexpr int firstPaymentDays = 15;
constexpr std::chrono::hours counterOpens{8};
constexpr std::uint64_t tariffDraw = 0x7461'7266;

// Most have one price; some pay by the time of day, some buy kWh.
std::size_t tariffOf(std::uint64_t seed, std::uint32_t number)
{
    const int share = app::Seeded{seed}.at(tariffDraw).at(number).between(0, 9);
    return share < 6 ? 0 : share < 8 ? 1 : 2;
}

// Alarms at three days and one day of use.
Credit alarmAt(const Tariff& tariff, std::int64_t dailyFen, int days)
{
    const std::int64_t fen = dailyFen * days;
    if (tariff.mode == PaymentMode::Money)
        return Credit::fromHundredths(fen);
    return Credit::fromHundredths(fen * 10'000 / tariff.price(Rate::Flat).tenThousandths());
}

// Adds the time between its making and its end.
class Stopwatch {
public:
    explicit Stopwatch(std::chrono::microseconds& sum) : m_sum{sum} {}
    ~Stopwatch()
    {
        m_sum += std::chrono::round<std::chrono::microseconds>(std::chrono::steady_clock::now() -
                                                               m_since);
    }
    Stopwatch(const Stopwatch&) = delete;
    Stopwatch& operator=(const Stopwatch&) = delete;

private:
    std::chrono::microseconds& m_sum;
    std::chrono::steady_clock::time_point m_since = std::chrono::steady_clock::now();
};

} // namespace

template <class Act> void Town::forEach(Act act)
{
    const auto threads = static_cast<std::size_t>(std::max(m_plan.threads, 1));
    const std::size_t share = (m_premises.size() + threads - 1) / threads;
    const auto work = [&](std::size_t from) {
        const std::size_t until = std::min(from + share, m_premises.size());
        for (std::size_t i = from; i < until; ++i)
            act(*m_premises[i]);
    };
    std::vector<std::jthread> others;
    for (std::size_t i = 1; i < threads; ++i)
        others.emplace_back(work, i * share);
    work(0);
}

Result<void> Town::found()
{
    const Stopwatch watch{figures.founding};
    auto utility = Utility::found(m_plan.directory, firstDay - std::chrono::days{1});
    if (!utility)
        return failed(utility);
    m_utility = std::move(*utility);
    m_counter.emplace(*m_utility);
    m_utility->clock().pass(counterOpens);
    for (int number = 0; number < m_plan.meters; ++number) {
        if (auto entered = enter(static_cast<std::uint32_t>(number)); !entered)
            return entered;
    }
    forEach([](Premises& premises) { premises.load(); });
    return m_utility->rest();
}

Result<void> Town::enter(std::uint32_t number)
{
    Premises::Parts parts;
    parts.number = number;
    parts.customer = *CustomerNumber::fromNumber(firstCustomer + number);
    parts.meter = townMeter(number);
    parts.tariff = m_utility->tariffs()[tariffOf(m_plan.seed, number)];
    auto premises = std::make_unique<Premises>(m_plan, parts);
    const std::int64_t daily = premises->dailyFen();
    NewCustomer customer;
    customer.number = parts.customer;
    customer.name = u"Household %1"_s.arg(number + 1);
    customer.meter = parts.meter;
    customer.mode = parts.tariff.mode;
    customer.tariff = parts.tariff.version;
    customer.alarm1 = alarmAt(parts.tariff, daily, 3);
    customer.alarm2 = alarmAt(parts.tariff, daily, 1);
    const auto account = m_utility->enter(customer);
    if (!account)
        return failed(account);
    premises->open(*account);
    if (auto opened = m_counter->open(*premises, app::paymentFor(daily * firstPaymentDays));
        !opened)
        return opened;
    m_premises.push_back(std::move(premises));
    return {};
}

Result<void> Town::live()
{
    for (int day = 0; day < m_plan.days; ++day) {
        if (auto lived = liveDay(day); !lived)
            return lived;
        if (m_plan.progress)
            m_plan.progress(day + 1, m_plan.days);
    }
    return {};
}

Result<void> Town::liveDay(int day)
{
    const auto& tampering = m_plan.tampering;
    if (tampering && tampering->day == day)
        m_premises[static_cast<std::size_t>(tampering->meter)]->tamper(tampering->by);
    const std::chrono::local_days date = firstDay + std::chrono::days{day};
    {
        const Stopwatch watch{figures.metering};
        forEach([date](Premises& premises) {
            premises.wakeUp(date);
            premises.runUntilErrand();
        });
    }
    {
        const Stopwatch watch{figures.counter};
        serveErrands(day);
        if (auto rested = m_utility->rest(); !rested)
            return rested;
    }
    const Stopwatch watch{figures.metering};
    forEach([](Premises& premises) { premises.runUntilNight(); });
    noteDay(date);
    return {};
}

// A day is what has been counted since the midnight before.
void Town::noteDay(std::chrono::local_days date)
{
    app::FleetDay now{date};
    const auto add = [&now](const RunningMeter& meter) {
        now.metered = now.metered + meter.state().registers.total;
        now.creditTrips += meter.tally().creditTrips;
        now.courtesyTrips += meter.tally().courtesyTrips;
        now.alarms += meter.tally().alarms;
    };
    for (const auto& each : m_premises) {
        for (const auto& old : each->takenDown())
            add(*old);
        add(each->meter());
        now.paid = now.paid + each->counter.paid;
        now.sales += each->counter.sales;
        now.withoutSupply += each->meter().isClosed() ? 0 : 1;
    }
    m_days.push_back({date, now.metered - m_before.metered, now.paid - m_before.paid,
                      now.sales - m_before.sales, now.creditTrips - m_before.creditTrips,
                      now.courtesyTrips - m_before.courtesyTrips, now.alarms - m_before.alarms,
                      now.withoutSupply});
    m_before = now;
}

void Town::serveErrands(int day)
{
    std::vector<Premises*> queue;
    for (const auto& each : m_premises) {
        if (each->errand())
            queue.push_back(each.get());
    }
    std::ranges::stable_sort(queue, {}, [](Premises* each) { return each->errand()->minuteOfDay; });
    const LocalTime midnight = firstDay + std::chrono::days{day};
    for (Premises* each : queue) {
        m_utility->clock().reach(midnight + std::chrono::minutes{each->errand()->minuteOfDay});
        if (auto served = m_counter->serve(*each, *each->errand()); !served)
            m_troubles.push_back({static_cast<int>(each->parts().number) + 1, day, served.error()});
    }
}

void Town::settle()
{
    const Stopwatch watch{figures.settling};
    forEach([](Premises& premises) { premises.load(); });
    m_utility->clock().reach(firstDay + std::chrono::days{m_plan.days} + counterOpens);
    for (const auto& each : m_premises) {
        if (auto brought = m_counter->bringBack(*each); !brought)
            m_troubles.push_back(
                {static_cast<int>(each->parts().number) + 1, m_plan.days, brought.error()});
    }
}

} // namespace wattcard::fleet
