// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/fault_presets.h"
#include "meter/readout.h"

#include <QMenu>

#include <map>

class QActionGroup;

namespace wattcard::ui {

// What can happen to a meter besides cards and load, one entry each: for practising with it.
class FaultMenu : public QMenu {
    Q_OBJECT
public:
    explicit FaultMenu(QWidget* parent);
    QAction* action(meter::Condition condition) const { return m_conditions.at(condition); }
    // The switch follows, or its contacts stay closed or open.
    QAction* contactAction(std::optional<bool> stands) const;
    // None for what the conditions and contacts above it already are.
    QAction* presetAction(app::FaultPreset preset) const;
    QAction* healAction() const { return m_heal; }

public Q_SLOTS:
    void showReadout(const wattcard::meter::Readout& readout);
    void retranslate();

Q_SIGNALS:
    void conditionToggled(wattcard::meter::Condition condition, bool on);
    void contactChosen(std::optional<bool> stands);
    void presetChosen(wattcard::app::FaultPreset preset);
    void healChosen();

private:
    void addPresets();

    std::map<meter::Condition, QAction*> m_conditions;
    std::map<app::FaultPreset, QAction*> m_presets;
    QAction* m_heal;
    QActionGroup* m_contacts;
    QAction* m_follows;
    QAction* m_stuckClosed;
    QAction* m_stuckOpen;
};

} // namespace wattcard::ui
