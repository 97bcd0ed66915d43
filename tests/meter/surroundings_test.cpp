// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "crypto/faulty_store.h"
#include "tests/meter/service_world.h"

// What is around a meter is so with and without its power: conditions, the clock's battery, load.

namespace wattcard::app {

using namespace std::chrono_literals;

// Cover, voltage and phases do not care whether the meter looks.
TEST_F(MeterServiceTest, WhatChangesAroundAMeterWithoutPowerIsFoundWhenItReturns)
{
    const auto service = makeService();
    service->start();
    service->setPhaseMissing(2, true);
    service->setPower(false);
    service->setCondition(Condition::CoverOpen, true);
    service->setCondition(Condition::LowVoltage, true);
    service->setPhaseMissing(2, false);
    service->setPhaseMissing(1, true);
    slot.card = &card;
    service->slotChanged();
    service->setPower(true);
    const MeterState state = service->inside().state;
    EXPECT_TRUE(state.conditions.has(Condition::CoverOpen));
    EXPECT_TRUE(state.conditions.has(Condition::PhaseMissing));
    EXPECT_EQ(state.missingPhase, 1);
    EXPECT_EQ(handled.back().first, DisplayCode::Err31) << "low voltage before the card is touched";
    EXPECT_EQ(slot.tries, 0);
    service->cutPower();
    service->setCondition(Condition::LowVoltage, false);
    service->setPower(true);
    EXPECT_EQ(handled.back().first, DisplayCode::Good);
    EXPECT_TRUE(service->readout().conditions.has(Condition::CoverOpen));
}

TEST_F(MeterServiceTest, WhatChangesAroundAHaltedMeterIsFoundWhenItsPowerReturns)
{
    crypto::FaultyStore memory{store};
    const auto service = std::make_unique<MeterService>(MeterService::Parts{
        .slot = slot, .nvm = memory, .number = sampleMeter(), .startsAt = sampleTime()});
    service->setSpeed(0);
    service->start();
    memory.failAt(1);
    slot.card = &card;
    service->slotChanged();
    ASSERT_EQ(service->readout().code, DisplayCode::Err03);
    service->setCondition(Condition::CoverOpen, true);
    memory.heal();
    service->setPower(false);
    service->setPower(true);
    EXPECT_TRUE(service->readout().conditions.has(Condition::CoverOpen));
}

TEST_F(MeterServiceTest, PresetsAreRefusedByAMeterThatCannotTakeThem)
{
    const auto service = makeService();
    const Presets presets{.notInGlobal = true};
    EXPECT_EQ(service->setPresets(presets).error().fault, Fault::NoService) << "not started";
    service->start();
    EXPECT_EQ(service->setPresets({.guaranteeFloor = Credit{}}).error().fault, Fault::BadInput);
    EXPECT_TRUE(service->setPresets(presets));
    EXPECT_EQ(service->inside().state.presets, presets);
    service->setPower(false);
    EXPECT_EQ(service->setPresets({}).error().fault, Fault::NoService);
    service->setPower(true);
    EXPECT_EQ(service->inside().state.presets, presets);
}

TEST_F(MeterServiceTest, AClockThatDriftsWithoutPowerHasDriftedWhenItReturns)
{
    const auto service = makeService();
    service->start();
    service->driftClock(-600);
    EXPECT_EQ(service->readout().now, sampleTime() - 10min);
    service->setPower(false);
    service->driftClock(-600);
    service->driftClock(60);
    service->setPower(true);
    EXPECT_EQ(service->readout().now, sampleTime() - 19min);
}

// The same watts as before are another load when they were on three phases.
TEST_F(MeterServiceTest, ACurveIsOfOnePhaseWhateverWasDrawnBefore)
{
    slot.card = &card;
    const auto service = makeService();
    service->start();
    close(*service);
    service->draw({{1'000, 1'000, 1'000}, 60});
    std::array<std::uint32_t, LoadCurve::quarters> watts{};
    watts.fill(3'000);
    service->playCurve(LoadCurve{watts});
    service->advance(3'600);
    EXPECT_EQ(service->readout().totalRegister, Energy::fromHundredths(300));
    EXPECT_EQ(service->readout().reactiveRegister, Energy{}) << "a curve has no power factor";
}

} // namespace wattcard::app
