// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/purchase/waterfall.h"
#include "tests/domain/purchase/naive_calculator.h"

#include <gtest/gtest.h>

#include <map>
#include <ostream>
#include <random>

using namespace wattcard;

namespace wattcard::naive {

void PrintTo(const Line& line, std::ostream* out)
{
    *out << line.kind << " " << line.amount << " (tax " << line.tax << ")";
}
void PrintTo(const Owed& owed, std::ostream* out)
{
    *out << owed.kind << " " << owed.amount;
}

} // namespace wattcard::naive

namespace {

const std::map<DebtClass, const char*> names{{DebtClass::EarlierYears, "earlier years"},
                                             {DebtClass::EarlierMonths, "earlier months"},
                                             {DebtClass::CurrentMonth, "current month"},
                                             {DebtClass::Correction, "correction"},
                                             {DebtClass::LateFee, "late fee"},
                                             {DebtClass::Emergency, "emergency"},
                                             {DebtClass::MeterOverdraft, "meter overdraft"},
                                             {DebtClass::Settlement, "settlement"}};

// One generator for all cases; the number of a case finds it again.
class Cases {
public:
    explicit Cases(std::uint64_t seed) : m_random{seed} {}

    std::int64_t between(std::int64_t least, std::int64_t most)
    {
        return least +
               static_cast<std::int64_t>(m_random() % static_cast<std::uint64_t>(most - least + 1));
    }
    bool oneIn(std::int64_t many) { return between(1, many) == 1; }

