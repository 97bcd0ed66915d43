// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/field_photos.h"
#include "app/workbench.h"
#include "domain/ports/field_book.h"

namespace wattcard::app {

// The ticket on which a meter is put into service, step by step (DOMAIN.md 7.1). What a card says
// of the meter is read from the card in the reader, never typed. Refusals are those of the ticket
// (ticketRefusal), beside the reader's faults and PermissionDenied.
class CommissionMeter {
public:
    struct Parts {
        Workbench bench;
        CardDesk& desk; // reads the customer's card
        FieldBook& book;
        FieldPhotos photos;
    };
    CommissionMeter(const Parts& parts, const Operator& who) : m_parts{parts}, m_who{who} {}

    Result<CommissioningTicket> begin(const NewTicket& ticket);
    // Reset, clear or open, by the card in the reader: a management card's visits are booked, then
    // the newest one at this meter is the evidence; of a customer's card it is the return data.
    Result<CommissioningTicket> takeCard(TicketId ticket, const QString& note);
    Result<CommissioningTicket> check(TicketId ticket, const CheckEvidence& check,
                                      const QString& note);
    // `photo` is the file that the camera made; a copy is kept.
    Result<CommissioningTicket> seal(TicketId ticket, SealEvidence seal, const QString& photo,
                                     const QString& note);
    Result<void> giveUp(TicketId ticket, const QString& reason);
    // Into a new file of that name, and from one.
    Result<void> exportTo(TicketId ticket, const QString& file);
    Result<CommissioningTicket> importFrom(const QString& file);

private:
    struct Found {
        CommissioningStep step = CommissioningStep::Open;
        CardEvidence card;
    };
    Result<Found> readCard(const CommissioningTicket& ticket);
    Result<Found> readVisits(const CommissioningTicket& ticket, ManagementClass kind);
    Result<Found> readReturn(const CommissioningTicket& ticket);
    Actor actor() const { return {m_who.id, m_parts.bench.counter}; }
    const Parts& m_parts;
    Operator m_who;
};

} // namespace wattcard::app
