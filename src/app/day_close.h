// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/ports/clock.h"
#include "domain/ports/day_book.h"

namespace wattcard::app {

// "20261121", the name of the business day that the clock proposes.
QString dayOf(LocalTime time);

// Business days as people open and close them, apart from the computer's clock: the clock only
// proposes the date (DOMAIN.md section 9).
class DayClose {
public:
    DayClose(DayBook& days, const Clock& clock, const Actor& actor)
        : m_days{days},
          m_clock{clock},
          m_actor{actor}
    {
    }
    // The local date when `businessDay` is empty; returns the day that is open now.
    Result<QString> open(const QString& businessDay);
    Result<std::vector<ZReport>> close() { return m_days.close(m_actor); }
    Result<DayTotals> x(CounterId counter) { return m_days.xReport(counter, m_actor); }
    // The newest when `number` is 0; NotFound.
    Result<ZReport> z(CounterId counter, int number);
    // Of the day that is open, or of the one given.
    Result<Reconciliation> reconcile(const QString& businessDay);

private:
    DayBook& m_days;
    const Clock& m_clock;
    Actor m_actor;
};

} // namespace wattcard::app
