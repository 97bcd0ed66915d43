// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "meter/controller.h"

namespace wattcard::meter {

// What a meter does of itself while time passes: metering, alarms, the load switch, the display.
class Running {
public:
    Running(Controller& controller, std::vector<Effect>& effects)
        : m_meter{controller.state},
          m_transient{controller.transient},
          m_effects{effects}
    {
    }
    void pass(Tick input);
    // Opens a switch that may not stay closed, or goes on with its test.
    void moveSwitch();
    void operated(); // the switch has moved: the relay is driven and rests
    void pulse();    // drives the relay to where the switch is to stand
    void show(DisplayCode code);

private:
    int quietSeconds(const Tick& tick, std::uint32_t watts) const;
    bool crosses(std::uint32_t watts, int seconds) const;
    int firstCrossing(std::uint32_t watts, int most) const;
    void passSeconds(const Tick& tick, const Load& drawn);
    void watchRelay(const Tick& tick);
    bool waitsOpen() const;
    void logTrip();
    bool mayOpen();
    void ageDisplay(int seconds);
    MeterState& m_meter;
    Transient& m_transient;
    std::vector<Effect>& m_effects;
};

} // namespace wattcard::meter
