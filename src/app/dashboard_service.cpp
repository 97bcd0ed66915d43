// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dashboard_service.h"

namespace wattcard::app {

Result<std::unique_ptr<DayView>> DashboardService::opened()
{
    if (!m_person)
        return failed(Fault::PermissionDenied, QStringLiteral("nobody signed in"));
    return m_parts.open(m_person->id);
}

void DashboardService::look(qint64 number)
{
    auto state = std::make_shared<DayState>();
    state->at = m_parts.clock.now();
    auto view = opened();
    if (!view)
        return Q_EMIT lookFailed(number, view.error());
    auto figures = (*view)->figures();
    if (!figures)
        return Q_EMIT lookFailed(number, figures.error());
    state->sums = daySums(figures->cells, m_parts.clock);
    state->figures = std::move(*figures);
    state->figures.cells.clear();
    state->backup = m_parts.backup();
    Q_EMIT looked(number, state);
}

void DashboardService::list(qint64 number, const DayQuestion& question)
{
    auto view = opened();
    if (!view)
        return Q_EMIT listFailed(number, view.error());
    auto page = (*view)->rows(question);
    if (!page)
        return Q_EMIT listFailed(number, page.error());
    Q_EMIT listed(number, *page);
}

} // namespace wattcard::app
