// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "reports/charts/report_chart.h"

#include <gmock/gmock.h>

#include <algorithm>
#include <map>

using namespace Qt::StringLiterals;
using ::testing::ElementsAre;

// What pictures show, from rows that are written down here.

namespace wattcard::reports::test {

namespace {

Money fen(std::int64_t amount)
{
    return Money::fromMinor(amount);
}
Energy steps(std::int64_t hundredths)
{
    return Energy::fromHundredths(hundredths);
}

// Everybody who serves some hours of the day, at two tariffs of one name.
ReportTable hourTable()
{
    ReportTable table;
    table.kind = &kindOf(ReportId::Hours);
    table.rows = {{std::int64_t{9}, std::int64_t{1}, u"flat"_s, std::int64_t{2}, fen(10'000), {}},
                  {std::int64_t{9}, std::int64_t{2}, u"flat"_s, std::int64_t{1}, fen(5'000), {}},
                  {std::int64_t{17}, std::int64_t{1}, u"flat"_s, std::int64_t{1}, fen(-300), {}}};
    return table;
}

} // namespace

TEST(ReportCharts, stackSalesByHourAndTariff)
{
    const auto figures = figuresOf(hourTable(), plainReportWords());
    ASSERT_TRUE(figures);
    EXPECT_EQ(figures->shape, ChartFigures::Shape::StackedBars);
    EXPECT_EQ(figures->categories.size(), 24);
    ASSERT_EQ(figures->series.size(), 2U);
    EXPECT_EQ(figures->series[0].name, u"flat (1)"_s);
    EXPECT_EQ(figures->series[0].values[9], 10'000);
    EXPECT_EQ(figures->series[0].values[17], -300);
    EXPECT_EQ(figures->series[1].values[9], 5'000);
    EXPECT_EQ(figures->series[1].values[17], 0);
}

TEST(ReportCharts, showTheLadderByTier)
{
    ReportTable table;
    table.kind = &kindOf(ReportId::Tiers);
    table.rows = {
        {std::int64_t{2}, u"steps"_s, std::int64_t{1}, u"0.5283"_s, std::int64_t{3}, steps(7'000)},
        {std::int64_t{2}, u"steps"_s, std::int64_t{3}, u"0.8283"_s, std::int64_t{1}, steps(50)}};
    const auto figures = figuresOf(table, plainReportWords());
    ASSERT_TRUE(figures);
    EXPECT_EQ(figures->categories, (QStringList{u"1"_s, u"2"_s, u"3"_s}));
    EXPECT_THAT(figures->series.front().values, ElementsAre(7'000, 0, 50));
}

TEST(ReportCharts, putWhatIsNotLoadedIntoAges)
{
    ReportTable table;
    table.kind = &kindOf(ReportId::NotLoaded);
    const auto row = [](const QString& age, Cell money, Cell energy) {
        return Row{u"1"_s, u"a"_s, {}, {}, {}, {}, {}, money, energy, {}, {}, age};
    };
    table.rows = {row(u"up_to_7_days"_s, fen(100), {}), row(u"older"_s, fen(7), {}),
                  row(u"up_to_7_days"_s, fen(20), {}), row(u"up_to_30_days"_s, {}, steps(5))};
    const auto figures = figuresOf(table, plainReportWords());
    ASSERT_TRUE(figures);
    ASSERT_EQ(figures->series.size(), 2U);
    EXPECT_THAT(figures->series[0].values, ElementsAre(120, 0, 0, 7));
    EXPECT_THAT(figures->series[1].values, ElementsAre(0, 5, 0, 0));
}

// Where nobody has a meter that counts in money, no bars of money stand at zero.
TEST(ReportCharts, showUseByMonthInTheUnitThatMetersCount)
{
    ReportTable table;
    table.kind = &kindOf(ReportId::Consumption);
    table.rows = {{u"202610"_s, fen(0), steps(20'000), fen(0), steps(15'000)},
                  {u"202611"_s, fen(0), steps(10'000), fen(0), steps(12'050)}};
    table.totals = {{}, fen(0), steps(30'000), fen(0), steps(27'050)};
    const auto energy = figuresOf(table, plainReportWords());
    ASSERT_TRUE(energy);
    EXPECT_EQ(energy->categories, (QStringList{u"2026-10"_s, u"2026-11"_s}));
    EXPECT_EQ(energy->measure, "consumed_energy"_L1);
    ASSERT_EQ(energy->series.size(), 1U);
    EXPECT_THAT(energy->series[0].values, ElementsAre(15'000, 12'050));
    table.rows[0][3] = fen(700);
    table.totals[3] = fen(700);
    const auto both = figuresOf(table, plainReportWords());
    ASSERT_EQ(both->series.size(), 2U);
    EXPECT_THAT(both->series[0].values, ElementsAre(700, 0));
}

// A bar of each tariff stands on the picture, and a practice profile's is marked.
TEST(ReportCharts, arePicturesWithEverySeriesInAColourOfItsOwn)
{
    ReportHead head;
    head.question.id = ReportId::Hours;
    const QSize size{900, 500};
    const auto colours = [&](const ChartFigures& figures) {
        const QImage image = pictureOf(figures, head, size);
        EXPECT_EQ(image.size(), size);
        std::map<QRgb, int> pixels;
        for (int y = 0; y < size.height(); ++y) {
            for (int x = 0; x < size.width(); ++x)
                ++pixels[image.pixel(x, y)];
        }
        constexpr int leastOfABar = 300; // letters have less of a colour
        return std::ranges::count_if(pixels, [](const auto& each) {
            const QColor colour{each.first};
            return colour.saturation() > 100 && each.second > leastOfABar;
        });
    };
    const ChartFigures both = *figuresOf(hourTable(), plainReportWords());
    ChartFigures one = both;
    one.series.pop_back();
    EXPECT_EQ(colours(both), colours(one) + 1);
    const QImage plain = pictureOf(both, head, size);
    head.testKeys = true;
    EXPECT_NE(pictureOf(both, head, size), plain);
}

TEST(ReportCharts, noneOfAListThatNobodyWouldRatherLookAt)
{
    ReportTable table;
    table.kind = &kindOf(ReportId::Audit);
    EXPECT_FALSE(figuresOf(table, plainReportWords()));
}

} // namespace wattcard::reports::test
