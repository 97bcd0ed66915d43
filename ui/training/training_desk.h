// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/training/training_view.h"

#include <QObject>

namespace wattcard::ui {

// The training screen without widgets.
class TrainingDesk : public QObject {
    Q_OBJECT
public:
    explicit TrainingDesk(QObject* parent = nullptr);
    const TrainingView& view() const { return m_view; }

public Q_SLOTS:
    // From the people
    void signedIn(const QString& name); // empty: nobody is
    void nameLearner(const QString& name);
    void choose(wattcard::app::Scenario scenario);
    void chooseCard(const QString& name);
    void press(wattcard::ui::TrainingCommand command);

    // From the service
    void stateChanged(const wattcard::app::TrainingState& state);

Q_SIGNALS:
    void viewChanged(const wattcard::ui::TrainingView& view);
    void learnerNamed(const QString& name);
    void startWanted(wattcard::app::Scenario scenario);
    void hintWanted();
    void finishWanted();
    void readerWanted(const QString& card);
    void takeOutWanted();
    void meterWanted(const QString& card, const wattcard::MeterNumber& meter);
    void paperWanted();

private:
    void show() { Q_EMIT viewChanged(m_view); }
    void chooseOther();

    TrainingView m_view;
};

} // namespace wattcard::ui
