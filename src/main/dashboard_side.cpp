// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "main/dashboard_side.h"

#include "db/repositories/sql_day_view.h"
#include "main/backup_lights.h"

namespace wattcard {

namespace {

app::DashboardService::Parts dashboardParts(const DashboardSide::Parts& parts)
{
    const auto open = [store = parts.store,
                       &clock = parts.clock](OperatorId who) -> Result<std::unique_ptr<DayView>> {
        auto view = db::SqlDayView::open(store, who, clock);
        if (!view)
            return failed(view);
        return std::unique_ptr<DayView>{std::move(*view)};
    };
    return {open, [profile = parts.profile] { return backupStateOf(profile); }, parts.clock};
}

} // namespace

DashboardSide::DashboardSide(const Parts& parts)
    : m_service{std::make_unique<app::DashboardService>(dashboardParts(parts))}
{
    m_service->moveToThread(&m_thread);
    m_thread.setObjectName(QStringLiteral("dashboard"));
    m_thread.start();
    if (!parts.store.server)
        return;
    m_news = std::make_unique<BooksNews>(*parts.store.server);
    QObject::connect(m_news.get(), &BooksNews::written, m_service.get(),
                     &app::DashboardService::booksWritten);
}

DashboardSide::~DashboardSide()
{
    m_thread.quit();
    m_thread.wait();
}

} // namespace wattcard
