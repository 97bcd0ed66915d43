// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/operators/staff_desk.h"
#include "ui/widgets/plain_table.h"

#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTabWidget>

#include <map>

namespace wattcard::ui {

class StaffForm;

// Operators: who they are, what they may, and the one change that is being made; beside it the
// table of rights, which nobody changes here.
class StaffPage : public QWidget {
    Q_OBJECT
public:
    explicit StaffPage(QWidget* parent);
    void show(const wattcard::ui::StaffView& view);
    void showRights(); // the other tab

Q_SIGNALS:
    void operatorChosen(wattcard::OperatorId who);
    void chosen(wattcard::ui::StaffCommand command);
    void submitted(const wattcard::app::StaffRequest& request, const wattcard::app::Login& second);
    void limitRefused();
    void cancelled();

protected:
    void changeEvent(QEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;

private:
    QWidget* makePeople();
    QWidget* makeButtons();
    void retranslate();
    void showLines();
    void showMatrix();

    StaffView m_view;
    QTabWidget* m_tabs;
    PlainTable* m_lines;
    PlainTable* m_rights;
    QLabel* m_message;
    QLineEdit* m_password;
    QWidget* m_buttonPanel;
    StaffForm* m_form;
    std::map<StaffCommand, QPushButton*> m_buttons;
};

} // namespace wattcard::ui
