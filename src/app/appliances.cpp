// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/appliances.h"

#include <QString>

#include <algorithm>
#include <cstdlib>

namespace wattcard::app {

namespace {

// The largest whole number whose square is not above.
std::uint64_t root(std::uint64_t square)
{
    std::uint64_t low = 0;
    std::uint64_t high = std::uint64_t{1} << 32;
    while (high - low > 1) {
        const std::uint64_t middle = low + (high - low) / 2;
        (middle <= square / middle ? low : high) = middle;
    }
    return low;
}

} // namespace

QLatin1StringView code(Appliance appliance)
{
    switch (appliance) {
    case Appliance::Fridge: return QLatin1StringView{"fridge"};
    case Appliance::Lights: return QLatin1StringView{"lights"};
    case Appliance::Television: return QLatin1StringView{"television"};
    case Appliance::WashingMachine: return QLatin1StringView{"washing-machine"};
    case Appliance::RiceCooker: return QLatin1StringView{"rice-cooker"};
    case Appliance::Kettle: return QLatin1StringView{"kettle"};
    case Appliance::AirConditioner: return QLatin1StringView{"air-conditioner"};
    case Appliance::Shower: return QLatin1StringView{"shower"};
    }
    std::abort();
}

std::optional<Appliance> appliance(const QString& name)
{
    const auto* found =
        std::ranges::find_if(allAppliances, [&name](Appliance each) { return name == code(each); });
    return found == allAppliances.end() ? std::nullopt : std::optional{*found};
}

// Power factors 0.75, 0.90, 0.95, 0.65, 1, 1, 0.88 and 1.
Draw drawOf(Appliance appliance)
{
    switch (appliance) {
    case Appliance::Fridge: return {150, 132};
    case Appliance::Lights: return {100, 48};
    case Appliance::Television: return {120, 39};
    case Appliance::WashingMachine: return {500, 584};
    case Appliance::RiceCooker: return {900, 0};
    case Appliance::Kettle: return {2'000, 0};
    case Appliance::AirConditioner: return {1'500, 809};
    case Appliance::Shower: return {7'000, 0};
    }
    std::abort();
}

int Draw::powerFactor() const
{
    constexpr std::uint64_t whole = 100;
    if (watts == 0)
        return whole;
    const std::uint64_t real = watts;
    const std::uint64_t apparent = root(real * real + std::uint64_t{vars} * vars);
    return static_cast<int>(real * whole / apparent);
}

Draw Appliances::draw() const
{
    Draw sum;
    for (const Appliance each : allAppliances) {
        if (!isOn(each))
            continue;
        const Draw draw = drawOf(each);
        sum.watts += draw.watts;
        sum.vars += draw.vars;
    }
    return sum;
}

} // namespace wattcard::app
