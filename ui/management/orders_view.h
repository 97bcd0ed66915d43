// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/ports/work_orders.h"

#include <QString>

namespace wattcard::ui {

// What can be done with the selected order, by role and state.
enum class OrderCommand { Prepare, Approve, Write, ReadBack, ReportLost, Revoke };
inline constexpr std::array allOrderCommands{
    OrderCommand::Prepare,  OrderCommand::Approve,    OrderCommand::Write,
    OrderCommand::ReadBack, OrderCommand::ReportLost, OrderCommand::Revoke,
};

// What the management cards' screen shows.
struct OrdersView {
    std::optional<Operator> person;
    WorkOrderList which = WorkOrderList::Open;
    std::vector<WorkOrderEntry> entries; // newest first
    std::optional<WorkOrderSerial> selected;
    std::vector<BookedVisit> visits; // of the selected one
    bool busy = false;               // a card or the records are being worked with
    std::optional<Failure> failure;  // of the last command
    enum class Notice { None, Prepared, Approved, Written, ReadBack, Lost, Revoked } notice{};
    int newVisits = 0; // of the last reading back
    int oddVisits = 0; // unreadable, or under orders that nobody here knows
};

const WorkOrderEntry* selectedEntry(const OrdersView& view);

// By the table of rights, and by what the order has been through. A prepared order may be approved
// on any screen that shows it, because the approver signs in for it. The use cases check again.
bool isOffered(const OrdersView& view, OrderCommand command);

// What waits for the same approval as the selected order, of the same engineer, beside it.
std::vector<WorkOrderEntry> alikeToApprove(const OrdersView& view);

// What became of the card of an order (SCREENS.md section 9).
enum class OrderCardState { Blank, Written, Verified, Used, Expired, Returned, Lost, Revoked };
OrderCardState cardStateOf(const WorkOrderEntry& entry);

// Why the selected order cannot be written by who looks at it.
enum class WritingGap {
    None,
    FirstPersonMissing,  // an administrator, then finance
    SecondPersonMissing, // finance
    RightMissing,        // no engineer
    OtherEngineer,       // an order is written by who prepared it
    Over,
};
WritingGap writingGap(const OrdersView& view);

} // namespace wattcard::ui