    naive::Case next()
    {
        naive::Case made;
        made.energyMode = oneIn(2);
        prices(made);
        ladder(made);
        charges(made);
        debts(made);
        plan(made);
        made.leastCredit = oneIn(2) ? between(0, 1'000) : 0;
        made.carry = oneIn(2) ? between(0, 300) : 0;
        return made;
    }

private:
    void prices(naive::Case& made)
    {
        made.prices[2] = between(200, 15'000);
        made.taxRate = oneIn(4) ? between(0, 2'500) : 1'300;
        if (!made.energyMode || !oneIn(3))
            return;
        int left = 100;
        for (int rate = 0; rate < 4; ++rate) {
            made.prices[rate] = between(1'000, 15'000);
            made.shares[rate] = rate == 3 ? left : static_cast<int>(between(0, left));
            left -= made.shares[rate];
        }
    }
    void ladder(naive::Case& made)
    {
        const std::int64_t tiers = between(1, 7);
        if (tiers == 1)
            return;
        std::int64_t threshold = 0;
        for (std::int64_t tier = 0; tier < tiers; ++tier) {
            made.surcharges.push_back(tier == 0 ? 0 : between(0, 6'000));
            if (tier > 0)
                made.thresholds.push_back(threshold += between(1, 12) * 100);
        }
        // On a boundary as often as anywhere else.
        made.accumulated = oneIn(3)
                               ? made.thresholds[static_cast<std::size_t>(between(0, tiers - 2))]
                               : between(0, threshold + 500);
    }
    void charges(naive::Case& made)
    {
        const std::int64_t fixed = oneIn(2) ? between(1, 250) : 0;
        for (std::int64_t month = between(0, 3); month > 0 && fixed > 0; --month)
            made.fixedMonths.push_back(fixed);
        made.capacity = oneIn(4) ? between(1, 600) : 0;
        for (std::int64_t month = between(0, 2); month > 0; --month)
            made.minimum.push_back(between(0, 200));
    }
    void debts(naive::Case& made)
    {
        made.lateFee = oneIn(3) ? between(1, 300) : 0;
        made.emergency = oneIn(4) ? between(1, 800) : 0;
        made.meterOverdraft = oneIn(4) ? between(1, 800) : 0;
        for (const char* kind : {"earlier years", "earlier months", "current month", "correction"})
            made.byPolicy.push_back({kind, oneIn(2) ? between(1, 1'500) : 0});
        made.settlement = oneIn(3) ? between(1, 400) : 0;
    }
    void plan(naive::Case& made)
    {
        made.policy = static_cast<naive::Policy>(between(0, 3));
        made.share = between(0, 10'000);
        made.missedShare = between(0, 10'000);
        made.missed = oneIn(5);
        made.instalment = between(0, 900);
        made.takenThisMonth = oneIn(2) ? between(0, 900) : 0;
        made.perDay = between(0, 30);
        made.days = static_cast<int>(between(0, 60));
        made.planFloor = oneIn(3) ? between(0, 1'000) : 0;
    }

    std::mt19937_64 m_random;
};

Tariff tariffOf(const naive::Case& given)
{
    Tariff tariff;
    tariff.mode = given.energyMode ? PaymentMode::Energy : PaymentMode::Money;
    for (const Rate rate : allRates) {
        tariff.prices[placeOf(rate)] = Price::fromTenThousandths(given.prices[placeOf(rate)]);
        tariff.shares[placeOf(rate)] = given.shares[placeOf(rate)];
    }
    for (const std::int64_t threshold : given.thresholds)
        tariff.ladder.limits.push_back(Energy::fromHundredths(threshold));
    for (const std::int64_t surcharge : given.surcharges)
        tariff.ladder.surcharges.push_back(Price::fromTenThousandths(surcharge));
    if (!given.surcharges.empty())
        tariff.ladder.period = TierPeriod::Year;
    tariff.tax = Percent::fromHundredths(given.taxRate);
    if (!given.fixedMonths.empty())
        tariff.standing.fixed = Money::fromMinor(given.fixedMonths.front());
    tariff.leastCredit = Money::fromMinor(given.leastCredit);
    return tariff;
}

DebtPlan planOf(const naive::Case& given)
{
    DebtPlan plan;
    plan.policy = static_cast<DebtPolicy>(given.policy);
    plan.share = Percent::fromHundredths(given.share);
    plan.instalment = Money::fromMinor(given.instalment);
    plan.takenThisMonth = Money::fromMinor(given.takenThisMonth);
    plan.perDay = Money::fromMinor(given.perDay);
    plan.daysSinceTaking = given.days;
    plan.leastCredit = Money::fromMinor(given.planFloor);
    plan.instalmentMissed = given.missed;
    plan.missedShare = Percent::fromHundredths(given.missedShare);
    return plan;
}

// Debts in an order of no meaning: the calculator has to find the oldest itself.
std::vector<Debt> debtsOf(const naive::Case& given)
{
    std::vector<Debt> debts;
    const auto add = [&](DebtClass kind, std::int64_t amount) {
        if (amount > 0)
            debts.push_back({kind, Money::fromMinor(amount)});
    };
    add(DebtClass::Settlement, given.settlement);
    add(DebtClass::Correction, given.byPolicy[3].amount);
    add(DebtClass::CurrentMonth, given.byPolicy[2].amount);
    add(DebtClass::MeterOverdraft, given.meterOverdraft);
    add(DebtClass::EarlierYears, given.byPolicy[0].amount);
    add(DebtClass::Emergency, given.emergency);
    add(DebtClass::EarlierMonths, given.byPolicy[1].amount);
    add(DebtClass::LateFee, given.lateFee);
    return debts;
}

Dues duesOf(const naive::Case& given)
{
    using namespace std::chrono_literals;
    Dues dues;
    for (std::size_t month = 0; month < given.fixedMonths.size(); ++month)
        dues.fixedMonths.push_back(2026y / 1 + std::chrono::months{static_cast<int>(month)});
    dues.capacity = Money::fromMinor(given.capacity);
    for (const std::int64_t amount : given.minimum)
        dues.minimum.push_back({ChargeKind::Minimum, Money::fromMinor(amount), {}, 2026y / 4});
    dues.debts = debtsOf(given);
    dues.plan = planOf(given);
    return dues;
}

std::string nameOf(const ChargeLine& line)
{
    constexpr const char* kinds[]{"fixed", "capacity", "minimum"};
    return line.kind == ChargeKind::Debt ? names.at(line.debt)
                                         : kinds[static_cast<std::size_t>(line.kind)];
}

std::vector<naive::Line> linesOf(const Quote& quote)
{
    std::vector<naive::Line> lines;
    for (const ChargeLine& line : quote.lines) {
        if (!line.amount.isZero())
            lines.push_back({nameOf(line), line.amount.minor(), line.tax.minor()});
    }
    return lines;
}

std::map<std::string, std::int64_t> debtsIn(const std::vector<Debt>& debts)
{
    std::map<std::string, std::int64_t> left;
    for (const Debt& debt : debts) {
        if (!debt.amount.isZero())
            left[names.at(debt.kind)] += debt.amount.minor();
    }
    return left;
}
std::map<std::string, std::int64_t> debtsIn(const std::vector<naive::Owed>& debts)
{
    std::map<std::string, std::int64_t> left;
    for (const naive::Owed& debt : debts)
        left[debt.kind] += debt.amount;
    return left;
}

void expectSame(const Waterfall& split, const naive::Sale& bought, bool energyMode)
{
    EXPECT_EQ(linesOf(split.quote), bought.lines);
    EXPECT_EQ(split.quote.charge.minor(), bought.charge);
    EXPECT_EQ(split.quote.tax.minor(), bought.tax);
    EXPECT_EQ(split.quote.carry.minor(), bought.carry);
    EXPECT_EQ(split.quote.credit.hundredths(), bought.credit);
    if (energyMode) {
        EXPECT_EQ(split.quote.energy.hundredths(), bought.credit);
    }
    EXPECT_EQ(debtsIn(split.debtsLeft), debtsIn(bought.left));
}

// The first payment that leaves so much to the credit, tried fen by fen.
std::int64_t firstPayment(std::int64_t charge, const naive::Case& given)
{
    std::int64_t payment = 1;
    for (;; ++payment) {
        const auto left = naive::leftToCredit(payment, given);
        if (left && *left >= charge)
            return payment;
        if (payment > 10'000'000)
            return 0;
    }
}

} // namespace

TEST(NaiveCalculator, agreesOnAHundredThousandPayments)
{
    Cases cases{20'261'121};
    int refused = 0;
    for (int number = 0; number < 100'000; ++number) {
        SCOPED_TRACE(number);
        const naive::Case given = cases.next();
        const std::int64_t payment = cases.between(1, 3'000);
        const Tariff tariff = tariffOf(given);
        const Dues dues = duesOf(given);
        const auto paid = split(Money::fromMinor(payment),
                                {tariff, dues, Energy::fromHundredths(given.accumulated),
                                 Money::fromMinor(given.carry)});
        const auto bought = naive::buy(payment, given);
        ASSERT_EQ(static_cast<bool>(paid), bought.has_value());
        if (!paid) {
            ++refused;
            continue;
        }
        expectSame(*paid, *bought, given.energyMode);
        if (HasFailure())
            return;
    }
    // Neither kind of answer may crowd out the other.
    EXPECT_GT(refused, 5'000);
    EXPECT_LT(refused, 50'000);
}

TEST(NaiveCalculator, agreesOnWhatKwhCost)
{
    Cases cases{4};
    for (int number = 0; number < 300; ++number) {
        SCOPED_TRACE(number);
        naive::Case given = cases.next();
        given.energyMode = true;
        if (given.share > 9'900) // else nothing is ever left to the credit
            given.share = given.missedShare = 9'000;
        const std::int64_t wanted = cases.between(1, 2'000);
        const Tariff tariff = tariffOf(given);
        const Dues dues = duesOf(given);
        const auto paid = splitFor(Energy::fromHundredths(wanted),
                                   {tariff, dues, Energy::fromHundredths(given.accumulated),
                                    Money::fromMinor(given.carry)});
        ASSERT_TRUE(paid);
        const std::int64_t charge = naive::costOf(wanted, given);
        const std::int64_t payment = firstPayment(charge, given);
        EXPECT_EQ(paid->quote.payment.minor(), payment);
        EXPECT_EQ(paid->quote.charge.minor(), charge);
        EXPECT_EQ(paid->quote.carry.minor(), *naive::leftToCredit(payment, given) - charge);
        EXPECT_EQ(paid->quote.energy.hundredths(), wanted);
        if (HasFailure())
            return;
    }
}
