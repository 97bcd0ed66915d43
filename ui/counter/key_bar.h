// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/counter/counter_text.h"

#include <QLabel>
#include <QPushButton>

#include <map>

namespace wattcard::ui {

// The line at the bottom: the one next step, and every other key. Buttons are greyed, never moved.
class KeyBar : public QWidget {
    Q_OBJECT
public:
    explicit KeyBar(QWidget* parent);
    void show(const CounterView& view, const CounterText& text);

Q_SIGNALS:
    void pressed(wattcard::ui::Command command);

protected:
    void changeEvent(QEvent* event) override;

private:
    void colourEnter();
    QPushButton* add(Command command);

    QLabel* m_next;
    std::map<Command, QPushButton*> m_buttons;
};

} // namespace wattcard::ui
