// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/ports/field_book.h"

namespace wattcard::ui {

// What can be done on the screen of commissioning tickets.
enum class TicketCommand { Begin, TakeStep, ChoosePhoto, Certificate, Export, Import, GiveUp };
inline constexpr std::array allTicketCommands{
    TicketCommand::Begin,       TicketCommand::TakeStep, TicketCommand::ChoosePhoto,
    TicketCommand::Certificate, TicketCommand::Export,   TicketCommand::Import,
    TicketCommand::GiveUp,
};

struct TicketsView {
    std::optional<Operator> person;
    TicketList which = TicketList::Open;
    std::vector<CommissioningTicket> tickets; // newest first
    std::optional<TicketId> selected;
    bool busy = false;
    std::optional<Failure> failure; // of the last command
    enum class Notice { None, Begun, StepTaken, Sealed, GivenUp, Imported, Exported, Printed };
    Notice notice = Notice::None;
    QString file; // that was written
};

const CommissioningTicket* selectedTicket(const TicketsView& view);
bool isOffered(const TicketsView& view, TicketCommand command);

} // namespace wattcard::ui
