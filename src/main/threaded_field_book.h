// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/store/address.h"
#include "domain/ports/field_book.h"

#include <QObject>

namespace wattcard {

// The field book as the card thread sees it.
class ThreadedFieldBook final : public FieldBook {
public:
    // `home` lives on the database thread. With the store's address, lists of tickets are read
    // beside that thread.
    ThreadedFieldBook(FieldBook& book, QObject& home, db::StoreAddress store = {})
        : m_book{book},
          m_home{home},
          m_store{std::move(store)}
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
    FieldBook& m_book;
    QObject& m_home;
    db::StoreAddress m_store;
};

} // namespace wattcard
