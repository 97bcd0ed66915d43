// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/field_service.h"
#include "app/work_order_desk.h"
#include "db/repositories/sql_field_book.h"
#include "town.h"

namespace wattcard::flows {

inline constexpr auto ticketMeter = "261121000123"; // of the town's customer
inline constexpr Ratios townRatios{1, 1};

// An engineer with a reader of his own, cards for work orders, and a ticket in the town's books.
class TicketBench {
public:
    explicit TicketBench(Town& town);
    void restart(); // the program ends and begins again, on the same files

    app::CommissionMeter meters(Role role = Role::Engineer);
    app::FieldService::Parts service() const { return {*m_parts, *town.ledger}; }
    void putIn(Hand& hand); // into the engineer's reader
    CommissioningTicket begin(const QString& digits = QString::fromLatin1(ticketMeter));
    // A work order for the wall's meter, approved by two people and on a card of its own.
    Hand& order(ManagementClass kind, const Wall& wall, int uses = 1);
    // The card was served at the meter; what it showed in the end.
    meter::DisplayCode serve(Hand& hand, Wall& wall);
    void powerCycle(Wall& wall);
    // The list that a screen reads beside the database's thread.
    std::vector<CommissioningTicket> listedBeside(TicketList which) const;
    Result<CommissioningTicket> take(const CommissioningTicket& ticket, Hand& hand);
    // Reset and clear, as they should go.
    CommissioningTicket resetAndCleared(Wall& wall);
    CommissioningTicket opened(Wall& wall, Hand& hand, Money payment);
    QString photo(const QByteArray& content = QByteArray{"a picture"}); // a JPEG file, by its mark
    CheckEvidence goodCheck() const;
    SealEvidence goodSeal() const;

    Town& town;
    QTemporaryDir folder; // of photographs and files
    std::unique_ptr<db::SqlFieldBook> book;
    std::uint16_t nextCard = 400; // for work orders

private:
    void settle();
    crypto::TestKeyStore m_counterKeys{crypto::TestKeyStore::counter()};
    crypto::TestKeyStore m_officeKeys{crypto::TestKeyStore::engineer()};
    cardio::Wattcard1Desk m_desk;
    cardio::Wattcard1Workshop m_office;
    std::unique_ptr<app::CommissionMeter::Parts> m_parts;
};

// The refusal of a step; a fault of its own for anything else.
TicketRefusal why(const Result<CommissioningTicket>& answer);

} // namespace wattcard::flows
