// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shift/shift_view.h"

#include "domain/rights.h"

#include <algorithm>
#include <cstdlib>

namespace wattcard::ui {

namespace {

Right rightOf(ShiftCommand command)
{
    switch (command) {
    case ShiftCommand::OpenDay: return Right::OpenDay;
    case ShiftCommand::Open: return Right::OpenShift;
    case ShiftCommand::Count: return Right::CountTill;
    case ShiftCommand::Lift:
    case ShiftCommand::PayIn: return Right::MoveCash;
    case ShiftCommand::Totals: return Right::SeeTills;
    case ShiftCommand::Sign: return Right::SignOpenRows;
    case ShiftCommand::Close:
    case ShiftCommand::Recount: return Right::CloseShift;
    case ShiftCommand::CloseDay: return Right::CloseDay;
    case ShiftCommand::Save: return Right::OpenShift;
    }
    std::abort();
}

bool isOwnTill(const ShiftView& view)
{
    return view.standing && view.standing->shift && view.person &&
           view.standing->shift->clerk == view.person->id;
}

// Another clerk's till is nobody's but the shift leader's.
bool mayServeTill(const ShiftView& view)
{
    return isOwnTill(view) || view.person->role == Role::ShiftLeader;
}

} // namespace

ShiftStep stepOf(const ShiftView& view)
{
    if (!view.standing)
        return ShiftStep::Asking;
    if (view.standing->shift) {
        switch (view.standing->shift->state) {
        case ShiftState::Open: return ShiftStep::Open;
        case ShiftState::Counted: return ShiftStep::Counted;
        case ShiftState::Recount: return ShiftStep::Recount;
        case ShiftState::Closed: return ShiftStep::Closed;
        }
        std::abort();
    }
    if (view.report)
        return ShiftStep::Closed;
    return view.standing->day.isEmpty() ? ShiftStep::NoDay : ShiftStep::NoShift;
}

std::vector<TransactionId> unsignedRows(const ShiftView& view)
{
    std::vector<TransactionId> rows;
    if (view.standing) {
        for (const auto& each : view.standing->unfinished) {
            if (!each.isSigned)
                rows.push_back(each.row.row.id);
        }
    }
    return rows;
}

bool isOffered(const ShiftView& view, ShiftCommand command)
{
    if (!view.person || view.busy || view.form || !view.standing)
        return false;
    const ShiftStep step = stepOf(view);
    const bool works = view.person->role == Role::Clerk || view.person->role == Role::ShiftLeader;
    const bool isOpen = step == ShiftStep::Open;
    switch (command) {
    case ShiftCommand::OpenDay: return works && view.standing->day.isEmpty();
    case ShiftCommand::Open: return works && !view.standing->shift && !view.standing->day.isEmpty();
    case ShiftCommand::Count:
        return works && (isOpen || step == ShiftStep::Recount) && mayServeTill(view);
    case ShiftCommand::Lift:
    case ShiftCommand::PayIn: return works && isOpen;
    case ShiftCommand::Totals: return true;
    case ShiftCommand::Sign: {
        const auto rows = unsignedRows(view);
        return works && view.standing->shift && view.selected &&
               std::ranges::find(rows, *view.selected) != rows.end();
    }
    case ShiftCommand::Close:
        return works && step == ShiftStep::Counted && unsignedRows(view).empty();
    case ShiftCommand::Recount: return works && step == ShiftStep::Counted;
    case ShiftCommand::CloseDay:
        return may(view.person->role, Right::CloseDay) && !view.standing->day.isEmpty();
    case ShiftCommand::Save: return view.report || view.totals || !view.dayReports.empty();
    }
    std::abort();
}

std::optional<ShiftCommand> nextCommand(const ShiftView& view)
{
    for (const ShiftCommand command :
         {ShiftCommand::Save, ShiftCommand::OpenDay, ShiftCommand::Open, ShiftCommand::Count,
          ShiftCommand::Close, ShiftCommand::CloseDay, ShiftCommand::Totals}) {
        if (isOffered(view, command))
            return command;
    }
    return std::nullopt;
}

bool needsSigner(const ShiftView& view, ShiftCommand command)
{
    if (!view.person || command == ShiftCommand::CloseDay || command == ShiftCommand::Save)
        return false;
    const bool isCounted = view.standing && view.standing->outcome;
    const bool judgesOwn = command == ShiftCommand::Close || needsAmount(command) ||
                           (command == ShiftCommand::Totals && !isCounted);
    return !may(view.person->role, rightOf(command)) || view.otherSigns ||
           (judgesOwn && isOwnTill(view));
}

bool needsAmount(ShiftCommand command)
{
    return command == ShiftCommand::Lift || command == ShiftCommand::PayIn;
}

bool needsReason(ShiftCommand command)
{
    return needsAmount(command) || command == ShiftCommand::Sign ||
           command == ShiftCommand::Recount;
}

bool hasForm(const ShiftView& view, ShiftCommand command)
{
    return command != ShiftCommand::Save &&
           (command != ShiftCommand::Totals || needsSigner(view, command));
}

app::ShiftWish::Kind wishOf(ShiftCommand command)
{
    using Kind = app::ShiftWish::Kind;
    switch (command) {
    case ShiftCommand::OpenDay: return Kind::OpenDay;
    case ShiftCommand::Open: return Kind::Open;
    case ShiftCommand::Count: return Kind::Count;
    case ShiftCommand::Close: return Kind::Close;
    case ShiftCommand::Lift: return Kind::Lift;
    case ShiftCommand::PayIn: return Kind::PayIn;
    case ShiftCommand::Totals: return Kind::Totals;
    case ShiftCommand::Sign: return Kind::Sign;
    case ShiftCommand::Recount: return Kind::Recount;
    case ShiftCommand::CloseDay: return Kind::CloseDay;
    case ShiftCommand::Save: break;
    }
    std::abort();
}

} // namespace wattcard::ui
