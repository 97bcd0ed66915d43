// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/repositories/sql_meter_reports.h"
#include "tests/db/shop.h"

#include <gtest/gtest.h>

namespace wattcard::db::test {
namespace {

using namespace std::chrono_literals;

class ReportedShop : public Shop {
public:
    ReportedShop() { openAccount(moneyAccount, Money::fromMinor(10'000)); }
    // Register and credit at an hour of the wall; `doubtful` breaks the sum of the credit.
    void report(int hour, std::int64_t active, bool doubtful = false)
    {
        ++m_counter;
        ReturnFile file =
            returnData(moneyAccount, Credit::fromHundredths(m_counter * 100), m_counter);
        file.writtenAt = clock.local(clock.now()) + std::chrono::hours{hour};
        file.activeRegister = Energy::fromHundredths(active);
        file.lastMonthEnergy = Energy::fromHundredths(active / 2);
        if (doubtful)
            file.remaining = file.remaining + Credit::fromHundredths(1);
        EXPECT_TRUE(ledger->bookReturn(moneyAccount, file, clerk));
    }
    std::vector<MeterReport> reports(int sinceHour)
    {
        SqlMeterReports reports{*database};
        auto answer =
            reports.of(moneyAccount, clock.local(clock.now()) + std::chrono::hours{sinceHour});
        EXPECT_TRUE(answer);
        return answer ? *answer : std::vector<MeterReport>{};
    }

private:
    std::uint32_t m_counter = 1;
};

TEST(MeterReports, areTheReturnDataThatTheBooksBelieve)
{
    ReportedShop shop;
    shop.report(1, 1'000);
    shop.report(2, 2'000);
    shop.report(3, 9'999, true);
    shop.report(4, 4'000);
    const auto all = shop.reports(0);
    ASSERT_EQ(all.size(), 3u);
    EXPECT_EQ(all[0].active, Energy::fromHundredths(1'000));
    EXPECT_EQ(all[0].lastMonth, Energy::fromHundredths(500));
    EXPECT_EQ(all[0].consumed, Credit::fromHundredths(200));
    EXPECT_EQ(all[2].active, Energy::fromHundredths(4'000));
    EXPECT_EQ(all[2].series, all[0].series);
    EXPECT_EQ(all[2].at, shop.clock.local(shop.clock.now()) + 4h);
}

TEST(MeterReports, beginWhereTheyAreAskedFrom)
{
    ReportedShop shop;
    shop.report(1, 1'000);
    shop.report(2, 2'000);
    EXPECT_EQ(shop.reports(2).size(), 1u);
    EXPECT_EQ(shop.reports(3).size(), 0u);
}

TEST(MeterReports, areInPrimaryEnergy)
{
    ReportedShop shop;
    shop.report(1, 1'000);
    ASSERT_TRUE(shop.execute("UPDATE service_point SET ratio_current = 30"));
    EXPECT_EQ(shop.reports(0).front().active, Energy::fromHundredths(30'000));
    EXPECT_EQ(shop.reports(0).front().lastMonth, Energy::fromHundredths(15'000));
}

} // namespace
} // namespace wattcard::db::test
