// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/training/training_view.h"
#include "ui/widgets/plain_table.h"

#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

#include <map>

namespace wattcard::ui {

// The scenarios with what the learner has reached, the story of the chosen one, the cards to move,
// and in the end the points with their reasons.
class TrainingPage : public QWidget {
    Q_OBJECT
public:
    explicit TrainingPage(QWidget* parent);
    void show(const wattcard::ui::TrainingView& view);

Q_SIGNALS:
    void scenarioChosen(wattcard::app::Scenario scenario);
    void cardChosen(const QString& name);
    void learnerNamed(const QString& name);
    void commandGiven(wattcard::ui::TrainingCommand command);

protected:
    void changeEvent(QEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;

private:
    QWidget* makeList();
    QWidget* makeRun();
    void orderFocus();
    QWidget* makeButtons(std::initializer_list<TrainingCommand> commands);
    void retranslate();
    void showList();
    void showRun();
    void showCards();
    void showScore();

    TrainingView m_view;
    QLabel* m_title;
    QLabel* m_learnerLabel;
    QLineEdit* m_learner;
    PlainTable* m_scenarios;
    QLabel* m_name;
    QLabel* m_story;
    QLabel* m_state;
    PlainTable* m_cards;
    PlainTable* m_score;
    QLabel* m_message;
    std::map<TrainingCommand, QPushButton*> m_buttons;
};

} // namespace wattcard::ui
