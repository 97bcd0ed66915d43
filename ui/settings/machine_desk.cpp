// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/machine_desk.h"

#include <utility>

namespace wattcard::ui {

MachineDesk::MachineDesk(Parts parts) : m_parts{std::move(parts)}
{
    m_view.level = m_parts.level;
    m_view.files = m_parts.files;
}

void MachineDesk::enter(const Operator& person)
{
    m_view.mayChange = person.role == Role::Administrator;
    m_view.fault.reset();
    m_view.isReset = false;
    m_before.reset();
    Q_EMIT viewChanged(m_view);
    Q_EMIT limitsWanted();
}

bool MachineDesk::keep(LogLevel level)
{
    const auto kept = m_parts.keep(level);
    m_view.fault = kept ? std::nullopt : std::optional{kept.error().fault};
    if (kept)
        m_view.level = level;
    return kept.has_value();
}

void MachineDesk::choose(LogLevel level)
{
    if (!m_view.mayChange || level == m_view.level)
        return;
    keep(level);
    Q_EMIT viewChanged(m_view);
}

void MachineDesk::reset()
{
    const LookChoice look = m_parts.look ? m_parts.look->current() : LookChoice{};
    const Before wanted = m_before.value_or(Before{});
    const Before now{m_view.level, look};
    if (m_view.mayChange && wanted.level != now.level && !keep(wanted.level))
        return Q_EMIT viewChanged(m_view);
    if (m_parts.look)
        m_parts.look->use(wanted.look);
    m_before = m_before ? std::nullopt : std::optional{now};
    m_view.isReset = m_before.has_value();
    Q_EMIT viewChanged(m_view);
}

void MachineDesk::limitsRead(const BookLimits& limits)
{
    m_view.limits = limits;
    Q_EMIT viewChanged(m_view);
}

} // namespace wattcard::ui
