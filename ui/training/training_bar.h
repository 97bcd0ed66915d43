// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/training/training_view.h"

#include <QLabel>
#include <QToolBar>

#include <map>

namespace wattcard::ui {

// Above the strip, on every screen of the training window: that it is training, what runs, and the
// keys with which the learner's hands move cards without leaving the counter.
class TrainingBar : public QToolBar {
    Q_OBJECT
public:
    explicit TrainingBar(QWidget* parent);
    void showView(const wattcard::ui::TrainingView& view);

Q_SIGNALS:
    void commandGiven(wattcard::ui::TrainingCommand command);

protected:
    void changeEvent(QEvent* event) override;

private:
    void retranslate();

    TrainingView m_view;
    QLabel* m_word;
    QLabel* m_line;
    std::map<TrainingCommand, QAction*> m_actions;
};

} // namespace wattcard::ui
