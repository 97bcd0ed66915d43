// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/areas/areas_link.h"

#include "ui/areas/areas_desk.h"
#include "ui/areas/areas_page.h"

namespace wattcard::ui {

void linkAreas(AreasPage& page, AreasDesk& desk)
{
    QObject::connect(&desk, &AreasDesk::viewChanged, &page, &AreasPage::show);
    QObject::connect(&page, &AreasPage::rowChosen, &desk, &AreasDesk::select);
    QObject::connect(&page, &AreasPage::chosen, &desk, &AreasDesk::choose);
    QObject::connect(&page, &AreasPage::submitted, &desk, &AreasDesk::submit);
    QObject::connect(&page, &AreasPage::cancelled, &desk, &AreasDesk::cancel);
}

void linkAreas(AreasDesk& desk, app::SiteService& service)
{
    using app::SiteService;
    constexpr auto queued = Qt::QueuedConnection;
    QObject::connect(&desk, &AreasDesk::lookWanted, &service, &SiteService::look, queued);
    QObject::connect(&desk, &AreasDesk::changeWanted, &service, &SiteService::change, queued);
    QObject::connect(&service, &SiteService::listed, &desk, &AreasDesk::listed, queued);
    QObject::connect(&service, &SiteService::changed, &desk, &AreasDesk::changed, queued);
    QObject::connect(&service, &SiteService::failed, &desk, &AreasDesk::failed, queued);
}

} // namespace wattcard::ui
