// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/health/health_desk.h"

namespace wattcard::ui {

using app::HealthService;

app::Diagnostics HealthDesk::diagnostics() const
{
    app::Diagnostics all;
    all.version = m_around.version;
    all.system = m_around.system;
    all.readerName = m_signs.reader.readerName;
    all.atr = m_atr;
    all.signs = m_signs;
    all.findings = m_view.findings;
    all.at = m_view.at.value_or(UtcTime{});
    all.log = m_around.log();
    return all;
}

void HealthDesk::check()
{
    readLog();
    if (!m_view.isChecking) {
        m_view.isChecking = true;
        Q_EMIT checkWanted(m_signs);
    }
    Q_EMIT viewChanged(m_view);
}

void HealthDesk::setFilter(const QString& filter)
{
    m_view.filter = filter.trimmed();
    readLog();
    Q_EMIT viewChanged(m_view);
}

void HealthDesk::readLog()
{
    m_view.log.clear();
    for (const QString& line : m_around.log()) {
        if (line.contains(m_view.filter, Qt::CaseInsensitive))
            m_view.log.push_back(line);
    }
}

void HealthDesk::readerChanged(const ReaderEvent& event)
{
    m_signs.reader = event;
    if (event.status != ReaderEvent::Status::Present)
        m_atr.clear();
}

void HealthDesk::printQueueChanged(const app::PrintQueue& queue)
{
    m_signs.printer = queue.state;
}

void HealthDesk::cardInspected(const app::CardReport& report)
{
    m_atr = report.inspection.anatomy.atr;
}

void HealthDesk::checked(const std::vector<app::HealthFinding>& findings, UtcTime at)
{
    m_view.isChecking = false;
    m_view.findings = findings;
    m_view.at = at;
    readLog();
    Q_EMIT viewChanged(m_view);
}

void linkHealth(HealthDesk& desk, HealthService& service)
{
    QObject::connect(&desk, &HealthDesk::checkWanted, &service, &HealthService::check,
                     Qt::QueuedConnection);
    QObject::connect(&service, &HealthService::checked, &desk, &HealthDesk::checked,
                     Qt::QueuedConnection);
}

} // namespace wattcard::ui
