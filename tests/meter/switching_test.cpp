// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "meter/switching.h"
#include "tests/meter/meter_world.h"

#include <gtest/gtest.h>

namespace wattcard::meter {
namespace {

// The table of DOMAIN.md 7.4 with L 20.00, C 10.00, alarm 1 20.00, alarm 2 5.00. The meter starts
// closed at 37.26 and drops to the balance at once.
struct BalanceCase {
    const char* name;
    std::int64_t balance;
    bool alarm1;
    bool alarm2;
    SwitchState state;
    TripCauses causes;
    Led alarm;
};

void PrintTo(const BalanceCase& value, std::ostream* out)
{
    *out << value.name;
}

constexpr TripCauses none{};
constexpr TripCauses credit{static_cast<std::uint8_t>(TripCause::Credit)};
constexpr TripCauses courtesy{static_cast<std::uint8_t>(TripCause::Courtesy)};

MeterState meterWithLimits()
{
    MeterState meter = openedMeter();
    meter.parameters.limits.overdraft = units(2'000);
    meter.parameters.limits.reclose = units(1'000);
    return meter;
}

class BalanceTable : public ::testing::TestWithParam<BalanceCase> {};

TEST_P(BalanceTable, SetsAlarmsAndTripsAsTheRowSays)
{
    const BalanceCase& c = GetParam();
    MeterState meter = meterWithLimits();
    meter.balance.remaining = units(c.balance);
    reviewBalance(meter);
    openIfCaused(meter);
    EXPECT_EQ(meter.supply.alarm1, c.alarm1);
    EXPECT_EQ(meter.supply.alarm2, c.alarm2);
    EXPECT_EQ(switchState(meter), c.state);
    EXPECT_EQ(meter.supply.causes, c.causes);
    EXPECT_EQ(alarmLed(meter), c.alarm);
}

INSTANTIATE_TEST_SUITE_P(
    Rows, BalanceTable,
    ::testing::Values(
        BalanceCase{"above alarm 1", 2'001, false, false, SwitchState::Closed, none, Led::Off},
        BalanceCase{"at alarm 1", 2'000, true, false, SwitchState::Closed, none, Led::Steady},
        BalanceCase{"above alarm 2", 501, true, false, SwitchState::Closed, none, Led::Steady},
        BalanceCase{"at alarm 2", 500, true, true, SwitchState::Allowed, courtesy, Led::Steady},
        BalanceCase{"last fen", 1, true, true, SwitchState::Allowed, courtesy, Led::Steady},
        BalanceCase{"zero", 0, true, true, SwitchState::Closed, none, Led::Steady},
        BalanceCase{"overdraft", -1'999, true, true, SwitchState::Closed, none, Led::Steady},
        BalanceCase{"at -L", -2'000, true, true, SwitchState::Tripped, credit, Led::Steady}));

TEST(Switching, WithoutOverdraftTheCreditTripIsAtZero)
{
    MeterState meter = openedMeter();
    meter.supply.courtesyEnabled = false;
    meter.balance.remaining = units(1);
    reviewBalance(meter);
    EXPECT_FALSE(openIfCaused(meter));
    meter.balance.remaining = Credit{};
    reviewBalance(meter);
    EXPECT_TRUE(openIfCaused(meter));
    EXPECT_EQ(tripLed(meter), Led::Steady);
}

// L 20.00, C 10.00: +25.00 at -20.00 stays tripped, +50.00 may close.
class AfterCreditTrip : public ::testing::Test {
protected:
    AfterCreditTrip()
    {
        MeterState tripped = meterWithLimits();
        tripped.balance.remaining = units(-2'000);
        reviewBalance(tripped);
        openIfCaused(tripped);
        tripped.supply.courtesyEnabled = false;
        world.emplace(tripped);
        world->tick(0, pauseAfterPowerSeconds);
    }
    void load(std::int64_t credit)
    {
        SimulatedCard card{cardAt({.seq = 13, .total = 235'000 + credit})};
        EXPECT_EQ(world->present(card)->credited, units(credit));
    }
    std::optional<MeterWorld> world;
};

TEST_F(AfterCreditTrip, TwentyFiveStaysTripped)
{
    load(2'500);
    EXPECT_EQ(world->state().balance.remaining, units(500));
    EXPECT_EQ(switchState(world->state()), SwitchState::Tripped);
    world->key(KeyName::TripClose, 6'000);
    EXPECT_FALSE(world->state().supply.closed);
}

TEST_F(AfterCreditTrip, ThirtyIsNotAboveTheRecloseLimitAndOneFenMoreIs)
{
    load(3'000);
    EXPECT_EQ(switchState(world->state()), SwitchState::Tripped);
    SimulatedCard card{cardAt({.seq = 14, .total = 238'001})};
    world->present(card);
    EXPECT_EQ(switchState(world->state()), SwitchState::Allowed);
}

TEST_F(AfterCreditTrip, FiftyIsAllowedAndTheKeyCloses)
{
    load(5'000);
    EXPECT_EQ(world->state().balance.remaining, units(3'000));
    EXPECT_EQ(switchState(world->state()), SwitchState::Allowed);
    EXPECT_EQ(tripLed(world->state()), Led::Blinking);
    world->key(KeyName::TripClose, 4'999);
    EXPECT_FALSE(world->state().supply.closed);
    world->key(KeyName::TripClose, 5'000);
    EXPECT_TRUE(world->state().supply.closed);
    EXPECT_EQ(tripLed(world->state()), Led::Off);
}

TEST(Switching, CourtesyTripComesOnceUntilTheBalanceWasAboveAlarm2)
{
    MeterState meter = openedMeter();
    meter.balance.remaining = units(400);
    reviewBalance(meter);
    EXPECT_TRUE(openIfCaused(meter));
    EXPECT_TRUE(operateByKey(meter, 5'000));
    meter.balance.remaining = units(300);
    reviewBalance(meter);
    EXPECT_FALSE(openIfCaused(meter));
    meter.balance.remaining = units(600);
    reviewBalance(meter);
    meter.balance.remaining = units(500);
    reviewBalance(meter);
    EXPECT_TRUE(openIfCaused(meter));
}

TEST(Switching, ValidCardLiftsTheCourtesyTripAndTheKeyCloses)
{
    MeterState tripped = openedMeter();
    tripped.balance.remaining = units(400);
    reviewBalance(tripped);
    openIfCaused(tripped);
    MeterWorld world{tripped};
    world.tick(0, pauseAfterPowerSeconds);
    SimulatedCard card{cardAt({.seq = 12, .total = 235'000})};
    EXPECT_EQ(world.present(card)->code, DisplayCode::Good);
    EXPECT_TRUE(world.state().supply.causes.isEmpty());
    world.key(KeyName::TripClose, 5'000);
    EXPECT_TRUE(world.state().supply.closed);
}

TEST(Switching, CreditTripWhileCourtesyTrippedStays)
{
    MeterState meter = openedMeter();
    meter.balance.remaining = units(400);
    reviewBalance(meter);
    openIfCaused(meter);
    meter.balance.remaining = Credit{};
    reviewBalance(meter);
    EXPECT_EQ(switchState(meter), SwitchState::Tripped);
    EXPECT_FALSE(operateByKey(meter, 5'000));
}

TEST(Switching, HoldAndLoadLockKeepTheSwitchOpenWhateverTheBalance)
{
    for (const TripCause cause : {TripCause::Hold, TripCause::LoadLock}) {
        MeterState meter = openedMeter();
        meter.supply.causes.add(cause);
        openIfCaused(meter);
        reviewBalance(meter);
        EXPECT_EQ(switchState(meter), SwitchState::Tripped);
        EXPECT_FALSE(operateByKey(meter, 5'000));
    }
}

TEST(Switching, OpenedMeterIsAllowedAndAClearedOneIsNot)
{
    MeterWorld world{clearedMeter(sampleMeter(), sampleTime())};
    world.tick(0, pauseAfterPowerSeconds);
    EXPECT_EQ(switchState(world.state()), SwitchState::Tripped);
    SimulatedCard card{openingCard()};
    world.present(card);
    EXPECT_EQ(switchState(world.state()), SwitchState::Allowed);
}

TEST(Switching, OpeningWithoutCreditAndWithoutOverdraftStaysTripped)
{
    MeterWorld world{clearedMeter(sampleMeter(), sampleTime())};
    SimulatedCard card{openingCard(0)};
    EXPECT_EQ(world.present(card)->code, DisplayCode::Good);
    EXPECT_EQ(switchState(world.state()), SwitchState::Tripped);
}

TEST(Switching, NothingSwitchesForFifteenSecondsAfterPowerReturns)
{
    MeterState meter = openedMeter();
    meter.supply.courtesyEnabled = false;
    meter.balance.remaining = units(1);
    MeterWorld world{meter};
    // 0.04 kWh at 0.5283 are 2.1 fen: the last fen is gone at once
    world.tick(144'000, pauseAfterPowerSeconds - 1);
    EXPECT_TRUE(world.state().supply.causes.has(TripCause::Credit));
    EXPECT_TRUE(world.state().supply.closed);
    world.tick(144'000);
    EXPECT_FALSE(world.state().supply.closed);
}

TEST(Switching, KeyDoesNotCloseWithinFifteenSecondsAfterPowerReturns)
{
    MeterState meter = openedMeter();
    meter.supply.closed = false;
    MeterWorld world{meter};
    world.tick(0, pauseAfterPowerSeconds - 1);
    world.key(KeyName::TripClose, 9'000);
    EXPECT_FALSE(world.state().supply.closed);
    world.tick(0);
    world.key(KeyName::TripClose, 5'000);
    EXPECT_TRUE(world.state().supply.closed);
}

} // namespace
} // namespace wattcard::meter
