// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLatin1StringView>

#include <array>
#include <bitset>
#include <cstdint>
#include <optional>

class QString;

namespace wattcard::app {

// What stands in a household, with what it draws from one phase.
enum class Appliance {
    Fridge,
    Lights,
    Television,
    WashingMachine,
    RiceCooker,
    Kettle,
    AirConditioner,
    Shower,
};
inline constexpr std::array allAppliances{
    Appliance::Fridge,     Appliance::Lights, Appliance::Television,     Appliance::WashingMachine,
    Appliance::RiceCooker, Appliance::Kettle, Appliance::AirConditioner, Appliance::Shower};

QLatin1StringView code(Appliance appliance); // "air-conditioner"
std::optional<Appliance> appliance(const QString& code);

struct Draw {
    std::uint32_t watts = 0;
    std::uint32_t vars = 0; // inductive
    // Hundredths, rounded down; 100 when nothing is drawn.
    int powerFactor() const;
    friend bool operator==(const Draw&, const Draw&) = default;
};
Draw drawOf(Appliance appliance);

// Those that are switched on.
class Appliances {
public:
    bool isOn(Appliance appliance) const { return m_on[place(appliance)]; }
    void set(Appliance appliance, bool on) { m_on[place(appliance)] = on; }
    void switchAllOff() { m_on.reset(); }
    Draw draw() const;
    friend bool operator==(const Appliances&, const Appliances&) = default;

private:
    static constexpr std::size_t place(Appliance appliance)
    {
        return static_cast<std::size_t>(appliance);
    }
    std::bitset<allAppliances.size()> m_on;
};

} // namespace wattcard::app
