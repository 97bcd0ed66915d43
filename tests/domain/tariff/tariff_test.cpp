// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/domain/tariff/tariffs.h"

#include <gtest/gtest.h>

#include <functional>

using namespace wattcard;
using namespace wattcard::testing_tariffs;
using namespace Qt::StringLiterals;

namespace {

Tariff good()
{
    Tariff tariff = flatTariff(u"Residential"_s, PaymentMode::Money, price("0.5283"));
    tariff.ladder = yearLadder();
    return tariff;
}

} // namespace

TEST(Tariff, thatIsGoodHasNoProblem)
{
    EXPECT_TRUE(problemsOf(good()).empty());
    Tariff hours = good();
    hours.prices = {price("0.9"), price("0.568"), {}, price("0.288")};
    hours.day = {{0, Rate::Valley}, {480, Rate::Peak}, {1080, Rate::Sharp}, {1320, Rate::Valley}};
    EXPECT_TRUE(problemsOf(hours).empty());
}

// Each rule broken alone.
struct Broken {
    TariffProblem problem;
    std::function<void(Tariff&)> breakIt;
};
class BrokenTariff : public ::testing::TestWithParam<Broken> {};
TEST_P(BrokenTariff, isNamed)
{
    Tariff tariff = good();
    GetParam().breakIt(tariff);
    EXPECT_EQ(problemsOf(tariff), std::vector{GetParam().problem});
}
INSTANTIATE_TEST_SUITE_P(
    Rules, BrokenTariff,
    ::testing::Values(
        Broken{TariffProblem::NoName, [](Tariff& t) { t.name = u" "_s; }},
        Broken{TariffProblem::NoPrice, [](Tariff& t) { t.prices[placeOf(Rate::Flat)] = {}; }},
        Broken{TariffProblem::NoPrice,
               [](Tariff& t) {
                   t.day = {{0, Rate::Peak}};
               }},
        Broken{TariffProblem::TaxOutOfRange, [](Tariff& t) { t.tax = Percent::whole(101); }},
        Broken{TariffProblem::DayOutOfRange,
               [](Tariff& t) {
                   t.day = {{60, Rate::Flat}, {60, Rate::Flat}};
               }},
        Broken{TariffProblem::DayOutOfRange,
               [](Tariff& t) {
                   t.day = {{1440, Rate::Flat}};
               }},
        Broken{TariffProblem::SharesNotHundred,
               [](Tariff& t) {
                   t.mode = PaymentMode::Energy;
                   t.shares = {0, 0, 99, 0};
               }},
        Broken{TariffProblem::SharesInMoneyMode,
               [](Tariff& t) {
                   t.shares = {0, 0, 100, 0};
               }},
        Broken{TariffProblem::TimesOfUseInEnergyMode,
               [](Tariff& t) {
                   t.mode = PaymentMode::Energy;
                   t.day = {{0, Rate::Flat}};
               }},
        Broken{TariffProblem::LadderNotRising,
               [](Tariff& t) {
                   t.ladder.limits = {kWh(4200), kWh(2160)};
               }},
        Broken{TariffProblem::LadderNotRising, [](Tariff& t) { t.ladder.surcharges.pop_back(); }},
        Broken{TariffProblem::LadderNotRising,
               [](Tariff& t) { t.ladder.period = TierPeriod::None; }},
        Broken{TariffProblem::LadderTooLong,
               [](Tariff& t) {
                   t.ladder = sevenTiers();
                   t.ladder.limits.push_back(kWh(700));
                   t.ladder.surcharges.push_back(price("1"));
               }},
        Broken{TariffProblem::LadderNotWhole,
               [](Tariff& t) { t.ladder.limits[0] = energy("2160.50"); }},
        Broken{TariffProblem::ChargeOutOfRange,
               [](Tariff& t) { t.standing.fixed = Money::fromMinor(-1); }},
        Broken{TariffProblem::LimitOutOfRange,
               [](Tariff& t) { t.hoardingLimit = Credit::fromHundredths(-1); }}));

// Each bound by itself, one step beyond it: prices to 9999.9999 and limits to 999999.99 as the card
// holds them (CARD.md 3.4), powers to 9999990 W, times of a day, ten switches, shares of 100.
INSTANTIATE_TEST_SUITE_P(
    Bounds, BrokenTariff,
    ::testing::Values(
        Broken{TariffProblem::NoPrice,
               [](Tariff& t) {
                   t.prices[placeOf(Rate::Flat)] = Price::fromTenThousandths(100'000'000);
               }},
        Broken{TariffProblem::TaxOutOfRange,
               [](Tariff& t) { t.tax = Percent::fromHundredths(-1); }},
        Broken{TariffProblem::DayOutOfRange,
               [](Tariff& t) {
                   t.day = {{-1, Rate::Flat}};
               }},
        Broken{TariffProblem::DayOutOfRange,
               [](Tariff& t) {
                   for (int hour = 0; hour < 11; ++hour)
                       t.day.push_back({hour * 60, Rate::Flat});
               }},
        Broken{TariffProblem::SharesNotHundred,
               [](Tariff& t) {
                   t.mode = PaymentMode::Energy;
                   t.prices.fill(price("0.5"));
                   t.shares = {-10, 110, 0, 0};
               }},
        Broken{TariffProblem::LadderNotRising, [](Tariff& t) { t.ladder.limits[0] = {}; }},
        Broken{TariffProblem::LadderNotWhole,
               [](Tariff& t) { t.ladder.limits[1] = kWh(100'000'000); }},
        Broken{TariffProblem::ChargeOutOfRange,
               [](Tariff& t) { t.standing.fixed = Money::largest() + Money::fromMinor(1); }},
        Broken{TariffProblem::ChargeOutOfRange,
               [](Tariff& t) { t.standing.minimum = Money::fromMinor(-1); }},
        Broken{TariffProblem::ChargeOutOfRange,
               [](Tariff& t) { t.standing.capacityPerKva = Money::fromMinor(-1); }},
        Broken{TariffProblem::ChargeOutOfRange,
               [](Tariff& t) { t.leastCredit = Money::fromMinor(-1); }},
        Broken{TariffProblem::ChargeOutOfRange, [](Tariff& t) { t.standing.monthsAtOnce = -1; }},
        Broken{TariffProblem::ChargeOutOfRange,
               [](Tariff& t) { t.standing.suspendedRate = Percent::whole(101); }},
        Broken{TariffProblem::ChargeOutOfRange,
               [](Tariff& t) { t.standing.lateFeePerDay = Percent::whole(101); }},
        Broken{TariffProblem::ChargeOutOfRange,
               [](Tariff& t) { t.standing.lateFeeCap = Percent::whole(101); }},
        Broken{TariffProblem::ChargeOutOfRange,
               [](Tariff& t) { t.ladder.surcharges[1] = Price::fromTenThousandths(-1); }},
        Broken{TariffProblem::ChargeOutOfRange,
               [](Tariff& t) { t.ladder.surcharges[2] = Price::fromTenThousandths(100'000'000); }},
        Broken{TariffProblem::LimitOutOfRange,
               [](Tariff& t) { t.overdraftLimit = Credit::fromHundredths(-1); }},
        Broken{TariffProblem::LimitOutOfRange,
               [](Tariff& t) { t.recloseLimit = Credit::fromHundredths(-1); }},
        Broken{TariffProblem::LimitOutOfRange,
               [](Tariff& t) { t.hoardingLimit = Credit::fromHundredths(100'000'000); }},
        Broken{TariffProblem::LimitOutOfRange, [](Tariff& t) { t.powerLimitW = 9'999'991; }}));
