// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/shift_service.h"

#include <array>

namespace wattcard::ui {

// How far the shift of this counter is.
enum class ShiftStep { Asking, NoDay, NoShift, Open, Counted, Recount, Closed };

// What the person does; each but Save is a wish to the service.
enum class ShiftCommand {
    OpenDay,
    Open,
    Count,
    Close,
    Lift,
    PayIn,
    Totals,
    Sign,
    Recount,
    CloseDay,
    Save
};
inline constexpr std::array allShiftCommands{
    ShiftCommand::OpenDay, ShiftCommand::Open,     ShiftCommand::Count,  ShiftCommand::Close,
    ShiftCommand::Lift,    ShiftCommand::PayIn,    ShiftCommand::Totals, ShiftCommand::Sign,
    ShiftCommand::Recount, ShiftCommand::CloseDay, ShiftCommand::Save};

// What is not typed yet.
enum class ShiftGap { None, Day, Amount, Reason, Note, Signer, Slips };

// What the shift screen shows.
struct ShiftView {
    std::optional<Operator> person;
    std::optional<app::ShiftStanding> standing;
    std::optional<ShiftCommand> form; // that is being filled in
    std::optional<TransactionId> selected;
    ShiftGap gap = ShiftGap::None;
    bool otherSigns = false; // whoever is at the screen has answered for this till himself
    bool busy = false;
    std::optional<Fault> fault;
    std::optional<DayTotals> totals;   // an X report
    std::optional<ShiftReport> report; // of the shift that was closed here just now
    std::vector<ZReport> dayReports;   // of the day that was closed here just now
    std::optional<ShiftCommand> done;  // the last wish, fulfilled
    QString savedAs;
};

// For the status strip.
struct ShiftSign {
    std::optional<LocalTime> since; // none: no shift is open
    bool isCounted = false;
};

ShiftStep stepOf(const ShiftView& view);
bool isOffered(const ShiftView& view, ShiftCommand command);
// The one default action of the step.
std::optional<ShiftCommand> nextCommand(const ShiftView& view);
// Whether a second person must sign, because the one at the screen may not or answers for the till.
bool needsSigner(const ShiftView& view, ShiftCommand command);
bool needsAmount(ShiftCommand command);
bool needsReason(ShiftCommand command);
// Whether the command is a form of its own, or happens at once.
bool hasForm(const ShiftView& view, ShiftCommand command);
app::ShiftWish::Kind wishOf(ShiftCommand command); // Save is none: the caller sees to it
std::vector<TransactionId> unsignedRows(const ShiftView& view);

} // namespace wattcard::ui
