// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/meter/load_panel.h"
#include "ui/meter/load_slider.h"
#include "ui/meter/strip_chart.h"

#include <QApplication>
#include <QSignalSpy>
#include <QWheelEvent>

#include <gtest/gtest.h>

namespace wattcard::ui {
namespace {

class LoadPanelTest : public testing::Test {
protected:
    LoadPanel panel{nullptr};
    QSignalSpy loads{&panel, &LoadPanel::loadChanged};
    QSignalSpy speeds{&panel, &LoadPanel::speedChanged};
};

TEST_F(LoadPanelTest, presetsSetFridgeKettleAndShower)
{
    for (const int preset : {1, 2, 3, 0})
        panel.choosePreset(preset);
    ASSERT_EQ(loads.size(), 4);
    EXPECT_EQ(loads[0][0].toInt(), 150);
    EXPECT_EQ(loads[1][0].toInt(), 2'000);
    EXPECT_EQ(loads[2][0].toInt(), 7'000);
    EXPECT_EQ(loads[3][0].toInt(), 0);
}

TEST_F(LoadPanelTest, timeRunsThroughItsFactorsAndStopsAtTheEnds)
{
    panel.slower();
    for (int i = 0; i < 6; ++i)
        panel.faster();
    ASSERT_EQ(speeds.size(), 4);
    EXPECT_EQ(speeds[0][0].toInt(), 10);
    EXPECT_EQ(speeds[1][0].toInt(), 60);
    EXPECT_EQ(speeds[2][0].toInt(), 600);
    EXPECT_EQ(speeds[3][0].toInt(), 3'600);
}

TEST_F(LoadPanelTest, theLoadEndsAtTwiceTheRatedPower)
{
    panel.setLoad(1'000'000);
    EXPECT_EQ(panel.load(), 20'000);
}

TEST_F(LoadPanelTest, theWheelDoesNotMoveASliderWithoutFocus)
{
    auto* slider = panel.findChild<LoadSlider*>();
    QWheelEvent turn{{5, 5}, {5, 5}, {}, {0, 120}, Qt::NoButton, Qt::NoModifier, Qt::NoScrollPhase,
                     false};
    QApplication::sendEvent(slider, &turn);
    EXPECT_EQ(panel.load(), 0);
}

TEST_F(LoadPanelTest, aPowerStateThatIsToldIsNotAskedBack)
{
    QSignalSpy power{&panel, &LoadPanel::powerToggled};
    meter::Readout readout;
    readout.powered = false;
    panel.showReadout(readout);
    EXPECT_EQ(power.size(), 0);
    panel.togglePower();
    ASSERT_EQ(power.size(), 1);
    EXPECT_TRUE(power[0][0].toBool());
}

TEST(StripChart, keepsTheLastThreeHundredSamples)
{
    StripChart strip{nullptr};
    for (int i = 0; i < 301; ++i)
        strip.add({.creditHundredths = i, .watts = 0});
    EXPECT_EQ(strip.size(), 300u);
}

} // namespace
} // namespace wattcard::ui
