// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/purchase/waterfall.h"
#include "tests/domain/tariff/tariffs.h"

#include <gtest/gtest.h>

// The ends of what can be paid (DOMAIN.md section 5): nothing, too much, charges of nothing.

using namespace wattcard;
using namespace wattcard::testing_tariffs;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

Tariff plainTariff()
{
    return flatTariff(u"edge"_s, PaymentMode::Money, price("0.5283"));
}

Tariff monthlyTariff()
{
    Tariff tariff = plainTariff();
    tariff.standing.fixed = yuan("5");
    return tariff;
}

} // namespace

TEST(WaterfallEdge, refusesLessThanNothingAndTakesWhatWasCarried)
{
    const Tariff tariff = plainTariff();
    const Dues dues;
    EXPECT_EQ(split(Money::fromMinor(-1), {tariff, dues, {}, yuan("5")}).error().fault,
              Fault::AmountNotPositive);
    const auto carried = split(Money{}, {tariff, dues, {}, yuan("5")});
    ASSERT_TRUE(carried);
    EXPECT_EQ(carried->quote.credit, Credit::of(yuan("5")));
}

// A suspended month at no charge is no line at all.
TEST(WaterfallEdge, leavesOutAFixedChargeOfNothing)
{
    Tariff tariff = monthlyTariff();
    tariff.standing.suspendedRate = {};
    Dues dues;
    dues.fixedMonths = {2026y / 4, 2026y / 5};
    dues.suspendedMonths = {2026y / 4};
    const auto paid = split(yuan("20"), {tariff, dues, {}, {}});
    ASSERT_TRUE(paid);
    ASSERT_EQ(paid->quote.lines.size(), 1U);
    EXPECT_EQ(paid->quote.lines.front().amount, yuan("5"));
    EXPECT_EQ(paid->quote.credit, Credit::of(yuan("15")));
}

// 13 % contained in 113.00 of credit is 13.00; in three months' fixed charge of 1.13 it is 0.39.
TEST(WaterfallEdge, addsUpTheTaxOfCreditAndLines)
{
    Tariff tariff = plainTariff();
    tariff.tax = Percent::whole(13);
    tariff.standing.fixed = yuan("1.13");
    Dues dues;
    dues.fixedMonths = {2026y / 4, 2026y / 5, 2026y / 6};
    const auto paid = split(yuan("116.39"), {tariff, dues, {}, {}});
    ASSERT_TRUE(paid);
    EXPECT_EQ(paid->quote.charge, yuan("113"));
    EXPECT_EQ(paid->quote.taxInAll(), yuan("13.39"));
}

// Nobody buys nothing, and no payment below 1000000.00 buys 99 million kWh at 0.5283.
TEST(WaterfallEdge, hasNoPaymentForNothingNorForTooMuch)
{
    const Tariff tariff = flatTariff(u"edge"_s, PaymentMode::Energy, price("0.5283"));
    const Dues dues;
    const PriceBasis basis{tariff, dues, {}, {}};
    EXPECT_EQ(paymentFor({}, basis).error().fault, Fault::AmountNotPositive);
    EXPECT_EQ(splitFor({}, basis).error().fault, Fault::AmountNotPositive);
    EXPECT_EQ(paymentFor(kWh(99'000'000), basis).error().fault, Fault::AmountTooLarge);
    EXPECT_EQ(splitFor(kWh(99'000'000), basis).error().fault, Fault::AmountTooLarge);
}
