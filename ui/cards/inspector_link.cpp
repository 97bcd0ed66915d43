// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/cards/inspector_link.h"

#include "app/inspection_service.h"
#include "ui/cards/inspector_desk.h"

namespace wattcard::ui {

void linkInspector(InspectorDesk& desk, app::InspectionService& service)
{
    using app::InspectionService;
    constexpr auto queued = Qt::QueuedConnection;
    QObject::connect(&desk, &InspectorDesk::inspectionWanted, &service, &InspectionService::inspect,
                     queued);
    QObject::connect(&service, &InspectionService::inspected, &desk, &InspectorDesk::inspected,
                     queued);
    QObject::connect(&service, &InspectionService::failed, &desk, &InspectorDesk::failed, queued);
}

} // namespace wattcard::ui
