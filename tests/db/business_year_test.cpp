// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/repositories/sql_debts.h"
#include "tests/db/till_shop.h"

#include <gtest/gtest.h>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace wattcard::db::test {

namespace {

// Year tiers 2160/4200 at 0.5283/0.5783/0.8283 (DOMAIN.md section 4).
Tariff tariffOfYearTiers()
{
    Tariff tariff =
        flatTariff(u"Year tiers"_s, PaymentMode::Energy, Price::fromTenThousandths(5'283));
    tariff.ladder = {TierPeriod::Year,
                     {Energy::fromHundredths(216'000), Energy::fromHundredths(420'000)},
                     {Price{}, Price::fromTenThousandths(500), Price::fromTenThousandths(3'000)}};
    return tariff;
}

// An energy account that has bought 4000 kWh on the last day of 2026. Rows are stored, and counted,
// by the business day, which may still be open when the clock's year has ended.
class BusinessYear : public ::testing::Test {
protected:
    BusinessYear()
    {
        NewCustomer customer;
        customer.number = *CustomerNumber::parse(u"100000000009"_s);
        customer.name = u"Works"_s;
        customer.meter = *MeterNumber::parse(u"200000000009"_s);
        customer.mode = PaymentMode::Energy;
        customer.tariff = *shop.registry->addTariff(tariffOfYearTiers(), shop.clerk);
        account = *shop.registry->addCustomer(customer, shop.clerk);
        shop.clock.set(lastOfYear + 2h); // 10:00 here
    }
    // 2160 x 0.5283 + 1840 x 0.5783 = 1141.128 + 1064.072 = 2205.20.
    void buyFourThousand()
    {
        shop.openAccount(account, yuan("2205.20"));
        shop.load(account);
        ASSERT_EQ(accumulated(), Energy::fromHundredths(400'000));
    }
    // A company, and its only shift on the last day of the year.
    void openTheLastDay()
    {
        ASSERT_TRUE(shop.days->close(shop.finance));
        ASSERT_TRUE(shop.days->open(u"20261231"_s, shop.leader));
        shop.opened();
        buyFourThousand();
        Company company = *shop.registry->company();
        company.practice = false;
        ASSERT_TRUE(shop.registry->setCompany(company, shop.clerk));
    }
    void passMidnight() { shop.clock.set(lastOfYear + 16h + 30min); } // 00:30 on 1 January
    Energy accumulated() { return shop.ledger->byAccount(account)->account.accumulated; }

    static constexpr std::chrono::sys_days lastOfYear{std::chrono::year{2026} / 12 / 31};
    TillShop shop;
    AccountId account;
};

} // namespace

// 4200 ends the second tier: 200 x 0.5783 + 300 x 0.8283 = 115.66 + 248.49 = 364.15. As the first
// sale of a new year the same money would buy 689.28 kWh.
TEST_F(BusinessYear, lastsAsLongAsItsLastDayIsOpen)
{
    openTheLastDay();
    passMidnight();
    EXPECT_EQ(accumulated(), Energy::fromHundredths(400'000));
    const auto row = shop.purchase(account, yuan("364.15"));
    EXPECT_EQ(row.quote.energy, Energy::fromHundredths(50'000));
    EXPECT_EQ(row.quote.charge, yuan("364.15"));
    const Receipt receipt = shop.sell(row);
    EXPECT_TRUE(receipt.number.startsWith(u"0003-20261231-"_s)) << qPrintable(receipt.number);
    EXPECT_EQ(accumulated(), Energy::fromHundredths(450'000));
    EXPECT_TRUE(shop.verifies());
}

// A practice profile without a shift sells on the day of the clock.
TEST_F(BusinessYear, ofAPracticeProfileEndsWithTheClocks)
{
    buyFourThousand();
    passMidnight();
    EXPECT_EQ(accumulated(), Energy{});
    const auto row = shop.purchase(account, yuan("52.83"));
    EXPECT_EQ(row.quote.energy, Energy::fromHundredths(10'000));
    EXPECT_TRUE(shop.sell(row).number.startsWith(u"0003-20270101-"_s));
    EXPECT_EQ(accumulated(), Energy::fromHundredths(10'000));
    EXPECT_TRUE(shop.verifies());
}

// An instalment of a calendar month is taken once in it (DOMAIN.md section 5, P3).
TEST_F(BusinessYear, countsAnInstalmentInTheMonthOfTheOpenDay)
{
    openTheLastDay();
    SqlDebts debts{*shop.database, shop.clock};
    const Debt owed{DebtClass::EarlierYears, yuan("480.00")};
    ASSERT_TRUE(debts.owe(account, owed, u"brought forward"_s, shop.clerk));
    DebtPlan plan;
    plan.policy = DebtPolicy::Instalment;
    plan.instalment = yuan("40.00");
    ASSERT_TRUE(debts.agree(account, plan, u"signed"_s, shop.clerk));
    shop.sell(shop.purchase(account, yuan("100.00")));
    passMidnight();
    const DebtPlan now = shop.ledger->byAccount(account)->account.dues.plan;
    EXPECT_EQ(now.takenThisMonth, yuan("40.00"));
    EXPECT_EQ(now.daysSinceTaking, 0);
    EXPECT_TRUE(shop.purchase(account, yuan("100.00")).quote.lines.empty());
}

} // namespace wattcard::db::test
