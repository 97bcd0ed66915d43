// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/management/card_batch_view.h"

#include <QObject>

namespace wattcard::ui {

// Batches of cards without widgets. Who leaves the screen ends the batch: no card is written behind
// another screen. What was written stands in the books, so starting again goes on.
class CardBatchDesk : public QObject {
    Q_OBJECT
public:
    explicit CardBatchDesk(QObject* parent = nullptr);
    const CardBatchView& view() const { return m_view; }

public Q_SLOTS:
    // From the people and the reader
    void enter(const wattcard::Operator& person);
    void leave();
    void start(const wattcard::ui::CardBatchPlan& plan);
    void stop();
    void cardSeen(); // one was put in; its step follows

    // From the services
    void orderStep(const wattcard::app::OrderBatchStep& step);
    void blankStep(const wattcard::app::BatchStep& step);
    void failed(const wattcard::Failure& failure);

Q_SIGNALS:
    void viewChanged(const wattcard::ui::CardBatchView& view);
    void ordersWanted();
    void blanksWanted(const wattcard::app::BatchPlan& plan);
    void batchUnwanted();

private:
    void show() { Q_EMIT viewChanged(m_view); }
    void take(const app::BatchStep& step);

    CardBatchView m_view;
};

} // namespace wattcard::ui
