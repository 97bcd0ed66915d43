// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "main/field_screens.h"

#include "reports/export/field_paper.h"
#include "ui/engineering/bench_page.h"
#include "ui/engineering/bench_text.h"
#include "ui/engineering/exchange_text.h"
#include "ui/engineering/exchanges_page.h"
#include "ui/engineering/field_link.h"
#include "ui/engineering/ticket_text.h"
#include "ui/engineering/tickets_page.h"
#include "ui/shell/places.h"
#include "ui/text/place_text.h"

#include <QDesktopServices>
#include <QUrl>

namespace wattcard {

using namespace Qt::StringLiterals;
using enum Role;
using ui::PlaceName;

namespace {

// Kept in the folder of papers and shown by whatever shows PDF files here.
Result<QString> keepPaper(const reports::FieldPaper& paper, const FieldScreens::Parts& parts)
{
    auto saved = reports::saveFieldPaper(paper, parts.company, parts.papers);
    if (saved)
        QDesktopServices::openUrl(QUrl::fromLocalFile(*saved));
    return saved;
}

} // namespace

FieldScreens::FieldScreens(const Parts& parts)
    : m_parts{parts},
      m_tickets{[this](const CommissioningTicket& ticket) {
          return keepPaper(ui::certificateOf(ticket), m_parts);
      }},
      m_exchanges{
          [this](const ExchangeSlip& slip) { return keepPaper(ui::slipOf(slip), m_parts); }},
      m_bench{[this](const ui::BenchView& view) {
          return keepPaper(ui::benchReport(view, m_parts.clock.now()), m_parts);
      }}
{
    listenToPeople();
    addTickets();
    addExchanges();
    addBench();
}

void FieldScreens::listenToPeople()
{
    connect(&m_parts.people, &ui::SignInDesk::accepted, this,
            [this](const Operator& person) { m_person = person; });
    connect(&m_parts.people, &ui::SignInDesk::accepted, &m_parts.field, &app::FieldService::signIn,
            Qt::QueuedConnection);
    connect(&m_parts.counter, &ui::CounterDesk::locked, &m_parts.field, &app::FieldService::signOut,
            Qt::QueuedConnection);
    connect(&m_parts.counter, &ui::CounterDesk::locked, &m_tickets, &ui::TicketsDesk::leave);
    connect(&m_parts.counter, &ui::CounterDesk::locked, &m_exchanges, &ui::ExchangesDesk::leave);
    connect(&m_parts.counter, &ui::CounterDesk::locked, &m_bench, &ui::BenchDesk::leave);
}

void FieldScreens::addTickets()
{
    auto* page = new ui::TicketsPage{&m_parts.window};
    ui::linkTickets(*page, m_tickets);
    ui::linkTickets(m_tickets, m_parts.field);
    m_parts.window.places().add({.id = u"commissioning"_s,
                                 .title = [] { return ui::placeText(PlaceName::Commissioning); },
                                 .page = page,
                                 .roles = {Engineer, Administrator, ShiftLeader, Auditor},
                                 .keys = Qt::CTRL | Qt::Key_7,
                                 .entered = [this] { m_tickets.enter(*m_person); }});
}

void FieldScreens::addExchanges()
{
    const Clock& clock = m_parts.clock;
    auto* page =
        new ui::ExchangesPage{[&clock] { return clock.local(clock.now()); }, &m_parts.window};
    ui::linkExchanges(*page, m_exchanges);
    ui::linkExchanges(m_exchanges, m_parts.field);
    m_parts.window.places().add({.id = u"exchanges"_s,
                                 .title = [] { return ui::placeText(PlaceName::Exchanges); },
                                 .page = page,
                                 .roles = {Engineer, Clerk, ShiftLeader, Auditor},
                                 .keys = Qt::CTRL | Qt::Key_8,
                                 .entered = [this] { m_exchanges.enter(*m_person); }});
}

void FieldScreens::addBench()
{
    auto* page = new ui::BenchPage{&m_parts.window};
    ui::linkBench(*page, m_bench);
    ui::linkBench(m_bench, m_parts.readers, m_parts.keys);
    m_parts.window.places().add({.id = u"bench"_s,
                                 .title = [] { return ui::placeText(PlaceName::Bench); },
                                 .page = page,
                                 .roles = {Engineer, Administrator},
                                 .keys = Qt::CTRL | Qt::Key_9,
                                 .entered = [this] { m_bench.enter(*m_person); }});
}

} // namespace wattcard
