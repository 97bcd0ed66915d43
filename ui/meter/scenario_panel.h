// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/meter_scenario.h"

#include <QWidget>

class QLabel;
class QListWidget;
class QPushButton;

namespace wattcard::ui {

// A story and how far it has been played: each step with what the trainee is told and whether the
// meter did what the story says.
class ScenarioPanel : public QWidget {
    Q_OBJECT
public:
    explicit ScenarioPanel(QWidget* parent);
    QString stepText(int index) const;
    QString resultText() const;

public Q_SLOTS:
    void open(); // asks for the file
    void openFile(const QString& file);
    void showStep(int index, const std::optional<wattcard::app::StoryError>& error);
    void showEnd(bool passed);

Q_SIGNALS:
    void scenarioOpened(const wattcard::app::MeterScenario& scenario);
    void stepRequested();
    void playRequested();
    void stopRequested();

protected:
    void changeEvent(QEvent* event) override;

private:
    enum class State { None, Ready, Passed, Failed };
    void show(const app::MeterScenario& scenario);
    void retranslate();
    void tellState();
    QString troubleText() const;

    app::MeterScenario m_scenario;
    std::vector<std::optional<app::StoryError>> m_results; // of the steps so far
    State m_state = State::None;
    QString m_unopened;                     // the file's name
    std::optional<app::StoryError> m_error; // of the file
    QLabel* m_title;
    QListWidget* m_steps;
    QLabel* m_result;
    QPushButton* m_open;
    QPushButton* m_step;
    QPushButton* m_play;
    QPushButton* m_stop;
};

} // namespace wattcard::ui
