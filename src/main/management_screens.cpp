// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "main/management_screens.h"

#include "ui/management/card_batch_link.h"
#include "ui/management/card_batch_page.h"
#include "ui/management/orders_link.h"
#include "ui/management/orders_page.h"
#include "ui/management/readback_link.h"
#include "ui/management/readback_page.h"
#include "ui/shell/places.h"
#include "ui/stock/stock_link.h"
#include "ui/stock/stock_page.h"
#include "ui/text/place_text.h"

#include <QDateTime>
#include <QDir>
#include <QTimeZone>

namespace wattcard {

using namespace Qt::StringLiterals;
using enum Role;
using ui::PlaceName;

namespace {

QString newVisitsFile(const QString& papers, const Clock& clock, const MeterNumber& meter)
{
    QDir{}.mkpath(papers);
    const auto seconds = clock.local(clock.now()).time_since_epoch().count();
    const QString moment =
        QDateTime::fromSecsSinceEpoch(seconds, QTimeZone::utc()).toString(u"yyyyMMdd-HHmmss"_s);
    return papers + u"/visits-%1-%2.csv"_s.arg(meter.toString(), moment);
}

} // namespace

ManagementScreens::ManagementScreens(const Parts& parts)
    : m_parts{parts},
      m_readback{[papers = parts.papers, &clock = parts.clock](const MeterNumber& meter) {
          return newVisitsFile(papers, clock, meter);
      }}
{
    connect(&parts.people, &ui::SignInDesk::accepted, this,
            [this](const Operator& person) { m_person = person; });
    addOrders();
    addStock();
    addBatch();
    addReadback();
}

void ManagementScreens::addOrders()
{
    const Clock& clock = m_parts.clock;
    auto* page = new ui::OrdersPage{[&clock] { return clock.local(clock.now()); }, &m_parts.window};
    ui::linkOrders(*page, m_orders);
    ui::linkOrders(m_orders, m_parts.cards, m_parts.records);
    m_parts.window.places().add({.id = u"orders"_s,
                                 .title = [] { return ui::placeText(PlaceName::Orders); },
                                 .page = page,
                                 .roles = {Engineer, Administrator, Finance, ShiftLeader},
                                 .keys = Qt::CTRL | Qt::Key_2,
                                 .entered = [this] { m_orders.enter(*m_person); }});
}

void ManagementScreens::addStock()
{
    auto* page = new ui::StockPage{&m_parts.window};
    ui::linkStock(*page, m_stock);
    ui::linkStock(m_stock, m_parts.cards);
    m_parts.window.places().add({.id = u"stock"_s,
                                 .title = [] { return ui::placeText(PlaceName::Stock); },
                                 .page = page,
                                 .roles = {Engineer, Administrator, ShiftLeader, Clerk},
                                 .keys = Qt::CTRL | Qt::Key_3,
                                 .entered = [this] { m_stock.enter(*m_person); }});
}

// A batch belongs to the screen that shows it: who goes elsewhere ends it.
void ManagementScreens::addBatch()
{
    auto* page = new ui::CardBatchPage{&m_parts.window};
    ui::linkCardBatch(*page, m_batch);
    ui::linkCardBatch(m_batch, m_parts.cards);
    ui::Places& places = m_parts.window.places();
    connect(&places, &ui::Places::changed, &m_batch, [this](const QString& id) {
        if (id != u"batch"_s)
            m_batch.leave();
    });
    connect(&m_parts.counter, &ui::CounterDesk::locked, &m_batch, &ui::CardBatchDesk::leave);
    places.add({.id = u"batch"_s,
                .title = [] { return ui::placeText(PlaceName::Batch); },
                .page = page,
                .roles = {Engineer, ShiftLeader, Clerk},
                .keys = Qt::CTRL | Qt::Key_5,
                .entered = [this] { m_batch.enter(*m_person); }});
}

void ManagementScreens::addReadback()
{
    auto* page = new ui::ReadbackPage{&m_parts.window};
    ui::linkReadback(*page, m_readback);
    ui::linkReadback(m_readback, m_parts.cards, m_parts.visits);
    app::VisitService& service = m_parts.visits;
    connect(&m_parts.people, &ui::SignInDesk::accepted, &service, &app::VisitService::signIn,
            Qt::QueuedConnection);
    connect(&m_parts.counter, &ui::CounterDesk::locked, &service, &app::VisitService::signOut,
            Qt::QueuedConnection);
    connect(&m_parts.counter, &ui::CounterDesk::locked, &m_readback, &ui::ReadbackDesk::leave);
    m_parts.window.places().add({.id = u"readback"_s,
                                 .title = [] { return ui::placeText(PlaceName::Readback); },
                                 .page = page,
                                 .roles = {Engineer, ShiftLeader, Finance, Administrator, Auditor},
                                 .keys = Qt::CTRL | Qt::Key_6,
                                 .entered = [this] { m_readback.enter(*m_person); }});
}

} // namespace wattcard
