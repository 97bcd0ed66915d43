// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/bytes.h"
#include "domain/commissioning.h"
#include "domain/ports/account_book.h"
#include "domain/ports/evidence.h"

namespace wattcard {

enum class TicketList { Open, Sealed, All };
inline constexpr std::array allTicketLists{TicketList::Open, TicketList::Sealed, TicketList::All};

struct NewTicket {
    QString uid; // empty: a new one is made
    MeterNumber meter;
    QString place;
};

// What an engineer found at a meter that was taken down, for the clerk who prepares the exchange
// and the leader who approves it (DOMAIN.md 6.6 and section 9).
struct ExchangeEvidence {
    std::int64_t number = 0;
    AccountId account;
    CustomerNumber customer; // filled in by the store
    MeterNumber oldMeter;    // filled in by the store
    transaction::SeriesEnd end;
    transaction::NewMeter meter;
    Reason reason = Reason::DeviceFault;
    QString note; // what was seen
    QString seals;
    QString person;
    UtcTime givenAt{};
    bool used = false; // its exchange stands in the books
};

// An exchange as it was done: the slip's content (the bridge slip of DOMAIN.md 6.6).
struct ExchangeSlip {
    std::int64_t row = 0; // number of the transaction's row
    TransactionId id;
    CustomerNumber customer;
    QString name;
    MeterNumber oldMeter;
    PaymentMode mode = PaymentMode::Money;
    transaction::Change change; // end, meter, moved, overdrawn, paper
    Credit total;               // T of the new series: what went over and what was paid
    Money payment;
    Reason reason = Reason::DeviceFault;
    QString note;
    QString author;
    QString approver;   // the second person
    QString evidenceBy; // the engineer; empty where none gave evidence
    UtcTime at{};
};

// What engineers note in the field: commissioning tickets and the evidence of meter exchanges.
// Everything is only added, and audited. Engineers write (WriteOrder for tickets,
// GiveExchangeEvidence); whoever reads orders back, approves them or reads everything may look.
class FieldBook {
public:
    virtual ~FieldBook() = default;

    // A refusal of the ticket is failureOf(it); PermissionDenied.
    virtual Result<CommissioningTicket> begin(const NewTicket& ticket, const Actor& actor) = 0;
    virtual Result<CommissioningTicket> take(TicketId ticket, const TicketStep& step,
                                             const Actor& actor) = 0;
    virtual Result<void> giveUp(TicketId ticket, const QString& reason, const Actor& actor) = 0;
    virtual Result<CommissioningTicket> ticket(TicketId ticket, const Actor& actor) = 0; // NotFound
    // Newest first.
    virtual Result<std::vector<CommissioningTicket>> tickets(TicketList which, int limit,
                                                             const Actor& actor) = 0;
    // A ticket from a file: begun here when its uid is new, then every step that these books do not
    // have, each by the same rules. All of it or nothing; but the seal waits, and can be imported
    // again, until every card of the steps before it is confirmed here.
    virtual Result<CommissioningTicket> import(const CommissioningTicket& ticket,
                                               const Actor& actor) = 0;
    // Seals an exported file's last hash, as Evidence::seal; that it was made is an audit entry.
    virtual Result<EvidenceSeal> seal(TicketId ticket, const Bytes& head, const Actor& actor) = 0;

    // BadInput for a meter that is the old one, ReadingMissing for A above what was sold.
    virtual Result<ExchangeEvidence> give(const ExchangeEvidence& evidence, const Actor& actor) = 0;
    // Of an account, or of all where it is null; newest first.
    virtual Result<std::vector<ExchangeEvidence>> evidence(AccountId account, int limit,
                                                           const Actor& actor) = 0;
    virtual Result<std::vector<ExchangeSlip>> slips(int limit, const Actor& actor) = 0;
};

} // namespace wattcard
