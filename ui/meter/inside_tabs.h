// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/meter_inside.h"
#include "meter/readout.h"

#include <QElapsedTimer>
#include <QTabWidget>

namespace wattcard::ui {

class EventPanel;
class MemoryPanel;
class RegisterPanel;
class ScenarioPanel;

// What lies behind the front: events, registers, memory, and the story that is played. Asks for the
// inside only while it is looked at, twice a second at most.
class InsideTabs : public QTabWidget {
    Q_OBJECT
public:
    enum class Tab { Events, Registers, Memory, Story };
    explicit InsideTabs(QWidget* parent);
    EventPanel& events() const { return *m_events; }
    RegisterPanel& registers() const { return *m_registers; }
    MemoryPanel& memory() const { return *m_memory; }
    ScenarioPanel& story() const { return *m_story; }
    void choose(Tab tab);

public Q_SLOTS:
    void showReadout(const wattcard::meter::Readout& readout);
    void showInside(const wattcard::app::MeterInside& inside);

Q_SIGNALS:
    void insideRequested();

protected:
    void changeEvent(QEvent* event) override;

private:
    void ask();
    void retranslate();

    EventPanel* m_events;
    RegisterPanel* m_registers;
    MemoryPanel* m_memory;
    ScenarioPanel* m_story;
    QElapsedTimer m_sinceAsked;
};

} // namespace wattcard::ui
