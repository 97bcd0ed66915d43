// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/tariff_switch.h"

#include <algorithm>

namespace wattcard::app {

namespace {

void count(PropagationMap& map, TariffReach reach)
{
    switch (reach) {
    case TariffReach::InMeter: ++map.inMeter; return;
    case TariffReach::OnCard: ++map.onCard; return;
    case TariffReach::NotSeen: ++map.notSeen; return;
    }
}

// As many a day as since the first confirmation.
std::optional<UtcTime> expectedEnd(const PropagationMap& map, UtcTime now)
{
    const int open = map.onCard + map.notSeen;
    if (map.inMeter == 0 || open == 0)
        return std::nullopt;
    UtcTime first = now;
    for (const PropagationMap::Line& line : map.lines) {
        if (line.meter.reach == TariffReach::InMeter && line.meter.since)
            first = std::min(first, *line.meter.since);
    }
    return now + (now - first) * open / map.inMeter;
}

} // namespace

Result<PropagationMap> TariffSwitch::map()
{
    auto meters = m_tariffs.propagation();
    if (!meters)
        return failed(meters);
    PropagationMap map;
    const UtcTime now = m_clock.now();
    for (MeterTariff& meter : *meters) {
        count(map, meter.reach);
        const auto age = meter.since ? std::chrono::floor<std::chrono::days>(now - *meter.since)
                                     : std::chrono::days{0};
        map.lines.push_back({std::move(meter), static_cast<int>(age.count())});
    }
    std::stable_sort(map.lines.begin(), map.lines.end(),
                     [](const PropagationMap::Line& a, const PropagationMap::Line& b) {
                         return a.meter.reach != b.meter.reach ? a.meter.reach > b.meter.reach
                                                               : a.days > b.days;
                     });
    map.expectedEnd = expectedEnd(map, now);
    return map;
}

} // namespace wattcard::app
