// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "meter/parameters.h"

namespace wattcard::meter {

namespace {

bool isFlat(const TariffFile& file)
{
    return !file.timeOfUse && (file.tierPeriod == 0 || file.ladderSteps <= 1);
}

bool isUsable(const Ratios& ratios)
{
    return ratios.product() >= 1 && ratios.product() <= largestRatio;
}

TariffSet setOf(const TariffFile& file)
{
    return {.id = file.setId, .price = file.prices[0]};
}

Limits limitsOf(const TariffFile& file)
{
    Limits limits{.overdraft = file.overdraftLimit, .reclose = file.recloseLimit};
    if (file.hoardingLimit != Credit{}) // 0 means the largest amount that the display can show
        limits.hoarding = file.hoardingLimit;
    return limits;
}

UpdateFlags allowedOf(const ParameterFile& parameter)
{
    if (parameter.subType == SubType::Opening)
        return parameter.update;
    return {static_cast<std::uint8_t>(parameter.update.bits & purchaseUpdateMask)};
}

// Both tariff files, where named, are there and are of the one kind that this meter can price.
bool filesAreUsable(const MeterCardReading& card)
{
    const UpdateFlags named = card.parameter.update;
    if (named.namesTariff1() && !(card.tariff1 && isFlat(*card.tariff1)))
        return false;
    return !named.namesTariff2() || (card.tariff2 && isFlat(*card.tariff2));
}

} // namespace

std::optional<ParameterUpdate> updateFrom(const MeterCardReading& card)
{
    if (!card.tariffDigestValid || !filesAreUsable(card))
        return std::nullopt;
    const ParameterFile& parameter = card.parameter;
    const UpdateFlags allowed = allowedOf(parameter);
    ParameterUpdate update;
    if (allowed.has(Update::AlarmsAndRatios)) {
        if (!isUsable(parameter.ratios))
            return std::nullopt;
        update.alarmsAndRatios =
            AlarmsAndRatios{{parameter.alarm1, parameter.alarm2}, parameter.ratios};
    }
    if (allowed.has(Update::TariffCurrent))
        update.tariff = setOf(*card.tariff1);
    if (allowed.has(Update::TariffStandby) && parameter.tariffSwitch)
        update.standby = StandbySet{setOf(*card.tariff2), *parameter.tariffSwitch};
    if (allowed.has(Update::Limits))
        update.limits = limitsOf(*card.tariff1);
    if (parameter.subType == SubType::Opening) {
        if (!update.tariff && parameter.mode == PaymentMode::Money)
            return std::nullopt;
        update.mode = parameter.mode;
    }
    return update;
}

void apply(Parameters& parameters, const ParameterUpdate& update)
{
    if (update.mode)
        parameters.mode = *update.mode;
    if (update.alarmsAndRatios) {
        parameters.alarms = update.alarmsAndRatios->alarms;
        parameters.ratios = update.alarmsAndRatios->ratios;
    }
    if (update.tariff)
        parameters.tariff = *update.tariff;
    if (update.standby)
        parameters.standby = update.standby;
    if (update.limits)
        parameters.limits = *update.limits;
}

} // namespace wattcard::meter
