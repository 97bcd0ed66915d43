// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/repositories/columns.h"
#include "db/repositories/emergency_booking.h"
#include "db/sqlite/database.h"

namespace wattcard::db {

// Visits read from a management card, inside a transaction: judged against the books and the order,
// and kept as evidence. No credit moves, but what the meter has lent is booked.
class VisitBooking {
public:
    VisitBooking(Database& database, const Clock& clock)
        : m_database{database},
          m_clock{clock},
          m_emergency{database, clock}
    {
    }
    // Whether it was new. `audit` is the entry that the transaction will add.
    Result<bool> book(const Visit& visit, const WorkOrder& order, std::int64_t audit,
                      const Actor& actor);
    // What the new visits tell of emergency credit; to be posted with that entry.
    const std::vector<Leg>& lent() const { return m_emergency.legs(); }
    Result<std::vector<BookedVisit>> visits(WorkOrderSerial order); // oldest first

private:
    struct Judgement {
        bool isForeign = false;
        bool isSuspicious = false;
    };
    Result<Judgement> judge(const Visit& visit, const WorkOrder& order);
    Result<bool> contradictsBooks(const Visit& visit);
    Database& m_database;
    const Clock& m_clock;
    EmergencyBooking m_emergency;
};

// The only reader of table work_order_visit: its columns from work_order to relay_closed without
// the number, then booked_at, is_foreign and suspicious.
BookedVisit bookedVisitFrom(Record& record);

} // namespace wattcard::db
