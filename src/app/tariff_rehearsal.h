// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/ports/tariffs.h"

namespace wattcard::app {

// Tries a draft on the last 12 months of every account of its plan, or of another plan: that of the
// accounts that are to change to a new one. The totals are kept with the version, which counts as
// rehearsed from then on (DOMAIN.md section 4; F-26).
class TariffRehearsal {
public:
    TariffRehearsal(Tariffs& tariffs, const Clock& clock) : m_tariffs{tariffs}, m_clock{clock} {}
    // A null `plan` is the draft's own. BadInput for a version that is released.
    Result<Rehearsal> run(TariffVersionId draft, TariffPlanId plan, const Actor& actor);

private:
    Tariffs& m_tariffs;
    const Clock& m_clock;
};

} // namespace wattcard::app
