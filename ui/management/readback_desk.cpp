// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/management/readback_desk.h"

#include <algorithm>

namespace wattcard::ui {

ReadbackDesk::ReadbackDesk(NewFile newFile, QObject* parent)
    : QObject{parent},
      m_newFile{std::move(newFile)}
{
}

void ReadbackDesk::enter(const Operator& person)
{
    ReadbackView fresh;
    fresh.person = person;
    fresh.which = m_view.which;
    m_view = fresh;
    show();
    askAgain();
}

// Who has only the right to read meters sees no orders of cards.
void ReadbackDesk::askAgain()
{
    Q_EMIT metersWanted();
    Q_EMIT balanceWanted();
}

void ReadbackDesk::leave()
{
    m_view = {};
    show();
}

void ReadbackDesk::chooseMeter(const MeterNumber& meter)
{
    if (m_view.selected == meter && m_view.reviewed)
        return;
    m_view.selected = meter;
    m_view.reviewed.reset();
    show();
    Q_EMIT reviewWanted(meter);
}

void ReadbackDesk::chooseVisit(int visit)
{
    const auto place = static_cast<std::size_t>(visit);
    if (!m_view.reviewed || visit < 0 || place >= m_view.reviewed->history.visits.size() ||
        place == m_view.visit)
        return;
    m_view.visit = place;
    show();
}

void ReadbackDesk::chooseOrders(WorkOrderList which)
{
    m_view.which = which;
    show();
}

bool ReadbackDesk::begin(ReadbackCommand command)
{
    if (!isOffered(m_view, command))
        return false;
    m_view.busy = true;
    m_view.failure.reset();
    m_view.exported.clear();
    show();
    return true;
}

void ReadbackDesk::read()
{
    if (!begin(ReadbackCommand::Read))
        return;
    m_takesBack = false;
    Q_EMIT readingWanted();
}

void ReadbackDesk::takeBack()
{
    if (!begin(ReadbackCommand::TakeBack))
        return;
    m_takesBack = true;
    Q_EMIT takingBackWanted();
}

void ReadbackDesk::exportVisits()
{
    if (!begin(ReadbackCommand::Export))
        return;
    const MeterNumber meter = m_view.reviewed->history.books.meter;
    Q_EMIT exportWanted(meter, m_newFile(meter));
}

void ReadbackDesk::metersReady(const std::vector<VisitedMeter>& meters)
{
    m_view.meters = meters;
    const bool isThere =
        m_view.selected && std::ranges::count(meters, *m_view.selected, &VisitedMeter::meter) > 0;
    if (!isThere) {
        m_view.selected.reset();
        m_view.reviewed.reset();
        if (!meters.empty())
            m_view.selected = meters.front().meter;
    }
    show();
    if (m_view.selected)
        Q_EMIT reviewWanted(*m_view.selected);
}

// The newest visit is the one that is asked about.
void ReadbackDesk::reviewed(const app::ReviewedMeter& meter)
{
    if (m_view.selected != meter.history.books.meter)
        return; // another one was chosen meanwhile
    m_view.reviewed = meter;
    m_view.visit = meter.history.visits.empty() ? 0 : meter.history.visits.size() - 1;
    show();
}

void ReadbackDesk::balanceReady(const app::OrderBalance& balance)
{
    m_view.balance = balance;
    show();
}

void ReadbackDesk::readDone(const app::OrderReading& reading)
{
    m_view.busy = false;
    m_view.reading = reading;
    m_view.takenBack = m_takesBack;
    const auto first = reading.fresh.empty() ? std::optional<MeterNumber>{}
                                             : std::optional{reading.fresh.front().meter};
    if (first)
        m_view.selected = first;
    show();
    askAgain();
}

void ReadbackDesk::exported(const QString& file)
{
    m_view.busy = false;
    m_view.exported = file;
    show();
}

void ReadbackDesk::failed(const Failure& failure)
{
    m_view.busy = false;
    m_view.reading.reset();
    m_view.failure = failure;
    show();
}

} // namespace wattcard::ui
