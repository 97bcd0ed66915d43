// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/fault_presets.h"

#include <algorithm>

namespace wattcard::app {

QLatin1StringView code(FaultPreset preset)
{
    switch (preset) {
    case FaultPreset::PullCard: return QLatin1StringView{"pull-card"};
    case FaultPreset::SlowCard: return QLatin1StringView{"slow-card"};
    case FaultPreset::WrongStatus: return QLatin1StringView{"wrong-status"};
    case FaultPreset::NvmWriteFails: return QLatin1StringView{"nvm-write-fails"};
    case FaultPreset::PowerCut: return QLatin1StringView{"power-cut"};
    case FaultPreset::CoverOpen: return QLatin1StringView{"cover-open"};
    case FaultPreset::RelayStuck: return QLatin1StringView{"relay-stuck"};
    case FaultPreset::ClockDrift: return QLatin1StringView{"clock-drift"};
    case FaultPreset::WrongRegion: return QLatin1StringView{"wrong-region"};
    case FaultPreset::RepeatedPurchase: return QLatin1StringView{"repeated-purchase"};
    case FaultPreset::OverHoarding: return QLatin1StringView{"over-hoarding"};
    case FaultPreset::LateClear: return QLatin1StringView{"late-clear"};
    }
    std::abort();
}

std::optional<FaultPreset> faultPreset(const QString& name)
{
    const auto* found = std::ranges::find_if(
        allFaultPresets, [&name](FaultPreset preset) { return name == code(preset); });
    return found == allFaultPresets.end() ? std::nullopt : std::optional{*found};
}

int usualNumber(FaultPreset preset)
{
    switch (preset) {
    case FaultPreset::PullCard: return 3;
    case FaultPreset::SlowCard: return 400;
    case FaultPreset::WrongStatus: return 3;
    case FaultPreset::NvmWriteFails:
    case FaultPreset::PowerCut: return 1;
    case FaultPreset::ClockDrift: return 600;
    default: return 0;
    }
}

} // namespace wattcard::app
