// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dashboard/dashboard_desk.h"

#include <algorithm>

namespace wattcard::ui {

using Freshness = DashboardView::Freshness;
using Picture = DashboardView::Picture;

DashboardDesk::DashboardDesk(const Clock& clock, QObject* parent) : QObject{parent}, m_clock{clock}
{
}

void DashboardDesk::show()
{
    m_view.now = m_clock.now();
    const bool isOld = m_view.state && m_view.now - m_view.state->at > freshFor;
    if (m_view.failure || isOld)
        m_view.freshness = Freshness::Stale;
    else
        m_view.freshness = m_view.state ? Freshness::Live : Freshness::Waiting;
    Q_EMIT viewChanged(m_view);
}

void DashboardDesk::enter(const Operator& person)
{
    if (!m_view.person || m_view.person->id != person.id)
        leave();
    m_view.person = person;
    m_isHere = true;
    refresh();
}

void DashboardDesk::setHere(bool isHere)
{
    m_isHere = isHere;
}

void DashboardDesk::leave()
{
    DashboardView left;
    left.reader = m_view.reader;
    left.printer = m_view.printer;
    m_view = std::move(left);
    m_isHere = false;
    m_isAsked = false;
    m_askedAt.reset();
    ++m_number; // what comes now is nobody's
    ++m_look;
    show();
}

void DashboardDesk::booksWritten()
{
    if (m_isHere)
        refresh();
}

void DashboardDesk::refresh()
{
    ask();
    show();
}

// A look that has not come back is not asked for twice: the books may be on a slow disk.
void DashboardDesk::ask()
{
    if (m_isAsked || !m_view.person)
        return;
    m_isAsked = true;
    m_askedAt = m_clock.now();
    Q_EMIT lookWanted(++m_look);
}

void DashboardDesk::tick()
{
    if (!m_isHere)
        return;
    if (!m_askedAt || m_clock.now() - *m_askedAt >= lookEvery)
        ask();
    show();
}

void DashboardDesk::looked(qint64 number, const std::shared_ptr<const app::DayState>& state)
{
    if (number != m_look || !m_view.person)
        return;
    m_isAsked = false;
    m_view.state = state;
    m_view.failure.reset();
    show();
}

// What was seen before stays, with its age; but not for whom it is not meant any more.
void DashboardDesk::lookFailed(qint64 number, const Failure& failure)
{
    if (number != m_look || !m_view.person)
        return;
    m_isAsked = false;
    m_view.failure = failure;
    if (failure.fault == Fault::PermissionDenied) {
        m_view.state.reset();
        m_view.listing.reset();
    }
    show();
}

void DashboardDesk::open(DayTile tile)
{
    switch (tile) {
    case DayTile::Sales: return list(DayList::Sold);
    case DayTile::Written: return list(DayList::Written);
    case DayTile::Failed: return list(DayList::Failed);
    case DayTile::Unfinished: return list(DayList::Unfinished);
    case DayTile::Owed: return list(DayList::Owed);
    case DayTile::Refunds: return list(DayList::Refunds);
    case DayTile::Service:
    case DayTile::Reader:
    case DayTile::Printer:
    case DayTile::Books: return Q_EMIT healthWanted();
    case DayTile::Backup:
    case DayTile::Restore: return Q_EMIT backupWanted();
    }
}

void DashboardDesk::list(DayList list)
{
    if (!m_view.state)
        return;
    DayListing listing;
    listing.question.list = list;
    listing.question.day = m_view.state->figures.day;
    m_view.listing = std::move(listing);
    askForRows();
}

void DashboardDesk::openSold(const DayQuestion& about, const QString& login)
{
    if (!m_view.state)
        return;
    DayListing listing;
    listing.question = about;
    listing.question.list = DayList::Sold;
    listing.question.day = m_view.state->figures.day;
    listing.login = login;
    const auto& tariffs = m_view.state->sums.tariffs;
    const auto tariff = std::ranges::find(tariffs, about.tariff, &app::DaySums::Tariff::id);
    if (tariff != tariffs.end())
        listing.tariffName = tariff->name;
    m_view.listing = std::move(listing);
    askForRows();
}

void DashboardDesk::askForRows()
{
    m_view.listing->isAsked = true;
    m_view.listing->failure.reset();
    const qint64 number = ++m_number;
    show();
    Q_EMIT listWanted(number, m_view.listing->question);
}

void DashboardDesk::listed(qint64 number, const DayPage& page)
{
    if (number != m_number || !m_view.listing)
        return;
    DayListing& listing = *m_view.listing;
    listing.isAsked = false;
    listing.rows.insert(listing.rows.end(), page.rows.begin(), page.rows.end());
    listing.hasMore = page.hasMore;
    show();
}

void DashboardDesk::listFailed(qint64 number, const Failure& failure)
{
    if (number != m_number || !m_view.listing)
        return;
    m_view.listing->isAsked = false;
    m_view.listing->failure = failure;
    show();
}

void DashboardDesk::more()
{
    if (!isOffered(m_view, DashboardCommand::More))
        return;
    m_view.listing->question.after = m_view.listing->rows.back().number;
    askForRows();
}

void DashboardDesk::closeListing()
{
    if (!m_view.listing)
        return;
    m_view.listing.reset();
    ++m_number;
    show();
}

void DashboardDesk::openReport()
{
    if (m_view.listing)
        Q_EMIT reportWanted(reportOf(*m_view.listing));
}

void DashboardDesk::openDay(const QString& day)
{
    Q_EMIT reportWanted({reports::ReportId::Sales, {day, day}});
}

void DashboardDesk::turn(DashboardCommand what)
{
    if (!isOffered(m_view, what))
        return;
    if (what == DashboardCommand::Days)
        m_view.picture = m_view.picture == Picture::Hours ? Picture::Days : Picture::Hours;
    else if (what == DashboardCommand::Table)
        m_view.isTable = !m_view.isTable;
    show();
}

void DashboardDesk::readerChanged(const ReaderEvent& event)
{
    m_view.reader = event;
    show();
}

void DashboardDesk::printQueueChanged(const app::PrintQueue& queue)
{
    m_view.printer = queue;
    show();
}

} // namespace wattcard::ui
