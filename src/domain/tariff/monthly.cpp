// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/tariff/monthly.h"

#include "domain/rounding.h"

#include <algorithm>

namespace wattcard {

std::vector<Month> fixedMonthsDue(Month paidUpTo, Day today, int atOnce)
{
    std::vector<Month> due;
    const Month last{today.year(), today.month()};
    for (Month month = paidUpTo + std::chrono::months{1}; month <= last;
         month += std::chrono::months{1}) {
        if (atOnce > 0 && due.size() == static_cast<std::size_t>(atOnce))
            break;
        due.push_back(month);
    }
    return due;
}

Money minimumShortfall(Money minimum, Money consumption)
{
    return std::max(minimum - consumption, Money{});
}

Money capacityCharge(Money perKva, int kva, CapacityDays days)
{
    return Money::fromMinor(
        halfAway(static_cast<__int128>(perKva.minor()) * kva * days.days, days.ofMonth));
}

Money lateFee(Money overdue, int days, const StandingCharges& standing)
{
    const Percent whole = Percent::fromHundredths(standing.lateFeePerDay.hundredths() * days);
    return shareOf(overdue, std::min(whole, standing.lateFeeCap));
}

Energy ironLoss(const Transformer& transformer, int hours)
{
    constexpr std::int64_t wattHoursPerStep = 10; // 0.01 kWh
    return Energy::fromHundredths(
        halfAway(static_cast<__int128>(transformer.ironW) * hours, wattHoursPerStep));
}

Energy copperLoss(const Transformer& transformer, Energy metered)
{
    constexpr std::int64_t whole = 10'000;
    return Energy::fromHundredths(halfAway(
        static_cast<__int128>(metered.hundredths()) * transformer.copperTenThousandths, whole));
}

std::vector<Money> partsOfMonth(const std::vector<ExactCharge>& parts)
{
    std::vector<Money> shares;
    ExactCharge soFar;
    Money charged;
    for (const ExactCharge& part : parts) {
        soFar = soFar + part;
        shares.push_back(soFar.rounded() - charged);
        charged = soFar.rounded();
    }
    return shares;
}

} // namespace wattcard
