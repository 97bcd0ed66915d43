// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/card_events.h"
#include "ui/widgets/tone.h"

#include <QString>

namespace wattcard::ui {

// What a batch makes: the cards of the engineer's own approved orders, or blanks of one class.
struct CardBatchPlan {
    bool isOrders = true;
    std::uint8_t cardClass = 0; // of blanks
    int wanted = 0;             // of blanks; orders count themselves
    friend bool operator==(const CardBatchPlan&, const CardBatchPlan&) = default;
};

// What the screen of batches shows. Cards are only put in, one after the other.
struct CardBatchView {
    std::optional<Operator> person;
    std::optional<CardBatchPlan> running;
    bool isOrders = true;                 // what the queue below is of
    bool busy = false;                    // a card is being worked with
    std::optional<app::BatchStep> last;   // of the last card
    std::optional<WorkOrderSerial> order; // that the last card has, or is to get
    bool isBound = false;                 // the order waits for that very card
    std::vector<WorkOrderEntry> queue;
    std::vector<app::BadCard> tray;
    int made = 0;
    int wanted = 0;
    bool nothingWaits = false; // no approved order was there to begin with
    std::optional<Failure> failure;
};

enum class BatchCommand { Start, Stop };
bool isOffered(const CardBatchView& view, BatchCommand command);
// What a person of that role may make; the first is usual. Empty for a role that makes no cards.
std::vector<CardBatchPlan> batchPlansFor(Role role);

QString batchPlanText(const CardBatchPlan& plan);
struct BatchSaying {
    QString text;
    Tone tone = Tone::Neutral;
};
BatchSaying batchSaying(const CardBatchView& view); // what to do with the card, and next
QString badCardText(const app::BadCard& bad);       // why it lies in the tray
QString queueStateText(const WorkOrderEntry& entry);

} // namespace wattcard::ui
