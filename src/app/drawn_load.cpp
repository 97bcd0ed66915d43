// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/drawn_load.h"

#include "domain/decimal.h"

#include <QJsonArray>

namespace wattcard::app {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 mostWatts = 1'000'000'000; // of one phase: three of them are still a number

std::optional<std::uint32_t> wattsIn(const QJsonValue& value)
{
    const qint64 watts = value.toInteger(-1);
    if (watts < 0 || watts > mostWatts)
        return std::nullopt;
    return static_cast<std::uint32_t>(watts);
}

std::optional<std::array<std::uint32_t, meter::phaseCount>> phasesIn(const QJsonObject& request)
{
    std::array<std::uint32_t, meter::phaseCount> phases{};
    if (!request.contains(u"phases"_s)) {
        const auto watts = wattsIn(request[u"watts"_s]);
        if (!watts)
            return std::nullopt;
        phases[0] = *watts;
        return phases;
    }
    const QJsonArray given = request[u"phases"_s].toArray();
    if (request.contains(u"watts"_s) || given.size() != meter::phaseCount)
        return std::nullopt;
    for (int phase = 0; phase < meter::phaseCount; ++phase) {
        const auto watts = wattsIn(given[phase]);
        if (!watts)
            return std::nullopt;
        phases[static_cast<std::size_t>(phase)] = *watts;
    }
    return phases;
}

std::optional<std::uint8_t> powerFactorIn(const QJsonObject& request)
{
    if (!request.contains(u"power_factor"_s))
        return meter::unityPowerFactor;
    const auto factor =
        parseDecimal(request[u"power_factor"_s].toString(), 2, meter::unityPowerFactor);
    if (!factor || *factor < meter::lowestPowerFactor)
        return std::nullopt;
    return static_cast<std::uint8_t>(*factor);
}

} // namespace

Result<meter::Load> loadIn(const QJsonObject& request)
{
    const auto phases = phasesIn(request);
    if (!phases)
        return failed(Fault::BadInput, u"watts: a whole number from 0 to 1000000000; or phases: "
                                       "three of them"_s);
    const auto factor = powerFactorIn(request);
    if (!factor)
        return failed(Fault::BadInput, u"power_factor: \"0.10\" to \"1.00\""_s);
    return meter::Load{*phases, *factor};
}

} // namespace wattcard::app
