// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/repositories/journal.h"
#include "domain/work_order.h"

#include <map>

namespace wattcard::db {

// Emergency credit that a visit tells of (DOMAIN.md section 6.11): what the meter has lent since
// its series began, beyond what return data or an earlier visit has booked, is owed. Of a series
// that has ended it was used there.
class EmergencyBooking {
public:
    EmergencyBooking(Database& database, const Clock& clock)
        : m_database{database},
          m_clock{clock}
    {
    }
    // Of visits in the order in which they are booked.
    Result<void> add(const Visit& visit, const WorkOrder& order);
    const std::vector<Leg>& legs() const { return m_legs; }

private:
    Database& m_database;
    const Clock& m_clock;
    std::map<std::int64_t, Credit> m_lent; // by series, not posted yet
    std::vector<Leg> m_legs;
};

} // namespace wattcard::db
