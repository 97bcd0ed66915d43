// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/settings/machine_desk.h"
#include "ui/widgets/plain_table.h"

#include <QComboBox>
#include <QLabel>
#include <QPushButton>

namespace wattcard::ui {

// The section of the settings about this computer: how much is logged, which limits hold, with
// their range and who sets them, where files lie, and the way back to what comes with the program.
class MachineSection : public QWidget {
    Q_OBJECT
public:
    explicit MachineSection(QWidget* parent);
    void show(const wattcard::ui::MachineView& view);

Q_SIGNALS:
    void levelChosen(wattcard::ui::LogLevel level);
    void resetWanted();

protected:
    void changeEvent(QEvent* event) override;

private:
    void retranslate();
    void showLimits();
    void showFiles();

    MachineView m_view;
    QLabel* m_title;
    QLabel* m_levelName;
    QComboBox* m_level;
    QLabel* m_limitsTitle;
    PlainTable* m_limits;
    QLabel* m_filesTitle;
    PlainTable* m_files;
    QPushButton* m_reset;
    QLabel* m_message;
};

QString machineSectionText(); // its name
void linkMachine(MachineSection& section, MachineDesk& desk);
// One line for each limit: what, how much now, in which range, who sets it.
std::vector<QStringList> limitRows(const std::optional<BookLimits>& books);

} // namespace wattcard::ui
