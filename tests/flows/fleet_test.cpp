// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "main/fleet/fleet_report.h"

#include <QJsonDocument>
#include <QTemporaryDir>

#include <gtest/gtest.h>

// Small towns: what one sells, loads, meters and consumes must agree to the fen, depend on its seed
// alone, and a difference of 0.01 must be seen.

using namespace wattcard;
using namespace wattcard::fleet;
using namespace Qt::StringLiterals;

namespace {

// Everything happens more often than in a real town, so that a small one sees all of it.
app::TownOdds eventful()
{
    app::TownOdds odds;
    odds.cardLost = 250;
    odds.meterExchanged = 2'500;
    odds.keptCard = 250;
    odds.boughtTwice = 250;
    odds.powerCut = 20'000;
    return odds;
}

FleetPlan smallTown(std::uint64_t seed)
{
    FleetPlan plan;
    plan.meters = 12;
    plan.days = 40;
    plan.seed = seed;
    plan.odds = eventful();
    return plan;
}

FleetReport run(FleetPlan plan)
{
    const QTemporaryDir directory;
    plan.directory = directory.path();
    auto report = runFleet(plan);
    if (!report)
        throw std::runtime_error(code(report.error().fault).data());
    return std::move(*report);
}

// The report as it is printed, but for what depends on the machine.
QByteArray comparable(const FleetReport& report)
{
    QJsonObject json = toJson(report);
    json.remove(u"figures"_s);
    return QJsonDocument{json}.toJson();
}

std::string broken(const FleetReport& report)
{
    QString all;
    for (const FleetCheck& each : report.checks) {
        if (!each.ok)
            all += each.name + u": "_s + each.detail + u'\n';
    }
    return all.toStdString();
}

} // namespace

TEST(Fleet, conservesMoneyAndCreditWhileEverythingHappens)
{
    const FleetReport report = run(smallTown(7));
    EXPECT_EQ(broken(report), "");
    EXPECT_TRUE(report.conserved());
    const FleetTotals& totals = report.totals;
    EXPECT_GT(totals.sales, 24);
    EXPECT_GT(totals.creditTrips, 0);
    EXPECT_GT(totals.courtesyTrips, 0);
    EXPECT_GT(totals.alarms, 0);
    EXPECT_GT(totals.powerCuts, 0);
    EXPECT_GT(totals.reissues, 0);
    EXPECT_GT(totals.exchanges, 0);
    EXPECT_GT(totals.refusals, 0) << "a lost card that was found is refused";
    EXPECT_EQ(totals.foretoldWrong, 0) << "the pre-flight is the meter";
    EXPECT_EQ(totals.steps, 12 * 40 * 96);
}

TEST(Fleet, daysAddUpToTheWhole)
{
    const FleetReport report = run(smallTown(7));
    ASSERT_EQ(report.days.size(), 40u);
    app::FleetDay sum;
    for (const app::FleetDay& day : report.days) {
        EXPECT_GT(day.metered, Energy{});
        sum.metered = sum.metered + day.metered;
        sum.paid = sum.paid + day.paid;
        sum.sales += day.sales;
        sum.creditTrips += day.creditTrips;
        sum.courtesyTrips += day.courtesyTrips;
        sum.alarms += day.alarms;
    }
    EXPECT_EQ(sum.metered, report.totals.metered);
    EXPECT_EQ(sum.paid, report.totals.paid);
    EXPECT_EQ(sum.sales, report.totals.sales);
    EXPECT_EQ(sum.creditTrips, report.totals.creditTrips);
    EXPECT_EQ(sum.courtesyTrips, report.totals.courtesyTrips);
    EXPECT_EQ(sum.alarms, report.totals.alarms);
}

TEST(Fleet, sameSeedSameLivesOnAnyNumberOfThreads)
{
    const QByteArray once = comparable(run(smallTown(3)));
    FleetPlan spread = smallTown(3);
    spread.threads = 3;
    EXPECT_EQ(once, comparable(run(spread)));
    EXPECT_NE(once, comparable(run(smallTown(4))));
}

// A fen more in a meter, and a fen less: receipts and ledger know nothing of it.
class TamperedFleet : public ::testing::TestWithParam<int> {};

TEST_P(TamperedFleet, isNotConserved)
{
    FleetPlan plan = smallTown(7);
    plan.tampering = Tampering{5, 20, Credit::fromHundredths(GetParam())};
    const FleetReport report = run(plan);
    EXPECT_FALSE(report.conserved());
    EXPECT_NE(broken(report).find("meter-balance"), std::string::npos) << broken(report);
    EXPECT_NE(broken(report).find("credit-in-meter"), std::string::npos) << broken(report);
}

INSTANTIATE_TEST_SUITE_P(ByOneFen, TamperedFleet, ::testing::Values(1, -1));
