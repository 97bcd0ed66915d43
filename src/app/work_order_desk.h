// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/workbench.h"

namespace wattcard::app {

// What a management card had to tell.
struct OrderReading {
    std::optional<WorkOrderEntry> entry; // none: its order is not in the books
    bool isHotlisted = false;            // it was lost: keep the card
    int newVisits = 0;
    int unreadableVisits = 0;
    int strangeVisits = 0;           // under orders that the books do not know
    std::vector<BookedVisit> visits; // of the order, as booked; foreign and suspicious ones marked
    int visitsOnCard = 0;            // of mostVisitsOnCard: then each new one replaces the oldest
    std::vector<Visit> fresh;        // of those on the card: they were not in the books before
};

struct OrderBalance {
    std::vector<WorkOrderEntry> unreturned, expired, foreign, lost;
};

// Management cards from the order to its end (CARD.md section 7). The engineer prepares, writes and
// uses; an administrator, then finance approve what they see. With a kind of card that cannot carry
// an order safely, preparing, writing and reading are CardKindCannot.
class WorkOrderDesk {
public:
    WorkOrderDesk(const Workbench& bench, const Operator& who) : m_bench{bench}, m_who{who} {}

    Result<WorkOrderSerial> prepare(const WorkOrder& order, const QString& reason);
    // `approver` has just signed in beside the one who is; `shown` is what was on the screen.
    Result<void> approve(const WorkOrder& shown, const Operator& approver);
    Result<void> revoke(WorkOrderSerial serial);
    // Binds the blank in the reader, personalises it for the class, writes and reads back. After an
    // interruption the same call goes on: the card tells what has been done. NotApproved while a
    // second person is missing, WorkOrderEnded, both before the card is asked for; CardNotBlank,
    // OtherCardInserted, CardReplaced for a card on the hotlist, ProofMismatch when the card shows
    // another order than was written.
    Result<WorkOrderEntry> makeCard(WorkOrderSerial serial);
    // Books the visits on the card in the reader; the order stays out.
    Result<OrderReading> read();
    // The same, and the order is returned. A lost card that is found again ends here too.
    Result<OrderReading> takeBack();
    Result<void> lose(WorkOrderSerial serial, const QString& reason);
    Result<OrderBalance> reconcile(int limit);

private:
    Result<void> permitCard(Right right) const;
    Result<void> makeReady(const CardHints& hints, const WorkOrder& order);
    Result<void> writeOnce(const CardSerial& card, const WorkOrder& order);
    Result<bool> shows(const CardSerial& card, const WorkOrder& order);
    Result<void> bookVisits(OrderReading& reading, const std::vector<Visit>& visits);
    Actor actor() const { return {m_who.id, m_bench.counter}; }
    Workbench m_bench;
    Operator m_who;
};

} // namespace wattcard::app
