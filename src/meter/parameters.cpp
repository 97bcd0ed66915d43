// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "meter/parameters.h"

namespace wattcard::meter {

namespace {

UpdateFlags allowedOf(const ParameterFile& parameter)
{
    if (parameter.subType == SubType::Opening)
        return parameter.update;
    return {static_cast<std::uint8_t>(parameter.update.bits & purchaseUpdateMask)};
}

// The sets of both files, where they are named: there, and of a kind that can be priced.
struct Sets {
    std::optional<TariffSet> current;
    std::optional<TariffSet> standby;
};
std::optional<Sets> setsOf(const MeterCardReading& card)
{
    const UpdateFlags named = card.parameter.update;
    Sets sets;
    if (named.namesTariff1()) {
        sets.current = card.tariff1 ? setFrom(*card.tariff1) : std::nullopt;
        if (!sets.current)
            return std::nullopt;
    }
    if (named.namesTariff2()) {
        sets.standby = card.tariff2 ? setFrom(*card.tariff2) : std::nullopt;
        if (!sets.standby)
            return std::nullopt;
    }
    return sets;
}

} // namespace

Limits limitsOf(const TariffFile& file)
{
    Limits limits;
    limits.overdraft = file.overdraftLimit;
    limits.reclose = file.recloseLimit;
    if (file.hoardingLimit != Credit{}) // 0 means the largest amount that the display can show
        limits.hoarding = file.hoardingLimit;
    limits.powerW = file.powerLimitW;
    limits.powerMinutes = file.powerLimitMinutes;
    if (file.guaranteeFrom && file.guaranteeUntil && *file.guaranteeFrom < *file.guaranteeUntil)
        limits.guarantee = Guarantee{*file.guaranteeFrom, *file.guaranteeUntil};
    return limits;
}

std::optional<ParameterUpdate> updateFrom(const MeterCardReading& card)
{
    const auto sets = card.tariffDigestValid ? setsOf(card) : std::nullopt;
    if (!sets)
        return std::nullopt;
    const ParameterFile& parameter = card.parameter;
    const UpdateFlags allowed = allowedOf(parameter);
    ParameterUpdate update;
    if (allowed.has(Update::AlarmsAndRatios)) {
        if (!parameter.ratios.isUsable())
            return std::nullopt;
        update.alarmsAndRatios =
            AlarmsAndRatios{{parameter.alarm1, parameter.alarm2}, parameter.ratios};
    }
    if (allowed.has(Update::TariffCurrent))
        update.tariff = *sets->current;
    if (allowed.has(Update::TariffStandby) && parameter.tariffSwitch)
        update.standby = StandbySet{*sets->standby, *parameter.tariffSwitch};
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
