// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/management/readback_view.h"

#include "domain/rights.h"

#include <algorithm>

namespace wattcard::ui {

bool isOffered(const ReadbackView& view, ReadbackCommand command)
{
    if (!view.person || view.busy)
        return false;
    if (command == ReadbackCommand::Export)
        return view.reviewed.has_value();
    return may(view.person->role, Right::ReadOrderBack);
}

VisitState stateOf(const ReadbackView& view, std::size_t visit)
{
    const app::ReviewedMeter& meter = *view.reviewed;
    const BookedVisit& booked = meter.history.visits[visit];
    if (booked.isForeign)
        return VisitState::Foreign;
    if (booked.isSuspicious || app::contradicts(meter.findings[visit]))
        return VisitState::Suspicious;
    const bool isNew = view.reading && std::ranges::count(view.reading->fresh, booked.visit) > 0;
    return isNew ? VisitState::New : VisitState::Known;
}

const std::vector<WorkOrderEntry>& ordersShown(const ReadbackView& view)
{
    static const std::vector<WorkOrderEntry> none;
    if (!view.balance)
        return none;
    switch (view.which) {
    case WorkOrderList::Expired: return view.balance->expired;
    case WorkOrderList::Foreign: return view.balance->foreign;
    case WorkOrderList::Lost: return view.balance->lost;
    default: return view.balance->unreturned;
    }
}

} // namespace wattcard::ui
