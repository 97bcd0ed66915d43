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
    m_isResetting = false;
    m_isAnothers = m_view.isKeeping;
    Q_EMIT viewChanged(m_view);
    Q_EMIT limitsWanted();
}

void MachineDesk::ask(LogLevel level)
{
    m_view.isKeeping = true;
    m_view.fault.reset();
    m_isAnothers = false;
    Q_EMIT viewChanged(m_view);
    Q_EMIT levelWanted(level);
}

void MachineDesk::choose(LogLevel level)
{
    if (m_view.mayChange && !m_view.isKeeping && level != m_view.level)
        ask(level);
}

void MachineDesk::reset()
{
    if (m_view.isKeeping)
        return;
    const LogLevel wanted = m_before.value_or(Before{}).level;
    if (m_view.mayChange && wanted != m_view.level) {
        m_isResetting = true;
        return ask(wanted);
    }
    changeLook(m_view.level);
    Q_EMIT viewChanged(m_view);
}

// To what comes with the program, or back; the level is there already, or is not his to change.
void MachineDesk::changeLook(LogLevel before)
{
    const Before now{before, m_parts.look ? m_parts.look->current() : LookChoice{}};
    if (m_parts.look)
        m_parts.look->use(m_before.value_or(Before{}).look);
    m_before = m_before ? std::nullopt : std::optional{now};
    m_view.isReset = m_before.has_value();
}

void MachineDesk::levelKept(LogLevel level)
{
    m_view.isKeeping = false;
    const LogLevel before = std::exchange(m_view.level, level);
    if (std::exchange(m_isResetting, false))
        changeLook(before);
    Q_EMIT viewChanged(m_view);
}

void MachineDesk::levelNotKept(const Failure& failure)
{
    m_view.isKeeping = false;
    m_isResetting = false;
    if (!m_isAnothers)
        m_view.fault = failure.fault;
    Q_EMIT viewChanged(m_view);
}

void MachineDesk::limitsRead(const BookLimits& limits)
{
    m_view.limits = limits;
    Q_EMIT viewChanged(m_view);
}

} // namespace wattcard::ui
