// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/visit_service.h"
#include "app/work_order_desk.h"
#include "ui/widgets/tone.h"

namespace wattcard::ui {

enum class ReadbackCommand { Read, TakeBack, Export };
inline constexpr std::array allReadbackCommands{ReadbackCommand::Read, ReadbackCommand::TakeBack,
                                                ReadbackCommand::Export};

// What the screen of visits shows.
struct ReadbackView {
    std::optional<Operator> person;
    std::vector<VisitedMeter> meters; // booked last first
    std::optional<MeterNumber> selected;
    std::optional<app::ReviewedMeter> reviewed; // the selected one
    std::size_t visit = 0;                      // the chosen one of its visits
    std::optional<app::OrderBalance> balance;
    WorkOrderList which = WorkOrderList::Unreturned;
    std::optional<app::OrderReading> reading; // of the last card
    bool takenBack = false;                   // and its order is settled
    bool busy = false;
    std::optional<Failure> failure;
    QString exported; // the file
};

bool isOffered(const ReadbackView& view, ReadbackCommand command);

// New: brought home by the last card. Suspicious: it contradicts the books, or they it. Foreign: a
// meter of nobody here.
enum class VisitState { New, Known, Suspicious, Foreign };
VisitState stateOf(const ReadbackView& view, std::size_t visit);
const std::vector<WorkOrderEntry>& ordersShown(const ReadbackView& view);

} // namespace wattcard::ui
