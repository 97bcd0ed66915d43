// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/ports/tariffs.h"

namespace wattcard::app {

// The propagation map (DOMAIN.md section 4; F-27, F-63): which meters have confirmed the tariff
// that they should have, which were given it on a card, and which must be visited.
struct PropagationMap {
    struct Line {
        MeterTariff meter;
        int days = 0; // since the card was written or the return data came; 0 when not seen
    };
    std::vector<Line> lines; // not seen first, then on a card, the longest first
    int inMeter = 0;
    int onCard = 0;
    int notSeen = 0;
    // When the last meter will have confirmed it, if they go on as in the days since the first
    // did; nothing before the first has, or when all have.
    std::optional<UtcTime> expectedEnd;
};

class TariffSwitch {
public:
    TariffSwitch(Tariffs& tariffs, const Clock& clock) : m_tariffs{tariffs}, m_clock{clock} {}
    Result<PropagationMap> map();

private:
    Tariffs& m_tariffs;
    const Clock& m_clock;
};

} // namespace wattcard::app
