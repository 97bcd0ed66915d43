// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/fleet/fleet_charts.h"

#include <QTemporaryDir>

#include <gtest/gtest.h>

#include <algorithm>

namespace wattcard::ui {
namespace {

constexpr int dayCount = 21;
constexpr int coloured = 60; // of 255, between the parts of a pixel: neither text nor grid

// Nothing happens but on one day, when everything does.
std::vector<app::FleetDay> quietBut(int busyDay)
{
    std::vector<app::FleetDay> days;
    for (int day = 0; day < dayCount; ++day) {
        app::FleetDay one{std::chrono::local_days{std::chrono::year{2026} / 1 / 1} +
                          std::chrono::days{day}};
        if (day == busyDay) {
            one.metered = Energy::fromHundredths(123'456);
            one.paid = Money::fromMinor(987'654);
            one.alarms = one.courtesyTrips = one.creditTrips = one.withoutSupply = 40;
        }
        days.push_back(one);
    }
    return days;
}

// Pixels of a curve between two columns, in the upper half where only high values come.
int highPixels(const QImage& picture, int from, int until)
{
    int count = 0;
    for (int y = picture.height() / 6; y < picture.height() / 2; ++y) {
        for (int x = from; x < until; ++x) {
            const QRgb pixel = picture.pixel(x, y);
            const auto [least, most] = std::minmax({qRed(pixel), qGreen(pixel), qBlue(pixel)});
            count += most - least > coloured ? 1 : 0;
        }
    }
    return count;
}

} // namespace

class FleetCharts : public ::testing::TestWithParam<FleetChart> {};

TEST_P(FleetCharts, riseOnTheDayOnWhichItHappened)
{
    const QImage early = drawn(GetParam(), quietBut(5));
    const int half = early.width() / 2;
    EXPECT_GT(highPixels(early, 0, half), 100);
    EXPECT_EQ(highPixels(early, half, early.width()), 0);
    const QImage late = drawn(GetParam(), quietBut(15));
    EXPECT_EQ(highPixels(late, 0, half), 0);
    EXPECT_GT(highPixels(late, half, late.width()), 100);
}

TEST_P(FleetCharts, drawASingleDay)
{
    EXPECT_FALSE(drawn(GetParam(), {quietBut(0).front()}).isNull());
}

TEST_P(FleetCharts, tellWhatTheyShowToWhoDoesNotSeeThem)
{
    QTemporaryDir folder;
    const QString file = folder.filePath(QStringLiteral("chart.png"));
    ASSERT_TRUE(drawn(GetParam(), quietBut(5)).save(file));
    const QImage kept{file};
    EXPECT_FALSE(kept.text(QStringLiteral("Title")).isEmpty());
    const QString told = kept.text(QStringLiteral("Description"));
    EXPECT_TRUE(told.contains(QStringLiteral("From 2026-01-01 to 2026-01-21.")))
        << told.toStdString();
    EXPECT_TRUE(told.contains(QStringLiteral(", on 2026-01-06."))) << told.toStdString();
    const QStringList figures{QStringLiteral("1234.56"), QStringLiteral("9876.54"),
                              QStringLiteral(" 40,")};
    EXPECT_TRUE(std::ranges::any_of(figures, [&](const QString& each) {
        return told.contains(each);
    })) << told.toStdString();
}

INSTANTIATE_TEST_SUITE_P(All, FleetCharts, ::testing::ValuesIn(allFleetCharts));

} // namespace wattcard::ui
