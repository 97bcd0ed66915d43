// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
// The what-if calculator against the worked examples of DOMAIN.md section 4.
#include "app/what_if.h"

#include <gtest/gtest.h>

using namespace wattcard;
using namespace Qt::StringLiterals;
using app::WhatIfQuestion;

namespace {

Energy kwhOf(const char* text)
{
    return Energy::parse(QString::fromLatin1(text)).value();
}
Price priceIn(const char* text)
{
    return Price::parse(QString::fromLatin1(text)).value();
}
Money yuanOf(const char* text)
{
    return Money::parse(QString::fromLatin1(text)).value();
}

Tariff laddered(TierPeriod period, std::array<const char*, 2> limits, const char* price)
{
    Tariff tariff = flatTariff(u"Household"_s, PaymentMode::Energy, priceIn(price));
    tariff.ladder.period = period;
    tariff.ladder.limits = {kwhOf(limits[0]), kwhOf(limits[1])};
    tariff.ladder.surcharges = {Price{}, priceIn("0.05"), priceIn("0.30")};
    return tariff;
}
const Tariff byYear = laddered(TierPeriod::Year, {"2160", "4200"}, "0.5283");
const Tariff byMonth = laddered(TierPeriod::Month, {"180", "350"}, "0.5283");
const Tariff wider = laddered(TierPeriod::Year, {"2880", "4800"}, "0.4883");

struct UseCase {
    const Tariff& tariff;
    const char* energy;
    const char* before;
    const char* charge;
};

} // namespace

class WhatIfOfUse : public ::testing::TestWithParam<UseCase> {};
TEST_P(WhatIfOfUse, costsWhatTheWorkedExampleSays)
{
    WhatIfQuestion question;
    question.energy = kwhOf(GetParam().energy);
    question.before = kwhOf(GetParam().before);
    const auto answer = app::whatIf(GetParam().tariff, question);
    ASSERT_TRUE(answer);
    EXPECT_EQ(answer->charge, yuanOf(GetParam().charge)) << qPrintable(answer->charge.toString());
    EXPECT_EQ(answer->inAll(), yuanOf(GetParam().charge));
}
INSTANTIATE_TEST_SUITE_P(Worked, WhatIfOfUse,
                         ::testing::Values(UseCase{byYear, "180", "0", "95.09"},
                                           UseCase{byYear, "300", "2100", "170.49"},
                                           UseCase{byYear, "500", "4000", "364.15"},
                                           UseCase{byMonth, "260", "0", "141.36"},
                                           UseCase{byMonth, "480", "0", "301.08"},
                                           UseCase{wider, "300", "2700", "152.49"},
                                           UseCase{wider, "300", "4700", "211.49"},
                                           UseCase{wider, "5000", "0", "2597.50"}));

TEST(WhatIf, sellsEnergyForMoneyThroughTheTiersAndCarriesTheRest)
{
    WhatIfQuestion question;
    question.by = WhatIfQuestion::By::Money;
    question.payment = yuanOf("200.00");
    question.before = kwhOf("2100");
    const auto answer = app::whatIf(byYear, question);
    ASSERT_TRUE(answer);
    EXPECT_EQ(answer->energy, kwhOf("351.02"));
    EXPECT_EQ(answer->charge, yuanOf("199.99"));
    EXPECT_EQ(answer->carry, yuanOf("0.01"));
    EXPECT_EQ(answer->inAll(), yuanOf("200.00"));
    ASSERT_EQ(answer->parts.size(), 2u);
    EXPECT_EQ(answer->parts[0].energy, kwhOf("60"));
}

// 0.568 and 0.288, +0.05 above 2760, +0.30 above 4800: 200 kWh peak and 100 kWh valley.
TEST(WhatIf, chargesEachRateOfTheDayAndTheTiersOnTheWhole)
{
    Tariff tariff = laddered(TierPeriod::Year, {"2760", "4800"}, "0.568");
    tariff.mode = PaymentMode::Money;
    tariff.prices[placeOf(Rate::Peak)] = priceIn("0.568");
    tariff.prices[placeOf(Rate::Valley)] = priceIn("0.288");
    tariff.day = {{0, Rate::Valley}, {480, Rate::Peak}};
    WhatIfQuestion question;
    question.by = WhatIfQuestion::By::Rates;
    question.rates[placeOf(Rate::Peak)] = kwhOf("200");
    question.rates[placeOf(Rate::Valley)] = kwhOf("100");
    for (const auto& [before, charge] :
         {std::pair{"0", "142.40"}, std::pair{"2600", "149.40"}, std::pair{"4700", "207.40"}}) {
        question.before = kwhOf(before);
        EXPECT_EQ(app::whatIf(tariff, question)->charge, yuanOf(charge)) << before;
    }
}

TEST(WhatIf, takesAMonthOfFixedChargeFirst)
{
    Tariff tariff = byYear;
    tariff.standing.fixed = yuanOf("5.00");
    WhatIfQuestion question;
    question.energy = kwhOf("180");
    EXPECT_EQ(app::whatIf(tariff, question)->inAll(), yuanOf("100.09"));
    question.by = WhatIfQuestion::By::Money;
    question.payment = yuanOf("105.00"); // 100.00 at 0.5283 are 189.28 kWh
    EXPECT_EQ(app::whatIf(tariff, question)->energy, kwhOf("189.28"));
    question.payment = yuanOf("5.00");
    EXPECT_EQ(app::whatIf(tariff, question).error().fault, Fault::AmountTooSmall);
}

// The meter goes through the tiers with the money: 180 kWh, then dearer ones.
TEST(WhatIf, countsInMoneyModeWhatTheMeterWillCount)
{
    Tariff tariff = byMonth;
    tariff.mode = PaymentMode::Money;
    WhatIfQuestion question;
    question.by = WhatIfQuestion::By::Money;
    question.payment = yuanOf("141.36");
    const auto answer = app::whatIf(tariff, question);
    ASSERT_TRUE(answer);
    EXPECT_EQ(answer->charge, yuanOf("141.36"));
    EXPECT_EQ(answer->energy, kwhOf("260.00"));
}

TEST(WhatIf, refusesANothing)
{
    EXPECT_EQ(app::whatIf(byYear, {}).error().fault, Fault::AmountNotPositive);
    WhatIfQuestion question;
    question.energy = kwhOf("1");
    EXPECT_EQ(app::whatIf(Tariff{}, question).error().fault, Fault::NoTariff);
}
