// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/repositories/sql_day_book.h"
#include "db/repositories/sql_tills.h"

namespace wattcard::db {

// Where money lies: the cash in a drawer, the rest at the bank, by the counter that took it.
struct Drawer {
    CounterId counter{};
    std::optional<ShiftId> shift; // whose cash it is; none: the counter's own till
};

// Whose drawer money goes into or comes out of, and on which business day. The one place of this
// rule (DOMAIN.md section 8): money moves in an open shift on an open day, and at the cash limit no
// more is taken. A practice profile may sell before anybody has opened a shift: then the day
// follows the clock and the till is the counter's. As soon as a shift is open at the counter, its
// rules hold there too. Inside a transaction.
class TillRule {
public:
    TillRule(Database& database, const Clock& clock)
        : m_database{database},
          m_clock{clock},
          m_tills{database, clock},
          m_days{database, clock}
    {
    }
    // The day that money belongs to now; DayNotOpen.
    Result<QString> runningDay(CounterId counter);
    // Whether money of that day can still be taken back: the day is open, in a practice profile
    // also by the clock.
    Result<bool> runs(const QString& day);
    // The same as runningDay; a practice profile without a shift opens the day of the clock by
    // itself.
    Result<QString> businessDay(const Actor& actor);
    Result<Drawer> taking(const Actor& actor);     // NoShift, AlreadyCounted, TillFull
    Result<Drawer> givingBack(const Actor& actor); // NoShift, AlreadyCounted
    // Of a row as it begins: one that takes no money needs a shift, but no room in the drawer.
    Result<Drawer> ofRow(const transaction::Row& row, const Actor& actor);

private:
    Result<bool> isPractice();
    Result<bool> needsShift(CounterId counter);
    Database& m_database;
    const Clock& m_clock;
    SqlTills m_tills;
    SqlDayBook m_days;
};

} // namespace wattcard::db
