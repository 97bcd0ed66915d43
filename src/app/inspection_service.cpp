// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/inspection_service.h"

namespace wattcard::app {

InspectionService::InspectionService(const InspectionDesk& desk) : m_desk{desk}
{
    qRegisterMetaType<CardReport>();
    qRegisterMetaType<Failure>();
}

void InspectionService::inspect()
{
    const auto report = inspectCard(m_desk);
    if (!report)
        return Q_EMIT failed(report.error());
    Q_EMIT inspected(*report);
}

} // namespace wattcard::app
