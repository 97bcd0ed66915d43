// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "meter/readout.h"
#include "ui/meter/event_filter.h"

#include <QTableView>
#include <QWidget>

class QComboBox;
class QLayout;
class QPushButton;

namespace wattcard::ui {

class EventModel;

// The events as a table that leaves letters to the window, where each letter is a key of the
// instrument.
class EventTable : public QTableView {
    Q_OBJECT
public:
    explicit EventTable(QWidget* parent);

protected:
    void keyPressEvent(QKeyEvent* event) override;
};

// The meter's event log, which its front does not show.
class EventPanel : public QWidget {
    Q_OBJECT
public:
    explicit EventPanel(QWidget* parent);
    void choose(EventGroup group);
    // The events that are shown, as CSV in UTF-8 with a mark for spreadsheets.
    bool save(const QString& file) const;

public Q_SLOTS:
    void showReadout(const wattcard::meter::Readout& readout);

protected:
    void changeEvent(QEvent* event) override;

private:
    QLayout* makeTools();
    void askForFile();
    void retranslate();

    EventModel* m_events;
    EventFilter* m_filter;
    QComboBox* m_groups;
    QPushButton* m_export;
    EventTable* m_table;
};

} // namespace wattcard::ui
