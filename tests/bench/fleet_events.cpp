// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
// `fleet-event`: a year of meters that are asked again only when something happens, against a loop
// over bare numbers that looks for the next trip in the sums of a week. `fleet-live`: ten thousand
// meters that live second by second, against the second. CPU time.
#include "bench.h"
#include "meter/controller.h"
#include "meter/metering.h"
#include "meter/switching.h"

#include <cstdio>
#include <cstdlib>

namespace {

using namespace wattcard;
using namespace wattcard::bench;
using namespace wattcard::meter;

constexpr LocalTime newYear = std::chrono::local_days{std::chrono::year{2026} / 1 / 1};
constexpr int daySeconds = 86'400;
constexpr int yearDays = 365;
constexpr std::int64_t bought = 3'000; // fen: about four days
constexpr std::int64_t tenThousandthsOfPrice = 6'000;
// What a purchase lasts: 0.01 yuan at that price, in joules.
constexpr std::int64_t joulesOfFen = 3'600'000LL * 100 / tenThousandthsOfPrice;

constexpr std::uint32_t wattsOf(int number)
{
    return 150 + 37U * static_cast<std::uint32_t>(number % 16);
}

// A meter in service that is trusted to its last fen: no warning trip on the way.
Controller meterInService(int number)
{
    Controller controller;
    MeterState state = clearedMeter(*MeterNumber::fromNumber(100'000'000'000ULL + number), newYear);
    state.workState = WorkState::Opened;
    state.parameters.tariff.price = Price::fromTenThousandths(tenThousandthsOfPrice);
    state.supply.courtesyEnabled = false;
    react(controller, PowerUp{state});
    react(controller, Tick{{}, pauseAfterPowerSeconds + 1});
    return controller;
}

// The customer has paid: the credit is there, and the key is held.
void pay(Controller& controller)
{
    Balance& balance = controller.state.balance;
    balance.remaining = balance.remaining + Credit::fromHundredths(bought);
    reviewBalance(controller.state);
    react(controller, Tick{{}, 60});
    react(controller, Key{KeyName::TripClose, closingHoldMs});
    if (!controller.state.supply.closed)
        std::abort();
}

std::int64_t joulesOf(const MeterState& meter)
{
    return meter.registers.total.hundredths() * joulesPerStep + meter.registers.joules;
}

// A year of one meter, a trip and a purchase in turn; time passes a day at a time at the most.
int liveByEvent(Controller& controller, std::uint32_t watts)
{
    int events = 0;
    const LocalTime end = newYear + std::chrono::days{yearDays};
    while (controller.state.now < end) {
        if (!controller.state.supply.closed) {
            pay(controller);
            events += 2;
        }
        react(controller, Tick{watts, daySeconds});
    }
    return events;
}

double productEvents()
{
    constexpr int meters = 40;
    std::vector<Controller> town;
    for (int number = 0; number < meters; ++number)
        town.push_back(meterInService(number));
    int events = 0;
    const double begin = cpuMicroseconds();
    for (int number = 0; number < meters; ++number)
        events += liveByEvent(town[static_cast<std::size_t>(number)], wattsOf(number));
    return (cpuMicroseconds() - begin) / events;
}

// Bare numbers: joules drawn until each quarter of an hour of a week, and a search in them.
class WeekSums {
public:
    WeekSums()
    {
        for (std::size_t slot = 0; slot < slots; ++slot)
            m_until[slot + 1] = m_until[slot] + (slot % 96 > 70 ? 1'500 : 300) * slotSeconds;
    }
    // Seconds since the week's beginning at which so many joules more have been drawn.
    std::int64_t after(std::int64_t second, std::int64_t joules) const
    {
        const auto slot = static_cast<std::size_t>(second % weekSeconds / slotSeconds);
        const std::int64_t within = second % slotSeconds;
        const std::int64_t drawn =
            m_until[slot] + (m_until[slot + 1] - m_until[slot]) * within / slotSeconds;
        const std::int64_t goal = drawn + joules;
        const std::int64_t weeks = goal / m_until.back();
        const std::int64_t rest = goal % m_until.back();
        const auto next = std::ranges::upper_bound(m_until, rest);
        const std::int64_t from = *(next - 1);
        const auto at = next - 1 - m_until.begin();
        return second / weekSeconds * weekSeconds + weeks * weekSeconds + at * slotSeconds +
               (rest - from) * slotSeconds / (*next - from);
    }

private:
    static constexpr std::size_t slots = 672;
    static constexpr std::int64_t slotSeconds = 900;
    static constexpr std::int64_t weekSeconds = slotSeconds * std::int64_t{slots};
    std::array<std::int64_t, slots + 1> m_until{};
};

double floorEvents()
{
    constexpr int meters = 20'000;
    const WeekSums sums;
    std::int64_t events = 0;
    const double begin = cpuMicroseconds();
    for (int number = 0; number < meters; ++number) {
        const std::int64_t joules = bought * joulesOfFen * 700 / wattsOf(number);
        for (std::int64_t second = 0; second < std::int64_t{yearDays} * daySeconds; events += 2)
            second = sums.after(second + 60, joules);
    }
    return (cpuMicroseconds() - begin) / static_cast<double>(events);
}

// A day at once ends where a day of single seconds ends, trip and purchase included: whoever runs a
// town by what happens has lost nothing of a second's resolution.
void sameToTheJoule()
{
    constexpr int days = 6;
    Controller atOnce = meterInService(7);
    Controller bySeconds = meterInService(7);
    for (Controller* each : {&atOnce, &bySeconds})
        pay(*each);
    for (int day = 0; day < days; ++day) {
        react(atOnce, Tick{wattsOf(7), daySeconds});
        for (int second = 0; second < daySeconds; ++second)
            react(bySeconds, Tick{wattsOf(7), 1});
    }
    if (atOnce.state != bySeconds.state || atOnce.state.supply.closed ||
        joulesOf(atOnce.state) == 0)
        std::abort();
}

double townOfASecond(std::vector<Controller>& town)
{
    constexpr int seconds = 5;
    std::int64_t watts = 0;
    std::int64_t joules = 0;
    const double begin = cpuMicroseconds();
    for (int second = 0; second < seconds; ++second) {
        for (std::size_t number = 0; number < town.size(); ++number) {
            react(town[number], Tick{wattsOf(static_cast<int>(number)), 1});
            watts += town[number].transient.watts; // what a screen of the town shows
            joules += joulesOf(town[number].state);
        }
    }
    const double spent = (cpuMicroseconds() - begin) / seconds;
    if (watts == 0 || joules == 0)
        std::abort();
    return spent;
}

void fleetLive()
{
    constexpr int meters = 10'000;
    constexpr double aSecond = 1'000'000;
    std::vector<Controller> town;
    for (int number = 0; number < meters; ++number) {
        pay(town.emplace_back(meterInService(number)));
    }
    compare(
        {.name = "fleet-live", .goal = 0.01, .counters = "10000 meters, one second"},
        [&] { return townOfASecond(town); }, [] { return aSecond; });
}

} // namespace

int main(int argc, char** argv)
{
    const Wanted wanted{argc, argv};
    if (wanted.has("fleet-event")) {
        sameToTheJoule();
        compare({.name = "fleet-event",
                 .goal = 2,
                 .counters = "a year, a trip and a purchase in turn; days at once equal seconds"},
                productEvents, floorEvents);
    }
    if (wanted.has("fleet-live"))
        fleetLive();
    return EXIT_SUCCESS;
}
