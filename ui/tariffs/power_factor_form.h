// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/tariff/power_factor.h"
#include "ui/widgets/choice_box.h"

#include <QDialog>

class QLabel;
class QPushButton;
class QTableWidget;

namespace wattcard::ui {

// The utility's table of power factors, typed line by line beside what the rule of DOMAIN.md
// section 4 says. It goes into a new version of the tariff, which is rehearsed and released by a
// second person, who signs for the lines that differ.
class PowerFactorForm : public QDialog {
    Q_OBJECT
public:
    // What the version has; none: nobody is charged by his power factor.
    PowerFactorForm(const std::optional<PowerFactorTable>& table, QWidget* parent);
    // After it was accepted.
    const std::optional<PowerFactorTable>& table() const { return m_read; }

    void accept() override; // refused while a line is none

private:
    void makeLines();
    QWidget* makeHead();
    void layOut();
    void fill(const std::vector<PowerFactorLine>& lines);
    void refresh();
    std::optional<PowerFactorTable> read(); // and marks what is wrong
    void markLine(int row, const std::optional<Percent>& typed);

    ChoiceBox<bool>* m_use;
    ChoiceBox<PowerFactorStandard>* m_standard;
    ChoiceBox<PowerFactorEffect>* m_effect;
    QPushButton* m_rule;
    QTableWidget* m_lines;
    QLabel* m_message;
    std::optional<PowerFactorTable> m_read;
    int m_wrong = -1; // first row that holds no percentage
};

} // namespace wattcard::ui
