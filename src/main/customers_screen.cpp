// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "main/customers_screen.h"

#include "ui/customers/customers_link.h"
#include "ui/customers/customers_page.h"
#include "ui/shell/places.h"
#include "ui/text/place_text.h"

#include <QDateTime>
#include <QDir>
#include <QTimeZone>

namespace wattcard {

using namespace Qt::StringLiterals;

namespace {

auto newListFile(const QString& papers, const QString& kind, const Clock& clock)
{
    return [papers, kind, &clock] {
        QDir{}.mkpath(papers);
        const auto seconds = clock.local(clock.now()).time_since_epoch().count();
        const QString moment =
            QDateTime::fromSecsSinceEpoch(seconds, QTimeZone::utc()).toString(u"yyyyMMdd-HHmmss"_s);
        return papers + u"/%1-%2.csv"_s.arg(kind, moment);
    };
}

} // namespace

CustomersScreen::CustomersScreen(const Parts& parts)
    : m_parts{parts},
      m_customers{newListFile(parts.papers, u"customers"_s, parts.clock)},
      m_import{newListFile(parts.papers, u"import-refused"_s, parts.clock)}
{
    auto* page = new ui::CustomersPage{&m_parts.window};
    ui::linkCustomers(*page, m_customers);
    ui::linkMeters(*page, m_meters);
    ui::linkImport(*page, m_import);
    ui::linkCustomers(m_customers, m_parts.side.customers());
    ui::linkMeters(m_meters, m_parts.side.customers());
    ui::linkImport(m_import, m_parts.side.imports());
    connect(&m_customers, &ui::CustomersDesk::purchasesWanted, this,
            &CustomersScreen::showPurchases);
    listenToPeople();
    using enum Role;
    m_parts.window.places().add(
        {.id = u"customers"_s,
         .title = [] { return ui::placeText(ui::PlaceName::Customers); },
         .page = page,
         .roles = {Administrator, Clerk, ShiftLeader, Finance, Auditor, Engineer},
         .keys = Qt::ALT | Qt::Key_3,
         .entered =
             [this] {
                 m_customers.enter(*m_person);
                 m_meters.enter(*m_person);
                 m_import.enter(*m_person);
             }});
}

void CustomersScreen::listenToPeople()
{
    app::CustomersService& customers = m_parts.side.customers();
    app::ImportService& imports = m_parts.side.imports();
    connect(&m_parts.people, &ui::SignInDesk::accepted, this,
            [this](const Operator& person) { m_person = person; });
    connect(&m_parts.people, &ui::SignInDesk::accepted, &customers, &app::CustomersService::signIn,
            Qt::QueuedConnection);
    connect(&m_parts.people, &ui::SignInDesk::accepted, &imports, &app::ImportService::signIn,
            Qt::QueuedConnection);
    connect(&m_parts.counter, &ui::CounterDesk::locked, &customers, &app::CustomersService::signOut,
            Qt::QueuedConnection);
    connect(&m_parts.counter, &ui::CounterDesk::locked, &imports, &app::ImportService::signOut,
            Qt::QueuedConnection);
    connect(&m_parts.counter, &ui::CounterDesk::locked, &m_customers, &ui::CustomersDesk::leave);
    connect(&m_parts.counter, &ui::CounterDesk::locked, &m_meters, &ui::MetersDesk::leave);
    connect(&m_parts.counter, &ui::CounterDesk::locked, &m_import, &ui::ImportDesk::leave);
}

// Where purchases are told: at the counter for those who sell, else among the reports.
void CustomersScreen::showPurchases(const QString& number)
{
    const bool sells = m_person && may(m_person->role, Right::Sell);
    if (!m_parts.window.places().go(sells ? u"counter"_s : u"reports"_s) || !sells)
        return;
    m_parts.counter.startSearch();
    m_parts.counter.search(number);
}

} // namespace wattcard
