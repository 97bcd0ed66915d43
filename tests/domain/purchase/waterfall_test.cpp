// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/purchase/limits.h"
#include "domain/purchase/waterfall.h"
#include "tests/domain/tariff/tariffs.h"

#include <gtest/gtest.h>

#include <ostream>
#include <tuple>

using namespace wattcard;
using namespace wattcard::testing_tariffs;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

Tariff moneyTariff()
{
    return flatTariff(u"Residential"_s, PaymentMode::Money, price("0.5283"));
}

Tariff energyTariff(const char* flat)
{
    return flatTariff(u"Residential"_s, PaymentMode::Energy, price(flat));
}

DebtPlan percentage(std::int64_t percent)
{
    DebtPlan plan;
    plan.policy = DebtPolicy::Percentage;
    plan.share = Percent::whole(percent);
    return plan;
}

Money debtIn(const Waterfall& waterfall)
{
    Money sum;
    for (const ChargeLine& line : waterfall.quote.lines) {
        if (line.kind == ChargeKind::Debt)
            sum = sum + line.amount;
    }
    return sum;
}

Money sumOf(const Waterfall& waterfall)
{
    return waterfall.quote.linesInAll() + waterfall.quote.charge + waterfall.quote.carry;
}

// "Whole waterfall, P1": fixed 3 x 5.00, minimum 3.80, debt 480.00, settlement 3.52.
Tariff waterfallTariff()
{
    Tariff tariff = moneyTariff();
    tariff.standing.fixed = yuan("5");
    return tariff;
}
Dues waterfallDues()
{
    Dues dues;
    dues.fixedMonths = {2026y / 4, 2026y / 5, 2026y / 6};
    dues.minimum = {{ChargeKind::Minimum, yuan("3.80"), {}, 2026y / 4}};
    dues.debts = {{DebtClass::Settlement, yuan("3.52")}, {DebtClass::EarlierYears, yuan("480")}};
    dues.plan = percentage(30);
    return dues;
}

} // namespace

// DOMAIN.md section 4: energy mode.
struct EnergyCase {
    const char* name;
    const char* base;
    bool ladder;
    const char* accumulated;
    const char* paid;
    const char *kWh, *line, *carry;
};
void PrintTo(const EnergyCase& c, std::ostream* out)
{
    *out << c.name;
}
class EnergyPurchase : public ::testing::TestWithParam<EnergyCase> {};
TEST_P(EnergyPurchase, buysTheMostThatTheMoneyCovers)
{
    const EnergyCase& c = GetParam();
    Tariff tariff = energyTariff(c.base);
    if (c.ladder)
        tariff.ladder = yearLadder();
    const auto bought = split(yuan(c.paid), {tariff, {}, energy(c.accumulated), {}});
    ASSERT_TRUE(bought);
    EXPECT_EQ(bought->quote.energy, energy(c.kWh));
    EXPECT_EQ(bought->quote.credit, Credit::of(energy(c.kWh)));
    EXPECT_EQ(bought->quote.charge, yuan(c.line));
    EXPECT_EQ(bought->quote.carry, yuan(c.carry));
    EXPECT_EQ(sumOf(*bought), yuan(c.paid));
}
INSTANTIATE_TEST_SUITE_P(
    Domain, EnergyPurchase,
    ::testing::Values(EnergyCase{"ladder", "0.5283", true, "2100", "200", "351.02", "199.99",
                                 "0.01"},
                      EnergyCase{"flat", "0.5283", false, "0", "100", "189.28", "100", "0"},
                      EnergyCase{"dear", "0.8283", false, "0", "100", "120.72", "99.99", "0.01"}),
    [](const auto& info) { return std::string{info.param.name}; });

// DOMAIN.md section 4, first row, by the kWh: 180 at 0; 300 at 2100; 500 at 4000.
TEST(EnergyOrder, costsItsRoundedCharge)
{
    Tariff tariff = energyTariff("0.5283");
    tariff.ladder = yearLadder();
    constexpr std::tuple<std::int64_t, std::int64_t, const char*> cases[]{
        {180, 0, "95.09"}, {300, 2100, "170.49"}, {500, 4000, "364.15"}};
    for (const auto& [wanted, accumulated, cost] : cases) {
        SCOPED_TRACE(wanted);
        const auto paid = splitFor(kWh(wanted), {tariff, {}, kWh(accumulated), {}});
        ASSERT_TRUE(paid);
        EXPECT_EQ(paid->quote.payment, yuan(cost));
        EXPECT_EQ(paid->quote.charge, yuan(cost));
        EXPECT_EQ(paid->quote.credit, Credit::of(kWh(wanted)));
        EXPECT_TRUE(paid->quote.carry.isZero());
    }
}

