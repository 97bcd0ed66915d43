// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/look_switch.h"

#include <QCheckBox>
#include <QGroupBox>
#include <QLabel>
#include <QRadioButton>

namespace wattcard::ui {

// Colours, size of letters, movement and sounds; each choice is carried out and kept at once.
class LookSection : public QWidget {
    Q_OBJECT
public:
    explicit LookSection(QWidget* parent);
    void show(const wattcard::ui::LookChoice& choice);

Q_SIGNALS:
    void lookChosen(const wattcard::ui::LookChoice& choice);

protected:
    void changeEvent(QEvent* event) override;

private:
    struct Group {
        QGroupBox* box = nullptr;
        std::vector<QRadioButton*> buttons; // in the order of the enum
    };
    template <class Enum> Group group(int count, Enum LookChoice::*member);
    void retranslate();

    LookChoice m_choice;
    QLabel* m_title;
    Group m_colours;
    Group m_density;
    Group m_motion;
    QCheckBox* m_sounds;
    QLabel* m_note;
};

} // namespace wattcard::ui
