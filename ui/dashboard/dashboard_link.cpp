// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dashboard/dashboard_link.h"

#include "ui/dashboard/dashboard_desk.h"
#include "ui/dashboard/dashboard_page.h"

namespace wattcard::ui {

void linkDashboard(DashboardPage& page, DashboardDesk& desk)
{
    QObject::connect(&desk, &DashboardDesk::viewChanged, &page, &DashboardPage::show);
    QObject::connect(&page, &DashboardPage::refreshWanted, &desk, &DashboardDesk::refresh);
    QObject::connect(&page, &DashboardPage::tileOpened, &desk, &DashboardDesk::open);
    QObject::connect(&page, &DashboardPage::soldOpened, &desk, &DashboardDesk::openSold);
    QObject::connect(&page, &DashboardPage::dayOpened, &desk, &DashboardDesk::openDay);
    QObject::connect(&page, &DashboardPage::turned, &desk, &DashboardDesk::turn);
    QObject::connect(&page, &DashboardPage::moreWanted, &desk, &DashboardDesk::more);
    QObject::connect(&page, &DashboardPage::closed, &desk, &DashboardDesk::closeListing);
    QObject::connect(&page, &DashboardPage::reportWanted, &desk, &DashboardDesk::openReport);
}

void linkDashboard(DashboardDesk& desk, app::DashboardService& service)
{
    using app::DashboardService;
    constexpr auto queued = Qt::QueuedConnection;
    QObject::connect(&desk, &DashboardDesk::lookWanted, &service, &DashboardService::look, queued);
    QObject::connect(&desk, &DashboardDesk::listWanted, &service, &DashboardService::list, queued);
    QObject::connect(&service, &DashboardService::looked, &desk, &DashboardDesk::looked, queued);
    QObject::connect(&service, &DashboardService::lookFailed, &desk, &DashboardDesk::lookFailed,
                     queued);
    QObject::connect(&service, &DashboardService::listed, &desk, &DashboardDesk::listed, queued);
    QObject::connect(&service, &DashboardService::listFailed, &desk, &DashboardDesk::listFailed,
                     queued);
    QObject::connect(&service, &DashboardService::booksWritten, &desk, &DashboardDesk::booksWritten,
                     queued);
}

} // namespace wattcard::ui
