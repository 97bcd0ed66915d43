// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "main/threaded_field_book.h"

#include "db/repositories/ticket_table.h"
#include "db/sqlite/reading.h"
#include "main/database_thread.h"

namespace wattcard {

Result<CommissioningTicket> ThreadedFieldBook::begin(const NewTicket& ticket, const Actor& actor)
{
    return onThreadOf(m_home, [&] { return m_book.begin(ticket, actor); });
}

Result<CommissioningTicket> ThreadedFieldBook::take(TicketId ticket, const TicketStep& step,
                                                    const Actor& actor)
{
    return onThreadOf(m_home, [&] { return m_book.take(ticket, step, actor); });
}

Result<void> ThreadedFieldBook::giveUp(TicketId ticket, const QString& reason, const Actor& actor)
{
    return onThreadOf(m_home, [&] { return m_book.giveUp(ticket, reason, actor); });
}

Result<CommissioningTicket> ThreadedFieldBook::ticket(TicketId ticket, const Actor& actor)
{
    return onThreadOf(m_home, [&] { return m_book.ticket(ticket, actor); });
}

Result<std::vector<CommissioningTicket>> ThreadedFieldBook::tickets(TicketList which, int limit,
                                                                    const Actor& actor)
{
    if (m_store.isNowhere())
        return onThreadOf(m_home, [&] { return m_book.tickets(which, limit, actor); });
    // None of them: whether he may look at all, by the role on record.
    auto may = onThreadOf(m_home, [&] { return m_book.tickets(which, 0, actor); });
    if (!may)
        return may;
    const auto reading = db::Reading::open(m_store);
    return reading ? db::ticketsIn(db::askingOf(**reading), which, limit) : failed(reading);
}

Result<CommissioningTicket> ThreadedFieldBook::import(const CommissioningTicket& ticket,
                                                      const Actor& actor)
{
    return onThreadOf(m_home, [&] { return m_book.import(ticket, actor); });
}

Result<EvidenceSeal> ThreadedFieldBook::seal(TicketId ticket, const Bytes& head, const Actor& actor)
{
    return onThreadOf(m_home, [&] { return m_book.seal(ticket, head, actor); });
}

Result<ExchangeEvidence> ThreadedFieldBook::give(const ExchangeEvidence& evidence,
                                                 const Actor& actor)
{
    return onThreadOf(m_home, [&] { return m_book.give(evidence, actor); });
}

Result<std::vector<ExchangeEvidence>> ThreadedFieldBook::evidence(AccountId account, int limit,
                                                                  const Actor& actor)
{
    return onThreadOf(m_home, [&] { return m_book.evidence(account, limit, actor); });
}

Result<std::vector<ExchangeSlip>> ThreadedFieldBook::slips(int limit, const Actor& actor)
{
    return onThreadOf(m_home, [&] { return m_book.slips(limit, actor); });
}

} // namespace wattcard
