// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/meter/sample_readout.h"
#include "ui/meter/live_chart.h"

#include <QApplication>
#include <QChart>
#include <QChartView>
#include <QLineSeries>
#include <QTableWidget>

#include <gtest/gtest.h>

namespace wattcard::ui {
namespace {

using namespace std::chrono_literals;

LocalTime start()
{
    return supplying().now;
}

TEST(CurveHistory, keepsTheLastDay)
{
    CurveHistory history;
    for (int hour = 0; hour <= 30; ++hour)
        history.add({start() + std::chrono::hours{hour}, 100, hour});
    EXPECT_EQ(history.newest().creditHundredths, 30);
    // The sample at the edge and those after it.
    EXPECT_EQ(history.samples().front().at, start() + 6h);
    EXPECT_EQ(history.samples().size(), 25u);
    EXPECT_EQ(history.at(start() + 10h + 1s).creditHundredths, 10);
    EXPECT_EQ(history.at(start()).creditHundredths, 6);
}

TEST(CurveHistory, aClockThatGoesBackTakesBackWhatLayAhead)
{
    CurveHistory history;
    for (int minute = 0; minute < 10; ++minute)
        history.add({start() + std::chrono::minutes{minute}, 100, minute});
    history.add({start() + 5min, 100, 99});
    EXPECT_EQ(history.samples().size(), 6u);
    EXPECT_EQ(history.newest().creditHundredths, 99);
}

// Of a whole day in seconds, and of a spike that is one second long.
TEST(CurvePoints, areReducedToThePixelsWithoutLosingASpike)
{
    CurveHistory history;
    constexpr int seconds = 86'400;
    for (int second = 0; second <= seconds; ++second)
        history.add({start() + std::chrono::seconds{second}, second == 40'000 ? 9'000u : 500u,
                     100'000 - second});
    const CurveWindow window{start(), start() + std::chrono::seconds{seconds}, 400};
    const CurveLines lines = reducedTo(history, window);
    EXPECT_LE(lines.kilowatts.size(), 4 * 401);
    EXPECT_GE(lines.kilowatts.size(), 400);
    const auto spike = std::ranges::max_element(lines.kilowatts, {}, &QPointF::y);
    EXPECT_EQ(spike->y(), 9.0);
    EXPECT_TRUE(std::ranges::is_sorted(lines.kilowatts, {}, &QPointF::x));
    EXPECT_EQ(lines.credit.first().y(), 1'000.0);
    EXPECT_EQ(lines.credit.last().y(), 136.0);
}

class Chart : public testing::Test {
protected:
    Chart()
    {
        chart.resize(440, 150);
        for (int minute = 0; minute <= 90; ++minute) {
            auto readout = supplying();
            readout.now = start() + std::chrono::minutes{minute};
            readout.powerW = static_cast<std::uint32_t>(minute) * 10;
            chart.showReadout(readout);
        }
        chart.chooseHours(1);
        chart.plot();
    }
    QLineSeries& line(int index)
    {
        return *qobject_cast<QLineSeries*>(chart.chart().series().at(index));
    }
    LiveChart chart{nullptr};
};

TEST_F(Chart, showsTheHoursThatAreChosen)
{
    // The sample before the edge belongs to it.
    EXPECT_EQ(line(0).points().first().y(), 0.29);
    EXPECT_EQ(line(0).points().last().y(), 0.9);
    EXPECT_EQ(line(1).points().last().y(), 98.62);
    chart.chooseHours(6);
    EXPECT_EQ(line(0).points().first().y(), 0);
}

TEST_F(Chart, isATableForThoseWhoDoNotSeeIt)
{
    const auto* view = chart.findChild<QChartView*>();
    EXPECT_FALSE(view->accessibleName().isEmpty());
    EXPECT_TRUE(view->accessibleDescription().contains(QStringLiteral("98.62")));
    chart.showAsTable(true);
    const auto* table = chart.findChild<QTableWidget*>();
    EXPECT_EQ(table->item(0, 0)->text(), QStringLiteral("12:00:45"));
    EXPECT_EQ(table->item(0, 1)->text(), QStringLiteral("900 W"));
    EXPECT_EQ(table->item(1, 0)->text(), QStringLiteral("11:55:45"));
    EXPECT_EQ(table->item(1, 1)->text(), QStringLiteral("850 W"));
}

TEST_F(Chart, followsTheThemeWhileItRuns)
{
    const QColor before = line(0).pen().color();
    QPalette dark;
    dark.setColor(QPalette::Base, QColor{0x17, 0x1A, 0x1E});
    chart.setPalette(dark);
    EXPECT_EQ(chart.chart().backgroundBrush().color(), QColor(0x17, 0x1A, 0x1E));
    EXPECT_NE(line(0).pen().color(), before);
}

} // namespace
} // namespace wattcard::ui
