// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/fitting_button.h"

#include <QHBoxLayout>

#include <map>

namespace wattcard::ui {

// The commands of a page as buttons beside one another, in the order of the list; Enter presses the
// one that has the focus. Words and keys come with nameButton, which is called with each language.
template <class Commands, class Press>
QHBoxLayout* commandRow(const Commands& commands, QWidget* parent,
                        std::map<typename Commands::value_type, QPushButton*>& buttons, Press press)
{
    auto* row = new QHBoxLayout;
    row->setContentsMargins(0, 0, 0, 0);
    for (const auto command : commands) {
        auto* button = new FittingButton{parent};
        button->setAutoDefault(true);
        buttons[command] = button;
        row->addWidget(button);
        QObject::connect(button, &QPushButton::clicked, parent,
                         [press, command] { press(command); });
    }
    return row;
}

} // namespace wattcard::ui
