// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/tariff/tariff_card.h"

#include <algorithm>

namespace wattcard {

namespace {

constexpr std::int64_t largestSetId = 255;
constexpr std::uint32_t powerStepW = 10;
constexpr int minutesOfHour = 60;

void writePrices(TariffFile& file, const Tariff& tariff)
{
    file.timeOfUse = !tariff.day.empty();
    if (!file.timeOfUse) {
        file.periods = 1;
        file.prices[0] = tariff.price(Rate::Flat);
        return;
    }
    std::copy(tariff.prices.begin(), tariff.prices.end(), file.prices.begin());
    file.periods = static_cast<std::uint8_t>(tariff.day.size());
    for (std::size_t i = 0; i < tariff.day.size(); ++i) {
        const DaySwitch& change = tariff.day[i];
        file.daySchedule[i] = {static_cast<std::uint8_t>(change.minuteOfDay / minutesOfHour),
                               static_cast<std::uint8_t>(change.minuteOfDay % minutesOfHour),
                               static_cast<std::uint8_t>(placeOf(change.rate))};
    }
}

void writeLadder(TariffFile& file, const Ladder& ladder)
{
    if (ladder.period == TierPeriod::None)
        return;
    file.tierPeriod = ladder.period == TierPeriod::Month ? 1 : 2;
    file.ladderSteps = static_cast<std::uint8_t>(ladder.tiers());
    for (std::size_t i = 0; i < ladder.limits.size(); ++i)
        file.thresholdsKwh[i] =
            static_cast<std::uint32_t>(ladder.limits[i].hundredths() / Energy::stepsPerKwh);
    std::copy(ladder.surcharges.begin(), ladder.surcharges.end(), file.surcharges.begin());
    if (ladder.period == TierPeriod::Year)
        file.settlements[0] = {1, 1, 0};
}

} // namespace

std::uint8_t setIdOf(TariffVersionId version)
{
    if (version.isNull())
        return 0;
    return static_cast<std::uint8_t>((version.value() - 1) % largestSetId + 1);
}

TariffFile tariffFileOf(const Tariff& tariff)
{
    TariffFile file;
    file.setId = setIdOf(tariff.version);
    writePrices(file, tariff);
    if (tariff.mode == PaymentMode::Money)
        writeLadder(file, tariff.ladder);
    file.overdraftLimit = tariff.overdraftLimit;
    file.recloseLimit = tariff.recloseLimit;
    file.hoardingLimit = tariff.hoardingLimit;
    file.powerLimitW = tariff.powerLimitW / powerStepW * powerStepW;
    file.powerLimitMinutes = tariff.powerLimitMinutes;
    return file;
}

TariffFile standbyFileOf(const Tariff& tariff, LocalTime from)
{
    TariffFile file = tariffFileOf(tariff);
    file.ladderSwitch = std::chrono::floor<std::chrono::minutes>(from);
    return file;
}

} // namespace wattcard
