// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/operators/staff_view.h"

#include "domain/rights.h"

#include <algorithm>
#include <cstdlib>

namespace wattcard::ui {

using app::StaffLine;
using app::StaffState;

const StaffLine* selectedLine(const StaffView& view)
{
    const auto found = std::ranges::find_if(
        view.lines, [&](const StaffLine& line) { return view.selected == line.entry.person.id; });
    return found == view.lines.end() ? nullptr : &*found;
}

bool isLastOfRole(const StaffView& view, const StaffLine& line)
{
    const Role role = line.entry.person.role;
    const bool isKept =
        role == Role::Administrator || role == Role::Auditor || role == Role::Custodian;
    if (!isKept || line.entry.isDisabled)
        return false;
    const auto there = std::ranges::count_if(view.lines, [role](const StaffLine& each) {
        return each.entry.person.role == role && !each.entry.isDisabled;
    });
    return there <= (role == Role::Custodian ? 2 : 1);
}

StaffObstacle obstacleOf(const StaffView& view)
{
    if (!view.person || !may(view.person->role, Right::ManageOperators))
        return StaffObstacle::NotYours;
    const StaffLine* line = selectedLine(view);
    if (!line)
        return StaffObstacle::None;
    if (line->entry.person.id == view.person->id)
        return StaffObstacle::Yourself;
    return isLastOfRole(view, *line) ? StaffObstacle::LastOfRole : StaffObstacle::None;
}

bool isOffered(const StaffView& view, StaffCommand command)
{
    const StaffObstacle obstacle = obstacleOf(view);
    if (obstacle == StaffObstacle::NotYours || view.busy || view.form || !view.isListed)
        return false;
    if (command == StaffCommand::Enter)
        return true;
    const StaffLine* line = selectedLine(view);
    if (!line || obstacle == StaffObstacle::Yourself)
        return false;
    const bool isHere = line->state != StaffState::Left;
    switch (command) {
    case StaffCommand::SetRole:
    case StaffCommand::Disable: return isHere && obstacle == StaffObstacle::None;
    case StaffCommand::SetScope:
    case StaffCommand::SetLimits:
    case StaffCommand::ResetPin: return isHere;
    case StaffCommand::Unlock: return true;
    case StaffCommand::Enter: break;
    }
    std::abort();
}

StaffGap gapIn(const app::StaffRequest& request, const app::Login& second)
{
    const bool isNew = request.kind == StaffCommand::Enter;
    if (isNew && request.login.isEmpty())
        return StaffGap::Login;
    if (isNew && request.name.isEmpty())
        return StaffGap::Name;
    if (request.reason.isEmpty())
        return StaffGap::Reason;
    return second.name.isEmpty() || second.password.isEmpty() ? StaffGap::Second : StaffGap::None;
}

} // namespace wattcard::ui
