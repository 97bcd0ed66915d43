// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "meter/controller.h"
#include "meter/switching.h"
#include "tests/meter/sample_cards.h"

#include <gtest/gtest.h>

#include <algorithm>

// How the switch is driven (DOMAIN.md section 7.5), in steps of one second.

namespace wattcard::meter {
namespace {

class Bench {
public:
    explicit Bench(std::int64_t remaining = 100'000)
    {
        MeterState meter = openedMeter();
        meter.balance.remaining = units(remaining);
        meter.supply.closed = false;
        take(step({}, PowerUp{meter}));
    }
    // Seconds at which the relay got a pulse, from 1.
    std::vector<int> pass(int seconds, std::uint32_t watts = 0, std::optional<bool> contact = {})
    {
        std::vector<int> pulses;
        for (int second = 1; second <= seconds; ++second) {
            if (take(step(std::move(controller), Tick{watts, 1, contact})))
                pulses.push_back(second);
        }
        return pulses;
    }
    bool hold() { return take(step(std::move(controller), Key{KeyName::TripClose, 5'000})); }
    void close()
    {
        pass(20);
        ASSERT_TRUE(hold());
        pass(5);
    }
    bool isClosed() const { return controller.state.supply.closed; }
    Controller controller;

private:
    bool take(Step step)
    {
        controller = std::move(step.next);
        return std::ranges::any_of(step.effects, [](const Effect& effect) {
            return std::holds_alternative<Switch>(effect);
        });
    }
};

} // namespace

TEST(Relay, isRefreshedAfterPowerUpAndEvery150Minutes)
{
    Bench bench;
    EXPECT_EQ(bench.pass(20'000), (std::vector{15, 15 + 9'000, 15 + 18'000}));
}

TEST(Relay, getsASecondPulseTwoSecondsAfterEachOperation)
{
    Bench bench;
    bench.pass(20);
    ASSERT_TRUE(bench.hold());
    EXPECT_EQ(bench.pass(10), std::vector{2});
}

TEST(Relay, isNotReversedWithinFiveSeconds)
{
    Bench bench;
    bench.pass(20);
    ASSERT_TRUE(bench.hold());
    bench.controller.state.supply.causes.add(TripCause::Hold);
    EXPECT_EQ(bench.pass(10), (std::vector{2, 5, 7}));
    EXPECT_FALSE(bench.isClosed());
}

// "Command and feedback (or current with an open switch) in disagreement for 3 s -> ERR-01".
TEST(Relay, thatDoesNotFollowIsReportedOnceAfterThreeSeconds)
{
    Bench bench;
    bench.close();
    bench.controller.state.supply.causes.add(TripCause::Hold);
    const Energy before = bench.controller.state.registers.total;
    bench.pass(1, 36'000, true); // opens, the contacts stay
    bench.pass(2, 36'000, true);
    EXPECT_EQ(bench.controller.state.lastError, DisplayCode::None);
    bench.pass(1, 36'000, true);
    EXPECT_EQ(bench.controller.state.lastError, DisplayCode::Err01);
    EXPECT_EQ(bench.controller.transient.code, DisplayCode::Err01);
    EXPECT_EQ(bench.controller.state.events.back().kind, EventKind::SwitchStuck);
    const auto events = bench.controller.state.events.size();
    bench.pass(30, 36'000, true);
    EXPECT_EQ(bench.controller.state.events.size(), events);
    EXPECT_EQ(bench.controller.state.registers.total - before, Energy::fromHundredths(34))
        << "what flows is metered";
    bench.pass(1, 36'000);
    EXPECT_EQ(bench.controller.state.events.back().kind, EventKind::SwitchFollows);
}

TEST(Relay, doesNotTripUnderMoreThanItsContactsBreakButWithinADay)
{
    Bench bench;
    bench.close();
    bench.controller.state.supply.breakingW = 20'000;
    bench.controller.state.supply.causes.add(TripCause::Hold);
    bench.pass(3'600, 20'001);
    EXPECT_TRUE(bench.isClosed());
    bench.pass(1, 20'000);
    EXPECT_FALSE(bench.isClosed());

    Bench loaded{900'000'000};
    loaded.close();
    loaded.controller.state.supply.breakingW = 20'000;
    loaded.controller.state.supply.causes.add(TripCause::Hold);
    loaded.pass(24 * 3'600 - 1, 20'001);
    EXPECT_TRUE(loaded.isClosed());
    loaded.pass(1, 20'001);
    EXPECT_FALSE(loaded.isClosed());
}

} // namespace wattcard::meter
