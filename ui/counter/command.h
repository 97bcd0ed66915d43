// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QKeyCombination>
#include <QString>

#include <array>
#include <optional>

class QKeyEvent;

namespace wattcard::ui {

// What a key can mean at the counter (SCREENS.md section 3).
enum class Command {
    Enter,
    Escape,
    Amount,
    Unit, // yuan or kWh; while money is taken: another tender
    Find,
    Reread,
    SameAsLast,
    History,
    Reprint,
    Services, // the place of the card services
    Unfinished,
    VoidAndRefund,
    Shift, // the place of the shift
    Help,
    Lock,
    NewCustomer, // nobody was found: the opening wizard
};
inline constexpr std::array allCommands{
    Command::Enter,   Command::Escape,   Command::Amount,     Command::Unit,
    Command::Find,    Command::Reread,   Command::SameAsLast, Command::History,
    Command::Reprint, Command::Services, Command::Unfinished, Command::VoidAndRefund,
    Command::Shift,   Command::Help,     Command::Lock,       Command::NewCustomer,
};

std::optional<Command> commandOf(const QKeyEvent& event);
QString keyText(Command command);  // "F6", the same in every language
QString wordText(Command command); // "same as last"

} // namespace wattcard::ui
