// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/management/orders_view.h"

#include "domain/rights.h"

#include <algorithm>
#include <cstdlib>

namespace wattcard::ui {

namespace {

bool isOneOf(WorkOrderState state, std::initializer_list<WorkOrderState> states)
{
    return std::ranges::count(states, state) > 0;
}

Right rightFor(OrderCommand command)
{
    switch (command) {
    case OrderCommand::Prepare: return Right::PrepareOrder;
    case OrderCommand::Approve: break; // whoever approves signs in for it
    case OrderCommand::Write: return Right::WriteOrder;
    case OrderCommand::ReadBack: return Right::ReadOrderBack;
    case OrderCommand::ReportLost: return Right::ReportOrderLost;
    case OrderCommand::Revoke: return Right::RevokeOrder;
    }
    std::abort();
}

} // namespace

const WorkOrderEntry* selectedEntry(const OrdersView& view)
{
    const auto found = std::ranges::find_if(view.entries, [&](const WorkOrderEntry& entry) {
        return view.selected == entry.order.serial;
    });
    return found == view.entries.end() ? nullptr : &*found;
}

bool isOffered(const OrdersView& view, OrderCommand command)
{
    using enum WorkOrderState;
    if (view.busy || !view.person)
        return false;
    const WorkOrderEntry* entry = selectedEntry(view);
    if (command == OrderCommand::Approve)
        return entry && entry->state == Prepared;
    if (!may(view.person->role, rightFor(command)))
        return false;
    switch (command) {
    case OrderCommand::Write:
        return entry && isOneOf(entry->state, {Approved, Writing}) && !entry->isExpired;
    case OrderCommand::ReportLost: return entry && isOneOf(entry->state, {Writing, Issued});
    case OrderCommand::Revoke: return entry && isOneOf(entry->state, {Prepared, Approved});
    case OrderCommand::Approve:
    case OrderCommand::Prepare:
    case OrderCommand::ReadBack: break;
    }
    return true;
}

} // namespace wattcard::ui