TEST(EnergyOrder, paysWhatIsDueAsWell)
{
    Tariff tariff = waterfallTariff();
    tariff.mode = PaymentMode::Energy;
    const Dues dues = waterfallDues();
    const auto paid = splitFor(kWh(100), {tariff, dues, {}, yuan("0.01")});
    ASSERT_TRUE(paid);
    EXPECT_EQ(paid->quote.charge, yuan("52.83"));
    EXPECT_EQ(sumOf(*paid), paid->quote.payment + yuan("0.01"));
    const auto less = split(paid->quote.payment - yuan("0.01"), {tariff, dues, {}, yuan("0.01")});
    EXPECT_LT(less->quote.charge, yuan("52.83"));
}

TEST(MixedRatio, isSoldAtTheBlendOfItsPrices)
{
    Tariff tariff = energyTariff("0.5583");
    tariff.prices = {price("0.8583"), price("0.8583"), price("0.5583"), price("0.3583")};
    tariff.shares = {0, 30, 50, 20};
    EXPECT_TRUE(problemsOf(tariff).empty());
    EXPECT_EQ(tariff.basePrice().toString(), u"0.6083"_s);
    EXPECT_EQ(ExactCharge::of(kWh(1000), tariff.basePrice()).rounded(), yuan("608.30"));
    // The inspection reads 420/400/180 kWh: the true-up of section 4.
    const Money used =
        (ExactCharge::of(kWh(420), unit("0.8583")) + ExactCharge::of(kWh(400), unit("0.5583")) +
         ExactCharge::of(kWh(180), unit("0.3583")))
            .rounded();
    EXPECT_EQ(used - yuan("608.30"), yuan("40"));
}

// "TOU 0.568/0.288, surcharge +0.05 above 2760, +0.30 above 4800; 200 peak + 100 valley".
TEST(TimesOfUse, paySurchargesOnTheEnergyOfTheTier)
{
    const Ladder ladder = ladderOf(TierPeriod::Year, {2760, 4800});
    const Money hours =
        (ExactCharge::of(kWh(200), unit("0.568")) + ExactCharge::of(kWh(100), unit("0.288")))
            .rounded();
    const auto surcharge = [&](std::int64_t accumulated) {
        return chargeOf(partsOf(kWh(300), UnitPrice{}, ladder, kWh(accumulated))).rounded();
    };
    EXPECT_EQ(hours + surcharge(0), yuan("142.40"));
    EXPECT_EQ(hours + surcharge(2600), yuan("149.40"));
    EXPECT_EQ(hours + surcharge(4700), yuan("207.40"));
}

// DOMAIN.md section 5: debt 480.00, payment 100.00 (25.00 for P4).
struct PolicyCase {
    const char* name;
    DebtPlan plan;
    const char *paid, *debt, *credit;
};
void PrintTo(const PolicyCase& c, std::ostream* out)
{
    *out << c.name;
}
class Policy : public ::testing::TestWithParam<PolicyCase> {};
TEST_P(Policy, takesWhatTheExampleSays)
{
    const PolicyCase& c = GetParam();
    Dues dues;
    dues.debts = {{DebtClass::EarlierYears, yuan("480")}};
    dues.plan = c.plan;
    const Tariff tariff = moneyTariff();
    const auto paid = split(yuan(c.paid), {tariff, dues, {}, {}});
    ASSERT_TRUE(paid);
    EXPECT_EQ(debtIn(*paid), yuan(c.debt));
    EXPECT_EQ(paid->quote.credit, Credit::of(yuan(c.credit)));
    EXPECT_EQ(sumOf(*paid), yuan(c.paid));
    ASSERT_EQ(paid->debtsLeft.size(), 1U);
    EXPECT_EQ(paid->debtsLeft[0].amount, yuan("480") - yuan(c.debt));
}

namespace {

DebtPlan fullFirst()
{
    return {};
}
DebtPlan instalment(const char* takenThisMonth)
{
    DebtPlan plan;
    plan.policy = DebtPolicy::Instalment;
    plan.instalment = yuan("50");
    plan.takenThisMonth = yuan(takenThisMonth);
    return plan;
}
DebtPlan withFloor(DebtPlan plan, const char* floor)
{
    plan.leastCredit = yuan(floor);
    return plan;
}
DebtPlan byTime()
{
    DebtPlan plan;
    plan.policy = DebtPolicy::ByTime;
    plan.perDay = yuan("1.50");
    plan.daysSinceTaking = 21;
    return plan;
}
DebtPlan missed()
{
    DebtPlan plan = instalment("0");
    plan.instalmentMissed = true;
    return plan;
}

} // namespace

