// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/commission_meter.h"
#include "domain/ports/field_book.h"

#include <QObject>

#include <memory>

namespace wattcard::app {

// Tickets, exchange evidence and slips behind signals, beside CardService: lives on the card
// thread, every slot may wait for the card. What is asked of nobody's behalf is refused.
class FieldService : public QObject {
    Q_OBJECT
public:
    struct Parts {
        CommissionMeter::Parts meters;
        Ledger& ledger;
    };
    explicit FieldService(const Parts& parts);
    ~FieldService() override;

public Q_SLOTS:
    void signIn(const wattcard::Operator& person);
    void signOut();

    void list(wattcard::TicketList which); // answers ticketsReady, the newest first
    // Each of these answers ticketReady, with the ticket as it is then.
    void begin(const wattcard::NewTicket& ticket);
    void takeCard(wattcard::TicketId ticket, const QString& note);
    void check(wattcard::TicketId ticket, const wattcard::CheckEvidence& check,
               const QString& note);
    void seal(wattcard::TicketId ticket, const wattcard::SealEvidence& seal, const QString& photo,
              const QString& note);
    void giveUp(wattcard::TicketId ticket, const QString& reason);
    void exportTo(wattcard::TicketId ticket, const QString& file); // answers exported
    void importFrom(const QString& file);

    // Answers exchangesReady.
    void listExchanges();
    // By customer or meter number; answers accountFound.
    void findAccount(const QString& number);
    void give(const wattcard::ExchangeEvidence& evidence); // answers evidenceGiven

Q_SIGNALS:
    void ticketsReady(const std::vector<wattcard::CommissioningTicket>& tickets);
    void ticketReady(const wattcard::CommissioningTicket& ticket);
    void exported(const QString& file);
    void exchangesReady(const std::vector<wattcard::ExchangeEvidence>& evidence,
                        const std::vector<wattcard::ExchangeSlip>& slips);
    void accountFound(const wattcard::AccountFacts& facts);
    void evidenceGiven(const wattcard::ExchangeEvidence& evidence);
    void failed(const wattcard::Failure& failure);

private:
    bool isSignedIn();
    Actor actor() const;
    CommissionMeter meters() const;
    void answer(const Result<CommissioningTicket>& ticket);
    Result<AccountFacts> accountOf(const QString& number);

    Parts m_parts;
    std::optional<Operator> m_person;
};

} // namespace wattcard::app
