// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/approval.h"
#include "domain/ports/roll_outs.h"

namespace wattcard::app {

// What people decide about roll-outs (DOMAIN.md F-29): the administrator starts one and begins its
// stages, any shift leader stops it at once, and after a stop it takes two to go on. Acts on the
// newest roll-out; NotFound when there is none.
class RollOutDesk {
public:
    RollOutDesk(RollOuts& book, const Operator& who, CounterId counter)
        : m_book{book},
          m_who{who},
          m_counter{counter}
    {
    }
    // The approval is asked for after a stop only: NotApproved.
    Result<RollOut> start(RollOutStart start, const std::optional<Approval>& approval);
    Result<RollOutStage> next(); // RollOutStopped, StageNotProven, RollOutClosed
    Result<void> stop(const QString& reason);
    Result<RollOut> resume(const QString& reason, const std::optional<Approval>& approval);
    Result<RollOut> newest();
    Result<std::vector<RollOut>> all() { return m_book.all(); }
    Result<std::vector<RepairLine>> repairs() { return m_book.repairs(); }
    Result<void> markRepaired(const CardSerial& card, const QString& reason);

    // What the second person signs.
    ApprovalRequest requestFor(const RollOutStart& start) const;
    ApprovalRequest requestFor(const RollOut& stopped, const QString& reason) const;

private:
    Result<void> permitted(Right right) const;
    Actor actor() const { return {m_who.id, m_counter}; }
    RollOuts& m_book;
    Operator m_who;
    CounterId m_counter;
};

} // namespace wattcard::app
