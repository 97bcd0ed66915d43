// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/personalise_batch.h"

namespace wattcard::app {

// What the card that was put in turned out to be, and how the queue stands after it.
struct OrderBatchStep {
    // `made` of `wanted` orders have their card. Complete with fewer: those that are left wait for
    // the cards that they were begun on, or are over.
    BatchStep card;
    std::optional<WorkOrderSerial> order = {}; // that the card has, or is to get
    bool isBound = false;                      // the order waits for this very card
    std::vector<WorkOrderEntry> queue = {};    // as the books have it now, oldest first
    std::vector<BadCard> tray = {};            // put aside so far, the last word about each card
};

// Many management cards, one for each approved order of an engineer, "next card" by insertion only
// (CARD.md sections 6 and 7). The queue is what the books say: an order whose card was written is
// never written again, and after an interruption a new batch goes on where the old one stopped. A
// blank is personalised before an order is bound to it, so that a card which cannot be written
// costs no order.
class OrderBatch {
public:
    // The queue of that person: his orders that both have approved and that are not over, the
    // begun ones among them. PermissionDenied; CardKindCannot for cards that carry no orders.
    static Result<OrderBatch> of(const Workbench& bench, const Operator& who);
    OrderBatchStep begin(); // how the queue stands before the first card
    OrderBatchStep cardArrived();
    bool isComplete() const; // no order waits for a card any more
    const std::vector<BadCard>& tray() const { return m_tray; }

private:
    OrderBatch(const Workbench& bench, const Operator& who, std::vector<WorkOrderEntry> queue);
    Result<void> refresh();
    BatchStep examine(OrderBatchStep& step);
    BatchStep serve(const CardHints& hints, OrderBatchStep& step);
    std::optional<BatchStep> makeReady(const CardHints& hints, ManagementClass kind);
    BatchStep write(const CardHints& hints, OrderBatchStep& step);
    void finish(OrderBatchStep& step) const;

    Workbench m_bench;
    Operator m_who;
    std::vector<WorkOrderEntry> m_queue;
    std::vector<BadCard> m_tray;
};

} // namespace wattcard::app
