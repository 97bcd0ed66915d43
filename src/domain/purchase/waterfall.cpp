// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/purchase/waterfall.h"

#include <algorithm>
#include <cstdlib>
#include <numeric>

namespace wattcard {

namespace {

bool isSuspended(const Dues& dues, Month month)
{
    return std::find(dues.suspendedMonths.begin(), dues.suspendedMonths.end(), month) !=
           dues.suspendedMonths.end();
}

ChargeLine taxed(ChargeLine line, Percent tax)
{
    line.tax = containedTax(line.amount, tax);
    return line;
}

// Of an unpaid month, as that month asks for it.
Money fixedCharge(const PriceBasis& basis, Month month)
{
    if (const auto then = basis.dues.fixedThen.find(month); then != basis.dues.fixedThen.end())
        return then->second;
    const StandingCharges& standing = basis.tariff.standing;
    return isSuspended(basis.dues, month) ? shareOf(standing.fixed, standing.suspendedRate)
                                          : standing.fixed;
}

} // namespace

std::vector<ChargeLine> standingCharges(const PriceBasis& basis)
{
    const Tariff& tariff = basis.tariff;
    std::vector<ChargeLine> lines;
    for (const Month month : basis.dues.fixedMonths) {
        const Money amount = fixedCharge(basis, month);
        if (!amount.isZero())
            lines.push_back(taxed({ChargeKind::Fixed, amount, {}, month}, tariff.tax));
    }
    if (!basis.dues.capacity.isZero()) {
        ChargeLine line{ChargeKind::Capacity, basis.dues.capacity};
        if (!basis.dues.fixedMonths.empty())
            line.month = basis.dues.fixedMonths.back(); // paid up to it
        lines.push_back(taxed(line, tariff.tax));
    }
    for (const ChargeLine& shortfall : basis.dues.minimum)
        lines.push_back(taxed(shortfall, tariff.tax));
    return lines;
}

namespace {

// Steps 3 to 5: classes that are repaid in full before the plan, by the plan, and after it.
enum class Turn { LateFee, InFull, ByPlan, Settlement };
constexpr Turn turns[]{Turn::LateFee, Turn::InFull, Turn::ByPlan, Turn::Settlement};

constexpr Turn turnOf(DebtClass kind)
{
    switch (kind) {
    case DebtClass::LateFee: return Turn::LateFee;
    case DebtClass::Emergency:
    case DebtClass::MeterOverdraft: return Turn::InFull;
    case DebtClass::Settlement: return Turn::Settlement;
    case DebtClass::EarlierYears:
    case DebtClass::EarlierMonths:
    case DebtClass::CurrentMonth:
    case DebtClass::Correction: return Turn::ByPlan;
    }
    std::abort();
}

Money owed(const std::vector<Debt>& debts, Turn turn)
{
    Money sum;
    for (const Debt& debt : debts) {
        if (turnOf(debt.kind) == turn)
            sum = sum + debt.amount;
    }
    return sum;
}

// Takes so much from the debts of one turn, oldest class first, as lines of their own.
void takeFrom(std::vector<Debt>& debts, Turn turn, Money amount, std::vector<ChargeLine>& lines)
{
    for (const DebtClass kind : allDebtClasses) {
        if (turnOf(kind) != turn)
            continue;
        for (Debt& debt : debts) {
            const Money part = debt.kind == kind ? std::min(debt.amount, amount) : Money{};
            if (part.isZero())
                continue;
            debt.amount = debt.amount - part;
            amount = amount - part;
            lines.push_back({ChargeKind::Debt, part, {}, {}, kind});
        }
    }
}

// What each turn takes of `left`, before the floor is looked at.
std::vector<Money> wishes(const Dues& dues, Money left)
{
    std::vector<Money> taken;
    for (const Turn turn : turns) {
        const Money debt = owed(dues.debts, turn);
        taken.push_back(turn == Turn::ByPlan ? takenBy(dues.plan, debt, left)
                                             : std::min(debt, left));
        left = left - taken.back();
    }
    return taken;
}

// Debts wait where the credit would fall below the floor: they are cut from the last one upwards.
void keepFloor(std::vector<Money>& taken, Money left, Money floor)
{
    Money credit = left - std::accumulate(taken.begin(), taken.end(), Money{});
    for (auto turn = taken.rbegin(); turn != taken.rend() && credit < floor; ++turn) {
        const Money cut = std::min(*turn, floor - credit);
        *turn = *turn - cut;
        credit = credit + cut;
    }
}

// Steps 1 to 5: the waterfall down to the money that is left for the credit.
struct Lines {
    Waterfall waterfall;
    Money left;
};
Result<Lines> linesOf(Money payment, const PriceBasis& basis)
{
    if (payment < Money{} || (payment.isZero() && basis.carryBefore <= Money{}))
        return failed(Fault::AmountNotPositive);
    if (payment > Money::largest())
        return failed(Fault::AmountTooLarge);
    if (basis.tariff.basePrice() <= UnitPrice{})
        return failed(Fault::NoTariff);
    Lines lines;
    Quote& quote = lines.waterfall.quote;
    quote.payment = payment;
    quote.tariff = basis.tariff.version;
    quote.lines = standingCharges(basis);
    lines.waterfall.carryBefore = basis.carryBefore;
    lines.waterfall.debtsLeft = basis.dues.debts;
    lines.left = payment + basis.carryBefore - quote.linesInAll();
    if (lines.left < std::max(basis.tariff.leastCredit, Money::fromMinor(1)))
        return failed(Fault::AmountTooSmall);
    std::vector<Money> taken = wishes(basis.dues, lines.left);
    keepFloor(taken, lines.left, std::max(basis.tariff.leastCredit, basis.dues.plan.leastCredit));
    for (std::size_t turn = 0; turn < taken.size(); ++turn) {
        takeFrom(lines.waterfall.debtsLeft, turns[turn], taken[turn], quote.lines);
        lines.left = lines.left - taken[turn];
    }
    std::erase_if(lines.waterfall.debtsLeft, [](const Debt& debt) { return debt.amount.isZero(); });
    return lines;
}

// Step 6: what is left becomes credit. In money mode the parts are what it will buy.
Result<Waterfall> withCredit(Lines lines, std::vector<TierPart> parts, const PriceBasis& basis)
{
    const bool energy = basis.tariff.mode == PaymentMode::Energy;
    Quote& quote = lines.waterfall.quote;
    quote.energy = energyOf(parts);
    quote.charge = energy ? chargeOf(parts).rounded() : lines.left;
    quote.credit = energy ? Credit::of(quote.energy) : Credit::of(lines.left);
    quote.carry = lines.left - quote.charge;
    quote.tax = containedTax(quote.charge, basis.tariff.tax);
    lines.waterfall.parts = std::move(parts);
    if (quote.credit <= Credit{})
        return failed(Fault::AmountTooSmall);
    return std::move(lines.waterfall);
}

} // namespace

Result<Waterfall> split(Money payment, const PriceBasis& basis)
{
    auto lines = linesOf(payment, basis);
    if (!lines)
        return failed(lines);
    auto parts =
        partsFor(lines->left, basis.tariff.basePrice(), basis.tariff.ladder, basis.accumulated);
    return withCredit(std::move(*lines), std::move(parts), basis);
}

namespace {

// The smallest payment that is good, where every larger one is good as well.
template <class Good> Result<Money> smallest(Good good)
{
    std::int64_t tooLittle = 0;
    std::int64_t enough = Money::largest().minor();
    if (!good(Money::fromMinor(enough)))
        return failed(Fault::AmountTooLarge);
    while (enough - tooLittle > 1) {
        const std::int64_t middle = tooLittle + (enough - tooLittle) / 2;
        (good(Money::fromMinor(middle)) ? enough : tooLittle) = middle;
    }
    return Money::fromMinor(enough);
}

} // namespace

Result<Money> paymentFor(Energy wanted, const PriceBasis& basis)
{
    if (wanted <= Energy{})
        return failed(Fault::AmountNotPositive);
    return smallest([&](Money payment) {
        const auto waterfall = split(payment, basis);
        return waterfall && waterfall->quote.energy >= wanted;
    });
}

Result<Money> smallestPayment(Credit wanted, const PriceBasis& basis)
{
    return smallest([&](Money payment) {
        const auto waterfall = split(payment, basis);
        return waterfall && waterfall->quote.credit >= wanted;
    });
}

Result<Money> smallestPayment(const PriceBasis& basis)
{
    return smallest([&](Money payment) { return split(payment, basis).has_value(); });
}

Result<Waterfall> splitFor(Energy wanted, const PriceBasis& basis)
{
    if (wanted <= Energy{})
        return failed(Fault::AmountNotPositive);
    const Tariff& tariff = basis.tariff;
    auto parts = partsOf(wanted, tariff.basePrice(), tariff.ladder, basis.accumulated);
    const Money cost = chargeOf(parts).rounded();
    const auto payment = smallest([&](Money tried) {
        const auto lines = linesOf(tried, basis);
        return lines && lines->left >= cost;
    });
    if (!payment)
        return failed(payment);
    return withCredit(*linesOf(*payment, basis), std::move(parts), basis);
}

} // namespace wattcard
