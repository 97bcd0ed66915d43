// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/db/shop.h"

#include <gtest/gtest.h>

// The charges that a month brings, with the numbers of DOMAIN.md section 4.

using namespace Qt::StringLiterals;

namespace wattcard::db::test {

namespace {

constexpr Actor clerk{OperatorId{1}, CounterId{3}};

NewCustomer customerOf(TariffVersionId tariff)
{
    NewCustomer customer;
    customer.number = *CustomerNumber::parse(u"100000000009");
    customer.name = u"Works"_s;
    customer.meter = *MeterNumber::parse(u"200000000009");
    customer.tariff = tariff;
    return customer;
}

Tariff tariffWith(const StandingCharges& standing)
{
    Tariff tariff = flatTariff(u"Works"_s, PaymentMode::Money, Price::fromTenThousandths(5'283));
    tariff.standing = standing;
    return tariff;
}

StandingCharges capacityOf30()
{
    StandingCharges standing;
    standing.capacityPerKva = Money::fromMinor(3'000);
    return standing;
}

StandingCharges minimumOf10()
{
    StandingCharges standing;
    standing.minimum = Money::fromMinor(1'000);
    return standing;
}

} // namespace

// 250 kVA x 30.00.
TEST(StandingDues, capacityIsOfTheTransformerForEachUnpaidMonth)
{
    Shop shop;
    const auto tariff = shop.registry->addTariff(tariffWith(capacityOf30()), clerk);
    ASSERT_TRUE(tariff);
    NewCustomer works = customerOf(*tariff);
    works.supply.voltage = VoltageClass::High;
    works.supply.metering = MeteringMode::HighSide;
    works.supply.kva = 250;
    works.ratios = {20, 100};
    const auto account = shop.registry->addCustomer(works, clerk);
    ASSERT_TRUE(account);
    EXPECT_EQ(shop.ledger->byAccount(*account)->account.dues.capacity, Money::fromMinor(750'000));
}

// A month that cost 6.20 is short of 3.80, one that cost 12.00 of nothing; the month of the opening
// is no whole month.
TEST(StandingDues, minimumIsDueOnceTheMonthsUseIsKnown)
{
    Shop shop;
    const auto tariff = shop.registry->addTariff(tariffWith(minimumOf10()), clerk);
    ASSERT_TRUE(tariff);
    const auto account = shop.registry->addCustomer(customerOf(*tariff), clerk);
    ASSERT_TRUE(account);
    shop.openAccount(*account, Money::fromMinor(10'000)); // 21 November 2026
    const auto read = [&](unsigned month, std::int64_t lastMonth, std::uint32_t counter) {
        ReturnFile file = shop.returnData(*account, Credit::fromHundredths(100 * counter), counter);
        file.writtenAt = std::chrono::local_days{std::chrono::year{2027} / month / 5};
        file.lastMonthEnergy = Energy::fromHundredths(lastMonth);
        ASSERT_TRUE(shop.ledger->bookReturn(*account, file, clerk));
    };
    EXPECT_TRUE(shop.ledger->byAccount(*account)->account.dues.minimum.empty());
    read(1, 1'174, 1); // 11.74 kWh in December: 6.20
    read(2, 2'271, 2); // 22.71 kWh in January: 12.00
    const auto due = shop.ledger->byAccount(*account)->account.dues.minimum;
    ASSERT_EQ(due.size(), 1U);
    EXPECT_EQ(due.front().amount, Money::fromMinor(380));
    EXPECT_EQ(due.front().month, std::chrono::year{2026} / std::chrono::December);
    EXPECT_TRUE(shop.verifies());
}

} // namespace wattcard::db::test
