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
        return entry && isOneOf(entry->state, {Approved, Writing}) && !entry->isExpired &&
               writingGap(view) == WritingGap::None;
    case OrderCommand::ReportLost: return entry && isOneOf(entry->state, {Writing, Issued});
    case OrderCommand::Revoke: return entry && isOneOf(entry->state, {Prepared, Approved});
    case OrderCommand::Approve:
    case OrderCommand::Prepare:
    case OrderCommand::ReadBack: break;
    }
    return true;
}

std::vector<WorkOrderEntry> alikeToApprove(const OrdersView& view)
{
    std::vector<WorkOrderEntry> alike;
    const WorkOrderEntry* selected = selectedEntry(view);
    if (!selected)
        return alike;
    std::ranges::copy_if(view.entries, std::back_inserter(alike), [&](const WorkOrderEntry& entry) {
        return entry.state == WorkOrderState::Prepared && !entry.isExpired &&
               entry.order.serial != selected->order.serial &&
               entry.order.engineer == selected->order.engineer &&
               entry.order.approver1 == selected->order.approver1;
    });
    return alike;
}

OrderCardState cardStateOf(const WorkOrderEntry& entry)
{
    switch (entry.state) {
    case WorkOrderState::Returned: return OrderCardState::Returned;
    case WorkOrderState::Lost: return OrderCardState::Lost;
    case WorkOrderState::Revoked: return OrderCardState::Revoked;
    default: break;
    }
    if (entry.isExpired)
        return OrderCardState::Expired;
    if (entry.state == WorkOrderState::Writing)
        return OrderCardState::Written;
    if (entry.state != WorkOrderState::Issued)
        return OrderCardState::Blank;
    return entry.visits > 0 ? OrderCardState::Used : OrderCardState::Verified;
}

WritingGap writingGap(const OrdersView& view)
{
    const WorkOrderEntry* entry = selectedEntry(view);
    if (!entry || !view.person)
        return WritingGap::None;
    using enum WorkOrderState;
    if (!isOneOf(entry->state, {Prepared, Approved, Writing}))
        return WritingGap::None; // it has its card, or never gets one
    if (entry->isExpired)
        return WritingGap::Over;
    if (entry->state == Prepared)
        return entry->order.approver1.isNull() ? WritingGap::FirstPersonMissing
                                               : WritingGap::SecondPersonMissing;
    if (!may(view.person->role, Right::WriteOrder))
        return WritingGap::RightMissing;
    return entry->order.engineer == view.person->id ? WritingGap::None : WritingGap::OtherEngineer;
}

} // namespace wattcard::ui
