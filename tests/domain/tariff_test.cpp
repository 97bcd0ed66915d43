// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/tariff.h"

#include <gtest/gtest.h>

using namespace wattcard;

namespace {

FlatTariff tariff(PaymentMode mode, std::int64_t price)
{
    FlatTariff tariff;
    tariff.mode = mode;
    tariff.price = Price::fromTenThousandths(price);
    return tariff;
}

} // namespace

// DOMAIN.md section 4: "energy mode, 100.00 at 0.5283 / at 0.8283".
struct EnergyCase {
    std::int64_t price, paid, hundredths, charge, carry;
};
class EnergyMode : public ::testing::TestWithParam<EnergyCase> {};
TEST_P(EnergyMode, sellsTheMostEnergyThatTheMoneyCovers)
{
    const auto& c = GetParam();
    const auto quoted =
        quote(Money::fromMinor(c.paid), Money{}, tariff(PaymentMode::Energy, c.price));
    ASSERT_TRUE(quoted);
    EXPECT_EQ(quoted->energy.hundredths(), c.hundredths);
    EXPECT_EQ(quoted->credit.hundredths(), c.hundredths);
    EXPECT_EQ(quoted->charge.minor(), c.charge);
    EXPECT_EQ(quoted->carry.minor(), c.carry);
    EXPECT_EQ(quoted->charge + quoted->carry, quoted->payment);
}
INSTANTIATE_TEST_SUITE_P(FlatTariffs, EnergyMode,
                         ::testing::Values(EnergyCase{5283, 10000, 18928, 10000, 0},
                                           EnergyCase{8283, 10000, 12072, 9999, 1},
                                           EnergyCase{10000, 1, 1, 1, 0}));

TEST(EnergyModeQuote, usesTheCarryOfTheLastSale)
{
    const auto quoted =
        quote(Money::fromMinor(10000), Money::fromMinor(1), tariff(PaymentMode::Energy, 8283));
    ASSERT_TRUE(quoted);
    EXPECT_EQ(quoted->charge + quoted->carry, Money::fromMinor(10001));
}

TEST(MoneyModeQuote, forwardsTheMoney)
{
    const auto quoted = quote(Money::fromMinor(20000), Money{}, tariff(PaymentMode::Money, 5283));
    ASSERT_TRUE(quoted);
    EXPECT_EQ(quoted->credit.hundredths(), 20000);
    EXPECT_EQ(quoted->charge, quoted->payment);
    EXPECT_EQ(quoted->tax.minor(), 2301);
    EXPECT_TRUE(quoted->carry.isZero());
}

// A second, naive computation: one step more would cost more than was paid.
TEST(EnergyModeQuote, agreesWithANaiveSearch)
{
    std::uint64_t seed = 1;
    for (int i = 0; i < 2000; ++i) {
        seed = seed * 6364136223846793005u + 1442695040888963407u;
        const auto price = static_cast<std::int64_t>(seed >> 33) % 20000 + 1;
        const auto paid = static_cast<std::int64_t>(seed >> 17) % 1000000 + 1;
        const auto energy =
            energyFor(Money::fromMinor(paid), Price::fromTenThousandths(price)).hundredths();
        EXPECT_LE(energy * price, paid * 10000) << price << ' ' << paid;
        EXPECT_GT((energy + 1) * price, paid * 10000) << price << ' ' << paid;
    }
}

TEST(Quotes, refuseWhatCannotBeSold)
{
    const auto flat = tariff(PaymentMode::Money, 5283);
    EXPECT_EQ(quote(Money{}, Money{}, flat).error().fault, Fault::AmountNotPositive);
    EXPECT_EQ(quote(Money::fromMinor(100000000), Money{}, flat).error().fault,
              Fault::AmountTooLarge);
    EXPECT_EQ(quote(Money::fromMinor(1), Money{}, tariff(PaymentMode::Money, 0)).error().fault,
              Fault::NoTariff);
}

// DOMAIN.md section 4: half away from zero, one rounding a line.
TEST(ChargeFor, roundsOnceHalfAwayFromZero)
{
    const auto price = Price::fromTenThousandths(5283);
    EXPECT_EQ(chargeFor(Energy::fromHundredths(18000), price, Rounding::HalfAwayFromZero).minor(),
              9509);
    EXPECT_EQ(chargeFor(Energy::fromHundredths(100980), Price::fromTenThousandths(6418),
                        Rounding::HalfAwayFromZero)
                  .minor(),
              64809);
    EXPECT_EQ(chargeFor(Energy::fromHundredths(15125), price, Rounding::HalfAwayFromZero).minor(),
              7991);
    EXPECT_EQ(chargeFor(Energy::fromHundredths(-1), Price::fromTenThousandths(5000),
                        Rounding::HalfAwayFromZero)
                  .minor(),
              -1);
}
