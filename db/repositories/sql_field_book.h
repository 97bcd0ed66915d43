// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/repositories/ticket_table.h"

namespace wattcard::db {

// To be used on the database's thread.
class SqlFieldBook : public FieldBook {
public:
    SqlFieldBook(Database& database, const Clock& clock)
        : m_database{database},
          m_clock{clock},
          m_tickets{database, clock}
    {
    }
    Result<CommissioningTicket> begin(const NewTicket& ticket, const Actor& actor) override;
    Result<CommissioningTicket> take(TicketId ticket, const TicketStep& step,
                                     const Actor& actor) override;
    Result<void> giveUp(TicketId ticket, const QString& reason, const Actor& actor) override;
    Result<CommissioningTicket> ticket(TicketId ticket, const Actor& actor) override;
    Result<std::vector<CommissioningTicket>> tickets(TicketList which, int limit,
                                                     const Actor& actor) override;
    Result<CommissioningTicket> import(const CommissioningTicket& ticket,
                                       const Actor& actor) override;
    Result<EvidenceSeal> seal(TicketId ticket, const Bytes& head, const Actor& actor) override;

    Result<ExchangeEvidence> give(const ExchangeEvidence& evidence, const Actor& actor) override;
    Result<std::vector<ExchangeEvidence>> evidence(AccountId account, int limit,
                                                   const Actor& actor) override;
    Result<std::vector<ExchangeSlip>> slips(int limit, const Actor& actor) override;

private:
    Result<void> mayLook(const Actor& actor);
    Result<QString> nameOf(OperatorId who);
    Result<bool> isVisited(const OrderEvidence& order, const MeterNumber& meter);
    Result<std::optional<TicketRefusal>> refusal(const CommissioningTicket& ticket,
                                                 const TicketStep& step);
    Result<void> write(const CommissioningTicket& ticket, const TicketStep& step,
                       const Actor& actor);
    Result<TicketId> write(const CommissioningTicket& ticket, const Actor& actor);
    Result<void> keepSeals(const MeterNumber& meter, const SealEvidence& seal);

    Database& m_database;
    const Clock& m_clock;
    TicketTable m_tickets;
};

} // namespace wattcard::db
