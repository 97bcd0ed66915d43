// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/field_service.h"

#include "app/account_choice.h"

#include <algorithm>

namespace wattcard::app {

using namespace Qt::StringLiterals;

namespace {

constexpr int mostTickets = 200;

} // namespace

FieldService::FieldService(const Parts& parts) : m_parts{parts}
{
    qRegisterMetaType<Operator>();
    qRegisterMetaType<Failure>();
    qRegisterMetaType<TicketList>();
    qRegisterMetaType<NewTicket>();
    qRegisterMetaType<TicketId>();
    qRegisterMetaType<CheckEvidence>();
    qRegisterMetaType<SealEvidence>();
    qRegisterMetaType<CommissioningTicket>();
    qRegisterMetaType<std::vector<CommissioningTicket>>();
    qRegisterMetaType<ExchangeEvidence>();
    qRegisterMetaType<std::vector<ExchangeEvidence>>();
    qRegisterMetaType<std::vector<ExchangeSlip>>();
    qRegisterMetaType<AccountFacts>();
}

FieldService::~FieldService() = default;

void FieldService::signIn(const Operator& person)
{
    m_person = person;
}

void FieldService::signOut()
{
    m_person.reset();
}

bool FieldService::isSignedIn()
{
    if (!m_person)
        Q_EMIT failed({Fault::PermissionDenied});
    return m_person.has_value();
}

Actor FieldService::actor() const
{
    return {m_person->id, m_parts.meters.bench.counter};
}

CommissionMeter FieldService::meters() const
{
    return {m_parts.meters, *m_person};
}

void FieldService::list(TicketList which)
{
    if (!isSignedIn())
        return;
    if (const auto tickets = m_parts.meters.book.tickets(which, mostTickets, actor()))
        Q_EMIT ticketsReady(*tickets);
    else
        Q_EMIT failed(tickets.error());
}

void FieldService::answer(const Result<CommissioningTicket>& ticket)
{
    if (!ticket) {
        Q_EMIT failed(ticket.error());
        return;
    }
    Q_EMIT ticketReady(*ticket);
}

void FieldService::begin(const NewTicket& ticket)
{
    if (isSignedIn())
        answer(meters().begin(ticket));
}

void FieldService::takeCard(TicketId ticket, const QString& note)
{
    if (isSignedIn())
        answer(meters().takeCard(ticket, note));
}

void FieldService::check(TicketId ticket, const CheckEvidence& check, const QString& note)
{
    if (isSignedIn())
        answer(meters().check(ticket, check, note));
}

void FieldService::seal(TicketId ticket, const SealEvidence& seal, const QString& photo,
                        const QString& note)
{
    if (isSignedIn())
        answer(meters().seal(ticket, seal, photo, note));
}

void FieldService::giveUp(TicketId ticket, const QString& reason)
{
    if (!isSignedIn())
        return;
    if (auto ended = meters().giveUp(ticket, reason); !ended) {
        Q_EMIT failed(ended.error());
        return;
    }
    answer(m_parts.meters.book.ticket(ticket, actor()));
}

void FieldService::exportTo(TicketId ticket, const QString& file)
{
    if (!isSignedIn())
        return;
    if (const auto done = meters().exportTo(ticket, file))
        Q_EMIT exported(file);
    else
        Q_EMIT failed(done.error());
}

void FieldService::importFrom(const QString& file)
{
    if (isSignedIn())
        answer(meters().importFrom(file));
}

void FieldService::listExchanges()
{
    if (!isSignedIn())
        return;
    const auto evidence = m_parts.meters.book.evidence({}, mostTickets, actor());
    if (!evidence) {
        Q_EMIT failed(evidence.error());
        return;
    }
    if (const auto slips = m_parts.meters.book.slips(mostTickets, actor()))
        Q_EMIT exchangesReady(*evidence, *slips);
    else
        Q_EMIT failed(slips.error());
}

void FieldService::findAccount(const QString& number)
{
    if (!isSignedIn())
        return;
    if (const auto account = accountOf(number))
        Q_EMIT accountFound(*account);
    else
        Q_EMIT failed(account.error());
}

// A meter's number is as long as a customer's: the search knows both.
Result<AccountFacts> FieldService::accountOf(const QString& number)
{
    if (auto good = permit(*m_person, Right::GiveExchangeEvidence); !good)
        return wattcard::failed(good);
    auto account = accountNamed(m_parts.ledger, number);
    if (!account) {
        constexpr int few = 5;
        const auto found = m_parts.ledger.find(number, few);
        if (!found)
            return wattcard::failed(found);
        const auto hung = std::ranges::find_if(
            *found, [&](const Account& each) { return each.meter.toString() == number; });
        if (hung == found->end())
            return wattcard::failed(Fault::NotFound, number);
        account = hung->id;
    }
    return m_parts.ledger.byAccount(*account);
}

void FieldService::give(const ExchangeEvidence& evidence)
{
    if (!isSignedIn())
        return;
    const auto given = m_parts.meters.book.give(evidence, actor());
    if (!given) {
        Q_EMIT failed(given.error());
        return;
    }
    Q_EMIT evidenceGiven(*given);
    listExchanges();
}

} // namespace wattcard::app