INSTANTIATE_TEST_SUITE_P(
    Domain, Policy,
    ::testing::Values(PolicyCase{"P1", percentage(30), "100", "30", "70"},
                      PolicyCase{"P2", fullFirst(), "100", "90", "10"},
                      PolicyCase{"P3first", instalment("0"), "100", "50", "50"},
                      PolicyCase{"P3later", instalment("50"), "100", "0", "100"},
                      PolicyCase{"P4", withFloor(percentage(30), "20"), "25", "5", "20"},
                      PolicyCase{"P5", byTime(), "100", "31.50", "68.50"},
                      PolicyCase{"P3missed", missed(), "100", "90", "10"}),
    [](const auto& info) { return std::string{info.param.name}; });

TEST(Waterfall, isThatOfTheExample)
{
    const Tariff tariff = waterfallTariff();
    const Dues dues = waterfallDues();
    const PriceBasis basis{tariff, dues, {}, yuan("0.01")};
    const auto paid = split(yuan("200"), basis);
    ASSERT_TRUE(paid);
    ASSERT_EQ(paid->quote.lines.size(), 6U);
    EXPECT_EQ(paid->quote.lines[0].amount + paid->quote.lines[1].amount +
                  paid->quote.lines[2].amount,
              yuan("15"));
    EXPECT_EQ(paid->quote.lines[3].amount, yuan("3.80"));
    EXPECT_EQ(paid->quote.lines[4].amount, yuan("54.36"));
    EXPECT_EQ(paid->quote.lines[5].amount, yuan("3.52"));
    EXPECT_EQ(paid->quote.credit, Credit::of(yuan("123.33")));
    EXPECT_EQ(paid->quote.tax, yuan("14.19"));
    EXPECT_EQ(sumOf(*paid), yuan("200.01"));
    const auto with20More = split(yuan("220"), basis);
    EXPECT_EQ(debtIn(*with20More) - yuan("3.52"), yuan("60.36"));
    EXPECT_EQ(with20More->quote.credit, Credit::of(yuan("137.33")));
}

// What may wait is cut from the last line upwards until the credit reaches the floor.
TEST(Waterfall, cutsTheLastDebtsFirst)
{
    Tariff tariff = waterfallTariff();
    tariff.leastCredit = yuan("100");
    const Dues dues = waterfallDues();
    const auto paid = split(yuan("150"), {tariff, dues, {}, {}});
    ASSERT_TRUE(paid); // 131.20 is left after fixed and minimum: debt 39.36, settlement 3.52
    EXPECT_EQ(paid->quote.credit, Credit::of(yuan("100")));
    EXPECT_EQ(debtIn(*paid), yuan("31.20"));
    EXPECT_EQ(paid->quote.lines.back().debt, DebtClass::EarlierYears); // the settlement waits
    EXPECT_EQ(sumOf(*paid), yuan("150"));
}

TEST(Waterfall, refusesWhatTheStandingChargesLeaveTooLittleOf)
{
    Tariff tariff = waterfallTariff();
    tariff.leastCredit = yuan("10");
    const Dues dues = waterfallDues();
    const PriceBasis basis{tariff, dues, {}, {}};
    EXPECT_EQ(split(yuan("28.79"), basis).error().fault, Fault::AmountTooSmall);
    EXPECT_TRUE(split(yuan("28.80"), basis));
    EXPECT_EQ(*smallestPayment(basis), yuan("28.80"));
}

TEST(Waterfall, takesEmergencyCreditInFullAndOldestClassesFirst)
{
    Dues dues;
    dues.debts = {{DebtClass::CurrentMonth, yuan("30")},
                  {DebtClass::EarlierYears, yuan("40")},
                  {DebtClass::Emergency, yuan("25")}};
    dues.plan = percentage(80);
    const Tariff tariff = moneyTariff();
    const auto paid = split(yuan("100"), {tariff, dues, {}, {}});
    ASSERT_TRUE(paid);
    ASSERT_EQ(paid->quote.lines.size(), 3U);
    EXPECT_EQ(paid->quote.lines[0].amount, yuan("25"));
    EXPECT_EQ(paid->quote.lines[0].debt, DebtClass::Emergency);
    EXPECT_EQ(paid->quote.lines[1].amount, yuan("40"));
    EXPECT_EQ(paid->quote.lines[1].debt, DebtClass::EarlierYears);
    EXPECT_EQ(paid->quote.lines[2].amount, yuan("20")); // 60.00 by the plan
    EXPECT_EQ(paid->quote.lines[2].debt, DebtClass::CurrentMonth);
    EXPECT_EQ(paid->quote.credit, Credit::of(yuan("15")));
}

