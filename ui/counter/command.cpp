// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/counter/command.h"

#include <QCoreApplication>
#include <QKeyEvent>

#include <cstdlib>

namespace wattcard::ui {

namespace {

struct Binding {
    QKeyCombination keys;
    Command command;
};
constexpr std::array bindings{
    Binding{Qt::Key_Return, Command::Enter},
    Binding{Qt::Key_Enter, Command::Enter},
    Binding{Qt::Key_Escape, Command::Escape},
    Binding{Qt::Key_F1, Command::Help},
    Binding{Qt::CTRL | Qt::Key_Slash, Command::Help},
    Binding{Qt::Key_F2, Command::Amount},
    Binding{Qt::Key_F4, Command::Unit},
    Binding{Qt::Key_F3, Command::Find},
    Binding{Qt::Key_F5, Command::Reread},
    Binding{Qt::Key_F6, Command::SameAsLast},
    Binding{Qt::Key_F7, Command::History},
    Binding{Qt::Key_F8, Command::Reprint},
    Binding{Qt::Key_F9, Command::Services},
    Binding{Qt::Key_F12, Command::Shift},
    Binding{Qt::CTRL | Qt::Key_U, Command::Unfinished},
    Binding{Qt::CTRL | Qt::Key_R, Command::VoidAndRefund},
    Binding{Qt::CTRL | Qt::Key_L, Command::Lock},
    Binding{Qt::Key_Insert, Command::NewCustomer},
};

class CommandWords {
    Q_DECLARE_TR_FUNCTIONS(wattcard::ui::CommandWords)
public:
    static QString word(Command command);
};

QString CommandWords::word(Command command)
{
    switch (command) {
    case Command::Enter: return tr("next step");
    case Command::Escape: return tr("back");
    case Command::Amount: return tr("amount");
    case Command::Unit: return tr("kWh / tender");
    case Command::Find: return tr("find");
    case Command::Reread: return tr("read again");
    case Command::SameAsLast: return tr("same as last");
    case Command::History: return tr("history");
    case Command::Reprint: return tr("receipt");
    case Command::Services: return tr("card services");
    case Command::Shift: return tr("shift");
    case Command::Unfinished: return tr("unfinished");
    case Command::VoidAndRefund: return tr("take back");
    case Command::Help: return tr("keys");
    case Command::Lock: return tr("lock");
    case Command::NewCustomer: return tr("new customer, when nobody is found");
    }
    std::abort();
}

} // namespace

std::optional<Command> commandOf(const QKeyEvent& event)
{
    constexpr Qt::KeyboardModifiers ignored{Qt::KeypadModifier};
    const QKeyCombination pressed{event.modifiers() & ~ignored, static_cast<Qt::Key>(event.key())};
    for (const Binding& binding : bindings) {
        if (binding.keys == pressed)
            return binding.command;
    }
    return std::nullopt;
}

QString keyText(Command command)
{
    switch (command) {
    case Command::Enter: return QStringLiteral("ENTER");
    case Command::Escape: return QStringLiteral("Esc");
    case Command::Amount: return QStringLiteral("F2");
    case Command::Unit: return QStringLiteral("F4");
    case Command::Find: return QStringLiteral("F3");
    case Command::Reread: return QStringLiteral("F5");
    case Command::SameAsLast: return QStringLiteral("F6");
    case Command::History: return QStringLiteral("F7");
    case Command::Reprint: return QStringLiteral("F8");
    case Command::Services: return QStringLiteral("F9");
    case Command::Shift: return QStringLiteral("F12");
    case Command::Unfinished: return QStringLiteral("Ctrl+U");
    case Command::VoidAndRefund: return QStringLiteral("Ctrl+R");
    case Command::Help: return QStringLiteral("F1");
    case Command::Lock: return QStringLiteral("Ctrl+L");
    case Command::NewCustomer: return QStringLiteral("Insert");
    }
    std::abort();
}

QString wordText(Command command)
{
    return CommandWords::word(command);
}

} // namespace wattcard::ui
