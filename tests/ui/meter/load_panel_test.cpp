// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/meter/load_panel.h"
#include "ui/meter/load_slider.h"

#include <QApplication>
#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
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

TEST_F(LoadPanelTest, appliancesAddUpAndGoOutTogether)
{
    QSignalSpy draws{&panel, &LoadPanel::appliancesChanged};
    for (const int index : {1, 6, 7, 6, 0}) // fridge, kettle, air conditioner, kettle off, all off
        panel.toggleAppliance(index);
    ASSERT_EQ(draws.size(), 5);
    EXPECT_EQ(draws[0][0].value<app::Draw>().watts, 150u);
    EXPECT_EQ(draws[1][0].value<app::Draw>().watts, 2'150u);
    EXPECT_EQ(draws[2][0].value<app::Draw>().watts, 3'650u);
    EXPECT_EQ(draws[3][0].value<app::Draw>(), (app::Draw{1'650, 132 + 809}));
    EXPECT_EQ(draws[4][0].value<app::Draw>(), app::Draw{});
    EXPECT_EQ(loads.size(), 0) << "the meter is asked once, with the power factor";
}

TEST_F(LoadPanelTest, aLoadByHandSwitchesTheAppliancesOff)
{
    panel.toggleAppliance(1);
    panel.setLoad(5'000);
    EXPECT_EQ(panel.household(), app::Appliances{});
    ASSERT_EQ(loads.size(), 1);
    EXPECT_EQ(loads[0][0].toInt(), 5'000);
}

class CurveInPanel : public LoadPanelTest {
protected:
    QString written(const QByteArray& csv)
    {
        QFile file{folder.filePath(QStringLiteral("day.csv"))};
        EXPECT_TRUE(file.open(QIODevice::WriteOnly));
        file.write(csv);
        return file.fileName();
    }
    QTemporaryDir folder;
    QSignalSpy played{&panel, &LoadPanel::curvePlayed};
    QSignalSpy stopped{&panel, &LoadPanel::curveStopped};
    QSignalSpy refused{&panel, &LoadPanel::curveRefused};
};

TEST_F(CurveInPanel, isPlayedAndStopped)
{
    panel.openCurve(written("00:00;1000\n"));
    ASSERT_EQ(played.size(), 1);
    EXPECT_EQ(played[0][0].value<app::LoadCurve>().highest(), 1'000u);
    EXPECT_TRUE(panel.isPlayingCurve());
    EXPECT_TRUE(panel.curveText().contains(QStringLiteral("24.00 kWh")));
    panel.toggleCurve();
    EXPECT_EQ(stopped.size(), 1);
    panel.toggleCurve();
    EXPECT_EQ(played.size(), 2);
    panel.showCurveEnded();
    EXPECT_FALSE(panel.isPlayingCurve());
}

TEST_F(CurveInPanel, thatIsWrongIsSaidWithItsLine)
{
    panel.openCurve(written("00:00;1000\n00:20;5\n"));
    panel.openCurve(folder.filePath(QStringLiteral("none.csv")));
    EXPECT_EQ(played.size(), 0);
    ASSERT_EQ(refused.size(), 2);
    EXPECT_TRUE(refused[0][0].toString().startsWith(QStringLiteral("Line 2, \"00:20\"")));
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

} // namespace
} // namespace wattcard::ui