TEST(Waterfall, chargesASuspendedMonthLess)
{
    Tariff tariff = waterfallTariff();
    tariff.standing.suspendedRate = Percent::whole(50);
    Dues dues;
    dues.fixedMonths = {2026y / 4, 2026y / 5};
    dues.suspendedMonths = {2026y / 4};
    const auto paid = split(yuan("100"), {tariff, dues, {}, {}});
    ASSERT_TRUE(paid);
    EXPECT_EQ(paid->quote.lines[0].amount, yuan("2.50"));
    EXPECT_EQ(paid->quote.lines[1].amount, yuan("5"));
}

TEST(Waterfall, chargesAMonthWhatItCostThen)
{
    Dues dues;
    dues.fixedMonths = {2026y / 3, 2026y / 4, 2026y / 5};
    dues.fixedThen = {{2026y / 3, {}}, {2026y / 4, yuan("8")}};
    const auto paid = split(yuan("100"), {waterfallTariff(), dues, {}, {}});
    ASSERT_TRUE(paid);
    ASSERT_EQ(paid->quote.lines.size(), 2U);
    EXPECT_EQ(paid->quote.lines[0].amount, yuan("8"));
    EXPECT_EQ(paid->quote.lines[1].amount, yuan("5"));
}

// DOMAIN.md section 5: minimum useful purchase, hoarding limit, purchase limit.
TEST(SmallestUsefulPurchase, isThatOfTheExample)
{
    const Tariff tariff = waterfallTariff();
    Dues dues;
    dues.debts = {{DebtClass::EarlierYears, yuan("480")}};
    dues.plan = percentage(30);
    const auto wanted =
        smallestUsefulCredit(Credit::of(yuan("10")), {-Credit::of(yuan("20")), Credit{}});
    ASSERT_TRUE(wanted);
    EXPECT_EQ(*wanted, Credit::of(yuan("30.01")));
    EXPECT_EQ(*smallestPayment(*wanted, {tariff, dues, {}, {}}), yuan("42.87"));
    dues.fixedMonths = {2026y / 4, 2026y / 5, 2026y / 6};
    EXPECT_EQ(*smallestPayment(*wanted, {tariff, dues, {}, {}}), yuan("57.87"));
    EXPECT_FALSE(smallestUsefulCredit(Credit{}, {Credit::of(yuan("1")), Credit{}}));
}

TEST(LargestPurchase, isWhatTheMeterCanTake)
{
    const Credit limit = Credit::of(yuan("1000"));
    const auto credit = [](const char* text) { return Credit::of(yuan(text)); };
    EXPECT_EQ(largestCredit(limit, {credit("620"), {}}), credit("380"));
    EXPECT_EQ(largestCredit(limit, {credit("620"), credit("100")}), credit("280"));
    EXPECT_EQ(largestCredit(limit, {-credit("20"), {}}), credit("1020"));
    EXPECT_EQ(largestCredit(limit, {credit("1200"), {}}), Credit{});
}

TEST(PurchaseLimit, leavesWhatWasNotBought)
{
    EXPECT_EQ(leftOf(kWh(600), kWh(520)), kWh(80));
    EXPECT_EQ(leftOf(kWh(600), kWh(700)), Energy{});
}

TEST(Payment, outsideItsBoundsIsRefused)
{
    const Tariff tariff = moneyTariff();
    const PriceBasis basis{tariff, {}, {}, {}};
    EXPECT_EQ(split({}, basis).error().fault, Fault::AmountNotPositive);
    EXPECT_EQ(split(Money::largest() + yuan("0.01"), basis).error().fault, Fault::AmountTooLarge);
    EXPECT_EQ(split(yuan("1"), {Tariff{}, {}, {}, {}}).error().fault, Fault::NoTariff);
    const Tariff dear = energyTariff("3");
    EXPECT_EQ(split(yuan("0.02"), {dear, {}, {}, {}}).error().fault, Fault::AmountTooSmall);
}
