// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/customers/meters_view.h"

#include <algorithm>
#include <cstdlib>

namespace wattcard::ui {

bool isOffered(const MetersView& view, MetersCommand command)
{
    if (!view.person || view.busy)
        return false;
    const bool keeps = mayKeepMeters(view.person->role);
    switch (command) {
    case MetersCommand::Previous: return !view.before.empty();
    case MetersCommand::Next: return view.page.hasMore;
    case MetersCommand::Receive: return keeps;
    case MetersCommand::Scrap:
        return keeps && view.selected && view.page.wish.place != MeterPlace::Installed;
    }
    std::abort();
}

MetersDesk::MetersDesk(QObject* parent) : QObject{parent} {}

void MetersDesk::forget()
{
    m_view.gap = MetersGap::None;
    m_view.failure.reset();
    m_view.received = 0;
    m_view.isScrapped = false;
}

void MetersDesk::enter(const Operator& person)
{
    m_view = {};
    m_view.person = person;
    turnTo({});
}

void MetersDesk::leave()
{
    m_view = {};
    ++m_request;
    show();
}

void MetersDesk::turnTo(const app::MetersWish& wish)
{
    m_view.busy = true;
    m_view.page.wish.place = wish.place;
    show();
    Q_EMIT pageWanted(++m_request, wish);
}

void MetersDesk::look(MeterPlace place)
{
    if (!m_view.person || (m_view.isListed && m_view.page.wish.place == place))
        return;
    forget();
    m_view.before.clear();
    m_view.selected.reset();
    m_view.events.clear();
    turnTo({place, {}});
}

void MetersDesk::select(MeterNumber meter)
{
    if (m_view.selected == meter)
        return;
    m_view.selected = meter;
    m_view.events.clear();
    show();
    Q_EMIT meterWanted(++m_eventsRequest, meter);
}

void MetersDesk::choose(MetersCommand command)
{
    if (!isOffered(m_view, command))
        return;
    forget();
    app::MetersWish wish = m_view.page.wish;
    if (command == MetersCommand::Previous) {
        wish.after = m_view.before.back();
        m_view.before.pop_back();
        turnTo(wish);
    } else if (command == MetersCommand::Next) {
        m_view.before.push_back(wish.after);
        wish.after = m_view.page.lines.back().number.toString();
        turnTo(wish);
    }
}

void MetersDesk::receive(const QString& first, const QString& count, const MeterDelivery& of)
{
    if (!isOffered(m_view, MetersCommand::Receive))
        return;
    forget();
    MeterDelivery delivery = of;
    const auto number = MeterNumber::parse(first.trimmed());
    bool isCount = false;
    delivery.count = count.trimmed().toInt(&isCount);
    if (!number)
        m_view.gap = MetersGap::Number;
    else if (!isCount || delivery.count < 1 || delivery.count > 1'000)
        m_view.gap = MetersGap::Count;
    else if (of.model.trimmed().size() > longest(RecordField::Phone) ||
             of.note.trimmed().size() > longest(RecordField::Note))
        m_view.gap = MetersGap::TooLong;
    if (m_view.gap != MetersGap::None)
        return show();
    delivery.first = *number;
    m_view.busy = true;
    m_hasAsked = true;
    m_receiving = delivery.count;
    show();
    Q_EMIT receiveWanted(delivery);
}

void MetersDesk::scrap(const QString& note)
{
    if (!isOffered(m_view, MetersCommand::Scrap))
        return;
    forget();
    if (note.trimmed().isEmpty())
        m_view.gap = MetersGap::Note;
    else if (note.trimmed().size() > longest(RecordField::Note))
        m_view.gap = MetersGap::TooLong;
    if (m_view.gap != MetersGap::None)
        return show();
    m_view.busy = true;
    m_hasAsked = true;
    m_receiving = 0;
    show();
    Q_EMIT scrapWanted(*m_view.selected, note.trimmed());
}

void MetersDesk::metersReady(int request, const app::MetersPage& page)
{
    if (request != m_request || !m_view.person)
        return;
    m_view.busy = false;
    m_view.isListed = true;
    m_view.page = page;
    const bool isThere = std::ranges::any_of(
        page.lines, [&](const MeterLine& line) { return line.number == m_view.selected; });
    if (!isThere) {
        m_view.selected.reset();
        m_view.events.clear();
    }
    show();
    if (!page.lines.empty() && !m_view.selected)
        select(page.lines.front().number);
    else if (m_view.selected)
        Q_EMIT meterWanted(++m_eventsRequest, *m_view.selected);
}

void MetersDesk::meterReady(int request, MeterNumber meter, const std::vector<MeterEvent>& events)
{
    if (request != m_eventsRequest || m_view.selected != meter)
        return;
    m_view.events = events;
    show();
}

void MetersDesk::metersChanged()
{
    if (!m_view.person)
        return;
    m_hasAsked = false;
    m_view.received = m_receiving;
    m_view.isScrapped = m_receiving == 0;
    turnTo(m_view.page.wish);
}

void MetersDesk::failed(const Failure& failure)
{
    if (!m_view.person || !(m_hasAsked || m_view.busy))
        return;
    m_hasAsked = false;
    m_view.busy = false;
    m_view.failure = failure;
    show();
}

} // namespace wattcard::ui
