// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/receipts/printing_desk.h"

#include <utility>

namespace wattcard::ui {

PrintingDesk::PrintingDesk(reports::PrintSettings settings, Save save) : m_save{std::move(save)}
{
    m_view.settings = std::move(settings);
}

void PrintingDesk::enter(const Operator& person)
{
    m_view.mayChange = person.role == Role::Administrator;
    m_view.fault.reset();
    Q_EMIT viewChanged(m_view);
}

void PrintingDesk::choose(const reports::PrintSettings& settings)
{
    if (!m_view.mayChange || settings == m_view.settings)
        return;
    const auto saved = m_save(settings);
    m_view.fault = saved ? std::nullopt : std::optional{saved.error().fault};
    if (saved)
        m_view.settings = settings;
    Q_EMIT viewChanged(m_view);
}

} // namespace wattcard::ui
