// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "meter/codes.h"
#include "meter/controller.h"
#include "meter/metering.h"
#include "meter/switching.h"
#include "tests/meter/sample_cards.h"

#include <gtest/gtest.h>

#include <random>

// Many seconds at once against single ones, and against a meter that is written a second time from
// DOMAIN.md section 7.3 alone.

namespace wattcard::meter {
namespace {

using namespace std::chrono_literals;

TariffSet richTariff()
{
    TariffSet set;
    set.id = 1;
    TimesOfUse times;
    times.prices = {Price::fromTenThousandths(9'117), Price::fromTenThousandths(5'683),
                    Price::fromTenThousandths(4'311), Price::fromTenThousandths(2'887)};
    times.day = {{6 * 60, Rate::Flat},       {8 * 60 + 30, Rate::Peak}, {11 * 60, Rate::Sharp},
                 {12 * 60 + 15, Rate::Flat}, {18 * 60, Rate::Peak},     {22 * 60, Rate::Valley}};
    set.timesOfUse = times;
    set.ladder = {TierPeriod::Year,
                  {Energy::fromHundredths(216'000), Energy::fromHundredths(420'000)},
                  {Price{}, Price::fromTenThousandths(500), Price::fromTenThousandths(3'000)}};
    set.settlements = {{3, 31, 7}, {9, 1, 0}};
    return set;
}

Controller powered(const TariffSet& set, std::int64_t remaining, const Ratios& ratios = {})
{
    MeterState meter = openedMeter();
    meter.parameters.tariff = set;
    meter.parameters.ratios = ratios;
    meter.balance.remaining = units(remaining);
    meter.supply.closed = true;
    planSettlement(meter);
    Controller controller = step({}, PowerUp{meter}).next;
    controller.state.supply.closed = true;
    return controller;
}

std::string eventsOf(const Controller& controller)
{
    std::string text;
    for (const Event& event : controller.state.events)
        text += std::string{code(event.kind).data()} + "@" +
                std::to_string(event.at.time_since_epoch().count() % 1'000'000) + " ";
    return text;
}

void expectSame(const Controller& one, const Controller& other)
{
    EXPECT_EQ(one.state, other.state);
    EXPECT_EQ(one.transient.item, other.transient.item);
    EXPECT_EQ(one.transient.code, other.transient.code);
    EXPECT_EQ(one.transient.switchingPause, other.transient.switchingPause);
    EXPECT_EQ(one.transient.poweredSeconds, other.transient.poweredSeconds);
    EXPECT_EQ(one.transient.watts, other.transient.watts);
    EXPECT_EQ(one.transient.relay, other.transient.relay);
}

// A second at a time and 0.01 kWh (primary) at a time: DOMAIN.md section 7.3, read naively.
struct NaiveMeter {
    LocalTime now;
    std::int64_t joules = 0;
    std::int64_t remainder = 0;
    std::int64_t remaining = 0;
    std::int64_t total = 0;
    std::int64_t used = 0; // of the tiers, 0.01 kWh
    std::array<std::int64_t, 4> rates{};
    std::int64_t ratio = 1;
    std::int64_t quarter = 0; // joules of the one that runs
    std::int64_t demand = 0;

    static int rateOf(int minute)
    {
        if (minute < 360 || minute >= 1'320)
            return 3;
        if (minute < 510)
            return 2;
        if (minute < 660)
            return 1;
        if (minute < 735)
            return 0;
        return minute < 1'080 ? 2 : 1;
    }
    void endQuarter()
    {
        demand = std::max(demand, quarter / 900);
        quarter = 0;
    }
    void move(std::chrono::seconds by)
    {
        now += by;
        endQuarter();
    }
    void second(std::int64_t watts)
    {
        now += 1s;
        quarter += watts;
        if (now.time_since_epoch().count() % 900 == 0)
            endQuarter();
        const auto day = std::chrono::floor<std::chrono::days>(now);
        const std::chrono::year_month_day date{day};
        const auto hour = std::chrono::floor<std::chrono::hours>(now - day).count();
        const bool whole = (now - day).count() % 3'600 == 0;
        using namespace std::chrono;
        if (whole &&
            ((date.month() == March && date.day() == std::chrono::day{31} && hour == 7) ||
             (date.month() == September && date.day() == std::chrono::day{1} && hour == 0)))
            used = 0;
        constexpr std::array prices{9'117, 5'683, 4'311, 2'887};
        const int rate = rateOf(static_cast<int>((now - day).count() / 60));
        joules += watts;
        while (joules >= 36'000 * ratio) {
            joules -= 36'000 * ratio;
            ++total;
            ++rates[static_cast<std::size_t>(rate)];
            for (std::int64_t unit = 0; unit < ratio; ++unit) {
                const int surcharge = used < 216'000 ? 0 : used < 420'000 ? 500 : 3'000;
                remainder += prices[static_cast<std::size_t>(rate)] + surcharge;
                ++used;
            }
            remaining -= remainder / 10'000;
            remainder %= 10'000;
        }
    }
};

} // namespace

// "A naive per-second reference meter agrees with the fast path to the last 0.01 kWh over a year of
// random load."
TEST(FastTime, agreesWithTheNaiveMeterOverAYear)
{
    for (const std::int64_t ratio : {std::int64_t{1}, std::int64_t{60}}) {
        std::mt19937 random{static_cast<unsigned>(ratio)};
        constexpr std::int64_t plenty = 9'000'000'000;
        Controller fast = powered(richTariff(), plenty, {static_cast<std::uint32_t>(ratio), 1});
        NaiveMeter naive{.now = fast.state.now, .remaining = plenty, .ratio = ratio};
        const LocalTime end = naive.now + std::chrono::days{365};
        while (naive.now < end) {
            const auto watts =
                static_cast<std::uint32_t>(random() % 3'000 * static_cast<unsigned>(ratio));
            const int seconds = 1 + static_cast<int>(random() % 7'200);
            fast = step(std::move(fast), Tick{watts, seconds}).next;
            for (int second = 0; second < seconds; ++second)
                naive.second(watts);
        }
        const Registers& registers = fast.state.registers;
        EXPECT_EQ(fast.state.now, naive.now);
        EXPECT_EQ(registers.total.hundredths(), naive.total % 100'000'000);
        for (std::size_t rate = 0; rate < naive.rates.size(); ++rate)
            EXPECT_EQ(registers.rates[rate].hundredths(), naive.rates[rate] % 100'000'000);
        EXPECT_EQ(registers.joules, naive.joules);
        EXPECT_EQ(registers.tierUse.hundredths(), naive.used);
        EXPECT_EQ(fast.state.balance.remaining.hundredths(), naive.remaining);
        EXPECT_EQ(fast.state.balance.remainderMicroYuan, naive.remainder);
    }
}

// Within ten days, because a year or a month that comes twice would be another question.
TEST(FastTime, agreesWithTheNaiveMeterWhoseClockIsMoved)
{
    std::mt19937 random{17};
    for (int round = 0; round < 60; ++round) {
        constexpr std::int64_t plenty = 9'000'000'000;
        Controller fast = powered(richTariff(), plenty);
        NaiveMeter naive{.now = fast.state.now, .remaining = plenty};
        for (int part = 0; part < 20; ++part) {
            const auto watts = static_cast<std::uint32_t>(random() % 9'000);
            const int seconds = 1 + static_cast<int>(random() % 7'200);
            const std::chrono::seconds by{static_cast<int>(random() % 14'400) - 7'200};
            fast = step(std::move(fast), Tick{watts, seconds}).next;
            fast = step(std::move(fast), ClockMoved{by}).next;
            for (int second = 0; second < seconds; ++second)
                naive.second(watts);
            naive.move(by);
        }
        fast = step(std::move(fast), Tick{0, 900}).next; // the last quarter is closed as well
        const Registers& registers = fast.state.registers;
        EXPECT_EQ(fast.state.now, naive.now + 900s);
        EXPECT_EQ(registers.total.hundredths(), naive.total);
        for (std::size_t rate = 0; rate < naive.rates.size(); ++rate)
            EXPECT_EQ(registers.rates[rate].hundredths(), naive.rates[rate]);
        EXPECT_EQ(registers.joules, naive.joules);
        EXPECT_EQ(registers.demandW, naive.demand);
        EXPECT_EQ(fast.state.balance.remaining.hundredths(), naive.remaining);
    }
}

// Alarms, courtesy trip, zero, overdraft and trip fall on the same second; nothing is skipped.
TEST(FastTime, endsWhereSingleSecondsEnd)
{
    std::mt19937 random{4'711};
    for (int round = 0; round < 300; ++round) {
        Controller fast = powered(richTariff(), 1 + static_cast<std::int64_t>(random() % 2'600));
        fast.state.parameters.limits.overdraft = units(static_cast<std::int64_t>(random() % 500));
        fast.state.supply.courtesyArmed = random() % 2 == 0;
        fast.state.supply.courtesyEnabled = random() % 3 > 0;
        fast.transient.switchingPause = static_cast<int>(random() % 16);
        fast.transient.code = DisplayCode::Good;
        fast.transient.codeSeconds = static_cast<int>(random() % 12);
        fast.transient.displaySeconds = static_cast<int>(random() % 40);
        fast.transient.item = Item::Time;
        fast.state.now += std::chrono::seconds{random() % 864'000};
        if (random() % 3 == 0) {
            fast.state.parameters.limits.powerW = static_cast<std::uint32_t>(random() % 40'000);
            fast.state.parameters.limits.powerMinutes = static_cast<std::uint8_t>(random() % 20);
        }
        if (random() % 3 == 0)
            fast.state.parameters.standby =
                StandbySet{{2, Price::fromTenThousandths(7'000)},
                           fast.state.now + std::chrono::minutes{random() % 90}};
        Controller slow = fast;
        for (int part = 0; part < 4; ++part) {
            const auto watts = [&] { return static_cast<std::uint32_t>(random() % 20'000); };
            const Load load{{watts(), watts(), watts()},
                            static_cast<std::uint8_t>(lowestPowerFactor + random() % 91)};
            const int seconds = 1 + static_cast<int>(random() % 3'000);
            fast = step(std::move(fast), Tick{load, seconds}).next;
            for (int second = 0; second < seconds; ++second)
                slow = step(std::move(slow), Tick{load}).next;
            const auto both = [&](const Input& input) {
                fast = step(std::move(fast), input).next;
                slow = step(std::move(slow), input).next;
            };
            if (random() % 3 == 0) { // credit has come, at once or not enough of it
                const auto bought = units(static_cast<std::int64_t>(random() % 900));
                for (Controller* each : {&fast, &slow}) {
                    each->state.balance.remaining = each->state.balance.remaining + bought;
                    reviewBalance(each->state);
                }
            }
            if (random() % 3 == 0)
                both(Key{KeyName::TripClose, closingHoldMs});
            if (random() % 4 > 0)
                continue;
            const ClockMoved moved{
                std::chrono::seconds{static_cast<int>(random() % 9'000) - 4'500}};
            both(moved);
        }
        expectSame(fast, slow);
        if (HasFailure())
            FAIL() << "round " << round << ", events " << eventsOf(fast) << " against "
                   << eventsOf(slow);
    }
}

// Section 3: no fraction is lost over ten years.
TEST(FastTime, losesNoFractionInTenYears)
{
    TariffSet flat;
    flat.price = Price::fromTenThousandths(5'283);
    Controller meter = powered(flat, 9'000'000'000);
    const std::int64_t before = meter.state.balance.remaining.hundredths();
    std::int64_t joules = 0;
    for (int hour = 0; hour < 10 * 365 * 24; ++hour) {
        const std::uint32_t watts = 137 + static_cast<std::uint32_t>(hour % 977);
        meter = step(std::move(meter), Tick{watts, 3'600}).next;
        joules += std::int64_t{watts} * 3'600;
    }
    const std::int64_t exact = joules / joulesPerStep * 5'283; // 10^-6 yuan
    const std::int64_t taken = before - meter.state.balance.remaining.hundredths();
    EXPECT_EQ(taken * microYuanPerFen + meter.state.balance.remainderMicroYuan, exact);
    EXPECT_EQ(meter.state.registers.joules, joules % joulesPerStep);
}

} // namespace wattcard::meter
