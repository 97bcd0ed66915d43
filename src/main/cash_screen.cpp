// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "main/cash_screen.h"

#include "ui/areas/areas_link.h"
#include "ui/areas/areas_page.h"
#include "ui/cash/cash_link.h"
#include "ui/cash/cash_page.h"
#include "ui/shell/places.h"
#include "ui/shift/shift_text.h"
#include "ui/text/place_text.h"

namespace wattcard {

CashScreen::CashScreen(const Parts& parts)
    : m_cash{[&wiring = parts.wiring, folder = parts.papers](const reports::TillPaper& paper) {
          return reports::saveTillPaper(paper, {ui::shiftReportWords(), wiring.company()}, folder);
      }}
{
    connect(&parts.people, &ui::SignInDesk::accepted, this,
            [this](const Operator& person) { m_person = person; });
    addCash(parts);
    addAreas(parts);
}

void CashScreen::addCash(const Parts& parts)
{
    app::CashService& service = parts.wiring.cash().cash();
    auto* page = new ui::CashPage{&parts.window};
    ui::linkCash(*page, m_cash);
    ui::linkCash(m_cash, service);
    connect(&parts.people, &ui::SignInDesk::accepted, &service, &app::CashService::signIn,
            Qt::QueuedConnection);
    connect(&parts.counter, &ui::CounterDesk::locked, &service, &app::CashService::signOut,
            Qt::QueuedConnection);
    connect(&parts.counter, &ui::CounterDesk::locked, &m_cash, &ui::CashDesk::leave);
    parts.window.places().add({.id = QStringLiteral("cash"),
                               .title = [] { return ui::placeText(ui::PlaceName::Cash); },
                               .page = page,
                               .roles = {Role::ShiftLeader, Role::Finance, Role::Auditor},
                               .keys = Qt::ALT | Qt::Key_8,
                               .entered = [this] { m_cash.enter(*m_person); }});
}

void CashScreen::addAreas(const Parts& parts)
{
    app::SiteService& service = parts.wiring.cash().sites();
    auto* page = new ui::AreasPage{&parts.window};
    ui::linkAreas(*page, m_areas);
    ui::linkAreas(m_areas, service);
    connect(&parts.people, &ui::SignInDesk::accepted, &service, &app::SiteService::signIn,
            Qt::QueuedConnection);
    connect(&parts.counter, &ui::CounterDesk::locked, &service, &app::SiteService::signOut,
            Qt::QueuedConnection);
    connect(&parts.counter, &ui::CounterDesk::locked, &m_areas, &ui::AreasDesk::leave);
    // Cards, orders and receipts were wired with the region of before.
    connect(&service, &app::SiteService::changed, this,
            [reopen = parts.reopen](const app::SiteRequest& request) {
                if (request.kind == app::SiteRequest::Kind::SetRegion && reopen)
                    reopen();
            });
    parts.window.places().add({.id = QStringLiteral("areas"),
                               .title = [] { return ui::placeText(ui::PlaceName::Areas); },
                               .page = page,
                               .roles = {Role::Administrator, Role::Auditor},
                               .keys = Qt::ALT | Qt::Key_9,
                               .entered = [this] { m_areas.enter(*m_person); }});
}

} // namespace wattcard
