// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/purchase/waterfall.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <numeric>

using namespace wattcard;

// What holds for every tariff, debt and payment (DOMAIN.md sections 3 to 5).

namespace {

constexpr std::int64_t dearest = 20'000; // 2.0000 yuan

Money anyMoney(std::int64_t largest)
{
    return Money::fromMinor(*rc::gen::inRange<std::int64_t>(0, largest + 1));
}

Ladder anyLadder(std::int64_t longestTierKwh)
{
    Ladder ladder;
    const auto tiers = *rc::gen::inRange<std::size_t>(1, Ladder::mostTiers + 1);
    if (tiers == 1)
        return ladder;
    ladder.period = TierPeriod::Year;
    Energy limit;
    for (std::size_t tier = 0; tier < tiers; ++tier) {
        ladder.surcharges.push_back(
            Price::fromTenThousandths(*rc::gen::inRange<std::int64_t>(0, dearest)));
        if (tier + 1 == tiers)
            break;
        limit = limit +
                Energy::fromHundredths(*rc::gen::inRange<std::int64_t>(1, longestTierKwh) * 100);
        ladder.limits.push_back(limit);
    }
    return ladder;
}

Tariff anyTariff()
{
    Tariff tariff;
    tariff.mode = *rc::gen::element(PaymentMode::Energy, PaymentMode::Money);
    tariff.prices[placeOf(Rate::Flat)] =
        Price::fromTenThousandths(*rc::gen::inRange<std::int64_t>(1, dearest));
    tariff.ladder = anyLadder(3'000);
    tariff.tax = Percent::fromHundredths(*rc::gen::inRange<std::int64_t>(0, 2'000));
    tariff.standing.fixed = anyMoney(2'000);
    tariff.leastCredit = anyMoney(5'000);
    return tariff;
}

DebtPlan anyPlan()
{
    DebtPlan plan;
    plan.policy = *rc::gen::element(DebtPolicy::Percentage, DebtPolicy::FullFirst,
                                    DebtPolicy::Instalment, DebtPolicy::ByTime);
    plan.share = Percent::fromHundredths(*rc::gen::inRange<std::int64_t>(0, 10'001));
    plan.instalment = anyMoney(20'000);
    plan.takenThisMonth = anyMoney(20'000);
    plan.perDay = anyMoney(500);
    plan.daysSinceTaking = *rc::gen::inRange(0, 400);
    plan.leastCredit = anyMoney(3'000);
    plan.instalmentMissed = *rc::gen::arbitrary<bool>();
    return plan;
}

Dues anyDues()
{
    using namespace std::chrono_literals;
    Dues dues;
    for (int month = *rc::gen::inRange(0, 5); month > 0; --month)
        dues.fixedMonths.push_back(2026y / 12 - std::chrono::months{month});
    dues.capacity = *rc::gen::element(Money{}, Money::fromMinor(250'000));
    if (*rc::gen::arbitrary<bool>())
        dues.minimum = {{ChargeKind::Minimum, Money::fromMinor(380)}};
    for (const DebtClass kind : allDebtClasses) {
        if (*rc::gen::arbitrary<bool>())
            dues.debts.push_back({kind, anyMoney(50'000)});
    }
    dues.plan = anyPlan();
    return dues;
}

Money sumOf(const std::vector<Debt>& debts)
{
    return std::accumulate(debts.begin(), debts.end(), Money{},
                           [](Money sum, const Debt& debt) { return sum + debt.amount; });
}

} // namespace

RC_GTEST_PROP(AnyPurchase, isTheSumOfItsParts, ())
{
    const Tariff tariff = anyTariff();
    const Dues dues = anyDues();
    const Money carry = anyMoney(200);
    const Money payment = anyMoney(2'000'000);
    const auto paid = split(payment, {tariff, dues, Energy{}, carry});
    RC_PRE(paid.has_value());
    RC_ASSERT(paid->quote.linesInAll() + paid->quote.charge + paid->quote.carry == payment + carry);
    Money repaid;
    for (const ChargeLine& line : paid->quote.lines) {
        RC_ASSERT(line.amount > Money{});
        RC_ASSERT(line.tax >= Money{} && line.tax <= line.amount);
        if (line.kind == ChargeKind::Debt)
            repaid = repaid + line.amount;
    }
    RC_ASSERT(sumOf(dues.debts) - repaid == sumOf(paid->debtsLeft));
    RC_ASSERT(paid->quote.carry >= Money{});
    RC_ASSERT(tariff.mode == PaymentMode::Energy || paid->quote.carry.isZero());
    RC_ASSERT(paid->quote.charge + paid->quote.carry >=
              std::min(tariff.leastCredit, payment + carry - paid->quote.linesInAll() + repaid));
}

RC_GTEST_PROP(AnyPurchase, buysTheMostEnergyThatTheMoneyCovers, ())
{
    Tariff tariff = anyTariff();
    tariff.mode = PaymentMode::Energy;
    const Energy accumulated =
        Energy::fromHundredths(*rc::gen::inRange<std::int64_t>(0, 1'000'000));
    const Money payment = anyMoney(500'000);
    const auto parts = partsFor(payment, tariff.basePrice(), tariff.ladder, accumulated);
    const Energy bought = energyOf(parts);
    RC_ASSERT(parts == partsOf(bought, tariff.basePrice(), tariff.ladder, accumulated));
    RC_ASSERT(chargeOf(parts) <= ExactCharge::of(payment));
    const auto more =
        partsOf(bought + Energy::fromHundredths(1), tariff.basePrice(), tariff.ladder, accumulated);
    RC_ASSERT(chargeOf(more) > ExactCharge::of(payment));
}

RC_GTEST_PROP(AnyPurchase, ofEnergyIsTheSmallestThatSellsIt, ())
{
    const Tariff tariff = anyTariff();
    const Dues dues = anyDues();
    const PriceBasis basis{tariff, dues, Energy{}, anyMoney(200)};
    const Energy wanted = Energy::fromHundredths(*rc::gen::inRange<std::int64_t>(1, 500'000));
    const auto payment = paymentFor(wanted, basis);
    RC_ASSERT(payment.has_value());
    RC_ASSERT(split(*payment, basis)->quote.energy >= wanted);
    const auto less = split(*payment - Money::fromMinor(1), basis);
    RC_ASSERT(!less || less->quote.energy < wanted);
}

// The naive way: 0.01 kWh after 0.01 kWh, each at the price of the tier that it falls into.
RC_GTEST_PROP(AnyLadder, costsWhatEachStepCosts, ())
{
    const Ladder ladder = anyLadder(6);
    const UnitPrice base =
        UnitPrice::fromMillionths(*rc::gen::inRange<std::int64_t>(1, dearest * 100));
    const auto first = *rc::gen::inRange<std::int64_t>(0, 3'000);
    const auto steps = *rc::gen::inRange<std::int64_t>(0, 3'000);
    std::int64_t naive = 0;
    for (std::int64_t step = first + 1; step <= first + steps; ++step) {
        std::size_t tier = 0;
        while (tier < ladder.limits.size() && step > ladder.limits[tier].hundredths())
            ++tier;
        naive += base.millionths() + ladder.surcharge(tier).tenThousandths() * 100;
    }
    const auto parts =
        partsOf(Energy::fromHundredths(steps), base, ladder, Energy::fromHundredths(first));
    RC_ASSERT(chargeOf(parts).steps() == naive);
}

RC_GTEST_PROP(AnyPurchase, hasASmallestPaymentForItsCredit, ())
{
    const Tariff tariff = anyTariff();
    const Dues dues = anyDues();
    const PriceBasis basis{tariff, dues, Energy{}, Money{}};
    const Credit wanted = Credit::fromHundredths(*rc::gen::inRange<std::int64_t>(1, 100'000));
    const auto smallest = smallestPayment(wanted, basis);
    RC_PRE(smallest.has_value());
    RC_ASSERT(split(*smallest, basis)->quote.credit >= wanted);
    const auto less = split(*smallest - Money::fromMinor(1), basis);
    RC_ASSERT(!less || less->quote.credit < wanted);
}
