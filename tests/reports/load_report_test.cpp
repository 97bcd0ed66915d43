// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "reports/charts/report_chart.h"
#include "reports/tables/load.h"
#include "tests/reports/report_world.h"

#include <gmock/gmock.h>

using namespace Qt::StringLiterals;
using ::testing::ElementsAre;

// The load curve, on readings that are written down here.

namespace wattcard::reports::test {

namespace {

using std::chrono::hours;
using std::chrono::seconds;

Energy stepsOf(std::int64_t hundredths)
{
    return Energy::fromHundredths(hundredths);
}

LocalTime localAt(int day, int hour)
{
    using namespace std::chrono;
    return local_days{year{2026} / November / day} + hours{hour};
}

// A read-back of that account at a wall-clock time of its meter, booked at once.
void say(db::test::Office& office, AccountId account, LocalTime at, std::int64_t registered)
{
    static std::uint32_t counter = 0;
    ReturnFile file = office.returnData(account, Credit{}, ++counter);
    file.writtenAt = at;
    file.activeRegister = stepsOf(registered);
    ASSERT_TRUE(office.ledger->bookReturn(account, file, office.clerk));
}

std::int64_t numberIn(const ReportTable& table, std::size_t row, QLatin1StringView key)
{
    const auto& columns = table.kind->columns;
    const auto place = std::ranges::find(columns, key, &Column::key) - columns.begin();
    const Cell& cell = table.rows[row][static_cast<std::size_t>(place)];
    if (const auto* energy = std::get_if<Energy>(&cell))
        return energy->hundredths();
    return std::get<std::int64_t>(cell);
}

// 24 kWh in a day are 1 kW; 6 kWh in six hours as well.
struct TwoMeters : db::test::Office {
    TwoMeters()
    {
        for (const AccountId account : {moneyAccount, energyAccount})
            openAccount(account, Money::fromMinor(20'000));
        say(*this, moneyAccount, localAt(2, 12), 0);
        say(*this, moneyAccount, localAt(4, 12), 4'800); // 48 kWh in 48 hours
        say(*this, energyAccount, localAt(3, 18), 100);
        say(*this, energyAccount, localAt(4, 0), 700); // 6 kWh in 6 hours
    }
    ReportTable load(const QString& from, const QString& to, AccountId of = {})
    {
        ReportQuestion question{.id = ReportId::Load, .days = {from, to}};
        if (!of.isNull())
            question.customer = ledger->byAccount(of)->account.number.toString();
        const auto source = sourceOf(*this, this->of(Role::Auditor).who);
        return tableOf(*source, clock, question);
    }
};

} // namespace

namespace {

std::vector<DayShare> sharesByDay(LocalTime from, LocalTime to, Energy used)
{
    std::vector<DayShare> shares;
    shareByDay(from, to, used, [&](const DayShare& share) { shares.push_back(share); });
    return shares;
}

} // namespace

TEST(LoadReport, aMeanLoadIsRoundedHalfUp)
{
    EXPECT_EQ(meanLoad(stepsOf(2'400), hours{24}, 1), 1'000);
    EXPECT_EQ(meanLoad(stepsOf(1), hours{1}, 1), 10);
    EXPECT_EQ(meanLoad(stepsOf(1), seconds{24'000}, 1), 2); // 1.5 W
    EXPECT_EQ(meanLoad(stepsOf(1), seconds{24'001}, 1), 1); // a little less
    EXPECT_EQ(meanLoad(stepsOf(0), seconds{1}, 1), 0);
    // More joules than 64 bits hold: 10^15 steps in one second.
    EXPECT_EQ(meanLoad(stepsOf(200'000'000'000'000), seconds{1}, 1), 7'200'000'000'000'000'000);
}

TEST(LoadReport, aSpanIsSharedOutAtMidnightWithoutLosingAStep)
{
    EXPECT_EQ(sharesByDay(localAt(2, 12), localAt(4, 12), stepsOf(4'801)),
              (std::vector<DayShare>{{localAt(2, 0), hours{12}, stepsOf(1'200)},
                                     {localAt(3, 0), hours{24}, stepsOf(2'400)},
                                     {localAt(4, 0), hours{12}, stepsOf(1'201)}}));
    EXPECT_EQ(sharesByDay(localAt(3, 0), localAt(4, 0), stepsOf(7)),
              (std::vector<DayShare>{{localAt(3, 0), hours{24}, stepsOf(7)}}));
    EXPECT_TRUE(sharesByDay(localAt(4, 0), localAt(4, 0), stepsOf(7)).empty());
    EXPECT_TRUE(sharesByDay(localAt(4, 0), localAt(3, 0), stepsOf(7)).empty());
    EXPECT_TRUE(sharesByDay(localAt(3, 0), localAt(4, 0), stepsOf(-7)).empty());
}

TEST(LoadReport, ofOneCustomerSpanBySpan)
{
    TwoMeters town;
    const ReportTable table = town.load(u"20261101"_s, u"20261130"_s, town.moneyAccount);
    ASSERT_EQ(table.rows.size(), 1U);
    EXPECT_EQ(table.rows[0][1], Cell{localAt(2, 12)});
    EXPECT_EQ(table.rows[0][2], Cell{localAt(4, 12)});
    EXPECT_EQ(numberIn(table, 0, "measured"_L1), 4'800);
    EXPECT_EQ(numberIn(table, 0, "span_hours"_L1), 48);
    EXPECT_EQ(numberIn(table, 0, "mean_load"_L1), 1'000);
    // Days that no span touches have none.
    EXPECT_TRUE(town.load(u"20261105"_s, u"20261130"_s, town.moneyAccount).rows.empty());
}

// Each of the two draws 1 kW for as long as it is known: the day does not make it less.
TEST(LoadReport, ofMoreTheSumByDay)
{
    TwoMeters town;
    const ReportTable table = town.load(u"20261103"_s, u"20261104"_s);
    ASSERT_EQ(table.rows.size(), 2U);
    EXPECT_EQ(table.rows[0][1], Cell{localAt(3, 0)});
    EXPECT_EQ(table.rows[0][2], Cell{localAt(4, 0)});
    EXPECT_EQ(numberIn(table, 0, "measured"_L1), 2'400 + 600);
    EXPECT_EQ(numberIn(table, 0, "mean_load"_L1), 2'000);
    EXPECT_EQ(numberIn(table, 0, "span_hours"_L1), 24 + 6);
    EXPECT_EQ(numberIn(table, 0, "meter_count"_L1), 2);
    EXPECT_EQ(numberIn(table, 1, "measured"_L1), 1'200);
    EXPECT_EQ(numberIn(table, 1, "mean_load"_L1), 1'000);
    const auto figures = figuresOf(table, plainReportWords());
    ASSERT_TRUE(figures);
    EXPECT_THAT(figures->series[0].values, ElementsAre(200'000, 100'000));
    EXPECT_EQ(numberIn(table, 1, "meter_count"_L1), 1);
}

// A clock that was set back, a register that went back: no load, and no division by nothing.
TEST(LoadReport, whatGoesBackTellsOfNoLoad)
{
    TwoMeters town;
    say(town, town.moneyAccount, localAt(4, 11), 4'900);
    say(town, town.moneyAccount, localAt(4, 11), 5'000);
    EXPECT_EQ(town.load(u"20261101"_s, u"20261130"_s, town.moneyAccount).rows.size(), 1U);
    say(town, town.moneyAccount, localAt(4, 23), 6'200); // 12 kWh in 12 hours since 11 o'clock
    const ReportTable table = town.load(u"20261101"_s, u"20261130"_s, town.moneyAccount);
    ASSERT_EQ(table.rows.size(), 2U);
    EXPECT_EQ(numberIn(table, 1, "mean_load"_L1), 1'000);
}

// A clock that was dead until the meter was read.
TEST(LoadReport, theCurveEndsWithTheYearThatItIsOf)
{
    ReportTable table;
    table.kind = &kindOf(ReportId::Load);
    const LocalTime from = localAt(2, 0) - std::chrono::days{10'000};
    table.rows = {{u"1"_s, from, localAt(2, 0), stepsOf(600), std::int64_t{240'000},
                   std::int64_t{0}, std::int64_t{1}}};
    const auto figures = figuresOf(table, plainReportWords());
    ASSERT_TRUE(figures);
    EXPECT_EQ(figures->categories.size(), 366);
    EXPECT_EQ(figures->categories.last(), u"2026-11-01"_s);
}

// A day that is known in part counts by the part; a day without a reading is zero, not left out.
TEST(LoadReport, theCurveHasAStepForEachDay)
{
    ReportTable table;
    table.kind = &kindOf(ReportId::Load);
    table.rows = {{u"1"_s, localAt(2, 12), localAt(3, 0), stepsOf(600), std::int64_t{12},
                   std::int64_t{500}, std::int64_t{1}},
                  {u"1"_s, localAt(4, 0), localAt(6, 0), stepsOf(9'600), std::int64_t{48},
                   std::int64_t{2'000}, std::int64_t{1}}};
    const auto figures = figuresOf(table, plainReportWords());
    ASSERT_TRUE(figures);
    EXPECT_EQ(figures->shape, ChartFigures::Shape::Steps);
    EXPECT_EQ(figures->measure, "mean_load"_L1);
    EXPECT_EQ(figures->categories,
              (QStringList{u"2026-11-02"_s, u"2026-11-03"_s, u"2026-11-04"_s, u"2026-11-05"_s}));
    EXPECT_THAT(figures->series[0].values, ElementsAre(50'000, 0, 200'000, 200'000));
    table.rows.clear();
    EXPECT_TRUE(figuresOf(table, plainReportWords())->categories.isEmpty());
}

} // namespace wattcard::reports::test
