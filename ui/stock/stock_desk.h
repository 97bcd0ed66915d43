// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/stock/stock_view.h"

#include <QObject>

namespace wattcard::ui {

// The card stock and the batch without widgets.
class StockDesk : public QObject {
    Q_OBJECT
public:
    explicit StockDesk(QObject* parent = nullptr);
    const StockView& view() const { return m_view; }

public Q_SLOTS:
    // From the people
    void enter(const wattcard::Operator& person);
    void chooseState(wattcard::StockState state);
    void select(const wattcard::CardSerial& serial);
    void receive(const QString& name, const std::vector<wattcard::CardSerial>& serials);
    void move(wattcard::ui::StockCommand command, const QString& reason);
    void wipe(); // the card in the reader
    void startBatch(wattcard::ManagementClass kind, int wanted);
    void stopBatch();

    // From the services
    void stockReady(const wattcard::app::StockOverview& overview);
    void done(); // the last command
    void failed(const wattcard::Failure& failure);
    void batchStep(const wattcard::app::BatchStep& step);

Q_SIGNALS:
    void viewChanged(const wattcard::ui::StockView& view);
    void stockWanted(wattcard::StockState state);
    void receiptWanted(const wattcard::CardBatch& batch,
                       const std::vector<wattcard::CardSerial>& serials);
    void wishGiven(const wattcard::app::CardWish& wish);
    void batchWanted(const wattcard::app::BatchPlan& plan);
    void batchUnwanted();

private:
    void show() { Q_EMIT viewChanged(m_view); }
    bool begin(StockCommand command);

    StockView m_view;
};

} // namespace wattcard::ui
