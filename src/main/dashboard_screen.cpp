// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "main/dashboard_screen.h"

#include "ui/dashboard/dashboard_link.h"
#include "ui/dashboard/dashboard_page.h"
#include "ui/shell/places.h"
#include "ui/text/place_text.h"

namespace wattcard {

using namespace Qt::StringLiterals;
using enum Role;

namespace {

// Between two questions whether a look is due, and whether the last one is stale.
constexpr std::chrono::seconds dashboardTick{5};

} // namespace

DashboardScreen::DashboardScreen(const Parts& parts) : m_desk{parts.clock}
{
    auto* page = new ui::DashboardPage{&parts.window};
    ui::linkDashboard(*page, m_desk);
    ui::linkDashboard(m_desk, parts.service);
    linkPeople(parts);
    linkPlaces(parts);
    connect(&parts.printing, &app::PrintService::queueChanged, &m_desk,
            &ui::DashboardDesk::printQueueChanged, Qt::QueuedConnection);
    connect(&m_timer, &QTimer::timeout, &m_desk, &ui::DashboardDesk::tick);
    m_timer.start(dashboardTick);
    parts.window.places().add({.id = u"dashboard"_s,
                               .title = [] { return ui::placeText(ui::PlaceName::Dashboard); },
                               .page = page,
                               .roles = {ShiftLeader, Finance, Administrator, Auditor},
                               .keys = Qt::ALT | Qt::Key_1,
                               .entered =
                                   [this] {
                                       if (m_person)
                                           m_desk.enter(*m_person);
                                   },
                               .homeOf = {Administrator}});
}

void DashboardScreen::linkPeople(const Parts& parts)
{
    connect(&parts.people, &ui::SignInDesk::accepted, &parts.service,
            &app::DashboardService::signIn, Qt::QueuedConnection);
    // Whose home it is comes here before this is told who it is.
    connect(&parts.people, &ui::SignInDesk::accepted, this,
            [this, &places = parts.window.places()](const Operator& person) {
                m_person = person;
                if (places.current() == "dashboard"_L1)
                    m_desk.enter(person);
            });
    connect(&parts.counter, &ui::CounterDesk::locked, this, [this] { m_person.reset(); });
    connect(&parts.counter, &ui::CounterDesk::locked, &parts.service,
            &app::DashboardService::signOut, Qt::QueuedConnection);
    connect(&parts.counter, &ui::CounterDesk::locked, &m_desk, &ui::DashboardDesk::leave);
}

// Who may not go to the backups sees their age among the signs of health.
void DashboardScreen::linkPlaces(const Parts& parts)
{
    ui::Places& places = parts.window.places();
    connect(&places, &ui::Places::changed, &m_desk,
            [this](const QString& id) { m_desk.setHere(id == "dashboard"_L1); });
    connect(&m_desk, &ui::DashboardDesk::healthWanted, &places,
            [&places] { places.go(u"health"_s); });
    connect(&m_desk, &ui::DashboardDesk::backupWanted, &places, [&places] {
        if (!places.go(u"backup"_s))
            places.go(u"health"_s);
    });
    connect(&m_desk, &ui::DashboardDesk::reportWanted, this,
            [&places, open = parts.openReport](const reports::ReportQuestion& question) {
                if (places.go(u"reports"_s))
                    open(question);
            });
}

} // namespace wattcard
