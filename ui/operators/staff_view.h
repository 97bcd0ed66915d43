// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/staff_service.h"

#include <array>

namespace wattcard::ui {

// What an administrator does with an operator, each time with finance as the second person.
using StaffCommand = app::StaffRequest::Kind;
inline constexpr std::array allStaffCommands{
    StaffCommand::Enter,   StaffCommand::SetRole, StaffCommand::SetScope, StaffCommand::SetLimits,
    StaffCommand::Disable, StaffCommand::Unlock,  StaffCommand::ResetPin,
};

// What is missing in the form, in the order of its fields.
enum class StaffGap { None, Login, Name, Limit, Reason, Second };

// Why nothing can be done with the selected operator, or not everything.
enum class StaffObstacle { None, NotYours, Yourself, LastOfRole };

// What the screen of operators shows.
struct StaffView {
    std::optional<Operator> person;
    std::vector<app::StaffLine> lines; // by login
    bool isListed = false;             // the records have answered
    std::optional<OperatorId> selected;
    std::optional<StaffCommand> form;
    StaffGap gap = StaffGap::None;
    bool busy = false;
    std::optional<Failure> failure;
    std::optional<StaffCommand> done;
    QString doneLogin;
    QString oneTimePassword; // shown once, gone with the next step
};

const app::StaffLine* selectedLine(const StaffView& view);
// Nobody else with this role would be left: the store refuses it (RELIABILITY.md section 13).
bool isLastOfRole(const StaffView& view, const app::StaffLine& line);
StaffObstacle obstacleOf(const StaffView& view);
bool isOffered(const StaffView& view, StaffCommand command);
StaffGap gapIn(const app::StaffRequest& request, const app::Login& second);

} // namespace wattcard::ui
