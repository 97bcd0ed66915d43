// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/counter/counter_desk.h"
#include "ui/management/card_batch_desk.h"
#include "ui/management/orders_desk.h"
#include "ui/management/readback_desk.h"
#include "ui/operators/sign_in_desk.h"
#include "ui/shell/main_window.h"
#include "ui/stock/stock_desk.h"

namespace wattcard {

namespace app {
class CardService;
class RecordsService;
} // namespace app

// The screens of management cards, of the stock, of batches and of the inspection read-back: adds
// them to the window, joins them to their services and tells them who has signed in. Decides
// nothing.
class ManagementScreens : public QObject {
    Q_OBJECT
public:
    struct Parts {
        ui::MainWindow& window;
        app::CardService& cards; // is told of people elsewhere
        app::RecordsService& records;
        app::VisitService& visits;
        ui::SignInDesk& people;
        ui::CounterDesk& counter;
        const Clock& clock;
        QString papers; // where exports go
    };
    explicit ManagementScreens(const Parts& parts);
    ui::CardBatchDesk& batch() { return m_batch; } // for what the reader tells

private:
    void addOrders();
    void addStock();
    void addBatch();
    void addReadback();

    Parts m_parts;
    std::optional<Operator> m_person;
    ui::OrdersDesk m_orders;
    ui::StockDesk m_stock;
    ui::CardBatchDesk m_batch;
    ui::ReadbackDesk m_readback;
};

} // namespace wattcard
