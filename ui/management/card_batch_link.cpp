// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/management/card_batch_link.h"

#include "ui/management/card_batch_desk.h"

namespace wattcard::ui {

using app::CardService;

namespace {

// The screen's question among those of others.
constexpr int startingBatch = 30;

} // namespace

void linkCardBatch(CardBatchDesk& desk, CardService& cards)
{
    QObject::connect(&desk, &CardBatchDesk::ordersWanted, &desk, [&cards] {
        QMetaObject::invokeMethod(
            &cards, [&cards] { cards.startOrderBatch(startingBatch); }, Qt::QueuedConnection);
    });
    QObject::connect(&desk, &CardBatchDesk::blanksWanted, &cards, &CardService::startBatch,
                     Qt::QueuedConnection);
    QObject::connect(&desk, &CardBatchDesk::batchUnwanted, &cards, &CardService::endBatch,
                     Qt::QueuedConnection);
    QObject::connect(&cards, &CardService::orderBatchStep, &desk, &CardBatchDesk::orderStep);
    QObject::connect(&cards, &CardService::batchStep, &desk, &CardBatchDesk::blankStep);
    QObject::connect(&cards, &CardService::failed, &desk,
                     [&desk](int request, const Failure& failure) {
                         if (request == startingBatch)
                             desk.failed(failure);
                     });
}

} // namespace wattcard::ui
