// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "meter/controller.h"
#include "meter/guarantee.h"
#include "meter/switching.h"
#include "tests/meter/meter_world.h"
#include "tests/meter/passing_time.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <random>

// "Guarantee, highest first: command to this meter > account window > weekday friend hours > global
// holiday window, unless not in global" (DOMAIN.md section 7.4). 21 November 2026 is a Saturday.

namespace wattcard::meter {
namespace {

using namespace std::chrono_literals;

constexpr WeekdayBits saturday = 0x20;
constexpr WeekdayBits sunday = 0x40;
constexpr WeekdayBits workdays = 0x1F;

LocalTime clock(std::chrono::seconds time)
{
    return std::chrono::floor<std::chrono::days>(sampleTime()) + time;
}
Guarantee window(std::chrono::hours from, std::chrono::hours until)
{
    return {clock(from), clock(until)};
}
// 1.00 left, no courtesy trip; 9 o'clock.
Controller running(const Presets& presets = {})
{
    MeterState meter = openedMeter();
    meter.balance.remaining = units(100);
    meter.supply.courtesyEnabled = false;
    Controller controller = step({}, PowerUp{meter}).next;
    controller = step(std::move(controller), Tick{0, 20}).next;
    controller = step(std::move(controller), PresetsSet{presets}).next;
    controller.state.now = clock(9h);
    return controller;
}
void pass(Controller& controller, std::uint32_t watts, std::chrono::seconds time)
{
    controller = step(std::move(controller), Tick{watts, static_cast<int>(time.count())}).next;
}
std::vector<EventKind> guaranteesOf(const Controller& controller)
{
    std::vector<EventKind> kinds;
    for (const Event& event : controller.state.events) {
        if (event.kind == EventKind::GuaranteeBegan || event.kind == EventKind::GuaranteeEnded)
            kinds.push_back(event.kind);
    }
    return kinds;
}
bool isClosed(const Controller& controller)
{
    return controller.state.supply.closed;
}

} // namespace

TEST(GuaranteePriority, theHighestThatSpeaksOfAMomentDecides)
{
    MeterState meter = openedMeter();
    EXPECT_EQ(guarantorAt(meter, clock(10h)), Guarantor::None);
    meter.presets.holidayWindows = {window(0h, 24h)};
    EXPECT_EQ(guarantorAt(meter, clock(10h)), Guarantor::Holiday);
    meter.presets.friendHours = FriendHours{saturday, 9 * 60, 12 * 60};
    EXPECT_EQ(guarantorAt(meter, clock(10h)), Guarantor::FriendHours);
    EXPECT_EQ(guarantorAt(meter, clock(12h)), Guarantor::Holiday) << "the end is outside";
    meter.parameters.limits.guarantee = window(9h, 11h);
    EXPECT_EQ(guarantorAt(meter, clock(10h)), Guarantor::Account);
    EXPECT_EQ(guarantorAt(meter, clock(11h)), Guarantor::FriendHours);
    meter.presets.command = GuaranteeCommand{window(10h, 11h), true};
    EXPECT_EQ(guarantorAt(meter, clock(10h)), Guarantor::Command);
    EXPECT_EQ(guarantorAt(meter, clock(9h)), Guarantor::Account);
    meter.presets.command->supplies = false;
    EXPECT_EQ(guarantorAt(meter, clock(10h)), Guarantor::None) << "denied to this meter";
    EXPECT_EQ(guarantorAt(meter, clock(9h)), Guarantor::Account);
}

TEST(GuaranteePriority, notInGlobalTakesTheHolidayWindowsOnly)
{
    MeterState meter = openedMeter();
    meter.presets.holidayWindows = {window(0h, 24h)};
    meter.presets.notInGlobal = true;
    EXPECT_EQ(guarantorAt(meter, clock(10h)), Guarantor::None);
    meter.presets.friendHours = FriendHours{saturday, 9 * 60, 12 * 60};
    EXPECT_EQ(guarantorAt(meter, clock(10h)), Guarantor::FriendHours);
}

TEST(FriendHours, areOfTheirWeekdayAndMayGoOverMidnight)
{
    MeterState meter = openedMeter();
    meter.presets.friendHours = FriendHours{saturday, 22 * 60, 6 * 60};
    EXPECT_EQ(guarantorAt(meter, clock(21h + 59min)), Guarantor::None);
    EXPECT_EQ(guarantorAt(meter, clock(22h)), Guarantor::FriendHours);
    EXPECT_EQ(guarantorAt(meter, clock(29h)), Guarantor::FriendHours) << "Sunday, 5 o'clock";
    EXPECT_EQ(guarantorAt(meter, clock(30h)), Guarantor::None);
    EXPECT_EQ(guarantorAt(meter, clock(48h)), Guarantor::None) << "Sunday's night is not named";
    EXPECT_EQ(guarantorAt(meter, clock(7 * 24h + 23h)), Guarantor::FriendHours);
    meter.presets.friendHours->weekdays = workdays;
    EXPECT_EQ(guarantorAt(meter, clock(23h)), Guarantor::None);
    EXPECT_EQ(guarantorAt(meter, clock(2 * 24h + 23h)), Guarantor::FriendHours) << "Monday";
}

// Saturday and Sunday, 10 to 12; grace until 14; then the daylight hours.
TEST(FriendHours, holdTheTripBackEveryWeekAnew)
{
    Presets presets;
    presets.friendHours = FriendHours{saturday | sunday, 10 * 60, 12 * 60};
    Controller meter = running(presets);
    meter.state.now = clock(10h);
    pass(meter, heavy, 10s); // 5.28 against 1.00
    EXPECT_TRUE(isClosed(meter));
    pass(meter, 0, 4h - 11s);
    EXPECT_TRUE(isClosed(meter)) << "grace of two hours";
    pass(meter, 0, 1s);
    EXPECT_FALSE(isClosed(meter));
    pass(meter, 0, 20h - 1s); // Sunday, 9:59:59
    EXPECT_EQ(switchState(meter.state), SwitchState::Tripped);
    pass(meter, 0, 1s);
    EXPECT_EQ(switchState(meter.state), SwitchState::Allowed);
}

TEST(Command, thatDeniesTripsWhomAHolidayWouldSupply)
{
    Presets presets;
    presets.holidayWindows = {window(0h, 48h)};
    Controller meter = running(presets);
    pass(meter, heavy, 10s);
    EXPECT_TRUE(isClosed(meter));
    presets.command = GuaranteeCommand{window(10h, 12h), false};
    meter = step(std::move(meter), PresetsSet{presets}).next;
    pass(meter, 0, 1h - 11s);
    EXPECT_TRUE(isClosed(meter));
    pass(meter, 0, 1s);
    EXPECT_FALSE(isClosed(meter));
}

// "b may fall without limit or to a cap."
TEST(GuaranteeFloor, tripsBelowItWithinTheWindow)
{
    Presets presets;
    presets.holidayWindows = {window(0h, 48h)};
    presets.guaranteeFloor = units(1'000);
    Controller meter = running(presets);
    pass(meter, heavy, 20s); // 1.00 - 10.566
    EXPECT_TRUE(isClosed(meter)) << "-9.56";
    pass(meter, heavy, 1s);
    EXPECT_LE(meter.state.balance.remaining, units(-1'000));
    pass(meter, 0, 1s);
    EXPECT_FALSE(isClosed(meter));
}

TEST(Presets, thatNoMeterCanFollowChangeNothing)
{
    const auto refuses = [](const Presets& presets) {
        Controller meter = running();
        meter = step(std::move(meter), PresetsSet{presets}).next;
        return meter.state.presets == Presets{};
    };
    EXPECT_TRUE(refuses({.command = GuaranteeCommand{window(10h, 10h), true}}));
    EXPECT_TRUE(refuses({.friendHours = FriendHours{0, 0, 60}}));
    EXPECT_TRUE(refuses({.friendHours = FriendHours{saturday, 1'440, 60}}));
    EXPECT_TRUE(refuses({.holidayWindows = {window(12h, 10h)}}));
    EXPECT_TRUE(refuses({.guaranteeFloor = Credit{}}));
    EXPECT_TRUE(refuses({.dayTables = {DayTable{}}})) << "without a switch point";
    EXPECT_TRUE(refuses({.dayTables = {{.day = {{60, Rate::Peak}, {60, Rate::Flat}}}}}));
    const auto tableOf = [](int day) {
        const std::chrono::local_days date{std::chrono::days{day}};
        return Presets{.dayTables = {{.dates = {date}, .day = {{60, Rate::Peak}}}}};
    };
    EXPECT_TRUE(refuses(tableOf(-1))) << "before 1970";
    EXPECT_FALSE(refuses(tableOf(0)));
    EXPECT_FALSE(refuses({.holidayWindows = {window(10h, 12h)}}));
}

// The log tells every beginning and every end, whatever made it.
TEST(GuaranteeLog, tellsOfPresetsWithinTheirWindow)
{
    Controller meter = running();
    meter = step(std::move(meter), PresetsSet{{.holidayWindows = {window(8h, 12h)}}}).next;
    EXPECT_EQ(guaranteesOf(meter), (std::vector{EventKind::GuaranteeBegan}));
    meter = step(std::move(meter), PresetsSet{{.holidayWindows = {window(8h, 11h)}}}).next;
    EXPECT_EQ(guaranteesOf(meter).size(), 1U) << "it goes on";
    pass(meter, 0, 1h);
    meter = step(std::move(meter), PresetsSet{}).next;
    EXPECT_EQ(guaranteesOf(meter),
              (std::vector{EventKind::GuaranteeBegan, EventKind::GuaranteeEnded}));
}

TEST(GuaranteeLog, tellsOfAWindowThatBeginsWithoutPower)
{
    Controller meter = running({.holidayWindows = {window(10h, 12h)}});
    meter = step(std::move(meter), PowerDown{}).next;
    pass(meter, 0, 2h);
    const MeterState memory = meter.state;
    meter = step(std::move(meter), PowerUp{memory}).next;
    EXPECT_EQ(guaranteesOf(meter), (std::vector{EventKind::GuaranteeBegan}));
    pass(meter, 0, 1h);
    EXPECT_EQ(guaranteesOf(meter).back(), EventKind::GuaranteeEnded);
}

TEST(GuaranteeLog, tellsOfTheWindowThatACardBrings)
{
    MeterWorld world{openedMeter()};
    SimulatedCard card{cardAt({.seq = 13, .total = 245'000})};
    card.reading.parameter.update = {0x10}; // limits
    card.reading.tariff1 = sampleTariff();
    card.reading.tariff1->guaranteeFrom = clock(7h);
    card.reading.tariff1->guaranteeUntil = clock(12h);
    ASSERT_EQ(world.present(card)->code, DisplayCode::Good);
    EXPECT_EQ(guaranteesOf(world.controller()), (std::vector{EventKind::GuaranteeBegan}));
}

// Without time passing: no tick sees the moments that a moved clock leaves out.
TEST(MovedClock, intoAWindowHoldsTheTripBackAndOutOfItLetsItCome)
{
    Controller meter = running({.holidayWindows = {window(10h, 12h)}});
    meter = step(std::move(meter), ClockMoved{1h}).next;
    ASSERT_EQ(guaranteesOf(meter), (std::vector{EventKind::GuaranteeBegan}));
    pass(meter, heavy, 10s); // 5.28 against 1.00
    EXPECT_TRUE(isClosed(meter));
    meter = step(std::move(meter), ClockMoved{4h}).next; // 14 o'clock: the grace is over
    EXPECT_EQ(guaranteesOf(meter).back(), EventKind::GuaranteeEnded);
    pass(meter, 0, 1s);
    EXPECT_FALSE(isClosed(meter));
    meter = step(std::move(meter), ClockMoved{-4h}).next;
    EXPECT_EQ(guaranteesOf(meter).back(), EventKind::GuaranteeBegan);
    EXPECT_EQ(switchState(meter.state), SwitchState::Allowed);
}

TEST(MovedClock, overTheMorningLetsTheTripComeThatIsOwed)
{
    Controller meter = running({.holidayWindows = {window(10h, 18h)}});
    meter.state.now = clock(10h);
    pass(meter, heavy, 10s);
    pass(meter, 0, 12h); // 22 o'clock: no trip at night
    ASSERT_TRUE(isClosed(meter));
    meter = step(std::move(meter), ClockMoved{11h}).next;
    pass(meter, 0, 1s);
    EXPECT_FALSE(isClosed(meter));
}

// Windows begin and end on the same second, however time passes.
TEST(Guarantees, ofManySecondsAreThoseOfSingleOnes)
{
    std::mt19937 random{21};
    for (int round = 0; round < 40; ++round) {
        Presets presets;
        const auto hour = [&](int from) { return std::chrono::hours{from + random() % 6}; };
        if (random() % 2 == 0)
            presets.friendHours = FriendHours{static_cast<WeekdayBits>(1 + random() % 127),
                                              static_cast<std::uint16_t>(random() % 1'440),
                                              static_cast<std::uint16_t>(random() % 1'440)};
        if (random() % 2 == 0)
            presets.holidayWindows = {window(hour(8), hour(14))};
        if (random() % 2 == 0)
            presets.command = GuaranteeCommand{window(hour(8), hour(14)), random() % 2 == 0};
        if (random() % 2 == 0)
            presets.guaranteeFloor = units(1 + static_cast<std::int64_t>(random() % 2'000));
        Controller fast = running(presets);
        fast.state.parameters.limits.overdraft = units(static_cast<std::int64_t>(random() % 500));
        Controller slow = fast;
        for (int part = 0; part < 4; ++part) {
            const auto watts = static_cast<std::uint32_t>(random() % 9'000);
            const std::chrono::seconds time{1 + random() % 4'000};
            pass(fast, watts, time);
            for (auto second = 0s; second < time; ++second)
                pass(slow, watts, 1s);
        }
        ASSERT_EQ(fast.state, slow.state) << round;
    }
}

} // namespace wattcard::meter
