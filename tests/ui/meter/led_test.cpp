// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/meter/sample_readout.h"
#include "ui/meter/led.h"
#include "ui/meter/meter_face.h"

#include <gtest/gtest.h>

namespace wattcard::ui {
namespace {

using meter::Led;
using meter::SwitchState;
using namespace Qt::StringLiterals;

struct LampCase {
    Led trip;
    Led alarm;
    bool powered;
    QString tripWord;
    QString alarmWord;
};
class Lamps : public testing::TestWithParam<LampCase> {};

TEST_P(Lamps, sayWhatTheReadoutSays)
{
    MeterFace face{monotonicHoldClock(), nullptr};
    auto readout = supplying();
    readout.tripLed = GetParam().trip;
    readout.alarmLed = GetParam().alarm;
    readout.powered = GetParam().powered;
    face.showReadout(readout);
    EXPECT_EQ(face.tripLamp().word(), GetParam().tripWord);
    EXPECT_EQ(face.alarmLamp().word(), GetParam().alarmWord);
    EXPECT_EQ(face.tripLamp().isLitNow(), GetParam().tripWord != u"off"_s);
    EXPECT_TRUE(face.tripLamp().accessibleName().endsWith(GetParam().tripWord));
}

INSTANTIATE_TEST_SUITE_P(
    States, Lamps,
    testing::Values(LampCase{Led::Off, Led::Off, true, u"off"_s, u"off"_s},
                    LampCase{Led::Off, Led::Steady, true, u"off"_s, u"on"_s},
                    LampCase{Led::Steady, Led::Steady, true, u"on"_s, u"on"_s},
                    LampCase{Led::Blinking, Led::Off, true, u"blinking"_s, u"off"_s},
                    LampCase{Led::Steady, Led::Steady, false, u"off"_s, u"off"_s}));

TEST(PulseLamp, isDarkWhileNothingFlows)
{
    MeterFace face{monotonicHoldClock(), nullptr};
    auto readout = supplying();
    readout.powerW = 0;
    face.showReadout(readout);
    EXPECT_EQ(face.pulseLamp().state(), Led::Off);
    EXPECT_EQ(face.pulseLamp().word(), u"off"_s);
}

// 1600 impulses for each kWh: 1 kW gives 1600 an hour, one each 2.25 s.
struct PulseCase {
    std::uint32_t watts;
    int speed;
    int intervalMs;
};
class PulseRate : public testing::TestWithParam<PulseCase> {};

TEST_P(PulseRate, followsLoadAndTime)
{
    EXPECT_EQ(pulseIntervalMs(GetParam().watts, GetParam().speed), GetParam().intervalMs);
}

INSTANTIATE_TEST_SUITE_P(Loads, PulseRate,
                         testing::Values(PulseCase{0, 1, 0}, PulseCase{1'000, 0, 0},
                                         PulseCase{1'000, 1, 2'250}, PulseCase{10'000, 1, 225},
                                         PulseCase{150, 10, 1'500}, PulseCase{20'000, 3'600, 120}));

} // namespace
} // namespace wattcard::ui
