// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/ports/tills.h"
#include "domain/rights.h"

namespace wattcard::app {

// A shift at one counter, from its float to its end (DOMAIN.md section 8). Who asks is the person
// who has signed in; the store asks his role again.
class ShiftDesk {
public:
    ShiftDesk(Tills& tills, const Operator& who, CounterId counter)
        : m_tills{tills},
          m_who{who},
          m_counter{counter}
    {
    }
    Result<Shift> open(const ShiftOpening& opening);
    Result<void> lift(Money amount, const QString& reason);
    Result<void> payIn(Money amount, const QString& reason);
    // Blind: nothing of what is expected has been told before.
    Result<ShiftOutcome> count(const TillCount& count);
    Result<void> orderRecount(const QString& reason);
    Result<ShiftOutcome> outcome();
    Result<void> signOpenRow(const TransactionId& row, const QString& reason);
    Result<ShiftOutcome> close(ShiftClosing closing); // of the shift of this counter

private:
    Result<ShiftId> here(Right right); // the shift of this counter, for who may
    Actor actor() const { return {m_who.id, m_counter}; }
    Tills& m_tills;
    Operator m_who;
    CounterId m_counter;
};

} // namespace wattcard::app
