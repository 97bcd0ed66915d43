// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "meter/controller.h"
#include "meter/refusal.h"

namespace wattcard::meter {

// What user cards (Loading) and management cards (Serving) have in common: one presentation, whose
// end is shown.
class Presenting {
protected:
    Presenting(Controller& controller, std::vector<Effect>& effects)
        : m_controller{controller},
          m_meter{controller.state},
          m_effects{effects}
    {
    }

    Presentation& presentation() { return *m_controller.presentation; }
    const MeterCardReading& card() { return presentation().card; }
    void recordFailure(Refusal refusal, EventKind kind = EventKind::CardRefused);
    void save(Phase phase);
    void finish();

    Controller& m_controller;
    MeterState& m_meter;
    std::vector<Effect>& m_effects;
};

} // namespace wattcard::meter
