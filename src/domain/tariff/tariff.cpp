// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/tariff/tariff.h"

#include <algorithm>
#include <numeric>
#include <utility>

namespace wattcard {

namespace {

constexpr std::int64_t dearestPrice = 99'999'999; // 9999.9999, four BCD bytes (CARD.md 3.4)
constexpr std::int64_t largestLimit = 99'999'999; // 999999.99, likewise
constexpr std::size_t mostSwitches = 10;
constexpr int minutesOfDay = 1440;
constexpr int hundred = 100;
constexpr std::uint32_t largestPowerW = 9'999'990; // three BCD bytes of 10 W

bool isPrice(Price price)
{
    return price.tenThousandths() > 0 && price.tenThousandths() <= dearestPrice;
}

bool usesRate(const Tariff& tariff, Rate rate)
{
    if (tariff.isMixed())
        return tariff.shares[placeOf(rate)] > 0;
    if (tariff.day.empty())
        return rate == Rate::Flat;
    return std::any_of(tariff.day.begin(), tariff.day.end(),
                       [rate](const DaySwitch& point) { return point.rate == rate; });
}

bool pricesAreComplete(const Tariff& tariff)
{
    return std::all_of(allRates.begin(), allRates.end(), [&](Rate rate) {
        return !usesRate(tariff, rate) || isPrice(tariff.price(rate));
    });
}

bool dayIsGood(const std::vector<DaySwitch>& day)
{
    const auto notLater = [](const DaySwitch& a, const DaySwitch& b) {
        return a.minuteOfDay >= b.minuteOfDay;
    };
    return day.size() <= mostSwitches &&
           std::adjacent_find(day.begin(), day.end(), notLater) == day.end() &&
           std::all_of(day.begin(), day.end(), [](const DaySwitch& point) {
               return point.minuteOfDay >= 0 && point.minuteOfDay < minutesOfDay;
           });
}

bool rises(const Ladder& ladder)
{
    const bool starts = ladder.limits.empty() || ladder.limits.front() > Energy{};
    const bool goesOn = std::adjacent_find(ladder.limits.begin(), ladder.limits.end(),
                                           std::greater_equal<>{}) == ladder.limits.end();
    const bool matches = ladder.surcharges.empty()
                             ? ladder.limits.empty()
                             : ladder.surcharges.size() == ladder.limits.size() + 1;
    const bool hasPeriod = (ladder.period == TierPeriod::None) == ladder.limits.empty();
    return starts && goesOn && matches && hasPeriod;
}

bool isWhole(const Ladder& ladder)
{
    return std::all_of(ladder.limits.begin(), ladder.limits.end(), [](Energy limit) {
        return limit.hundredths() % Energy::stepsPerKwh == 0 &&
               limit.hundredths() / Energy::stepsPerKwh <= largestLimit;
    });
}

bool isAmount(Money money)
{
    return money >= Money{} && money <= Money::largest();
}

bool isLimit(Credit credit)
{
    return credit >= Credit{} && credit.hundredths() <= largestLimit;
}

bool isRate(Percent percent)
{
    return percent >= Percent{} && percent <= Percent::whole(hundred);
}

bool chargesAreGood(const Tariff& tariff)
{
    const StandingCharges& standing = tariff.standing;
    const auto surcharges = tariff.ladder.surcharges;
    return isAmount(standing.fixed) && isAmount(standing.minimum) &&
           isAmount(standing.capacityPerKva) && isAmount(tariff.leastCredit) &&
           standing.monthsAtOnce >= 0 && isRate(standing.suspendedRate) &&
           isRate(standing.lateFeePerDay) && isRate(standing.lateFeeCap) &&
           std::all_of(surcharges.begin(), surcharges.end(), [](Price price) {
               return price >= Price{} && price.tenThousandths() <= dearestPrice;
           });
}

} // namespace

bool Tariff::isMixed() const
{
    return std::any_of(shares.begin(), shares.end(), [](int share) { return share != 0; });
}

UnitPrice Tariff::basePrice() const
{
    if (!isMixed())
        return UnitPrice::of(price(Rate::Flat));
    UnitPrice blend;
    for (const Rate rate : allRates)
        blend =
            blend + UnitPrice::fromMillionths(price(rate).tenThousandths() * shares[placeOf(rate)]);
    return blend;
}

Tariff flatTariff(QString name, PaymentMode mode, Price price)
{
    Tariff tariff;
    tariff.name = std::move(name);
    tariff.mode = mode;
    tariff.prices[placeOf(Rate::Flat)] = price;
    return tariff;
}

std::vector<TariffProblem> problemsOf(const Tariff& tariff)
{
    const int shares = std::accumulate(tariff.shares.begin(), tariff.shares.end(), 0);
    const bool anyBelow = std::any_of(tariff.shares.begin(), tariff.shares.end(),
                                      [](int share) { return share < 0; });
    const bool energy = tariff.mode == PaymentMode::Energy;
    const std::pair<bool, TariffProblem> rules[] = {
        {!tariff.name.trimmed().isEmpty(), TariffProblem::NoName},
        {pricesAreComplete(tariff), TariffProblem::NoPrice},
        {isRate(tariff.tax), TariffProblem::TaxOutOfRange},
        {dayIsGood(tariff.day), TariffProblem::DayOutOfRange},
        {!tariff.isMixed() || (shares == hundred && !anyBelow), TariffProblem::SharesNotHundred},
        {energy || !tariff.isMixed(), TariffProblem::SharesInMoneyMode},
        {!energy || tariff.day.empty(), TariffProblem::TimesOfUseInEnergyMode},
        {rises(tariff.ladder), TariffProblem::LadderNotRising},
        {tariff.ladder.tiers() <= Ladder::mostTiers, TariffProblem::LadderTooLong},
        {isWhole(tariff.ladder), TariffProblem::LadderNotWhole},
        {chargesAreGood(tariff), TariffProblem::ChargeOutOfRange},
        {isLimit(tariff.overdraftLimit) && isLimit(tariff.recloseLimit) &&
             isLimit(tariff.hoardingLimit) && tariff.powerLimitW <= largestPowerW,
         TariffProblem::LimitOutOfRange},
    };
    std::vector<TariffProblem> problems;
    for (const auto& [kept, problem] : rules) {
        if (!kept)
            problems.push_back(problem);
    }
    return problems;
}

} // namespace wattcard
