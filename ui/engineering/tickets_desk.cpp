// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/engineering/tickets_desk.h"

#include "domain/rights.h"

#include <algorithm>
#include <cstdlib>
#include <utility>

namespace wattcard::ui {

using TicketNotice = TicketsView::Notice;

const CommissioningTicket* selectedTicket(const TicketsView& view)
{
    const auto found = std::ranges::find_if(view.tickets, [&](const CommissioningTicket& ticket) {
        return view.selected == ticket.id;
    });
    return found == view.tickets.end() ? nullptr : &*found;
}

bool isOffered(const TicketsView& view, TicketCommand command)
{
    if (!view.person || view.busy)
        return false;
    const CommissioningTicket* ticket = selectedTicket(view);
    const bool mayWrite = may(view.person->role, Right::WriteOrder);
    const auto next = ticket ? nextStep(*ticket) : std::nullopt;
    switch (command) {
    case TicketCommand::Begin:
    case TicketCommand::Import: return mayWrite;
    case TicketCommand::TakeStep:
    case TicketCommand::GiveUp: return mayWrite && next;
    case TicketCommand::ChoosePhoto: return mayWrite && next == CommissioningStep::Seal;
    case TicketCommand::Certificate:
    case TicketCommand::Export: return ticket != nullptr;
    }
    std::abort();
}

TicketsDesk::TicketsDesk(Print print, QObject* parent) : QObject{parent}, m_print{std::move(print)}
{
}

void TicketsDesk::enter(const Operator& person)
{
    TicketsView fresh;
    fresh.person = person;
    fresh.which = m_view.which;
    fresh.selected = m_view.selected;
    m_view = fresh;
    m_isMine = true;
    show();
    Q_EMIT listWanted(m_view.which);
}

void TicketsDesk::leave()
{
    m_view = TicketsView{};
    m_isMine = false;
    show();
}

void TicketsDesk::chooseList(TicketList which)
{
    m_view.which = which;
    m_isMine = true;
    show();
    Q_EMIT listWanted(which);
}

void TicketsDesk::select(TicketId ticket)
{
    if (m_view.selected == ticket)
        return;
    m_view.selected = ticket;
    m_view.failure.reset();
    m_view.notice = TicketNotice::None;
    show();
}

bool TicketsDesk::ask(TicketCommand command, TicketNotice notice)
{
    if (!isOffered(m_view, command))
        return false;
    m_view.busy = true;
    m_view.failure.reset();
    m_view.notice = TicketNotice::None;
    m_view.file.clear();
    m_coming = notice;
    m_isMine = true;
    show();
    return true;
}

void TicketsDesk::begin(const NewTicket& ticket)
{
    if (ask(TicketCommand::Begin, TicketNotice::Begun))
        Q_EMIT ticketWanted(ticket);
}

void TicketsDesk::takeCard(const QString& note)
{
    if (ask(TicketCommand::TakeStep, TicketNotice::StepTaken))
        Q_EMIT cardWanted(*m_view.selected, note);
}

void TicketsDesk::check(const CheckEvidence& check, const QString& note)
{
    if (ask(TicketCommand::TakeStep, TicketNotice::StepTaken))
        Q_EMIT checkWanted(*m_view.selected, check, note);
}

void TicketsDesk::seal(const SealEvidence& seal, const QString& photo, const QString& note)
{
    if (ask(TicketCommand::TakeStep, TicketNotice::Sealed))
        Q_EMIT sealWanted(*m_view.selected, seal, photo, note);
}

void TicketsDesk::giveUp(const QString& reason)
{
    if (ask(TicketCommand::GiveUp, TicketNotice::GivenUp))
        Q_EMIT endWanted(*m_view.selected, reason);
}

void TicketsDesk::exportTo(const QString& file)
{
    if (ask(TicketCommand::Export, TicketNotice::Exported))
        Q_EMIT exportWanted(*m_view.selected, file);
}

void TicketsDesk::importFrom(const QString& file)
{
    if (ask(TicketCommand::Import, TicketNotice::Imported))
        Q_EMIT importWanted(file);
}

void TicketsDesk::print()
{
    if (!isOffered(m_view, TicketCommand::Certificate))
        return;
    const auto printed = m_print(*selectedTicket(m_view));
    m_view.failure = printed ? std::nullopt : std::optional{printed.error()};
    m_view.notice = printed ? TicketNotice::Printed : TicketNotice::None;
    m_view.file = printed ? *printed : QString{};
    show();
}

void TicketsDesk::ticketsReady(const std::vector<CommissioningTicket>& tickets)
{
    m_isMine = false;
    m_view.tickets = tickets;
    if (!selectedTicket(m_view))
        m_view.selected = tickets.empty() ? std::nullopt : std::optional{tickets.front().id};
    show();
}

// The list follows it. A ticket that has just ended is looked for among all of them.
void TicketsDesk::ticketReady(const CommissioningTicket& ticket)
{
    m_isMine = false;
    m_view.busy = false;
    m_view.selected = ticket.id;
    m_view.notice = m_coming;
    const auto listed = std::ranges::find(m_view.tickets, ticket.id, &CommissioningTicket::id);
    if (listed == m_view.tickets.end())
        m_view.tickets.insert(m_view.tickets.begin(), ticket);
    else
        *listed = ticket;
    show();
    if (!isOpen(ticket) && m_view.which == TicketList::Open)
        chooseList(TicketList::All);
}

void TicketsDesk::exported(const QString& file)
{
    m_isMine = false;
    m_view.busy = false;
    m_view.notice = TicketNotice::Exported;
    m_view.file = file;
    show();
}

// The service answers other screens as well.
void TicketsDesk::failed(const Failure& failure)
{
    if (!m_isMine)
        return;
    m_isMine = false;
    m_view.busy = false;
    m_view.failure = failure;
    m_view.notice = TicketNotice::None;
    show();
}

} // namespace wattcard::ui
