// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/domain/purchase/naive_calculator.h"

namespace wattcard::naive {

namespace {

// 0.01 kWh x 0.000001 yuan/kWh: 10^-8 yuan, of which 10^6 are a fen.
constexpr __int128 stepsOfFen = 1'000'000;

// "A blended price is kept to 10^-6 yuan/kWh."
std::int64_t basePrice(const Case& given)
{
    std::int64_t blended = 0;
    bool mixed = false;
    for (int rate = 0; rate < 4; ++rate) {
        blended += given.prices[rate] * given.shares[rate];
        mixed = mixed || given.shares[rate] != 0;
    }
    return mixed ? blended : given.prices[2] * 100;
}

// "The boundary belongs to the lower tier": the step from `used` to `used` + 0.01 kWh lies in the
// first tier whose threshold it does not pass.
std::int64_t priceOfNext(std::int64_t used, const Case& given)
{
    std::int64_t surcharge = 0;
    if (!given.surcharges.empty()) {
        std::size_t tier = 0;
        while (tier < given.thresholds.size() && used + 1 > given.thresholds[tier])
            ++tier;
        surcharge = given.surcharges[tier];
    }
    return basePrice(given) + surcharge * 100;
}

// "tax = line x r / (100 + r), rounded once".
Fen taxIn(Fen line, const Case& given)
{
    return rounded(static_cast<__int128>(line) * given.taxRate, 10'000 + given.taxRate);
}

void add(std::vector<Line>& lines, const char* kind, Fen amount, const Case& given)
{
    if (amount > 0)
        lines.push_back({kind, amount, taxIn(amount, given)});
}

// (1) fixed and capacity charge, (2) minimum-charge shortfall.
std::vector<Line> chargesThatCannotWait(const Case& given)
{
    std::vector<Line> lines;
    for (const Fen month : given.fixedMonths)
        add(lines, "fixed", month, given);
    add(lines, "capacity", given.capacity, given);
    for (const Fen month : given.minimum)
        add(lines, "minimum", month, given);
    return lines;
}

Fen sumOf(const std::vector<Line>& lines)
{
    Fen sum = 0;
    for (const Line& line : lines)
        sum += line.amount;
    return sum;
}

Fen smaller(Fen a, Fen b)
{
    return a < b ? a : b;
}

// The table of policies; `base` is what is left at step 4.
Fen policyTakes(Fen base, Fen debt, const Case& given)
{
    Policy policy = given.policy;
    std::int64_t share = given.share;
    // "A missed instalment falls back to P2." Only P3 has instalments.
    if (given.missed && policy == Policy::Instalment) {
        policy = Policy::FullFirst;
        share = given.missedShare;
    }
    Fen wanted = 0;
    if (policy == Policy::Percentage)
        wanted = shareOf(base, share);
    if (policy == Policy::FullFirst)
        wanted = smaller(debt, shareOf(base, share));
    if (policy == Policy::Instalment && given.instalment > given.takenThisMonth)
        wanted = given.instalment - given.takenThisMonth;
    if (policy == Policy::ByTime)
        wanted = given.perDay * given.days;
    return smaller(wanted, smaller(debt, base));
}

// (3) late fee, (4) emergency and overdraft in full, the rest by policy, (5) settlement.
std::vector<Line> debtLines(Fen left, const Case& given)
{
    std::vector<Line> lines;
    const auto take = [&](const std::string& kind, Fen amount) {
        const Fen taken = smaller(amount, left);
        left -= taken;
        lines.push_back({kind, taken, 0});
    };
    take("late fee", given.lateFee);
    take("emergency", given.emergency);
    take("meter overdraft", given.meterOverdraft);
    Fen owed = 0;
    for (const Owed& debt : given.byPolicy)
        owed += debt.amount;
    Fen share = policyTakes(left, owed, given);
    for (const Owed& debt : given.byPolicy) {
        const Fen taken = smaller(debt.amount, share);
        share -= taken;
        take(debt.kind, taken);
    }
    take("settlement", given.settlement);
    return lines;
}

// "Lines that may wait are cut from the last one upwards until the credit reaches it." P4 raises
// the floor ("7.50, cut to 5.00" for 20.00), but what the plan protects is never a reason to
// refuse.
void cut(std::vector<Line>& lines, Fen available, const Case& given)
{
    const Fen floor = given.leastCredit > given.planFloor ? given.leastCredit : given.planFloor;
    for (auto line = lines.rbegin(); line != lines.rend(); ++line) {
        const Fen credit = available - sumOf(lines);
        if (credit >= floor)
            return;
        line->amount -= smaller(line->amount, floor - credit);
    }
}

std::vector<Owed> debtsAfter(const std::vector<Line>& lines, const Case& given)
{
    std::vector<Owed> owed{{"late fee", given.lateFee},
                           {"emergency", given.emergency},
                           {"meter overdraft", given.meterOverdraft}};
    owed.insert(owed.end(), given.byPolicy.begin(), given.byPolicy.end());
    owed.push_back({"settlement", given.settlement});
    std::vector<Owed> left;
    for (std::size_t i = 0; i < owed.size(); ++i) {
        owed[i].amount -= lines[i].amount;
        if (owed[i].amount > 0)
            left.push_back(owed[i]);
    }
    return left;
}

// "Energy sold for money is truncated: the largest 0.01 kWh whose exact charge does not exceed
// the money. Payment - rounded line goes to carry."
void buyEnergy(Sale& sale, Fen money, const Case& given)
{
    __int128 exact = 0;
    for (;;) {
        const __int128 next = exact + priceOfNext(given.accumulated + sale.credit, given);
        if (next > money * stepsOfFen)
            break;
        exact = next;
        ++sale.credit;
    }
    sale.charge = rounded(exact, stepsOfFen);
    sale.carry = money - sale.charge;
}

} // namespace

std::int64_t rounded(__int128 amount, __int128 unit)
{
    return static_cast<std::int64_t>((amount * 2 + unit) / (unit * 2));
}

Fen shareOf(Fen amount, std::int64_t hundredthsOfPercent)
{
    return rounded(static_cast<__int128>(amount) * hundredthsOfPercent, 10'000);
}

Fen costOf(std::int64_t hundredths, const Case& given)
{
    __int128 exact = 0;
    for (std::int64_t step = 0; step < hundredths; ++step)
        exact += priceOfNext(given.accumulated + step, given);
    return rounded(exact, stepsOfFen);
}

std::optional<Fen> leftToCredit(Fen payment, const Case& given)
{
    const Fen available = payment + given.carry - sumOf(chargesThatCannotWait(given));
    if (available < given.leastCredit)
        return std::nullopt;
    auto lines = debtLines(available, given);
    cut(lines, available, given);
    return available - sumOf(lines);
}

std::optional<Sale> buy(Fen payment, const Case& given)
{
    Sale sale;
    sale.lines = chargesThatCannotWait(given);
    const Fen available = payment + given.carry - sumOf(sale.lines);
    if (available < given.leastCredit)
        return std::nullopt;
    auto debts = debtLines(available, given);
    cut(debts, available, given);
    sale.left = debtsAfter(debts, given);
    const Fen money = available - sumOf(debts);
    for (const Line& line : debts) {
        if (line.amount > 0)
            sale.lines.push_back(line);
    }
    if (given.energyMode) {
        buyEnergy(sale, money, given);
    } else {
        sale.credit = money;
        sale.charge = money;
    }
    sale.tax = taxIn(sale.charge, given);
    if (sale.credit <= 0) // a purchase that buys nothing is none
        return std::nullopt;
    return sale;
}

} // namespace wattcard::naive
