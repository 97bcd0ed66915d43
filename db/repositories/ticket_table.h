// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/repositories/audited_rows.h"
#include "db/sqlite/asking.h"
#include "domain/ports/field_book.h"

namespace wattcard::db {

// The newest tickets of a list with their steps, each card's evidence as TicketTable::standingOf()
// confirms it: two statements, however many they are.
Result<std::vector<CommissioningTicket>> ticketsIn(const Asking& ask, TicketList which, int limit);

// The tables of commissioning tickets: the only reader and writer of them. Inside a transaction
// where something is written.
class TicketTable {
public:
    TicketTable(Database& database, const Clock& clock) : m_database{database}, m_clock{clock} {}
    Result<CommissioningTicket> ticket(TicketId id); // NotFound
    Result<std::optional<TicketId>> withUid(const QString& uid);
    // The one that is open for a meter.
    Result<std::optional<TicketId>> openFor(const MeterNumber& meter);
    Result<std::vector<CommissioningTicket>> list(TicketList which, int limit);

    // The id of the new row; `ticket.steps` are not written.
    Result<TicketId> insert(const CommissioningTicket& ticket, AuditedRows& rows,
                            const Actor& actor);
    Result<void> insertStep(TicketId ticket, const TicketStep& step, AuditedRows& rows,
                            const Actor& actor);
    Result<void> insertEnd(TicketId ticket, const QString& reason, AuditedRows& rows,
                           const Actor& actor);

    // Whether another ticket for this meter, not given up, has used the order.
    Result<bool> isOrderUsed(TicketId ticket, WorkOrderSerial order);
    // Of the card evidence of a step: whether the order, or the account of the card, is known here,
    // and whether the books say the same of it.
    struct Standing {
        bool known = false;
        bool same = false;
    };
    Result<Standing> standingOf(const CardEvidence& card);

private:
    Result<std::vector<TicketStep>> steps(TicketId ticket);
    Result<std::int64_t> next(const StatementText& statement);
    Database& m_database;
    const Clock& m_clock;
};

} // namespace wattcard::db
