// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/tariff_rehearsal.h"

namespace wattcard::app {

namespace {

constexpr std::chrono::days pastDays{365};

} // namespace

Result<Rehearsal> TariffRehearsal::run(TariffVersionId draft, TariffPlanId plan, const Actor& actor)
{
    const auto version = m_tariffs.version(draft);
    if (!version)
        return failed(version);
    const auto past =
        m_tariffs.past(plan.isNull() ? version->plan : plan, m_clock.now() - pastDays);
    if (!past)
        return failed(past);
    Rehearsal rehearsal = rehearse(version->tariff, *past);
    if (auto noted = m_tariffs.rehearsed(draft, rehearsal.totals, actor); !noted)
        return failed(noted);
    return rehearsal;
}

} // namespace wattcard::app
