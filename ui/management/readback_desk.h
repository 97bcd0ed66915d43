// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/management/readback_view.h"

#include <QObject>

#include <functional>

namespace wattcard::ui {

// The screen of visits without widgets.
class ReadbackDesk : public QObject {
    Q_OBJECT
public:
    // A name for a new file with the visits of a meter.
    using NewFile = std::function<QString(const MeterNumber& meter)>;
    explicit ReadbackDesk(NewFile newFile, QObject* parent = nullptr);
    const ReadbackView& view() const { return m_view; }

public Q_SLOTS:
    // From the people
    void enter(const wattcard::Operator& person);
    void leave();
    void chooseMeter(const wattcard::MeterNumber& meter);
    void chooseVisit(int visit);
    void chooseOrders(wattcard::WorkOrderList which);
    void read();
    void takeBack();
    void exportVisits();

    // From the services
    void metersReady(const std::vector<wattcard::VisitedMeter>& meters);
    void reviewed(const wattcard::app::ReviewedMeter& meter);
    void balanceReady(const wattcard::app::OrderBalance& balance);
    void readDone(const wattcard::app::OrderReading& reading);
    void exported(const QString& file);
    void failed(const wattcard::Failure& failure);

Q_SIGNALS:
    void viewChanged(const wattcard::ui::ReadbackView& view);
    void metersWanted();
    void reviewWanted(const wattcard::MeterNumber& meter);
    void balanceWanted();
    void readingWanted();
    void takingBackWanted();
    void exportWanted(const wattcard::MeterNumber& meter, const QString& file);

private:
    void show() { Q_EMIT viewChanged(m_view); }
    bool begin(ReadbackCommand command);
    void askAgain();

    NewFile m_newFile;
    ReadbackView m_view;
    bool m_takesBack = false;
};

} // namespace wattcard::ui
