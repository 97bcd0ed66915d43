// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/card_events.h"

#include <QObject>

#include <memory>

namespace wattcard::app {

// Cards, stock and work orders behind signals, beside CounterService: lives on the card thread,
// every slot may wait for the card and none is called directly by a screen. `request` comes back
// with the answer or with failed(), so that a late answer can be dropped.
class CardService : public QObject {
    Q_OBJECT
public:
    explicit CardService(const Workbench& bench);
    ~CardService() override;

public Q_SLOTS:
    void signIn(const wattcard::Operator& person);
    void signOut(); // ends a batch as well

    void look(int request);                                       // answers lookedAt
    void apply(int request, const wattcard::app::CardWish& wish); // answers applied

    // From here on each insertion (call cardArrived) makes one card, until the batch is complete
    // or ended.
    void startBatch(const wattcard::app::BatchPlan& plan);
    void cardArrived(); // answers batchStep or orderBatchStep; nothing without a batch
    // The same with the approved orders of who has signed in: answers orderBatchStep at once, or
    // failed. It takes the place of a batch that runs.
    void startOrderBatch(int request);
    void endBatch();    // answers batchEnded

    void receive(int request, const wattcard::CardBatch& batch,
                 const std::vector<wattcard::CardSerial>& cards); // answers received
    void stock(int request, wattcard::StockState state);          // answers stockReady, 500 cards

    // These five answer orderReady with the order as it is then. The approver has signed in on the
    // same screen; `shown` is the order as it was shown.
    void prepareOrder(int request, const wattcard::WorkOrder& order, const QString& reason);
    void approveOrder(int request, const wattcard::WorkOrder& shown,
                      const wattcard::Operator& approver);
    void revokeOrder(int request, wattcard::WorkOrderSerial serial);
    void writeOrder(int request, wattcard::WorkOrderSerial serial);
    void loseOrder(int request, wattcard::WorkOrderSerial serial, const QString& reason);
    void readOrder(int request);                                // answers orderRead
    void takeOrderBack(int request);                            // answers orderRead
    void orders(int request, wattcard::WorkOrderList which);    // answers ordersReady, 500 orders
    void visits(int request, wattcard::WorkOrderSerial serial); // answers visitsReady
    void reconcile(int request);                                // answers balanceReady

Q_SIGNALS:
    void lookedAt(int request, const wattcard::app::CardRecord& record);
    void applied(int request, const wattcard::app::CardWishDone& done);
    void batchStep(const wattcard::app::BatchStep& step);
    void orderBatchStep(const wattcard::app::OrderBatchStep& step);
    void batchEnded(const std::vector<wattcard::app::BadCard>& bad);
    void received(int request, wattcard::CardBatchId batch);
    void stockReady(int request, const wattcard::app::StockOverview& overview);
    void orderReady(int request, const wattcard::WorkOrderEntry& entry);
    void orderRead(int request, const wattcard::app::OrderReading& reading);
    void ordersReady(int request, const std::vector<wattcard::WorkOrderEntry>& entries);
    void visitsReady(int request, const std::vector<wattcard::BookedVisit>& visits);
    void balanceReady(int request, const wattcard::app::OrderBalance& balance);
    void failed(int request, const wattcard::Failure& failure);

private:
    bool isSignedIn(int request);
    void answerOrder(int request, WorkOrderSerial serial, const Result<void>& done);
    Result<CardWishDone> carryOut(const CardWish& wish);
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace wattcard::app
